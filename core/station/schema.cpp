#include "station/schema.h"

#include "station/history_index.h"

namespace keyline::station {

std::vector<sql::Migration> migrations()
{
    return {
        {"station",
         1,
         {
             "CREATE TABLE station_job (chip BLOB PRIMARY KEY, profile TEXT NOT NULL, model TEXT NOT NULL,"
             " revision INTEGER NOT NULL, step INTEGER NOT NULL, done INTEGER NOT NULL, tries INTEGER NOT NULL,"
             " started INTEGER NOT NULL, updated INTEGER NOT NULL, master_version INTEGER, package_digest BLOB,"
             " certificate BLOB, backup BLOB, log_index INTEGER)",
             "CREATE TABLE station_identity (urn TEXT PRIMARY KEY, chip BLOB NOT NULL, place INTEGER NOT NULL)",
             "CREATE UNIQUE INDEX station_identity_chip ON station_identity (chip, place)",
             "CREATE TABLE station_cursor (source BLOB PRIMARY KEY, next INTEGER NOT NULL)",
             "CREATE TABLE station_outbox (id INTEGER PRIMARY KEY, chip BLOB NOT NULL UNIQUE, record BLOB NOT NULL,"
             " queued INTEGER NOT NULL, sealed INTEGER NOT NULL DEFAULT 0, refusal INTEGER)",
             "CREATE TABLE station_history (id INTEGER PRIMARY KEY, chip BLOB, identities TEXT NOT NULL,"
             " profile TEXT NOT NULL, model TEXT NOT NULL, result INTEGER NOT NULL, code TEXT NOT NULL,"
             " step INTEGER NOT NULL, queued INTEGER NOT NULL, serial BLOB, log_index INTEGER, proof BLOB,"
             " started INTEGER NOT NULL, finished INTEGER NOT NULL)",
             "CREATE INDEX station_history_chip ON station_history (chip, id)",
         }},
        {"station", 2, {"CREATE TABLE station_spent (urn TEXT PRIMARY KEY)"}},
        {"station", 3, {"CREATE INDEX station_history_log ON station_history (log_index)"}},
        {"station", 4, {"ALTER TABLE station_job ADD COLUMN label INTEGER NOT NULL DEFAULT 0"}},
        {"station",
         5,
         {"CREATE TABLE station_history_index (block INTEGER NOT NULL, term INTEGER NOT NULL, rows BLOB NOT NULL,"
          " PRIMARY KEY (block, term)) WITHOUT ROWID"},
         index::fill},
        {"station",
         6,
         {"ALTER TABLE station_outbox ADD COLUMN sequence INTEGER", "ALTER TABLE station_outbox ADD COLUMN entry BLOB",
          "CREATE TABLE station_signer (log BLOB PRIMARY KEY, next INTEGER NOT NULL)"}}};
}

} // namespace keyline::station
