#include "server/store.h"

#include "base/error.h"
#include "registry/entry_reader.h"
#include "server/store_rows.h"

namespace keyline::server {

namespace {

using registry::KeyId;
using registry::SignerRow;
using sql::Statement;

constexpr std::int64_t administratorRole = 2;
constexpr std::string_view signerColumns = "kid, key, role, name, manufacturer, enrolled, revoked, next";

std::uint64_t number(const Statement& row, int column)
{
    return static_cast<std::uint64_t>(row.integer(column));
}

std::optional<std::uint64_t> maybeNumber(const Statement& row, int column)
{
    const auto value = row.maybeInteger(column);
    return value ? std::optional(static_cast<std::uint64_t>(*value)) : std::nullopt;
}

SignerRow signerIn(const Statement& row)
{
    SignerRow out;
    const std::int64_t role = row.integer(2);
    out.state.key = {row.arrayOf<32>(1)};
    out.state.administrator = role == administratorRole;
    out.state.role = role == 1 ? registry::Role::Custodian : registry::Role::Station;
    out.state.name = row.arrayOf<32>(3);
    out.state.manufacturer = row.arrayOf<32>(4);
    out.enrolled = maybeNumber(row, 5);
    out.revoked = maybeNumber(row, 6);
    out.state.revoked = out.revoked.has_value();
    out.state.nextSequence = number(row, 7);
    return out;
}

[[noreturn]] void damaged(const sql::Connection& connection, const std::string& what)
{
    throw Error(Code::RegistryDamaged, connection.path().string() + ": " + what);
}

Bytes meta(sql::Connection& connection, std::string_view name)
{
    auto row = connection.query("SELECT value FROM meta WHERE name = ?", name);
    if (!row.step())
        damaged(connection, "no " + std::string(name));
    return row.bytes(0);
}

const auto bindKey = [](Statement& statement, const auto& key) { statement.bind(key); };

} // namespace

StoredTree StoreReader::tree()
{
    auto row = m_connection.query("SELECT size, root FROM tree WHERE id = 1");
    if (!row.step())
        throw Error(Code::RegistryMissing, m_connection.path().string());
    return {number(row, 0), row.arrayOf<32>(1)};
}

registry::StoredHead StoreReader::published()
{
    return registry::readHead(m_connection);
}

registry::RegistryTerms StoreReader::terms()
{
    registry::RegistryTerms out;
    out.origin = asText(meta(m_connection, "origin"));
    const auto administrator = toArray<32>(meta(m_connection, "administrator"));
    if (!administrator)
        damaged(m_connection, "administrator");
    out.administrator = {*administrator};
    auto rows = m_connection.query("SELECT spki FROM manufacturer ORDER BY place");
    while (rows.step())
        out.manufacturers.push_back(crypto::PublicKey::fromSpki(rows.bytes(0)));
    return out;
}

std::string StoreReader::logVkey()
{
    return std::string(asText(meta(m_connection, "log")));
}

std::map<KeyId, SignerRow> StoreReader::signers(const std::vector<KeyId>& kids)
{
    std::map<KeyId, SignerRow> out;
    selectRows(m_connection, "SELECT " + std::string(signerColumns) + " FROM signer WHERE kid IN", 1, "", kids, bindKey,
               [&](const Statement& row) { out[row.arrayOf<8>(0)] = signerIn(row); });
    return out;
}

std::map<KeyId, SignerRow> StoreReader::allSigners()
{
    std::map<KeyId, SignerRow> out;
    auto rows = m_connection.prepare("SELECT " + std::string(signerColumns) + " FROM signer");
    while (rows.step())
        out[rows.arrayOf<8>(0)] = signerIn(rows);
    return out;
}

std::map<Digest, std::vector<StoredRevision>> StoreReader::revisions(const std::vector<Digest>& chips)
{
    std::map<Digest, std::vector<StoredRevision>> out;
    std::map<Digest, std::map<std::uint64_t, StoredRevision>> found; // a key asked for twice is answered once
    selectRows(m_connection,
               "SELECT r.chip, r.revision, r.idx, r.source, e.entry FROM revision r LEFT JOIN entry e ON e.idx = r.idx "
               "WHERE r.chip IN",
               1, "", chips, bindKey, [&](const Statement& row) {
                   if (row.isNull(4))
                       damaged(m_connection, "entry " + std::to_string(row.integer(2)) + " is missing");
                   found[row.arrayOf<32>(0)][number(row, 1)] = {number(row, 1), number(row, 2), maybeNumber(row, 3),
                                                                row.bytes(4)};
               });
    for (auto& [chip, revisions] : found)
        for (auto& [revision, stored] : revisions) {
            out[chip].push_back(std::move(stored));
            if (revision != out[chip].size())
                damaged(m_connection,
                        "revision " + std::to_string(out[chip].size()) + " of chip " + toHex(chip) + " is missing");
        }
    return out;
}

std::map<RecordKey, Bytes> StoreReader::records(const std::vector<RecordKey>& keys)
{
    std::map<RecordKey, Bytes> out;
    if (m_connection.engine() == sql::Engine::Postgres) {
        selectRows(
            m_connection, "SELECT chip, idx, record FROM record WHERE (chip, idx) IN", 2, "", keys,
            [](Statement& statement, const RecordKey& key) { statement.bind(key.first).bind(key.second); },
            [&](const Statement& row) {
                out[{row.arrayOf<32>(0), number(row, 1)}] = row.bytes(2);
            });
        return out;
    }
    std::map<std::uint64_t, Digest> chips;
    for (const RecordKey& key : keys)
        chips[key.second] = key.first;
    selectRows(
        m_connection, "SELECT idx, record FROM record WHERE idx IN", 1, "", chips,
        [](Statement& statement, const auto& one) { statement.bind(one.first); },
        [&](const Statement& row) {
            out[{chips[number(row, 0)], number(row, 0)}] = row.bytes(1);
        });
    return out;
}

std::map<Digest, Digest> StoreReader::deviceKeys(const std::vector<Digest>& keys)
{
    std::map<Digest, Digest> out;
    selectRows(m_connection, "SELECT digest, chip FROM device_key WHERE digest IN", 1, "", keys, bindKey,
               [&](const Statement& row) { out[row.arrayOf<32>(0)] = row.arrayOf<32>(1); });
    return out;
}

std::map<std::string, Digest> StoreReader::identities(const std::vector<std::string>& urns)
{
    std::map<std::string, Digest> out;
    selectRows(m_connection, "SELECT urn, chip FROM identity WHERE urn IN", 1, "", urns, bindKey,
               [&](const Statement& row) { out[row.text(0)] = row.arrayOf<32>(1); });
    return out;
}

std::map<std::uint64_t, Bytes> StoreReader::entries(const std::vector<std::uint64_t>& indexes)
{
    std::map<std::uint64_t, Bytes> out;
    selectRows(m_connection, "SELECT idx, entry FROM entry WHERE idx IN", 1, "", indexes, bindKey,
               [&](const Statement& row) { out[number(row, 0)] = row.bytes(1); });
    return out;
}

std::vector<Bytes> StoreReader::entriesBetween(std::uint64_t begin, std::uint64_t end)
{
    std::vector<Bytes> out;
    auto rows = m_connection.query("SELECT idx, entry FROM entry WHERE idx >= ? AND idx < ? ORDER BY idx", begin, end);
    while (rows.step()) {
        if (number(rows, 0) != begin + out.size())
            damaged(m_connection, "entry " + std::to_string(begin + out.size()) + " is missing");
        out.push_back(rows.bytes(1));
    }
    return out;
}

std::vector<std::uint64_t> StoreReader::statementsOf(const Digest& chip, std::uint64_t size)
{
    std::vector<std::uint64_t> out;
    auto rows =
        m_connection.query("SELECT idx, entry FROM entry WHERE substr(entry, 28, 16) = ? AND idx < ? ORDER BY idx",
                           ByteView(chip).first(16), size);
    while (rows.step())
        if (registry::isStatementOf(rows.bytes(1), chip))
            out.push_back(number(rows, 0));
    return out;
}

Bytes StoreReader::tile(registry::TileCache::Place place)
{
    return registry::readTile(m_connection, place);
}

registry::TileCache::LoadGroup StoreReader::tileGroups()
{
    return [this](registry::TileCache::Place place, std::size_t group) {
        static_assert(registry::TileCache::groupWidth == registry::TileRow::hashes);
        return registry::readTileRow(m_connection, place, group);
    };
}

} // namespace keyline::server
