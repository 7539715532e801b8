#include "registry/stored_source.h"

#include "base/error.h"
#include "base/file.h"
#include "registry/entry_reader.h"
#include "registry/schema.h"
#include "registry/tables.h"
#include "transparency/proof.h"

namespace keyline::registry {

namespace {

std::shared_ptr<sql::Database> openForReading(const std::filesystem::path& folder)
{
    if (!isEmbeddedRegistry(folder))
        throw Error(Code::RegistryMissing, folder.string());
    return std::make_shared<sql::Database>(registryFile(folder), registryMigrations(), sql::Access::ReadOnly);
}

[[noreturn]] void wrongRow(const sql::Connection& connection, const std::string& what)
{
    throw Error(Code::RegistryDamaged, connection.path().string() + ": " + what);
}

Bytes readMeta(sql::Connection& connection, std::string_view name)
{
    auto row = connection.query("SELECT value FROM meta WHERE name = ?", name);
    if (!row.step())
        wrongRow(connection, "table meta, row " + std::string(name) + ": missing");
    return row.bytes(0);
}

RegistryTerms readTerms(sql::Connection& connection)
{
    RegistryTerms terms;
    terms.origin = asText(readMeta(connection, "origin"));
    const auto administrator = toArray<32>(readMeta(connection, "administrator"));
    if (!administrator)
        wrongRow(connection, "table meta, row administrator: not 32 bytes");
    terms.administrator = {*administrator};
    auto rows = connection.query("SELECT place, spki FROM manufacturer ORDER BY place");
    while (rows.step())
        try {
            terms.manufacturers.push_back(crypto::PublicKey::fromSpki(rows.bytes(1)));
        } catch (const Error&) {
            wrongRow(connection, "table manufacturer, row " + std::to_string(rows.integer(0)) + ": no public key");
        }
    return terms;
}

struct RevisionRow
{
    std::uint64_t revision = 0;
    std::uint64_t index = 0;
    std::optional<std::int64_t> source;
    Bytes entry;
};

std::vector<RevisionRow> readRevisions(sql::Connection& connection, const Digest& chip)
{
    std::vector<RevisionRow> out;
    auto rows = connection.query("SELECT r.revision, r.idx, r.source, e.entry FROM revision r "
                                 "LEFT JOIN entry e ON e.idx = r.idx WHERE r.chip = ? ORDER BY r.revision",
                                 chip);
    while (rows.step()) {
        if (rows.isNull(3))
            throw Error(Code::RegistryDamaged,
                        connection.path().string() + ": entry " + std::to_string(rows.integer(1)) + " is missing");
        out.push_back({static_cast<std::uint64_t>(rows.integer(0)), static_cast<std::uint64_t>(rows.integer(1)),
                       rows.maybeInteger(2), rows.bytes(3)});
        if (out.back().revision != out.size())
            throw Error(Code::RegistryDamaged, connection.path().string() + ": revision " + std::to_string(out.size()) +
                                                   " of chip " + toHex(chip) + " is missing");
    }
    return out;
}

void demandEveryEntry(sql::Connection& connection, std::uint64_t size)
{
    auto row = connection.prepare("SELECT count(*), max(idx) FROM entry");
    const bool whole = row.step() && static_cast<std::uint64_t>(row.integer(0)) == size &&
                       (size == 0 || static_cast<std::uint64_t>(row.integer(1)) == size - 1);
    if (!whole)
        throw Error(Code::RegistryDamaged,
                    connection.path().string() + ": not the " + std::to_string(size) + " entries of its checkpoint");
}

/// Nothing for an erased chip: only its last revision, the erasure, has no record of its own or of one before.
std::optional<Bytes> readRecord(sql::Connection& connection, const Digest& chip,
                                const std::vector<RevisionRow>& revisions, const RevisionRow& wanted)
{
    if (!revisions.back().source)
        return std::nullopt;
    auto row = connection.engine() == sql::Engine::Sqlite
                   ? connection.query("SELECT record FROM record WHERE idx = ?", wanted.source)
                   : connection.query("SELECT record FROM record WHERE chip = ? AND idx = ?", chip, wanted.source);
    if (!row.step())
        throw Error(Code::RegistryDamaged, connection.path().string() + ": the record of entry " +
                                               std::to_string(wanted.index) + " is missing");
    return row.bytes(0);
}

} // namespace

std::filesystem::path registryFile(const std::filesystem::path& folder)
{
    return folder / "registry.sqlite";
}

bool isEmbeddedRegistry(const std::filesystem::path& folder)
{
    return isThere(registryFile(folder));
}

StoredSource::StoredSource(const std::filesystem::path& folder) : StoredSource(openForReading(folder)) {}

StoredSource::StoredSource(sql::Snapshots store) : m_store(std::move(store))
{
    m_store.read([this](sql::Connection& connection) {
        m_terms = readTerms(connection);
        m_logVkey = asText(readMeta(connection, "log"));
    });
}

std::optional<SignerState> StoredSource::signer(const KeyId& kid) const
{
    return m_store.read([&](sql::Connection& connection) -> std::optional<SignerState> {
        const auto row = readSigner(connection, kid);
        return row ? std::optional(row->state) : std::nullopt;
    });
}

bool StoredSource::hasChip(const Digest& chipDigest) const
{
    return m_store.read([&](sql::Connection& connection) {
        return connection.query("SELECT 1 FROM revision WHERE chip = ? LIMIT 1", chipDigest).step();
    });
}

bool StoredSource::hasStatement(const Digest& chipDigest, std::uint64_t index) const
{
    return m_store.read([&](sql::Connection& connection) {
        const auto entry = readEntry(connection, index);
        return entry && isStatementOf(*entry, chipDigest);
    });
}

std::optional<Digest> StoredSource::identityOwner(std::string_view urn) const
{
    return m_store.read([&](sql::Connection& connection) { return Tables(connection).identityOwner(urn); });
}

std::optional<Digest> StoredSource::deviceKeyOwner(const Digest& digest) const
{
    return m_store.read([&](sql::Connection& connection) { return Tables(connection).deviceKeyOwner(digest); });
}

TrustFile StoredSource::trust() const
{
    return {m_terms.manufacturers, transparency::NoteKey::parse(m_logVkey), m_terms.administrator, {}, {}};
}

std::string StoredSource::checkpoint() const
{
    return m_store.read([](sql::Connection& connection) { return readHead(connection).note; });
}

std::optional<ChipAnswer> StoredSource::chip(const identity::ChipId& chip, std::optional<std::uint64_t> revision) const
{
    return chipByDigest(chip.digest(), revision);
}

std::optional<ChipAnswer> StoredSource::chipByDigest(const Digest& chipDigest,
                                                     std::optional<std::uint64_t> revision) const
{
    return m_store.read([&](sql::Connection& connection) -> std::optional<ChipAnswer> {
        const auto revisions = readRevisions(connection, chipDigest);
        if (revisions.empty() || (revision && (*revision == 0 || *revision > revisions.size())))
            return std::nullopt;
        const RevisionRow& wanted = revision ? revisions[*revision - 1] : revisions.back();
        ChipAnswer out;
        out.record = readRecord(connection, chipDigest, revisions, wanted);
        out.statement = wanted.entry;
        out.receipt = receipt(connection, wanted.index);
        for (const RevisionRow& row : revisions)
            out.history.push_back({row.index, row.entry});
        return out;
    });
}

std::string StoredSource::receipt(sql::Connection& connection, std::uint64_t index) const
{
    const StoredHead head = readHead(connection);
    const auto load = [&](TileCache::Place tile) { return readTile(connection, tile); };
    transparency::Receipt out;
    out.index = index;
    out.hashes = transparency::inclusionProof(index, head.size, m_tiles.reading(load));
    out.checkpoint = head.note;
    return out.format();
}

IndexAnswer StoredSource::key(const ByteArray<8>& kid) const
{
    return m_store.read([&](sql::Connection& connection) {
        IndexAnswer out;
        out.size = readHead(connection).size;
        if (const auto row = readSigner(connection, kid))
            for (const auto& index : {row->enrolled, row->revoked})
                if (index)
                    out.indexes.push_back(*index);
        return out;
    });
}

IndexAnswer StoredSource::log(const Digest& chipDigest) const
{
    return m_store.read([&](sql::Connection& connection) {
        IndexAnswer out;
        out.size = readHead(connection).size;
        demandEveryEntry(connection, out.size);
        // The database looks for the digest, so that only the chip's own entries leave it.
        auto rows = connection.query(connection.engine() == sql::Engine::Sqlite
                                         ? "SELECT idx, entry FROM entry WHERE instr(entry, ?) > 0 ORDER BY idx"
                                         : "SELECT idx, entry FROM entry WHERE position(? IN entry) > 0 ORDER BY idx",
                                     chipDigest);
        while (rows.step())
            if (isStatementOf(rows.bytes(1), chipDigest))
                out.indexes.push_back(static_cast<std::uint64_t>(rows.integer(0)));
        return out;
    });
}

std::optional<Bytes> StoredSource::tile(const transparency::TileId& id) const
{
    return m_store.read([&](sql::Connection& connection) -> std::optional<Bytes> {
        if (!id.entries) {
            Bytes hashes = readTile(connection, {id.level, id.index});
            if (hashes.size() < id.width * sizeof(transparency::Hash))
                return std::nullopt;
            hashes.resize(id.width * sizeof(transparency::Hash));
            return hashes;
        }
        const std::uint64_t begin = id.index * transparency::tileWidth;
        auto rows = connection.query("SELECT entry FROM entry WHERE idx >= ? AND idx < ? ORDER BY idx", begin,
                                     begin + id.width);
        Bytes bundle;
        unsigned width = 0;
        for (; rows.step(); ++width)
            transparency::appendToBundle(bundle, rows.bytes(0));
        return width == id.width ? std::optional(std::move(bundle)) : std::nullopt;
    });
}

} // namespace keyline::registry
