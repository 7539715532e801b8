#pragma once

#include "registry/source.h"
#include "registry/trust_file.h"

#include <filesystem>

namespace keyline::registry {

/// What following a log has done.
struct FollowProgress
{
    std::uint64_t before = 0; ///< entries in the mirror when it began
    std::uint64_t entries = 0;
    std::uint64_t of = 0; ///< in the checkpoint that it follows to
    std::uint64_t filesWritten = 0;
};

/// What it throws ends the following, without harm.
using OnFollow = std::function<void(const FollowProgress&)>;

/// Brings a mirror of a log up to date from wherever the log is read, or begins one: only what is new is read, each
/// entry is counted into the root, and tiles are made from the entries. The folder is then a mirror as any C2SP tool
/// has it, without records, which nobody can list from outside. Ended at any moment, it is a mirror of the old
/// checkpoint or of the new one. Throws what LogFollower throws; FileExists where the folder is a registry or a mirror
/// with records (which would be out of date); LogForked where it mirrors another log; DiskFull, FileUnwritable.
FollowProgress followLog(const Source& source, const TrustFile& trust, const std::filesystem::path& folder,
                         const OnFollow& onProgress = {});

} // namespace keyline::registry
