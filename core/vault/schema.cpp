#include "vault/schema.h"

namespace keyline::vault {

std::vector<sql::Migration> migrations()
{
    return {{"vault",
             1,
             {
                 "CREATE TABLE vault_meta (name TEXT PRIMARY KEY, value BLOB NOT NULL)",
                 "CREATE TABLE vault_key (purpose TEXT NOT NULL, version INTEGER NOT NULL, public BLOB NOT NULL,"
                 " box BLOB NOT NULL, created INTEGER NOT NULL, PRIMARY KEY (purpose, version))",
                 "CREATE TABLE vault_slot (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, box BLOB NOT NULL)",
                 "CREATE TABLE vault_pair (slot INTEGER PRIMARY KEY REFERENCES vault_slot (id), kind INTEGER NOT NULL,"
                 " spki BLOB NOT NULL UNIQUE, chip BLOB UNIQUE, made INTEGER NOT NULL)",
                 "CREATE INDEX vault_pair_pool ON vault_pair (kind, slot) WHERE chip IS NULL",
                 "CREATE TABLE vault_free (slot INTEGER PRIMARY KEY REFERENCES vault_slot (id), kind INTEGER NOT NULL)",
                 "CREATE INDEX vault_free_kind ON vault_free (kind, slot)",
             }}};
}

} // namespace keyline::vault
