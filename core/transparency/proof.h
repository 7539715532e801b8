#pragma once

#include "transparency/checkpoint.h"

namespace keyline::transparency {

/// A receipt: that an entry is in a log, for a reader who has only the log's key (C2SP tlog-proof,
/// `c2sp.org/tlog-proof@v1`).
struct Receipt
{
    std::optional<Bytes> extra; ///< not authenticated; Keyline writes none
    std::uint64_t index = 0;
    std::vector<Hash> hashes; ///< the inclusion proof, leaf's sibling first; at most 62
    std::string checkpoint;   ///< the checkpoint note, verbatim

    /// Throws Error Malformed. The checkpoint's own form is judged when it is opened.
    static Receipt parse(std::string_view text);
    std::string format() const;
};

/// Judges a receipt for the entry with this leaf hash. Throws what openCheckpoint throws, and ReceiptNotValid where the
/// proof does not lead to the checkpoint's root.
TrustedCheckpoint verifyReceipt(const Receipt& receipt, const Hash& leaf, const NoteKey& logKey, const Policy& policy);

} // namespace keyline::transparency
