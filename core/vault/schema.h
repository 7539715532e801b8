#pragma once

#include "sql/migration.h"

#include <vector>

namespace keyline::vault {

/// The vault's tables, component "vault"; they live in the station's database.
///
/// vault_meta: what is public (manufacturer's name, number, certificate) and the lock on the vault key.
/// vault_key: long-lived keys, each in a box under the vault key, the public half or check value beside it.
/// vault_slot: boxes of device pairs. A row is never deleted and its box never changes size: an erased box is
/// overwritten with
///   zeros where it lies, and used again. (SQLite moves rows between pages when it deletes, and may leave a copy in a
///   page's gap, which secure_delete does not reach.)
/// vault_pair: which slots are in use, and for what. The row goes when the pair is erased.
std::vector<sql::Migration> migrations();

} // namespace keyline::vault
