#include "registry/rule_code.h"

namespace keyline::registry {

std::string_view ruleName(RuleCode code)
{
    switch (code) {
    case RuleCode::Malformed:
        return "malformed";
    case RuleCode::UnknownSigner:
        return "unknown signer";
    case RuleCode::Revoked:
        return "revoked signer";
    case RuleCode::Signature:
        return "signature";
    case RuleCode::Record:
        return "record";
    case RuleCode::Sequence:
        return "sequence number";
    case RuleCode::Revision:
        return "revision";
    case RuleCode::Previous:
        return "previous leaf hash";
    case RuleCode::Identity:
        return "identity of another chip";
    case RuleCode::Key:
        return "key of another chip";
    case RuleCode::Erased:
        return "erased chip";
    case RuleCode::Role:
        return "role";
    }
    return "unknown rule";
}

} // namespace keyline::registry
