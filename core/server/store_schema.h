#pragma once

#include "sql/migration.h"

namespace keyline::server {

/// What a server adds to the tables of an embedded registry (SQLite).
std::vector<sql::Migration> sqliteMigrations();
/// The same tables in PostgreSQL. The partitions of `record` are made with the store, not here.
std::vector<sql::Migration> postgresMigrations();

} // namespace keyline::server
