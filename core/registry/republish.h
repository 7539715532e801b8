#pragma once

#include "registry/stored_source.h"
#include "registry/writer.h"

namespace keyline::registry {

/// Who signs at the new registry for whom.
struct RepublishSigners
{
    const crypto::Ed25519Signer& station;   ///< kinds 0 and 1
    const crypto::Ed25519Signer& custodian; ///< kind 2
};

struct RepublishReport
{
    std::uint64_t statements = 0; ///< of chips that are not erased
    std::uint64_t logged = 0;     ///< now
    std::uint64_t there = 0;      ///< from before, proven and signed by these signers
    std::uint64_t behind = 0;     ///< that follow one that was refused
    std::uint64_t erased = 0;     ///< chips that were left behind: nothing of them is to be kept
    struct Refusal
    {
        Digest chip;
        std::uint64_t revision;
        RuleCode rule;
    };
    std::vector<Refusal> refused;
};

/// Moves what one registry holds to another: every statement in the log's order, signed anew for the other's origin,
/// with its record; times stay. What is there already is left alone, so it goes on where it was cut short; another
/// statement in its place is a refusal (Revision). Throws what Writer throws, and StationNotEnrolled where a signer may
/// not write there.
RepublishReport republish(const StoredSource& from, Writer& to, const RepublishSigners& signers,
                          const std::function<void(const RepublishReport&)>& onProgress = {});

} // namespace keyline::registry
