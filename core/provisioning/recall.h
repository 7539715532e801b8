#pragma once

#include "base/clock.h"
#include "identity/chip_id.h"
#include "registry/rule_code.h"
#include "sql/connection.h"

#include <string>
#include <vector>

namespace keyline::provisioning {

/// A device that was sealed while its record was queued, and whose record the registry then refused: it must be called
/// back (Error RecordRecalled).
struct Recall
{
    identity::ChipId chip;
    std::string identity; ///< the primary one, in people's form
    registry::RuleCode rule = registry::RuleCode::Malformed;
    UnixTime queued = 0;

    bool operator==(const Recall&) const = default;
};

/// All that the station knows of, in the order of queueing. Part of the caller's transaction.
std::vector<Recall> readRecalls(sql::Connection& connection);

} // namespace keyline::provisioning
