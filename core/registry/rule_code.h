#pragma once

#include <cstdint>
#include <string_view>

namespace keyline::registry {

/// Why an entry is refused: the codes of FORMATS section 5, as they go over the wire.
enum class RuleCode : std::uint8_t {
    Malformed = 1,     ///< form alone
    UnknownSigner = 2, ///< nobody enrolled that kid
    Revoked = 3,       ///< the signer's key was revoked
    Signature = 4,     ///< the entry's signature
    Record = 5,        ///< the record, or fields that the kind wants otherwise
    Sequence = 6,      ///< not the signer's next number
    Revision = 7,      ///< not the chip's next revision, or a kind that cannot follow
    Previous = 8,      ///< not the leaf hash of the revision before
    Identity = 9,      ///< an identity that belongs to another live chip
    Key = 10,          ///< a device key that was logged for another chip
    Erased = 11,       ///< the chip was erased; nothing follows
    Role = 12,         ///< the signer may not sign this
};

/// "sequence", "another chip's key" …: a few words in English, for logs and the `error` text of the wire.
std::string_view ruleName(RuleCode code);

} // namespace keyline::registry
