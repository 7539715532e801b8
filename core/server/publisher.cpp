#include "server/publisher.h"

#include "base/error.h"
#include "base/file.h"

#include <chrono>

namespace keyline::server {

namespace {

constexpr std::size_t largestNote = 256 * 1024;
constexpr int mostTries = 100;
/// A reader is promised cosignatures of the last hour.
constexpr UnixTime refreshAfter = 30 * 60;
constexpr UnixTime oldestPublic = 60 * 60; // FORMATS section 5

std::string originOf(RegistryStore& store)
{
    std::string origin;
    store.read([&](StoreReader& reader) { origin = reader.terms().origin; });
    return origin;
}

} // namespace

void requireTerms(RegistryStore& store, const registry::TrustFile& trust)
{
    store.read([&](StoreReader& reader) {
        const registry::RegistryTerms terms = reader.terms();
        const char* what = terms.origin != trust.origin()                  ? "origin"
                           : reader.logVkey() != trust.log.vkey()          ? "log key"
                           : terms.administrator != trust.administrator    ? "administrator"
                           : !(terms.manufacturers == trust.manufacturers) ? "manufacturers"
                                                                           : nullptr;
        if (what)
            throw Error(Code::RegistryOfAnotherStation, store.name() + " has another " + what + " than the trust file");
    });
}

void requirePromised(StoreReader& reader, const std::string& store, const std::string& note,
                     const transparency::NoteKey& log)
{
    const auto promised = transparency::openCheckpoint(note, log, {}).checkpoint;
    const StoredTree tree = reader.tree();
    if (tree.size < promised.size)
        throw Error(Code::LogWentBack, store + " has " + std::to_string(tree.size) + " entries, " +
                                           std::to_string(promised.size) +
                                           " were published: bring its newest copy back, or restore it from a mirror");
    registry::TileCache tiles;
    const auto hash = [&](transparency::Node node) { return tiles.hash(node, reader.tiles()); };
    if (transparency::treeRoot(promised.size, hash) != promised.root)
        throw Error(Code::LogForked, store + " is not the log that was published");
}

std::optional<std::string> PublishedFile::read() const
{
    if (!isThere(m_file))
        return std::nullopt;
    const Bytes bytes = readFile(m_file, largestNote);
    if (bytes.empty())
        throw Error(Code::CheckpointNotValid, m_file.string() + " is empty: where the store is the newest that there "
                                                                "is, delete this file; else bring the newest back");
    return std::string(asText(bytes));
}

void PublishedFile::write(const std::string& note)
{
    // To replace a file takes a commit of the file system's, nearly as long as the store's own.
    if (overwriteInPlace(m_file, asBytes(note)))
        return;
    // Where the length is another, which is seldom.
    writeFileAtomically(m_file, asBytes(note));
}

std::optional<UnixTime> PublishedFile::writtenAt() const
{
    std::error_code none;
    const auto time = std::filesystem::last_write_time(m_file, none);
    if (none)
        return std::nullopt;
    const auto sinceEpoch = std::chrono::file_clock::to_sys(time).time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(sinceEpoch).count();
}

Publisher::Publisher(RegistryStore& store, const crypto::Ed25519Signer& logKey, const transparency::Policy& policy,
                     Cosigner* cosigner, PublishedFile file, const Clock& clock)
    : m_store(store), m_signer(logKey), m_policy(policy), m_cosigner(cosigner), m_file(std::move(file)), m_clock(clock),
      m_key(originOf(store), transparency::NoteKeyType::Ed25519, logKey.publicKey())
{
    m_store.read([this](StoreReader& reader) {
        if (reader.logVkey() != m_key.vkey())
            throw Error(Code::RegistryOfAnotherStation, m_store.name() + " is the log " + reader.logVkey());
    });
    requireNotOlder();
    if (!m_cosigner)
        tend(); // after a power cut, before anybody is told less than before it
}

void Publisher::requireNotOlder()
{
    const auto note = m_file.read();
    if (!note)
        return;
    m_store.read([&](StoreReader& reader) { requirePromised(reader, m_store.name(), *note, m_key); });
    m_promised = transparency::openCheckpoint(*note, m_key, {}).checkpoint.size;
}

/// Somebody may have written anything there.
void Publisher::requireWhole(const registry::StoredHead& head) const
{
    const auto opened = transparency::openCheckpoint(head.note, m_key, {}).checkpoint;
    if (opened.size != head.size || opened.root != head.root)
        throw Error(Code::RegistryDamaged, m_store.name() + ": table checkpoint and its note do not agree");
}

/// What another server published, this one gives out, too.
void Publisher::promise(const registry::StoredHead& head)
{
    if (head.size <= m_promised)
        return;
    requireWhole(head);
    m_file.write(head.note);
    m_promised = head.size;
}

registry::StoredHead Publisher::covering(std::uint64_t size)
{
    const std::lock_guard lock(m_mutex);
    return m_known.size >= size && size > 0 && isRecent(m_known.note) ? m_known : publish(false);
}

void Publisher::tend()
{
    const std::lock_guard lock(m_mutex);
    bool due = false;
    bool stale = false;
    registry::StoredHead head;
    m_store.read([&](StoreReader& reader) {
        head = reader.published();
        stale = isStale(head);
        due = stale || reader.tree().size > head.size;
    });
    if (due)
        publish(stale);
    else
        promise(head);
}

void Publisher::requirePublic(const std::string& note)
{
    if (!m_cosigner)
        return;
    const std::lock_guard lock(m_satisfyingMutex);
    if (note != m_satisfying) {
        m_witnessed = transparency::openCheckpoint(note, m_key, m_policy).witnessed.value_or(m_clock.now());
        m_satisfying = note;
    }
}

void Publisher::requireRecent(const std::string& note)
{
    requirePublic(note);
    if (!isRecent(note))
        throw Error(Code::WitnessesMissing, "the newest checkpoint was cosigned more than an hour ago");
}

bool Publisher::isRecent(const std::string& note)
{
    if (!m_cosigner)
        return true;
    try {
        requirePublic(note);
    } catch (const Error&) {
        return false;
    }
    const std::lock_guard lock(m_satisfyingMutex);
    return m_witnessed + oldestPublic >= m_clock.now();
}

LogState Publisher::state()
{
    LogState out;
    std::string note;
    m_store.read([&](StoreReader& reader) {
        const registry::StoredHead head = reader.published();
        out.published = head.size;
        out.logged = reader.tree().size;
        note = head.note;
    });
    // Without witnesses no time stands in a checkpoint.
    out.since = m_cosigner ? witnessedAt(note) : m_file.writtenAt();
    return out;
}

std::optional<UnixTime> Publisher::witnessedAt(const std::string& note) const
{
    try {
        return transparency::openCheckpoint(note, m_key, m_policy).witnessed;
    } catch (const Error&) {
        return std::nullopt; // too few have cosigned
    }
}

bool Publisher::isStale(const registry::StoredHead& head) const
{
    if (!m_cosigner)
        return false;
    try {
        const auto opened = transparency::openCheckpoint(head.note, m_key, m_policy);
        return opened.witnessed && *opened.witnessed + refreshAfter < m_clock.now();
    } catch (const Error&) {
        return true;
    }
}

registry::StoredHead Publisher::publish(bool again)
{
    for (int tries = 0; tries < mostTries; ++tries)
        if (auto head = tryPublish(again)) {
            m_known = *head;
            return *head;
        }
    throw Error(Code::DatabaseFault, m_store.name() + ": somebody else publishes all the time");
}

/// Without a snapshot that is kept: a witness may be slow, and what is erased meanwhile is to leave the disk. What the
/// log's whole subtrees hash to never changes.
std::string Publisher::cosigned(const registry::StoredHead& head) const
{
    registry::TileCache tiles;
    const auto load = [this](registry::TileCache::Place place) {
        Bytes out;
        m_store.read([&](StoreReader& reader) { out = reader.tile(place); });
        return out;
    };
    return m_cosigner->cosign({m_key.name(), head.size, head.root, {}}, head.note, tiles.reading(load));
}

/// Nothing where another server was faster, and what it published is to be looked at.
std::optional<registry::StoredHead> Publisher::tryPublish(bool again)
{
    StoredTree tree;
    registry::StoredHead now;
    // One snapshot, and each tile read from it: what was read before only saves hashing it again.
    registry::StoredHead made;
    bool ready = false;
    m_store.read([&](StoreReader& reader) {
        tree = reader.tree();
        now = reader.published();
        ready = now.size >= tree.size && !again && !(m_cosigner && isStale(now));
        if (ready)
            return;
        if (transparency::treeRoot(tree.size, m_edge.reading(reader.tiles())) != tree.root)
            throw Error(Code::RegistryDamaged, m_store.name() + ": the tiles do not make the root; nothing is signed");
        made = {tree.size, tree.root, transparency::signCheckpoint({m_key.name(), tree.size, tree.root, {}}, m_signer)};
    });
    if (ready) {
        requireWhole(now);
        promise(now);
        return now;
    }
    if (m_cosigner)
        made.note = cosigned(made);
    m_file.write(made.note);
    m_promised = made.size;
    // Cosignatures cannot be made again by the log alone.
    const auto durability = m_cosigner ? sql::Durability::Synced : sql::Durability::Ordered;
    return m_store.publish(made, durability) ? std::optional(made) : std::nullopt;
}

} // namespace keyline::server
