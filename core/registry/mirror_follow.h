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
    std::uint64_t of = 0;      ///< in the checkpoint that it follows to
    std::uint64_t answers = 0; ///< chips' answers in the mirror, one a revision; of a full mirror
    std::uint64_t records = 0; ///< that were fetched
    std::uint64_t filesWritten = 0;
};

/// What it throws ends the following, without harm.
using OnFollow = std::function<void(const FollowProgress&)>;

/// Brings a mirror of a log up to date from wherever the log is read, or begins one: only what is new is read, each
/// entry is counted into the root, and tiles are made from the entries. Where the source has records, the folder
/// becomes a full mirror: every record that it does not have yet is fetched and held against the digest that was
/// logged, all answers get a receipt to the new checkpoint, and the records of chips that were erased since go away.
/// Else it is a mirror as any C2SP tool has it. Ended at any moment, it is a mirror of the old checkpoint or of the new
/// one. Throws what LogFollower throws; FileExists where the folder is a registry, or a mirror with records that the
/// source does not have (it would be out of date); LogForked where it mirrors another log; RegistryAnswersOddly for a
/// record that is not the logged one or that is withheld; DiskFull, FileUnwritable.
FollowProgress followLog(const Source& source, const TrustFile& trust, const std::filesystem::path& folder,
                         const OnFollow& onProgress = {});

} // namespace keyline::registry
