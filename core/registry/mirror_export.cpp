#include "registry/mirror_export.h"

#include "base/error.h"
#include "base/file.h"
#include "registry/mirror_source.h"
#include "registry/schema.h"
#include "registry/staged_files.h"
#include "registry/stored_source.h"
#include "registry/tables.h"
#include "registry/trust_choice.h"
#include "transparency/proof.h"

#include <algorithm>
#include <iterator>

namespace keyline::registry {

namespace fs = std::filesystem;
using transparency::TileId;

namespace {

/// One export, from one snapshot of the registry's tables.
class Export
{
  public:
    Export(sql::Connection& connection, const fs::path& folder, const OnExport& onProgress)
        : m_connection(connection), m_folder(folder), m_onProgress(onProgress), m_head(readHead(connection)),
          m_checkpoint(checkpointOf(m_head.note, Code::RegistryDamaged, connection.path())), m_staged(folder)
    {
        m_done.entries = m_head.size;
        auto revisions = connection.query("SELECT count(*) FROM revision WHERE idx < ?", m_head.size);
        if (revisions.step())
            m_done.of = static_cast<std::uint64_t>(revisions.integer(0));
    }

    ExportProgress run()
    {
        checkEarlierExport();
        transparency::bundlesBetween(0, m_head.size, [this](const TileId& id) { writeBundle(id); });
        transparency::tilesBetween(0, m_head.size, [this](const TileId& id) { writeTile(id); });
        writeAnswers();
        writeKeys();
        // An answer is checked by the tiles up to its checkpoint.
        m_staged.publish("tile");
        if (!m_sameCheckpoint)
            writeFileAtomically(m_folder / "checkpoint", asBytes(m_head.note));
        m_staged.end();
        removeSupersededTiles(m_folder);
        report();
        return m_done;
    }

  private:
    /// Error `otherwise`, naming the file, where the note is no checkpoint.
    static transparency::Checkpoint checkpointOf(const std::string& note, Code otherwise, const fs::path& file)
    {
        try {
            return transparency::Checkpoint::parse(transparency::Note::parse(note).text);
        } catch (const Error& error) {
            throw Error(otherwise, file.string() + " holds no checkpoint: " + error.context());
        }
    }

    transparency::Hash hash(transparency::Node node)
    {
        return m_tiles.hash(node, [this](TileCache::Place place) { return readTile(m_connection, place); });
    }
    transparency::FetchHash hashes()
    {
        return [this](transparency::Node node) { return hash(node); };
    }

    void checkEarlierExport();
    void writeBundle(const TileId& id);
    void writeTile(const TileId& id);
    void writeAnswers();
    void writeAnswer(const Digest& chip, std::uint64_t revision, std::uint64_t index);
    void writeKeys();

    bool isThere(const std::string& relative) const
    {
        std::error_code error;
        return fs::is_regular_file(m_folder / relative, error);
    }
    void report() const
    {
        if (m_onProgress)
            m_onProgress(m_done);
    }
    [[noreturn]] void lacks(const std::string& what) const
    {
        throw Error(Code::RegistryDamaged, m_connection.path().string() + ": " + what + " is missing");
    }

