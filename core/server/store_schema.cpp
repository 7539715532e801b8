#include "server/store_schema.h"

#include "registry/schema.h"

namespace keyline::server {

namespace {

/// The chip digest stands at one place in every statement (FORMATS section 5: nothing before it varies in length), so
/// the entries themselves can be searched by it. Half of it finds; the entry is looked at again.
constexpr std::string_view entryByChip = "CREATE INDEX entry_chip ON entry (substr(entry, 28, 16))";

} // namespace

std::vector<sql::Migration> sqliteMigrations()
{
    auto out = registry::registryMigrations();
    out.push_back({"server",
                   1,
                   {"CREATE TABLE tree (id INTEGER PRIMARY KEY CHECK (id = 1), size INTEGER NOT NULL, root BLOB NOT "
                    "NULL) STRICT",
                    "INSERT INTO tree (id, size, root) SELECT id, size, root FROM checkpoint"}});
    out.push_back({"server", 2, {entryByChip}});
    return out;
}

std::vector<sql::Migration> postgresMigrations()
{
    return {
        {"server",
         1,
         {
             "CREATE TABLE meta (name TEXT PRIMARY KEY, value BYTEA NOT NULL)",
             "CREATE TABLE manufacturer (place INTEGER PRIMARY KEY, spki BYTEA NOT NULL UNIQUE)",
             // NOLINTNEXTLINE(bugprone-suspicious-missing-comma): one statement, broken for its length
             "CREATE TABLE checkpoint (id INTEGER PRIMARY KEY CHECK (id = 1), size BIGINT NOT NULL, root BYTEA NOT "
             "NULL, note TEXT NOT NULL)",
             "CREATE TABLE tree (id INTEGER PRIMARY KEY CHECK (id = 1), size BIGINT NOT NULL, root BYTEA NOT NULL)",
             // Indexes are the log's own, given out by whoever wins the head: no sequence could do it.
             "CREATE TABLE entry (idx BIGINT PRIMARY KEY, entry BYTEA NOT NULL)",
             "CREATE TABLE tile (id BIGINT PRIMARY KEY, hashes BYTEA NOT NULL)",
             "CREATE TABLE revision (chip BYTEA NOT NULL, revision BIGINT NOT NULL, idx BIGINT NOT NULL, source "
             "BIGINT, PRIMARY KEY (chip, revision))",
             "CREATE TABLE signer (kid BYTEA PRIMARY KEY, key BYTEA NOT NULL, role INTEGER NOT NULL, name BYTEA NOT "
             "NULL, manufacturer BYTEA NOT NULL, enrolled BIGINT, revoked BIGINT, next BIGINT NOT NULL)",
             "CREATE TABLE device_key (digest BYTEA PRIMARY KEY, chip BYTEA NOT NULL)",
             "CREATE TABLE identity (urn TEXT PRIMARY KEY, chip BYTEA NOT NULL)",
         }},
        {"server", 2, {entryByChip}},
        // As of SQLite: sixteen hashes a row, id = level · 2^56 + tile · 16 + sixteenth. Under a name of its own, so
        // that a server of before, which goes on beside this one, fails instead of writing whole tiles there.
        {"server",
         3,
         {
             "CREATE TABLE tile_row (id BIGINT, hashes BYTEA NOT NULL)",
             "INSERT INTO tile_row (id, hashes) WITH RECURSIVE part (n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM "
             "part "
             "WHERE n < 15) SELECT (id >> 56 << 56) + ((id & 72057594037927935) << 4) + n, substr(hashes, n * 512 + 1, "
             "512) FROM tile, part WHERE length(hashes) > n * 512",
             "DROP TABLE tile",
             "ALTER TABLE tile_row ADD PRIMARY KEY (id)",
         }}};
}

} // namespace keyline::server
