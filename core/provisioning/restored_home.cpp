#include "provisioning/restored_home.h"

#include "base/error.h"
#include "registry/stored_source.h"
#include "station/history.h"
#include "station/journal.h"
#include "vault/pairs.h"

namespace keyline::provisioning {

namespace fs = std::filesystem;

namespace {

/// The first of these that is there.
std::optional<fs::path> firstOf(std::initializer_list<fs::path> files)
{
    std::error_code ignored;
    for (const fs::path& file : files)
        if (fs::exists(file, ignored))
            return file;
    return std::nullopt;
}

std::optional<fs::path> publicFile(const HomeLayout& layout)
{
    return firstOf({layout.trustFile(), layout.manufacturerKey(), layout.manufacturerCertificate()});
}

[[noreturn]] void refuse(const fs::path& gone, const fs::path& left)
{
    throw Error(Code::HomeIncomplete, gone.string() + ", which " + left.string() + " belongs to");
}

/// A chip in work, or one that the registry has.
bool hasWorked(sql::Database& station)
{
    return station.read([](sql::Connection& c) {
        return station::history::lastLogged(c).has_value() || !station::journal::all(c).empty();
    });
}

} // namespace

void demandNoKeysBefore(const HomeLayout& layout)
{
    auto left = publicFile(layout);
    if (!left)
        left = firstOf({registry::registryFile(layout.registry())});
    if (left)
        refuse(layout.database(), *left);
}

void demandNoRegistryBefore(const HomeLayout& layout, sql::Database& station)
{
    const fs::path file = registry::registryFile(layout.registry());
    if (const auto left = publicFile(layout))
        refuse(file, *left);
    if (hasWorked(station))
        refuse(file, layout.database());
}

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
