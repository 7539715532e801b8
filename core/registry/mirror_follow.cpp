#include "registry/mirror_follow.h"

#include "base/error.h"
#include "base/file.h"
#include "registry/log_follower.h"
#include "registry/mirror_answers.h"
#include "registry/mirror_export.h"
#include "registry/mirror_source.h"
#include "registry/staged_files.h"
#include "registry/trust_choice.h"

#include <thread>

namespace keyline::registry {

namespace fs = std::filesystem;
using transparency::Hash;
using transparency::TileId;

namespace {

/// Makes the bundles and tiles of a log that grows, from its entries.
class TileMaker
{
  public:
    using Write = std::function<void(const TileId&, ByteView)>;

    /// `mirror` has the tiles of the first `size` entries; null for none.
    TileMaker(const MirrorSource* mirror, std::uint64_t size, Write write) : m_size(size), m_write(std::move(write))
    {
        if (mirror == nullptr)
            return;
        if (const auto id = transparency::bundleAt(size / transparency::tileWidth, size))
            m_bundle = fetch(*mirror, *id);
        for (unsigned level = 0; transparency::hashesAt(level, size) > 0; ++level) {
            const auto id =
                transparency::tileAt(level, transparency::hashesAt(level, size) / transparency::tileWidth, size);
            m_open.push_back(id ? transparency::parseTile(fetch(*mirror, *id), id->width) : std::vector<Hash>());
        }
    }

    void append(ByteView entry)
    {
        transparency::appendToBundle(m_bundle, entry);
        push(0, transparency::leafHash(entry));
        if (++m_size % transparency::tileWidth == 0) {
            m_write({0, m_size / transparency::tileWidth - 1, transparency::tileWidth, true}, m_bundle);
            m_bundle.clear();
        }
    }
    /// The partial ones.
    void finish()
    {
        if (const auto id = transparency::bundleAt(m_size / transparency::tileWidth, m_size))
            m_write(*id, m_bundle);
        for (unsigned level = 0; level < m_open.size(); ++level)
            if (!m_open[level].empty())
                m_write({level, transparency::hashesAt(level, m_size) / transparency::tileWidth,
                         static_cast<unsigned>(m_open[level].size()), false},
                        transparency::encodeTile(m_open[level]));
    }

  private:
    static Bytes fetch(const MirrorSource& mirror, const TileId& id)
    {
        auto tile = mirror.tile(id);
        if (!tile)
            throw Error(Code::RegistryDamaged, (mirror.folder() / transparency::tilePath(id)).string());
        return std::move(*tile);
    }
    void push(unsigned level, const Hash& hash)
    {
        if (level == m_open.size())
            m_open.emplace_back();
        auto& open = m_open[level];
        open.push_back(hash);
        if (open.size() < transparency::tileWidth)
            return;
        const std::uint64_t leaves = m_size + 1;
        m_write({level, transparency::hashesAt(level, leaves) / transparency::tileWidth - 1, transparency::tileWidth,
                 false},
                transparency::encodeTile(open));
        const Hash top = transparency::treeRoot(open);
        open.clear();
        push(level + 1, top);
    }

    std::uint64_t m_size;
    Write m_write;
    Bytes m_bundle;
    std::vector<std::vector<Hash>> m_open; ///< by level, of the tile that is not full
};

/// What the folder mirrors already; nothing where it mirrors nothing.
std::optional<transparency::Checkpoint> mirrored(const fs::path& folder, const TrustFile& trust, bool withRecords)
{
    demandNoRegistryIn(folder);
    if (!MirrorSource::isMirror(folder))
        return std::nullopt;
    const MirrorSource mirror(folder);
    transparency::Checkpoint found;
    try {
        found = transparency::openCheckpoint(mirror.checkpoint(), trust.log, {}).checkpoint;
    } catch (const Error& error) {
        throw Error(Code::LogForked, folder.string() + " mirrors another log: " + error.context());
    }
    if (mirror.hasRecords() && !withRecords)
        throw Error(Code::FileExists,
                    folder.string() + " is a mirror with records, which would be out of date; give --agreement");
    return found;
}

/// What the source has erased is erased by an entry, which is public when witnesses have seen it.
constexpr std::chrono::seconds longestWait{20};

std::optional<std::uint64_t> firstMissing(const std::vector<std::uint64_t>& missing)
{
    return missing.empty() ? std::nullopt : std::optional(missing.front());
}

/// What the folder waits with already from a follow that was interrupted: full bundles, which a log never changes, are
/// not fetched again. They are judged with the rest, by the root.
class Resumed final : public Source
{
  public:
    /// `used` becomes true once something of it was read.
    Resumed(const Source& source, const StagedFiles& staged, bool& used)
        : m_source(source), m_staged(staged), m_used(used)
    {
    }

    bool has(const TileId& id) const
    {
        return id.entries && id.width == transparency::tileWidth &&
               isThere(m_staged.folder() / transparency::tilePath(id));
    }

    std::optional<Bytes> tile(const TileId& id) const override
    {
        if (!has(id))
            return m_source.tile(id);
        m_used = true;
        return readFile(m_staged.folder() / transparency::tilePath(id), largestBundle);
    }
    std::string checkpoint() const override { return m_source.checkpoint(); }
    bool answersAreTold() const override { return m_source.answersAreTold(); }
    std::optional<ChipAnswer> chip(const identity::ChipId& chip, std::optional<std::uint64_t> revision) const override
    {
        return m_source.chip(chip, revision);
    }
    IndexAnswer key(const ByteArray<8>& kid) const override { return m_source.key(kid); }
    IndexAnswer log(const Digest& chipDigest) const override { return m_source.log(chipDigest); }

