#include "registry/tables.h"

#include "base/error.h"

#include <algorithm>

namespace keyline::registry {

namespace {

constexpr std::int64_t administratorRole = 2;

std::optional<std::uint64_t> maybeIndex(const sql::Statement& row, int column)
{
    const auto value = row.maybeInteger(column);
    return value ? std::optional(static_cast<std::uint64_t>(*value)) : std::nullopt;
}

[[noreturn]] void damaged(const sql::Connection& connection, const std::string& what)
{
    throw Error(Code::RegistryDamaged, connection.path().string() + ": " + what);
}

Bytes needEntry(sql::Connection& connection, std::uint64_t index)
{
    auto entry = readEntry(connection, index);
    if (!entry)
        damaged(connection, "entry " + std::to_string(index) + " is missing");
    return std::move(*entry);
}

Entry parsed(sql::Connection& connection, ByteView entry, std::uint64_t index)
{
    try {
        return Entry::parse(entry);
    } catch (const Error& error) {
        damaged(connection, "entry " + std::to_string(index) + ": " + error.context());
    }
}

Statement statementIn(sql::Connection& connection, ByteView entry, std::uint64_t index)
{
    const Entry out = parsed(connection, entry, index);
    if (!out.statement())
        damaged(connection, "entry " + std::to_string(index) + " is no statement");
    return *out.statement();
}

Record storedRecord(sql::Connection& connection, ByteView record, const Digest& chip)
{
    try {
        return Record::parse(record);
    } catch (const Error& error) {
        damaged(connection, "the record of chip " + toHex(chip) + ": " + error.context());
    }
}

} // namespace

StoredHead readHead(sql::Connection& connection)
{
    auto row = connection.query("SELECT size, root, note FROM checkpoint WHERE id = 1");
    if (!row.step())
        damaged(connection, "no checkpoint");
    return {static_cast<std::uint64_t>(row.integer(0)), row.arrayOf<32>(1), row.text(2)};
}

void writeHead(sql::Connection& connection, const StoredHead& head)
{
    connection.run("INSERT INTO checkpoint (id, size, root, note) VALUES (1, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                   "size = excluded.size, root = excluded.root, note = excluded.note",
                   head.size, head.root, head.note);
}

std::int64_t tileRowId(TileCache::Place tile, std::size_t sixteenth)
{
    const auto level = static_cast<std::uint64_t>(tile.first) << 56;
    return static_cast<std::int64_t>(level | (tile.second << 4 | sixteenth));
}

std::vector<TileRow> tileRows(TileCache::Place tile, ByteView hashes, std::uint64_t sizeBefore)
{
    const std::uint64_t before = transparency::hashesAt(tile.first, sizeBefore);
    const bool grew = before / transparency::tileWidth == tile.second;
    std::vector<TileRow> out;
    for (std::size_t n = grew ? before % transparency::tileWidth / TileRow::hashes : 0;
         n * TileRow::bytes < hashes.size(); ++n) {
        const ByteView rest = hashes.subspan(n * TileRow::bytes);
        out.push_back({tileRowId(tile, n), rest.first(std::min(rest.size(), TileRow::bytes))});
    }
    return out;
}

Bytes readTile(sql::Connection& connection, TileCache::Place tile)
{
    std::int64_t next = tileRowId(tile, 0);
    auto rows = connection.query("SELECT id, hashes FROM tile_row WHERE id >= ? AND id < ? ORDER BY id", next,
                                 tileRowId({tile.first, tile.second + 1}, 0));
    Bytes out;
    // What stands behind a gap, or behind a row of another length, is not where it belongs.
    for (bool whole = true; whole && rows.step() && rows.integer(0) == next; ++next) {
        const Bytes row = rows.bytes(1);
        whole = row.size() == TileRow::bytes;
        const ByteView kept = ByteView(row).first(std::min(row.size(), TileRow::bytes));
        out.insert(out.end(), kept.begin(), kept.end());
    }
    return out;
}

Bytes readTileRow(sql::Connection& connection, TileCache::Place tile, std::size_t sixteenth)
{
    auto row = connection.query("SELECT hashes FROM tile_row WHERE id = ?", tileRowId(tile, sixteenth));
    return row.step() ? row.bytes(0) : Bytes{};
}

void writeTile(sql::Connection& connection, TileCache::Place tile, ByteView hashes, std::uint64_t sizeBefore)
{
    for (const TileRow& row : tileRows(tile, hashes, sizeBefore))
        connection.run(
            "INSERT INTO tile_row (id, hashes) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET hashes = excluded.hashes",
            row.id, row.content);
}

std::optional<Bytes> readEntry(sql::Connection& connection, std::uint64_t index)
{
    auto row = connection.query("SELECT entry FROM entry WHERE idx = ?", index);
    return row.step() ? std::optional(row.bytes(0)) : std::nullopt;
}

std::optional<SignerRow> readSigner(sql::Connection& connection, const KeyId& kid)
{
    auto row = connection.query(
        "SELECT key, role, name, manufacturer, enrolled, revoked, next FROM signer WHERE kid = ?", kid);
    if (!row.step())
        return std::nullopt;
    SignerRow out;
    const std::int64_t role = row.integer(1);
    out.state.key = {row.arrayOf<32>(0)};
    out.state.administrator = role == administratorRole;
    out.state.role = role == 1 ? Role::Custodian : Role::Station;
    out.state.name = row.arrayOf<32>(2);
    out.state.manufacturer = row.arrayOf<32>(3);
    out.enrolled = maybeIndex(row, 4);
    out.revoked = maybeIndex(row, 5);
    out.state.revoked = out.revoked.has_value();
    out.state.nextSequence = static_cast<std::uint64_t>(row.integer(6));
    return out;
}

void writeAdministrator(sql::Connection& connection, const crypto::Ed25519PublicKey& key)
{
    connection.run("INSERT INTO signer (kid, key, role, name, manufacturer, next) VALUES (?, ?, ?, ?, ?, 1)",
                   key.keyId(), key.bytes, administratorRole, Digest{}, Digest{});
}

SignerRow* Tables::find(const KeyId& kid)
{
    auto kept = m_signers.find(kid);
    if (kept == m_signers.end())
        kept = m_signers.emplace(kid, readSigner(m_connection, kid)).first;
    return kept->second ? &*kept->second : nullptr;
}

std::optional<SignerState> Tables::signer(const KeyId& kid)
{
    const SignerRow* row = find(kid);
    return row ? std::optional(row->state) : std::nullopt;
}

std::optional<ChipHead> Tables::head(const Digest& chip)
{
    auto row = m_connection.query("SELECT revision, idx, "
                                  "(SELECT max(source) FROM revision WHERE chip = ?) "
                                  "FROM revision WHERE chip = ? ORDER BY revision DESC LIMIT 1",
                                  chip, chip);
    if (!row.step())
        return std::nullopt;
    const auto index = static_cast<std::uint64_t>(row.integer(1));
    const auto source = static_cast<std::uint64_t>(row.integer(2));
    const Bytes entry = needEntry(m_connection, index);
    const Statement statement = statementIn(m_connection, entry, index);
    const SignerRow* provisioner = find(parsed(m_connection, needEntry(m_connection, source), source).kid);
    if (!provisioner || statement.revision != static_cast<std::uint64_t>(row.integer(0)))
        damaged(m_connection, "the history of chip " + toHex(chip));
    return ChipHead{statement.revision, statement.kind,      transparency::leafHash(entry),
                    statement.record,   statement.deviceKey, provisioner->state.manufacturer};
}

std::optional<Digest> Tables::deviceKeyOwner(const Digest& deviceKey)
{
    auto row = m_connection.query("SELECT chip FROM device_key WHERE digest = ?", deviceKey);
    return row.step() ? std::optional(row.arrayOf<32>(0)) : std::nullopt;
}

std::optional<Digest> Tables::identityOwner(std::string_view urn)
{
    auto row = m_connection.query("SELECT chip FROM identity WHERE urn = ?", urn);
    return row.step() ? std::optional(row.arrayOf<32>(0)) : std::nullopt;
}

std::optional<std::uint64_t> Tables::indexOf(const Entry& entry, const Digest& leaf)
{
    std::optional<std::uint64_t> index;
    if (const Statement* statement = entry.statement()) {
        // A number above SQLite's integers was never logged.
        if (statement->revision > INT64_MAX)
            return std::nullopt;
        auto row = m_connection.query("SELECT idx FROM revision WHERE chip = ? AND revision = ?", statement->chip,
                                      statement->revision);
        if (row.step())
            index = static_cast<std::uint64_t>(row.integer(0));
    } else if (const SignerRow* row = find(entry.enrolment()->key.keyId())) {
        index = entry.enrolment()->action == EnrolmentAction::Enrol ? row->enrolled : row->revoked;
    }
    if (index && transparency::leafHash(needEntry(m_connection, *index)) == leaf)
        return index;
    return std::nullopt;
}

void Tables::add(std::uint64_t index, const Examined& admitted)
{
    m_connection.run("INSERT INTO entry (idx, entry) VALUES (?, ?)", index, admitted.submission.entry);
    if (const Statement* statement = admitted.entry->statement())
        addStatement(index, *statement, admitted);
    else
        addEnrolment(index, *admitted.entry->enrolment());
    ++find(admitted.entry->kid)->state.nextSequence;
}

void Tables::addStatement(std::uint64_t index, const Statement& statement, const Examined& admitted)
{
    if (statement.revision > 1)
        freeIdentities(statement.chip);
    const auto source = sourceOf(statement, index);
    m_connection.run("INSERT INTO revision (chip, revision, idx, source) VALUES (?, ?, ?, ?)", statement.chip,
                     statement.revision, index, source);
    if (statement.kind == StatementKind::Erase)
        m_connection.run("DELETE FROM record WHERE idx IN (SELECT source FROM revision WHERE chip = ?)",
                         statement.chip);
    if (source != index)
        return;
    m_connection.run("INSERT INTO record (idx, record) VALUES (?, ?)", index, *admitted.submission.record);
    takeIdentities(statement.chip, *admitted.record);
    if (statement.deviceKey)
        m_connection.run("INSERT INTO device_key (digest, chip) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING",
                         *statement.deviceKey, statement.chip);
}

std::optional<std::uint64_t> Tables::sourceOf(const Statement& statement, std::uint64_t index)
{
    if (statement.kind == StatementKind::Erase)
        return std::nullopt;
    if (statement.kind != StatementKind::Retire)
        return index;
    auto row = m_connection.query("SELECT source FROM revision WHERE chip = ? AND revision = ?", statement.chip,
                                  statement.revision - 1);
    return row.step() ? maybeIndex(row, 0) : std::nullopt;
}

void Tables::freeIdentities(const Digest& chip)
{
    // The newest record names them; older ones were freed when it came.
    auto row = m_connection.query(
        "SELECT record FROM record WHERE idx = (SELECT max(source) FROM revision WHERE chip = ?)", chip);
    if (!row.step())
        damaged(m_connection, "the record of chip " + toHex(chip) + " is missing");
    const Record record = storedRecord(m_connection, row.bytes(0), chip);
    for (const auto& identity : record.identities)
        m_connection.run("DELETE FROM identity WHERE urn = ? AND chip = ?", identity.urn(), chip);
}

void Tables::takeIdentities(const Digest& chip, const Record& record)
{
    for (const auto& identity : record.identities)
        m_connection.run("INSERT INTO identity (urn, chip) VALUES (?, ?)", identity.urn(), chip);
}

void Tables::addEnrolment(std::uint64_t index, const Enrolment& enrolment)
{
    const KeyId kid = enrolment.key.keyId();
    if (enrolment.action == EnrolmentAction::Revoke) {
        m_connection.run("UPDATE signer SET revoked = ? WHERE kid = ?", index, kid);
        SignerRow* row = find(kid);
        row->revoked = index;
        row->state.revoked = true;
        return;
    }
    m_connection.run(
        "INSERT INTO signer (kid, key, role, name, manufacturer, enrolled, next) VALUES (?, ?, ?, ?, ?, ?, 1)", kid,
        enrolment.key.bytes, static_cast<int>(enrolment.role), enrolment.name, enrolment.manufacturer, index);
    m_signers[kid] = readSigner(m_connection, kid);
}

void Tables::flush()
{
    for (const auto& [kid, row] : m_signers)
        if (row)
            m_connection.run("UPDATE signer SET next = ? WHERE kid = ? AND next <> ?", row->state.nextSequence, kid,
                             row->state.nextSequence);
}

} // namespace keyline::registry
