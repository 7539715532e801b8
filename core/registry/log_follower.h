#pragma once

#include "registry/bundle_reader.h"
#include "registry/trust_file.h"
#include "transparency/checkpoint.h"

namespace keyline::registry {

/// Follows a log as it grows: from the checkpoint that was seen last to the newest, every entry between them read and
/// counted into the root. So nothing that is told was not logged, and nothing that is logged is left out.
class LogFollower
{
  public:
    /// `from`: what was seen last; nothing: the log's beginning. `hashes` of it may come from who keeps it himself;
    /// without, from the source, held against its root. All must outlive this object. Throws Error LogWentBack,
    /// CheckpointNotValid, WitnessesMissing, LogForked where the hashes do not make `from`'s root, and what the source
    /// throws.
    LogFollower(const Source& source, const TrustFile& trust, std::optional<transparency::Checkpoint> from,
                const transparency::FetchHash& hashes = nullptr);

    /// Reads what is new, entry by entry, then gives the newest checkpoint. Only once it has returned is what `onEntry`
    /// was told to be believed. Throws Error LogWentBack, LogForked (the entries make
    /// another root), CheckpointNotValid, WitnessesMissing, what the source and `onEntry` throw; then it stands where
    /// it stood before.
    transparency::TrustedCheckpoint advance(const OnLogEntry& onEntry);

    std::uint64_t size() const { return m_frontier.size(); }

  private:
    transparency::TrustedCheckpoint newest(std::uint64_t seen) const;

    const Source& m_source;
    const TrustFile& m_trust;
    transparency::Frontier m_frontier;
};

} // namespace keyline::registry
