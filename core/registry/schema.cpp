#include "registry/schema.h"

namespace keyline::registry {

std::vector<sql::Migration> registryMigrations()
{
    return {
        {"registry",
         1,
         {
             "CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID",
             "CREATE TABLE manufacturer (place INTEGER PRIMARY KEY, spki BLOB NOT NULL UNIQUE) STRICT",
             // The newest alone: a log has one head.
             // NOLINTNEXTLINE(bugprone-suspicious-missing-comma)
             "CREATE TABLE checkpoint (id INTEGER PRIMARY KEY CHECK (id = 1), size INTEGER NOT NULL, root BLOB NOT "
             "NULL, "
             "note TEXT NOT NULL) STRICT",
             "CREATE TABLE entry (idx INTEGER PRIMARY KEY, entry BLOB NOT NULL) STRICT",
             // id = level · 2^56 + index; a partial tile grows in place.
             "CREATE TABLE tile (id INTEGER PRIMARY KEY, hashes BLOB NOT NULL) STRICT",
             // source: the index whose record holds for this revision; a retirement repeats the one before.
             "CREATE TABLE revision (chip BLOB NOT NULL, revision INTEGER NOT NULL, idx INTEGER NOT NULL, source "
             "INTEGER, "
             "PRIMARY KEY (chip, revision)) STRICT, WITHOUT ROWID",
             "CREATE TABLE record (idx INTEGER PRIMARY KEY, record BLOB NOT NULL) STRICT",
             // role 2 is the administrator, who was never enrolled.
             "CREATE TABLE signer (kid BLOB PRIMARY KEY, key BLOB NOT NULL, role INTEGER NOT NULL, name BLOB NOT NULL, "
             "manufacturer BLOB NOT NULL, enrolled INTEGER, revoked INTEGER, next INTEGER NOT NULL) STRICT, WITHOUT "
             "ROWID",
             "CREATE TABLE device_key (digest BLOB PRIMARY KEY, chip BLOB NOT NULL) STRICT, WITHOUT ROWID",
             "CREATE TABLE identity (urn TEXT PRIMARY KEY, chip BLOB NOT NULL) STRICT, WITHOUT ROWID",
         }}};
}

} // namespace keyline::registry
