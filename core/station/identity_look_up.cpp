#include "station/identity_look_up.h"

#include "sql/database.h"
#include "station/identities.h"
#include "station/schema.h"

namespace keyline::station {

std::optional<identity::ChipId> chipOfIdentity(const std::filesystem::path& database, std::string_view typed)
{
    const auto identity = identity::DeviceIdentity::fromText(typed);
    sql::Database file(database, migrations(), sql::Access::ReadOnly);
    return file.read([&](sql::Connection& connection) { return identities::owner(connection, identity); });
}

} // namespace keyline::station
