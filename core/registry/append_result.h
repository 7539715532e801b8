#pragma once

#include "registry/admission.h"

namespace keyline::registry {

/// What became of one submission: logged (now or before), or refused by a rule.
struct AppendResult
{
    std::optional<RuleCode> refusal;
    std::uint64_t index = 0;
    std::string receipt; ///< c2sp.org/tlog-proof@v1, to a checkpoint that is durable
    Bytes entry;         ///< as logged; of a refused one as sent

    bool logged() const { return !refusal; }
};

} // namespace keyline::registry