    sql::Connection& m_connection;
    const fs::path& m_folder;
    const OnExport& m_onProgress;
    StoredHead m_head;
    transparency::Checkpoint m_checkpoint;
    StagedFiles m_staged;
    TileCache m_tiles;
    ExportProgress m_done;
    bool m_sameCheckpoint = false;
};

/// The folder may hold an earlier state of this log, and nothing else.
void Export::checkEarlierExport()
{
    if (!MirrorSource::isMirror(m_folder))
        return;
    const std::string note = MirrorSource(m_folder).checkpoint();
    const auto earlier = checkpointOf(note, Code::FileExists, m_folder / "checkpoint"); // maybe somebody else's file
    if (earlier.origin != m_checkpoint.origin)
        throw Error(Code::LogForked, m_folder.string() + " mirrors " + earlier.origin);
    if (earlier.size > m_checkpoint.size)
        throw Error(Code::LogWentBack, m_folder.string());
    if (transparency::treeRoot(earlier.size, hashes()) != earlier.root)
        throw Error(Code::LogForked, m_folder.string());
    m_sameCheckpoint = note == m_head.note;
}

void Export::writeBundle(const TileId& id)
{
    const std::string path = transparency::tilePath(id);
    if (isThere(path)) {
        ++m_done.filesKept;
        return;
    }
    Bytes bundle;
    std::uint64_t next = id.index * transparency::tileWidth;
    auto rows = m_connection.query("SELECT idx, entry FROM entry WHERE idx >= ? AND idx < ? ORDER BY idx", next,
                                   next + id.width);
    while (rows.step()) {
        if (static_cast<std::uint64_t>(rows.integer(0)) != next)
            lacks("entry " + std::to_string(next));
        transparency::appendToBundle(bundle, rows.bytes(1));
        ++next;
    }
    if (next != id.index * transparency::tileWidth + id.width)
        lacks("entry " + std::to_string(next));
    m_staged.write(path, bundle);
    ++m_done.filesWritten;
    report();
}

void Export::writeTile(const TileId& id)
{
    const std::string path = transparency::tilePath(id);
    if (isThere(path)) {
        ++m_done.filesKept;
        return;
    }
    const Bytes tile = readTile(m_connection, {id.level, id.index});
    const std::size_t size = id.width * sizeof(transparency::Hash);
    if (tile.size() < size)
        lacks(path);
    m_staged.write(path, ByteView(tile).first(size));
    ++m_done.filesWritten;
}

void Export::writeAnswers()
{
    // In the order of the log, so that neighbours share the tiles of their receipts.
    auto rows = m_connection.query("SELECT chip, revision, idx FROM revision WHERE idx < ? ORDER BY idx", m_head.size);
    while (rows.step())
        writeAnswer(rows.arrayOf<32>(0), static_cast<std::uint64_t>(rows.integer(1)),
                    static_cast<std::uint64_t>(rows.integer(2)));
}

void Export::writeAnswer(const Digest& chip, std::uint64_t revision, std::uint64_t index)
{
    ChipAnswer answer;
    std::optional<std::int64_t> source;
    std::optional<std::int64_t> newestSource;
    auto rows = m_connection.query("SELECT r.idx, r.source, e.entry FROM revision r JOIN entry e ON e.idx = r.idx "
                                   "WHERE r.chip = ? ORDER BY r.revision",
                                   chip);
    while (rows.step()) {
        newestSource = rows.maybeInteger(1);
        answer.history.push_back({static_cast<std::uint64_t>(rows.integer(0)), rows.bytes(2)});
        if (answer.history.back().index == index) {
            answer.statement = answer.history.back().entry;
            source = newestSource;
        }
    }
    if (answer.statement.empty())
        lacks("entry " + std::to_string(index));
    const std::string path =
        revision == answer.history.size() ? MirrorSource::chipPath(chip) : MirrorSource::chipPath(chip, revision);
    if (++m_done.answers % 256 == 0)
        report();
    if (m_sameCheckpoint && isThere(path)) {
        ++m_done.filesKept;
        return;
    }
    if (newestSource) { // else the chip was erased, and all its revisions are served without their records
        auto record = m_connection.query("SELECT record FROM record WHERE idx = ?", source);
        if (!record.step())
            lacks("the record of entry " + std::to_string(index));
        answer.record = record.bytes(0);
    }
    answer.receipt =
        transparency::Receipt{{}, index, transparency::inclusionProof(index, m_head.size, hashes()), m_head.note}
            .format();
    m_staged.write(path, answer.encode());
    ++m_done.filesWritten;
}

void Export::writeKeys()
{
    auto rows = m_connection.query("SELECT kid, enrolled, revoked FROM signer WHERE enrolled IS NOT NULL");
    while (rows.step()) {
        IndexAnswer answer{m_head.size, {static_cast<std::uint64_t>(rows.integer(1))}};
        if (const auto revoked = rows.maybeInteger(2))
            answer.indexes.push_back(static_cast<std::uint64_t>(*revoked));
        const std::string path = MirrorSource::keyPath(rows.arrayOf<8>(0));
        if (m_sameCheckpoint && isThere(path)) {
            ++m_done.filesKept;
            continue;
        }
        m_staged.write(path, answer.encode());
        ++m_done.filesWritten;
    }
}

/// Without links; as it is where the system does not say, which whoever opens it then finds out.
fs::path resolved(const fs::path& path)
{
    std::error_code unknown;
    const fs::path whole = fs::weakly_canonical(absolutePath(path), unknown);
    return (unknown ? path : whole) / "";
}

/// A folder lies in itself.
bool liesIn(const fs::path& folder, const fs::path& other)
{
    return std::mismatch(other.begin(), std::prev(other.end()), folder.begin(), folder.end()).first ==
           std::prev(other.end());
}

/// What serves the mirror would serve what else lies there: of a home, its station's database.
void demandAFolderOfItsOwn(const fs::path& folder, const fs::path& registry)
{
    demandNoRegistryIn(folder);
    const fs::path mirror = resolved(folder);
    const fs::path source = resolved(registry);
    if (liesIn(mirror, source))
        throw Error(Code::FileExists, folder.string() + " lies in the registry; name a folder of the mirror's own");
    if (liesIn(source, mirror))
        throw Error(Code::FileExists, folder.string() + " holds the registry; name a folder of the mirror's own");
}

} // namespace

void demandNoRegistryIn(const fs::path& folder)
{
    if (isEmbeddedRegistry(folder))
        throw Error(Code::FileExists, folder.string() + " is a registry itself; name a folder of the mirror's own");
    if (isEmbeddedRegistry(folder / "registry"))
        throw Error(Code::FileExists,
                    folder.string() + " is a home with a registry; name a folder of the mirror's own");
    const fs::path whole = resolved(folder);
    for (fs::path above = whole.parent_path(); above != above.parent_path(); above = above.parent_path())
        if (isEmbeddedRegistry(above))
            throw Error(Code::FileExists, folder.string() + " lies in the registry " + above.string() +
                                              "; name a folder of the mirror's own");
}

/// Those of older checkpoints stay until their full one is there.
void removeSupersededTiles(const fs::path& mirror)
{
    std::error_code error;
    std::vector<fs::path> gone;
    forEachEntryBelow(mirror / "tile", [&](const fs::directory_entry& entry) {
        const std::string name = entry.path().string();
        if (name.ends_with(".p") && entry.is_directory(error) && isThere(name.substr(0, name.size() - 2)))
            gone.push_back(entry.path());
    });
    for (const fs::path& path : gone)
        fs::remove_all(path, error); // what cannot be removed harms nobody
}

ExportProgress exportMirror(const fs::path& registryFolder, const fs::path& folder, const OnExport& onProgress)
{
    if (!isEmbeddedRegistry(registryFolder)) {
        if (MirrorSource::isMirror(registryFolder))
            throw Error(Code::Usage, registryFolder.string() + " is a mirror: copy its folder as it is");
        throw Error(Code::RegistryMissing, registryFolder.string());
    }
    sql::Database database(registryFile(registryFolder), registryMigrations(), sql::Access::ReadOnly);
    return database.read([&](sql::Connection& connection) { return Export(connection, folder, onProgress).run(); });
}

ExportProgress exportForReaders(const fs::path& registryFolder, const fs::path& folder, const OnExport& onProgress)
{
    demandAFolderOfItsOwn(folder, registryFolder);
    const ExportProgress done = exportMirror(registryFolder, folder, onProgress);
    // Never over a trust file that somebody put there: it says whom the mirror's readers trust.
    const fs::path trustFile = folder / mirrorTrustFile;
    if (!isThere(trustFile))
        writeFileAtomically(trustFile, asBytes(StoredSource(registryFolder).trust().format()));
    return done;
}

} // namespace keyline::registry
