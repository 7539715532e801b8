#include "provisioning/recall.h"

#include "registry/record.h"
#include "station/outbox.h"

namespace keyline::provisioning {

std::vector<Recall> readRecalls(sql::Connection& connection)
{
    std::vector<Recall> out;
    for (const auto& item : station::outbox::recalls(connection))
        out.push_back({item.chip, registry::Record::parse(item.record).identities.primary().human(),
                       static_cast<registry::RuleCode>(item.refusal.value_or(0)), item.queued});
    return out;
}

} // namespace keyline::provisioning
