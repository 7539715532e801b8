#pragma once

#include "transparency/checkpoint.h"

namespace keyline::server {

/// The most hashes that a consistency proof has (C2SP tlog-witness).
constexpr std::size_t mostProofHashes = 63;

/// What is sent to a witness's `add-checkpoint` (C2SP tlog-witness).
struct AddCheckpoint
{
    std::uint64_t oldSize = 0;
    std::vector<transparency::Hash> proof; ///< from oldSize to the checkpoint's size
    std::string checkpoint;                ///< the note

    /// `old N`, the hashes in base64, an empty line, the note.
    std::string format() const;
    /// Throws Error Malformed.
    static AddCheckpoint parse(std::string_view text);
};

} // namespace keyline::server
