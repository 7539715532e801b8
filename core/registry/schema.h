#pragma once

#include "sql/migration.h"

namespace keyline::registry {

/// The tables of an embedded registry. What the log says is in `entry`, `tile` and `checkpoint`; all other tables but
/// `record` follow from it and can be made anew.
std::vector<sql::Migration> registryMigrations();

} // namespace keyline::registry
