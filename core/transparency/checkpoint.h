#pragma once

#include "transparency/merkle.h"
#include "transparency/policy.h"

namespace keyline::transparency {

/// A log's head (C2SP tlog-checkpoint): who, how many entries, the root over them.
struct Checkpoint
{
    std::string origin;
    std::uint64_t size = 0;
    Hash root{};
    std::vector<std::string> extensions; ///< opaque lines, tolerated; Keyline writes none

    /// A note's text. Throws Error Malformed: fewer than three lines, a leading zero, a size above largestSize, an
    /// empty line.
    static Checkpoint parse(std::string_view text);
    std::string format() const;
    bool operator==(const Checkpoint&) const = default;
};

/// A checkpoint note signed by the log; the key's name is the origin.
std::string signCheckpoint(const Checkpoint& checkpoint, const crypto::Ed25519Signer& logKey);

/// A checkpoint that a trusted log signed and whose policy is met.
struct TrustedCheckpoint
{
    Checkpoint checkpoint;
    std::string note; ///< exactly as received
    /// The latest time at which the quorum still holds: nothing where no cosignature is asked for.
    std::optional<UnixTime> witnessed;
};

/// Checks the log's signature, that the origin is the key's name, and the policy. Throws Error Malformed for the form,
/// CheckpointNotValid for the log's signature or the origin, WitnessesMissing for the quorum.
TrustedCheckpoint openCheckpoint(std::string_view note, const NoteKey& logKey, const Policy& policy);

} // namespace keyline::transparency
