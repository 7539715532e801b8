#include "server/registry_backend.h"

#include "transparency/proof.h"

namespace keyline::server {

namespace {

using registry::ChipAnswer;
using registry::IndexAnswer;

template <typename T, typename F>
T readFrom(RegistryStore& store, F read)
{
    T out;
    store.read([&](StoreReader& reader) { out = read(reader); });
    return out;
}

/// Nothing for an erased chip.
std::optional<Bytes> recordOf(StoreReader& reader, const Digest& chip, const std::vector<StoredRevision>& revisions,
                              const StoredRevision& wanted)
{
    if (!revisions.back().source || !wanted.source)
        return std::nullopt;
    auto records = reader.records({{chip, *wanted.source}});
    if (records.empty())
        throw Error(Code::RegistryDamaged, "the record of entry " + std::to_string(wanted.index) + " is missing");
    return std::move(records.begin()->second);
}

} // namespace

std::string RegistryBackend::checkpoint() const
{
    std::string note = readFrom<std::string>(m_store, [](StoreReader& reader) { return reader.published().note; });
    m_publisher.requirePublic(note);
    return note;
}

std::optional<ChipAnswer> RegistryBackend::chip(const identity::ChipId& chip,
                                                std::optional<std::uint64_t> revision) const
{
    return readFrom<std::optional<ChipAnswer>>(m_store, [&](StoreReader& reader) -> std::optional<ChipAnswer> {
        const Digest digest = chip.digest();
        const auto found = reader.revisions({digest});
        if (found.empty())
            return std::nullopt;
        const std::vector<StoredRevision>& revisions = found.begin()->second;
        const registry::StoredHead head = reader.published();
        ChipAnswer out;
        for (const StoredRevision& one : revisions)
            if (one.index < head.size)
                out.history.push_back({one.index, one.entry});
        const std::uint64_t number = revision.value_or(out.history.size());
        if (number == 0 || number > out.history.size())
            return std::nullopt;
        m_publisher.requireRecent(head.note);
        // An erasure takes the record at once: to answer without it and without the erasure would look like a lie.
        if (!revisions.back().source && revisions.back().index >= head.size)
            throw Error(Code::WitnessesMissing, "the erasure of chip " + toHex(digest) + " is not public yet");
        const StoredRevision& wanted = revisions[number - 1];
        out.record = recordOf(reader, digest, revisions, wanted);
        out.statement = wanted.entry;
        const auto hash = m_tiles.reading(reader.tiles(), reader.tileGroups());
        out.receipt =
            transparency::Receipt{
                {}, wanted.index, transparency::inclusionProof(wanted.index, head.size, hash), head.note}
                .format();
        return out;
    });
}

IndexAnswer RegistryBackend::key(const ByteArray<8>& kid) const
{
    return readFrom<IndexAnswer>(m_store, [&](StoreReader& reader) {
        IndexAnswer out{reader.published().size, {}};
        for (const auto& [found, row] : reader.signers({kid}))
            for (const auto& index : {row.enrolled, row.revoked})
                if (index && *index < out.size)
                    out.indexes.push_back(*index);
        return out;
    });
}

IndexAnswer RegistryBackend::log(const Digest& chipDigest) const
{
    return readFrom<IndexAnswer>(m_store, [&](StoreReader& reader) {
        const std::uint64_t size = reader.published().size;
        return IndexAnswer{size, reader.statementsOf(chipDigest, size)};
    });
}

std::optional<Bytes> RegistryBackend::tile(const transparency::TileId& id) const
{
    return readFrom<std::optional<Bytes>>(m_store, [&](StoreReader& reader) -> std::optional<Bytes> {
        const std::uint64_t size = reader.published().size;
        const std::uint64_t begin = id.index * transparency::tileWidth;
        if (begin + id.width > transparency::hashesAt(id.level, size))
            return std::nullopt;
        if (id.entries) {
            Bytes bundle;
            for (const Bytes& entry : reader.entriesBetween(begin, begin + id.width))
                transparency::appendToBundle(bundle, entry);
            return bundle;
        }
        Bytes hashes = reader.tile({id.level, id.index});
        if (hashes.size() < id.width * sizeof(transparency::Hash))
            throw Error(Code::RegistryDamaged, transparency::tilePath(id) + " is missing");
        hashes.resize(id.width * sizeof(transparency::Hash));
        return hashes;
    });
}

std::optional<registry::RecordsAnswer> RegistryBackend::recordsBeside(const transparency::TileId& bundle) const
{
    using Answer = std::optional<registry::RecordsAnswer>;
    return readFrom<Answer>(m_store, [&](StoreReader& reader) -> Answer {
        const std::uint64_t begin = bundle.index * transparency::tileWidth;
        if (begin + bundle.width > reader.published().size)
            return std::nullopt;
        const auto entries = reader.entriesBetween(begin, begin + bundle.width);
        std::vector<RecordKey> keys;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const auto entry = registry::Entry::parse(entries[i]);
            if (const registry::Statement* statement = entry.statement();
                statement && statement->kind <= registry::StatementKind::Reprovision)
                keys.emplace_back(statement->chip, begin + i);
        }
        registry::RecordsAnswer out;
        out.records.resize(bundle.width);
        auto found = reader.records(keys);
        for (auto& [key, record] : found)
            out.records[key.second - begin] = std::move(record);
        return out;
    });
}

} // namespace keyline::server
