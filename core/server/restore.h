#pragma once

#include "registry/trust_file.h"
#include "server/publisher.h"

namespace keyline::server {

struct RestoreProgress
{
    std::uint64_t entries = 0;
    std::uint64_t of = 0;
};

/// Brings a lost store back from a full mirror in a folder: entries, records, and the mirror's checkpoint.
class Restoration
{
  public:
    /// Audits the mirror by the trust file, then promises its checkpoint: from here on no server begins a shorter log
    /// on the store, wherever this ends. Throws Error LogWentBack where `published` is newer than the mirror, since
    /// whatever came next would be a fork of what was promised; RegistryDamaged, naming the first wrong thing, where
    /// the mirror does not hold, or has no records. All must outlive this object.
    Restoration(const std::filesystem::path& mirror, const registry::TrustFile& trust, PublishedFile published);

    /// `store` is empty, or holds what an earlier call got to. Throws Error FileExists where it holds anything else.
    RestoreProgress into(RegistryStore& store,
                         const std::function<void(const RestoreProgress&)>& onProgress = {}) const;

  private:
    const std::filesystem::path m_mirror;
    const registry::TrustFile& m_trust;
};

} // namespace keyline::server
