#include "server/store_rows.h"

#include "base/error.h"
#include "transparency/checkpoint.h"

#include <algorithm>
#include <iterator>

namespace keyline::server {

namespace {

using sql::Statement;

void insertSigners(sql::Connection& connection, const std::map<registry::KeyId, registry::SignerRow>& signers)
{
    insertRows(connection, "INSERT INTO signer (kid, key, role, name, manufacturer, enrolled, revoked, next)", 8, "",
               signers, [](Statement& statement, const auto& one) {
                   const registry::SignerRow& row = one.second;
                   statement.bind(one.first)
                       .bind(row.state.key.bytes)
                       .bind(static_cast<int>(row.state.role))
                       .bind(row.state.name)
                       .bind(row.state.manufacturer)
                       .bind(row.enrolled)
                       .bind(row.revoked)
                       .bind(row.state.nextSequence);
               });
}

void insertLog(sql::Connection& connection, const Changes& changes)
{
    std::uint64_t index = changes.from.size;
    insertRows(connection, "INSERT INTO entry (idx, entry)", 2, "", changes.entries,
               [&](Statement& statement, const Bytes& entry) { statement.bind(index++).bind(entry); });
    std::vector<registry::TileRow> tiles;
    for (const auto& [place, hashes] : changes.tiles)
        std::ranges::copy(registry::tileRows(place, hashes, changes.from.size), std::back_inserter(tiles));
    insertRows(connection, "INSERT INTO tile_row (id, hashes)", 2,
               " ON CONFLICT (id) DO UPDATE SET hashes = excluded.hashes", tiles,
               [](Statement& statement, const registry::TileRow& row) { statement.bind(row.id).bind(row.content); });
}

void insertChips(sql::Connection& connection, const Changes& changes)
{
    insertRows(connection, "INSERT INTO revision (chip, revision, idx, source)", 4, "", changes.revisions,
               [](Statement& statement, const Changes::Revision& one) {
                   statement.bind(one.chip).bind(one.revision).bind(one.index).bind(one.source);
               });
    insertRows(connection, "INSERT INTO device_key (digest, chip)", 2, "", changes.deviceKeys,
               [](Statement& statement, const auto& one) { statement.bind(one.first).bind(one.second); });
    for (const auto& [urn, chip] : changes.identitiesFreed)
        connection.run("DELETE FROM identity WHERE urn = ? AND chip = ?", urn, chip);
    insertRows(connection, "INSERT INTO identity (urn, chip)", 2, "", changes.identitiesTaken,
               [](Statement& statement, const auto& one) { statement.bind(one.first).bind(one.second); });
}

void insertRecords(sql::Connection& connection, const Changes& changes)
{
    if (connection.engine() == sql::Engine::Postgres) {
        insertRows(connection, "INSERT INTO record (chip, idx, record)", 3, "", changes.records,
                   [](Statement& statement, const auto& one) {
                       statement.bind(one.first.first).bind(one.first.second).bind(one.second);
                   });
        for (const Digest& chip : changes.erased)
            connection.run("DELETE FROM record WHERE chip = ?", chip);
        // Until it was scrubbed, what was deleted lies in the database's files.
        if (!changes.erased.empty())
            connection.run("INSERT INTO meta (name, value) VALUES ('unscrubbed', ?) ON CONFLICT (name) DO UPDATE SET "
                           "value = excluded.value",
                           asBytes(std::to_string(changes.to.size)));
        return;
    }
    insertRows(connection, "INSERT INTO record (idx, record)", 2, "", changes.records,
               [](Statement& statement, const auto& one) { statement.bind(one.first.second).bind(one.second); });
    for (const Digest& chip : changes.erased)
        connection.run("DELETE FROM record WHERE idx IN (SELECT source FROM revision WHERE chip = ?)", chip);
}

} // namespace

std::string placeholders(std::size_t rows, std::size_t columns)
{
    std::string row = "(?";
    for (std::size_t i = 1; i < columns; ++i)
        row += ", ?";
    row += ')';
    std::string out = row;
    for (std::size_t i = 1; i < rows; ++i)
        out += ", " + row;
    return out;
}

bool applyChanges(sql::Connection& connection, const Changes& changes)
{
    // First, so that who comes second waits here, and goes away with nothing done.
    if (connection.run("UPDATE tree SET size = ?, root = ? WHERE id = 1 AND size = ? AND root = ?", changes.to.size,
                       changes.to.root, changes.from.size, changes.from.root) != 1)
        return false;
    insertLog(connection, changes);
    insertChips(connection, changes);
    insertRecords(connection, changes);
    insertSigners(connection, changes.newSigners);
    for (const auto& [kid, row] : changes.changedSigners)
        connection.run("UPDATE signer SET revoked = ?, next = ? WHERE kid = ?", row.revoked, row.state.nextSequence,
                       kid);
    return true;
}

bool wasCommitted(sql::Connection& connection, const Changes& changes)
{
    // A commit that is still going on holds this row.
    auto row = connection.prepare(connection.engine() == sql::Engine::Postgres
                                      ? "SELECT size FROM tree WHERE id = 1 FOR UPDATE"
                                      : "SELECT size FROM tree WHERE id = 1");
    if (!row.step() || static_cast<std::uint64_t>(row.integer(0)) < changes.to.size)
        return false;
    const auto last = registry::readEntry(connection, changes.to.size - 1);
    return last && *last == changes.entries.back();
}

bool applyCheckpoint(sql::Connection& connection, const registry::StoredHead& head)
{
    return connection.run("UPDATE checkpoint SET size = ?, root = ?, note = ? WHERE id = 1 AND (size < ? OR (size = ? "
                          "AND root = ?))",
                          head.size, head.root, head.note, head.size, head.size, head.root) == 1;
}

void changeNothing(sql::Connection& connection)
{
    connection.run("UPDATE tree SET size = size WHERE id = 1");
}

Beginning beginningOf(const registry::RegistryTerms& terms, const crypto::Ed25519Signer& logKey)
{
    const transparency::NoteKey key(terms.origin, transparency::NoteKeyType::Ed25519, logKey.publicKey());
    return {terms, key.vkey(), transparency::signCheckpoint({terms.origin, 0, transparency::emptyRoot(), {}}, logKey)};
}

void writeBeginning(sql::Connection& connection, const Beginning& beginning)
{
    const auto write = [&](std::string_view name, ByteView value) {
        connection.run("INSERT INTO meta (name, value) VALUES (?, ?)", name, value);
    };
    write("origin", asBytes(beginning.terms.origin));
    write("administrator", beginning.terms.administrator.bytes);
    write("log", asBytes(beginning.logVkey));
    int place = 0;
    for (const auto& manufacturer : beginning.terms.manufacturers)
        connection.run("INSERT INTO manufacturer (place, spki) VALUES (?, ?)", ++place, manufacturer.spki());
    registry::writeAdministrator(connection, beginning.terms.administrator);
    registry::writeHead(connection, {0, transparency::emptyRoot(), beginning.note});
    connection.run("INSERT INTO tree (id, size, root) VALUES (1, 0, ?)", transparency::emptyRoot());
}

} // namespace keyline::server
