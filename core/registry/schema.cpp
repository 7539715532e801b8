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
         }},
        // Sixteen of a tile's hashes a row; id = level · 2^56 + tile · 16 + sixteenth. What grows, grows inside a page,
        // and a proof reads one row.
        {"registry",
         2,
         {
             "CREATE TABLE tile_row (id INTEGER PRIMARY KEY, hashes BLOB NOT NULL) STRICT",
             "INSERT INTO tile_row (id, hashes) WITH RECURSIVE part (n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM "
             "part "
             "WHERE n < 15) SELECT (id >> 56 << 56) + ((id & 0xffffffffffffff) << 4) + n, substr(hashes, n * 512 + 1, "
             "512) FROM tile CROSS JOIN part WHERE length(hashes) > n * 512",
             "DROP TABLE tile",
         }}};
}

} // namespace keyline::registry
