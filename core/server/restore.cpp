#include "server/restore.h"

#include "base/error.h"
#include "base/file.h"
#include "registry/audit.h"
#include "registry/log_tail.h"
#include "registry/mirror_source.h"
#include "server/judging.h"
#include "transparency/checkpoint.h"

namespace keyline::server {

namespace {

using registry::Examined;
using registry::MirrorSource;

constexpr std::size_t largestAnswer = 8u << 20;

class Restore
{
  public:
    Restore(const std::filesystem::path& folder, const registry::TrustFile& trust, RegistryStore& store)
        : m_mirror(folder), m_store(store),
          m_head(transparency::openCheckpoint(m_mirror.checkpoint(), trust.log, trust.policy))
    {
    }

    const transparency::Checkpoint& checkpoint() const { return m_head.checkpoint; }

    void begin()
    {
        m_store.read([this](StoreReader& reader) {
            m_tree = reader.tree();
            m_tail.load(m_tree.size, reader.tiles(), m_store.name());
            if (m_tree.size > checkpoint().size || reader.published().size > 0)
                throw Error(Code::FileExists,
                            m_store.name() + " holds a log of " + std::to_string(m_tree.size) + " entries");
        });
        const auto hashes = transparency::hashesFromTiles(
            checkpoint().size, [this](const transparency::TileId& id) { return m_mirror.tile(id).value_or(Bytes()); });
        if (transparency::treeRoot(m_tree.size, hashes) != m_tree.root)
            throw Error(Code::FileExists, m_store.name() + " holds another log");
    }
    std::uint64_t size() const { return m_tree.size; }

    /// The rest of one bundle.
    void next()
    {
        const auto id = *transparency::bundleAt(m_tree.size / transparency::tileWidth, checkpoint().size);
        const Bytes bundle = *m_mirror.tile(id);
        const auto entries = transparency::parseBundle(bundle, id.width);
        std::vector<Examined> items;
        for (std::size_t i = m_tree.size % transparency::tileWidth; i < entries.size(); ++i)
            items.push_back(examined(entries[i]));
        put(items);
    }

    void finish()
    {
        if (m_tree.root != checkpoint().root)
            throw Error(Code::RegistryDamaged, m_mirror.folder().string() + ": the entries make another root");
        if (!m_store.publish({checkpoint().size, checkpoint().root, m_head.note}, sql::Durability::Synced))
            throw Error(Code::FileExists, m_store.name() + ": somebody else publishes there");
    }

  private:
    Examined examined(ByteView entry) const
    {
        Examined out;
        out.submission.entry = toBytes(entry);
        out.entry = registry::Entry::parse(entry);
        out.leaf = transparency::leafHash(entry);
        const registry::Statement* statement = out.entry->statement();
        if (!statement || statement->kind > registry::StatementKind::Reprovision)
            return out;
        out.submission.record = recordOf(*statement);
        if (out.submission.record)
            out.record = registry::Record::parse(*out.submission.record);
        return out;
    }

    /// The newest revision has the file without a number. Nothing of a chip that was erased.
    std::optional<Bytes> recordOf(const registry::Statement& statement) const
    {
        std::filesystem::path file = m_mirror.folder() / MirrorSource::chipPath(statement.chip, statement.revision);
        if (!isThere(file))
            file = m_mirror.folder() / MirrorSource::chipPath(statement.chip);
        auto record = registry::ChipAnswer::parse(readFile(file, largestAnswer)).record;
        if (record && registry::recordDigest(*record) != statement.record)
            throw Error(Code::RegistryDamaged, file.string() + ": another record");
        return record;
    }

    void put(std::vector<Examined>& items)
    {
        Group group;
        for (Examined& item : items)
            group.push_back(&item);
        Changes changes;
        m_store.read([&](StoreReader& reader) {
            Judging judging(readFacts(reader, group), Judging::Records::MayBeGone);
            for (const Examined& item : items) {
                judging.add(item);
                m_tail.append(item.leaf);
            }
            changes = judging.takeChanges();
            m_tail.store(reader.tiles(), [&](registry::TileCache::Place place, ByteView hashes) {
                changes.tiles[place] = toBytes(hashes);
            });
        });
        changes.to = {m_tail.size(), m_tail.root()};
        if (changes.from != m_tree || !m_store.commit(changes))
            throw Error(Code::RegistryBusy, m_store.name());
        m_tree = changes.to;
    }

    MirrorSource m_mirror;
    RegistryStore& m_store;
    transparency::TrustedCheckpoint m_head;
    registry::LogTail m_tail;
    StoredTree m_tree;
};

void requireWhole(const std::filesystem::path& mirror, const registry::TrustFile& trust)
{
    const registry::AuditReport report = registry::auditRegistry(mirror, trust);
    if (!report.holds())
        throw Error(Code::RegistryDamaged, mirror.string() + ": " + report.findings.front().text());
    if (report.liveChips > 0 && !MirrorSource(mirror).hasRecords())
        throw Error(Code::Usage, mirror.string() + " is a mirror of the log alone; a registry is brought back from one "
                                                   "that has the records");
}

} // namespace

Restoration::Restoration(const std::filesystem::path& mirror, const registry::TrustFile& trust, PublishedFile published)
    : m_mirror(mirror), m_trust(trust)
{
    requireWhole(mirror, trust);
    const std::string note = MirrorSource(mirror).checkpoint();
    const std::uint64_t size = transparency::openCheckpoint(note, trust.log, trust.policy).checkpoint.size;
    const auto before = published.read();
    const auto promised = before ? transparency::openCheckpoint(*before, trust.log, {}).checkpoint
                                 : transparency::Checkpoint{trust.origin(), 0, transparency::emptyRoot(), {}};
    if (promised.size > size)
        throw Error(Code::LogWentBack, mirror.string() + " has " + std::to_string(size) + " entries, " +
                                           std::to_string(promised.size) + " were published by this home");
    const MirrorSource source(mirror);
    const auto hashes = transparency::hashesFromTiles(
        size, [&](const transparency::TileId& id) { return source.tile(id).value_or(Bytes()); });
    if (transparency::treeRoot(promised.size, hashes) != promised.root)
        throw Error(Code::LogForked, mirror.string() + " is not the log that this home published");
    if (promised.size < size)
        published.write(note);
}

RestoreProgress Restoration::into(RegistryStore& store,
                                  const std::function<void(const RestoreProgress&)>& onProgress) const
{
    Restore restore(m_mirror, m_trust, store);
    const std::uint64_t size = restore.checkpoint().size;
    restore.begin();
    while (restore.size() < size) {
        restore.next();
        if (onProgress)
            onProgress({restore.size(), size});
    }
    restore.finish();
    return {size, size};
}

} // namespace keyline::server
