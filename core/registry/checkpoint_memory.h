#pragma once

#include "registry/trust_file.h"
#include "transparency/checkpoint.h"

namespace keyline::registry {

/// The last checkpoint that a reader saw of each log, in a folder of his own: a log that shows him an older or another
/// one has taken something back. One small file a log, `checkpoint-` and 16 hex digits of the log key's digest.
class CheckpointMemory
{
  public:
    explicit CheckpointMemory(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// Nothing if this log was never seen. Throws Error CheckpointNotValid, naming the file, where it does not hold
    /// such a checkpoint.
    std::optional<transparency::Checkpoint> last(const TrustFile& trust) const;
    /// Keeps it, unless a larger one is kept already. Throws Error DiskFull, FileUnwritable.
    void keep(const TrustFile& trust, const transparency::TrustedCheckpoint& checkpoint) const;

    std::filesystem::path fileOf(const TrustFile& trust) const;

  private:
    std::filesystem::path m_folder;
};

} // namespace keyline::registry
