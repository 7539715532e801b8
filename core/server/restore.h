#pragma once

#include "registry/trust_file.h"
#include "server/publisher.h"

namespace keyline::server {

struct RestoreProgress
{
    std::uint64_t entries = 0;
    std::uint64_t of = 0;
};

/// Brings a lost store back from a full mirror in a folder: entries, records, and the mirror's checkpoint. The mirror
/// is audited first, by the trust file. `store` is empty, or holds what an earlier call got to. Throws Error FileExists
/// where it holds anything else; LogWentBack where `published` is newer than the mirror, since whatever came next would
/// be a fork of what was promised; RegistryDamaged, naming the first wrong thing, where the mirror does not hold, or
/// has no records.
RestoreProgress restoreFrom(const std::filesystem::path& mirror, const registry::TrustFile& trust,
                            const PublishedFile& published, RegistryStore& store,
                            const std::function<void(const RestoreProgress&)>& onProgress = {});

} // namespace keyline::server
