#pragma once

#include "provisioning/station_home.h"
#include "registry/embedded_registry.h"

/// A home is one whole, but its files may come from different times: one of them was lost and brought back from a
/// backup. The log is what others have seen, so it is never taken back; the station's notes follow it. (What a chip
/// was given since: identities::assign and identities::claimRegistered.)
namespace keyline::provisioning {

/// For a home without a station's database, or with one that never held keys. Throws Error HomeIncomplete, naming the
/// database, where registry or public files show that there was one: new keys would be another manufacturer's.
void demandNoKeysBefore(const HomeLayout& layout);

/// For a home without a registry. Throws Error HomeIncomplete, naming its file, where the public files (setting up
/// writes them last) or the station's notes show that there was one: a new log would contradict the old one.
void demandNoRegistryBefore(const HomeLayout& layout, sql::Database& station);

/// Throws Error RegistryOlder where the log lacks the last record that the station knows to be there: to go on would
/// write another history in its place.
void demandNewestRegistry(sql::Database& station, const registry::EmbeddedRegistry& registry);

/// Erases key pairs that the registry knows as a device's; an older vault has them still, to be given out once more.
/// True where there were any: then tell the Eraser. Waits for the database.
bool eraseRegisteredPairs(sql::Database& station, const registry::EmbeddedRegistry& registry);

} // namespace keyline::provisioning
