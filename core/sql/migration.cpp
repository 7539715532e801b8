#include "sql/migration.h"

#include "base/error.h"
#include "base/text.h"

#include <map>

namespace keyline::sql {

namespace {

std::string versionsTable(Engine engine)
{
    return std::string("CREATE TABLE IF NOT EXISTS schema_version ("
                       "component TEXT PRIMARY KEY, version INTEGER NOT NULL)") +
           (engine == Engine::Sqlite ? " STRICT" : "");
}

std::int64_t versionOf(Connection& connection, std::string_view component)
{
    auto row = connection.query("SELECT version FROM schema_version WHERE component = ?", component);
    return row.step() ? row.integer(0) : 0;
}

void requireNotNewer(Connection& connection, const std::map<std::string_view, int>& newest)
{
    for (const auto& [component, version] : newest) {
        const std::int64_t found = versionOf(connection, component);
        if (found > version)
            throw Error(Code::DatabaseNewer, connection.path().string() + ": " + std::string(component) + " " +
                                                 std::to_string(found) + ", known " + std::to_string(version));
    }
}

std::map<std::string_view, int> newestOf(std::span<const Migration> migrations)
{
    std::map<std::string_view, int> newest;
    for (const Migration& migration : migrations) {
        if (migration.version != newest[migration.component] + 1)
            throw Error(Code::Unexpected, "migrations of " + std::string(migration.component) + " out of order");
        newest[migration.component] = migration.version;
    }
    return newest;
}

} // namespace

void migrate(Connection& connection, std::span<const Migration> migrations)
{
    const auto newest = newestOf(migrations);
    if (newest.empty())
        return;
    connection.run(versionsTable(connection.engine()));
    // Who comes second waits here, and sees what the first one did. SQLite has one writer anyway.
    if (connection.engine() == Engine::Postgres) {
        auto rows = connection.prepare("SELECT component FROM schema_version FOR UPDATE");
        while (rows.step()) {
        }
    }
    requireNotNewer(connection, newest);
    for (const Migration& migration : migrations) {
        if (migration.version <= versionOf(connection, migration.component))
            continue;
        for (const std::string_view statement : migration.statements)
            connection.run(statement);
        if (migration.fill)
            migration.fill(connection);
        connection.run("INSERT INTO schema_version (component, version) VALUES (?, ?) "
                       "ON CONFLICT (component) DO UPDATE SET version = excluded.version",
                       migration.component, migration.version);
    }
}

bool hasTable(Connection& connection, std::string_view name)
{
    return connection
        .query(connection.engine() == Engine::Sqlite ? "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?"
                                                     : "SELECT 1 FROM information_schema.tables WHERE table_name = ?",
               name)
        .step();
}

void requireSchema(Connection& connection)
{
    if (!hasTable(connection, "schema_version"))
        throw Error(Code::DatabaseDamaged, connection.path().string() + ": no schema");
}

void requireNotNewer(Connection& connection, std::span<const Migration> migrations)
{
    requireSchema(connection);
    requireNotNewer(connection, newestOf(migrations));
}

std::vector<std::string> oddVersions(Connection& connection, std::span<const Migration> migrations)
{
    std::vector<std::string> out;
    auto missing = newestOf(migrations);
    auto rows = connection.prepare("SELECT component, version FROM schema_version ORDER BY component");
    while (rows.step()) {
        const std::string component = rows.text(0);
        if (missing.erase(component) == 0)
            out.push_back("component " + harmless(component) + " is not known");
        else if (rows.integer(1) < 1)
            out.push_back("component " + component + ": version " + std::to_string(rows.integer(1)));
    }
    for (const auto& [component, newest] : missing)
        out.push_back("component " + std::string(component) + " is missing");
    return out;
}

bool isOlder(Connection& connection, std::span<const Migration> migrations)
{
    if (!hasTable(connection, "schema_version"))
        return false;
    bool older = false;
    for (const auto& [component, newest] : newestOf(migrations)) {
        const std::int64_t version = versionOf(connection, component);
        if (version == 0)
            return false;
        older |= version < newest;
    }
    return older;
}

void requireCurrent(Connection& connection, std::span<const Migration> migrations)
{
    const auto newest = newestOf(migrations);
    if (newest.empty())
        return;
    requireSchema(connection);
    requireNotNewer(connection, newest);
    for (const auto& [component, version] : newest)
        if (versionOf(connection, component) < version)
            throw Error(Code::DatabaseFault, connection.path().string() + ": " + std::string(component) +
                                                 " is of an older version; open it once for writing");
}

} // namespace keyline::sql
