#pragma once

#include "sql/connection.h"

#include <span>

namespace keyline::sql {

/// One step of a component's schema, from version - 1 to version; versions count from 1 without gaps.
/// A component is a name such as "vault" or "registry"; several may share one database file.
struct Migration
{
    std::string_view component;
    int version;
    std::vector<std::string_view> statements; ///< one SQL statement each
    void (*fill)(Connection&) = nullptr;      ///< after them, where the new tables hold what no SQL can make
};

/// Brings the schema up to date inside the caller's transaction. Throws Error DatabaseNewer where the file is of a
/// newer version of the program than this one.
void migrate(Connection& connection, std::span<const Migration> migrations);

bool hasTable(Connection& connection, std::string_view name);

/// For a file that must have been in use: throws Error DatabaseDamaged where no migration was ever applied.
void requireSchema(Connection& connection);

/// Throws Error DatabaseNewer as above.
void requireNotNewer(Connection& connection, std::span<const Migration> migrations);

/// What table schema_version says that no migration wrote, a clause each: a component of another name, one without its
/// row, a version below 1.
std::vector<std::string> oddVersions(Connection& connection, std::span<const Migration> migrations);

/// Whether every component is there, and one of them in an older version.
bool isOlder(Connection& connection, std::span<const Migration> migrations);

/// For a file that may only be read: throws Error DatabaseNewer as above and DatabaseFault where a migration is still
/// due.
void requireCurrent(Connection& connection, std::span<const Migration> migrations);

} // namespace keyline::sql