  private:
    static constexpr std::size_t largestBundle = 64u << 20;

    const Source& m_source;
    const StagedFiles& m_staged;
    bool& m_used;
};

/// Full bundles that wait.
std::uint64_t bundlesIn(const StagedFiles& staged)
{
    std::uint64_t count = 0;
    forEachEntryBelow(staged.folder() / "tile/entries", [&](const fs::directory_entry& entry) {
        std::error_code error;
        count += entry.is_regular_file(error) && entry.path().parent_path().extension() != ".p" ? 1 : 0;
    });
    return count;
}

/// Of what waits from before, only what this follow takes as it is: full bundles, and answers for the records in them,
/// each of which is written anew.
void keepWhatHolds(StagedFiles& staged, bool withRecords)
{
    std::vector<std::string> others;
    const auto note = [&](const fs::path& path) { others.push_back(path.lexically_relative(staged.folder())); };
    forEachEntry(staged.folder() / "tile", [&](const fs::directory_entry& entry) {
        if (entry.path().filename() != "entries")
            note(entry.path());
    });
    forEachEntryBelow(staged.folder() / "tile/entries", [&](const fs::directory_entry& entry) {
        if (entry.path().extension() == ".p")
            note(entry.path());
    });
    for (const std::string& one : others)
        staged.drop(one);
    if (withRecords)
        return;
    staged.drop("chip");
    staged.drop("key");
}

/// One follow; `resumed` is told whether it used what an earlier one had left.
FollowProgress follow(const Source& source, const TrustFile& trust, const fs::path& folder, const OnFollow& onProgress,
                      StagedFiles::Earlier earlier, bool& resumed)
{
    const bool withRecords = source.hasRecords();
    const auto before = mirrored(folder, trust, withRecords);
    makeFolder(folder);
    std::unique_ptr<MirrorSource> mirror;
    transparency::FetchHash hashes;
    if (before) {
        mirror = std::make_unique<MirrorSource>(folder);
        hashes = transparency::hashesFromTiles(before->size, [&](const TileId& id) {
            auto tile = mirror->tile(id);
            if (!tile)
                throw Error(Code::RegistryDamaged, (folder / transparency::tilePath(id)).string());
            return std::move(*tile);
        });
    }
    FollowProgress done;
    done.before = done.entries = before ? before->size : 0;
    StagedFiles staged(folder, earlier);
    keepWhatHolds(staged, withRecords);
    const Resumed log(source, staged, resumed);
    std::uint64_t tilesWritten = 0;
    TileMaker tiles(mirror.get(), done.before, [&](const TileId& id, ByteView content) {
        if (!log.has(id))
            staged.write(transparency::tilePath(id), content);
        done.filesWritten = ++tilesWritten;
    });
    LogFollower follower(log, trust, before, hashes);
    const auto advance = [&] {
        const std::uint64_t size = follower.size();
        auto head = follower.advance([&](std::uint64_t index, ByteView entry) {
            tiles.append(entry);
            done.entries = index + 1;
            if (onProgress && done.entries % transparency::tileWidth == 0)
                onProgress(done);
        });
        if (head.checkpoint.size > size)
            tiles.finish();
        return head;
    };
    auto head = advance();
    if (withRecords) {
        MirrorAnswers answers(source, folder, staged, [&](const MirrorAnswers::Done& now) {
            done.answers = now.answers;
            done.records = now.records;
            done.filesWritten = tilesWritten + now.files;
            if (onProgress)
                onProgress(done);
        });
        for (unsigned waited = 0; const auto missing = firstMissing(answers.write(head));) {
            const std::uint64_t size = head.checkpoint.size;
            do {
                if (++waited > longestWait.count())
                    throw Error(Code::RegistryAnswersOddly, "the record of entry " + std::to_string(*missing) +
                                                                " is withheld, and no entry says that it was erased");
                std::this_thread::sleep_for(std::chrono::seconds(1));
                head = advance();
                if (onProgress)
                    onProgress(done);
            } while (head.checkpoint.size == size);
        }
    }
    if (bundlesIn(staged) != head.checkpoint.size / transparency::tileWidth - done.before / transparency::tileWidth)
        throw Error(Code::LogForked, "it has fewer entries than were read of it before");
    // An answer is checked by the tiles up to its checkpoint.
    staged.publish("tile");
    writeFileAtomically(folder / "checkpoint", asBytes(head.note));
    staged.end();
    removeSupersededTiles(folder);
    if (!isThere(folder / mirrorTrustFile))
        writeFileAtomically(folder / mirrorTrustFile, asBytes(trust.format()));
    done.of = head.checkpoint.size;
    if (onProgress)
        onProgress(done);
    return done;
}

} // namespace

FollowProgress followLog(const Source& source, const TrustFile& trust, const fs::path& folder,
                         const OnFollow& onProgress)
{
    bool resumed = false;
    try {
        return follow(source, trust, folder, onProgress, StagedFiles::Earlier::Keep, resumed);
    } catch (const Error& error) {
        const bool isOfContent = error.code() == Code::LogForked || error.code() == Code::Malformed ||
                                 error.code() == Code::RegistryDamaged || error.code() == Code::RegistryAnswersOddly;
        if (!resumed || !isOfContent)
            throw;
    }
    // What was left may have been damaged when the last one ended, or be of another log.
    return follow(source, trust, folder, onProgress, StagedFiles::Earlier::Drop, resumed);
}

} // namespace keyline::registry
