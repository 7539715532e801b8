#include "provisioning/restored_home.h"

#include "base/error.h"
#include "station/history.h"
#include "vault/pairs.h"

namespace keyline::provisioning {

void demandNewestRegistry(sql::Database& station, const registry::EmbeddedRegistry& registry)
{
    const auto last = station.read([](sql::Connection& c) { return station::history::lastLogged(c); });
    if (last && !registry.hasStatement(last->chip.digest(), last->index))
        throw Error(Code::RegistryOlder, "entry " + std::to_string(last->index) + ", chip " + last->chip.hex());
}

bool eraseRegisteredPairs(sql::Database& station, const registry::EmbeddedRegistry& registry)
{
    return station.writeNow([&](sql::Connection& c) {
        return vault::pairs::eraseUsed(
                   c, [&](const Digest& spki) { return registry.deviceKeyOwner(spki).has_value(); }) != 0;
    });
}

} // namespace keyline::provisioning
