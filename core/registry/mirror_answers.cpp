#include "registry/mirror_answers.h"

#include "base/error.h"
#include "base/file.h"
#include "registry/entry_reader.h"
#include "registry/mirror_source.h"
#include "registry/record.h"
#include "transparency/proof.h"

#include <algorithm>

namespace keyline::registry {

namespace fs = std::filesystem;
using transparency::TileId;

namespace {

constexpr std::size_t largestAnswer = 8u << 20;
constexpr std::size_t largestTile = std::size_t{transparency::tileWidth} * (2 + 0xFFFF);

std::vector<ByteView> entriesIn(const Bytes& bundle, const TileId& id)
{
    return transparency::parseBundle(bundle, id.width);
}

std::string pathOf(const Digest& chip, std::uint64_t revision, bool newest)
{
    return newest ? MirrorSource::chipPath(chip) : MirrorSource::chipPath(chip, revision);
}

/// The record in an answer's file, if it is this one. A file that is no answer is made anew.
std::optional<Bytes> recordIn(const fs::path& file, const Digest& digest)
{
    if (!isThere(file))
        return std::nullopt;
    try {
        auto answer = ChipAnswer::parse(readFile(file, largestAnswer));
        if (answer.record && recordDigest(*answer.record) == digest)
            return std::move(answer.record);
    } catch (const Error&) {
        return std::nullopt;
    }
    return std::nullopt;
}

bool isFileOf(const fs::path& file, ByteView content)
{
    try {
        return isThere(file) && sameBytes(readFile(file, largestAnswer), content);
    } catch (const Error&) {
        return false;
    }
}

} // namespace

MirrorAnswers::MirrorAnswers(const Source& source, const fs::path& folder, StagedFiles& staged, OnBundle onBundle)
    : m_source(source), m_folder(folder), m_staged(staged), m_onBundle(std::move(onBundle))
{
}

std::vector<std::uint64_t> MirrorAnswers::write(const transparency::TrustedCheckpoint& head)
{
    m_head = &head;
    m_rows.clear();
    m_keys.clear();
    m_missing.clear();
    m_tiles.clear();
    m_bundleId.reset();
    m_done.answers = m_done.files = 0;
    readLog();
    transparency::bundlesBetween(0, head.checkpoint.size, [this](const TileId& id) {
        writeBundle(id);
        if (m_onBundle)
            m_onBundle(m_done);
    });
    writeKeys();
    return std::move(m_missing);
}

void MirrorAnswers::readLog()
{
    transparency::bundlesBetween(0, m_head->checkpoint.size, [this](const TileId& id) {
        const Bytes bundle = read(id);
        std::uint64_t index = id.index * transparency::tileWidth;
        for (const ByteView entry : entriesIn(bundle, id))
            readEntry(index++, entry);
    });
    std::sort(m_rows.begin(), m_rows.end(),
              [](const Row& a, const Row& b) { return std::tie(a.chip, a.index) < std::tie(b.chip, b.index); });
}

void MirrorAnswers::readEntry(std::uint64_t index, ByteView entry)
{
    try {
        const EntryReader reader(entry);
        if (const Statement* statement = reader.content().statement())
            m_rows.push_back({statement->chip, index, statement->kind});
        else
            m_keys[reader.content().enrolment()->key.keyId()].push_back(index);
    } catch (const Error&) {
        // A log that has such an entry is mirrored as it is; the auditor says what is wrong.
    }
}

void MirrorAnswers::writeBundle(const TileId& id)
{
    const Bytes bundle = read(id);
    std::vector<Item> items = itemsOf(id, entriesIn(bundle, id));
    findRecords(id, items);
    for (const Item& item : items)
        writeAnswer(item);
}

std::vector<MirrorAnswers::Item> MirrorAnswers::itemsOf(const TileId& id, std::span<const ByteView> entries) const
{
    std::vector<Item> out;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        std::optional<EntryReader> reader;
        try {
            reader.emplace(entries[i]);
        } catch (const Error&) {
            continue;
        }
        const Statement* statement = reader->content().statement();
        if (!statement)
            continue;
        Item item{id.index * transparency::tileWidth + i, entries[i], *statement, {}, 0, {}};
        const auto chips = std::ranges::equal_range(m_rows, statement->chip, {}, &Row::chip);
        item.history = Rows(chips.begin(), chips.end());
        const auto own = std::ranges::lower_bound(item.history, item.index, {}, &Row::index);
        item.revision = static_cast<std::uint64_t>(own - item.history.begin()) + 1;
        out.push_back(std::move(item));
    }
    return out;
}

void MirrorAnswers::findRecords(const TileId& id, std::vector<Item>& items)
{
    std::vector<WantedRecord> wanted;
    std::vector<Item*> wanting;
    for (Item& item : items) {
        if (item.isErased() || !item.statement.record)
            continue;
        item.record = keptRecord(item, item.revision);
        if (item.record || item.statement.kind > StatementKind::Reprovision)
            continue;
        wanted.push_back(
            {static_cast<unsigned>(item.index % transparency::tileWidth), item.statement.chip, item.revision});
        wanting.push_back(&item);
    }
    auto found = wanted.empty() ? std::vector<std::optional<Bytes>>() : m_source.records(id, wanted);
    for (std::size_t i = 0; i < wanting.size(); ++i) {
        Item& item = *wanting[i];
        item.record = std::move(found[i]);
        if (!item.record)
            m_missing.push_back(item.index);
        else if (recordDigest(*item.record) != item.statement.record)
            throw Error(Code::RegistryAnswersOddly,
                        "the record of entry " + std::to_string(item.index) + " is not the one that was logged");
        else
            ++m_done.records;
    }
    // A retired chip's answer has the record of the revision before; that may be in hand only now.
    for (auto item = items.begin(); item != items.end(); ++item)
        if (!item->record && item->statement.kind == StatementKind::Retire)
            for (auto before = items.begin(); before != item; ++before)
                if (before->revision + 1 == item->revision && before->statement.chip == item->statement.chip)
                    item->record = before->record;
}

std::optional<Bytes> MirrorAnswers::keptRecord(const Item& item, std::uint64_t revision) const
{
    const Digest& chip = item.statement.chip;
    for (const fs::path& folder : {m_staged.folder(), m_folder})
        for (const bool newest : {true, false})
            if (auto record = recordIn(folder / pathOf(chip, revision, newest), *item.statement.record))
                return record;
    return item.statement.kind == StatementKind::Retire && revision > 1 && revision == item.revision
               ? keptRecord(item, revision - 1)
               : std::nullopt;
}

void MirrorAnswers::writeAnswer(const Item& item)
{
    ChipAnswer answer;
    answer.record = item.record;
    answer.statement = toBytes(item.entry);
    for (const Row& row : item.history)
        answer.history.push_back({row.index, row.index == item.index ? answer.statement : entryAt(row.index)});
    const std::uint64_t size = m_head->checkpoint.size;
    answer.receipt =
        transparency::Receipt{
            {},
            item.index,
            transparency::inclusionProof(item.index, size, [this](transparency::Node node) { return hash(node); }),
            m_head->note}
            .format();
    writeFile(pathOf(item.statement.chip, item.revision, item.isNewest()), answer.encode());
    ++m_done.answers;
}

void MirrorAnswers::writeKeys()
{
    for (const auto& [kid, indexes] : m_keys)
        writeFile(MirrorSource::keyPath(kid), IndexAnswer{m_head->checkpoint.size, indexes}.encode());
}

void MirrorAnswers::writeFile(const std::string& path, ByteView content)
{
    // What was staged for an earlier checkpoint would come into the folder, so that is written over in any case.
    if (!isThere(m_staged.folder() / path) && isFileOf(m_folder / path, content))
        return;
    m_staged.write(path, content);
    ++m_done.files;
}

Bytes MirrorAnswers::read(const TileId& id) const
{
    const std::string path = transparency::tilePath(id);
    for (const fs::path& folder : {m_staged.folder(), m_folder})
        if (isThere(folder / path))
            return readFile(folder / path, largestTile);
    // What was interrupted may have left a wider one.
    auto tile = MirrorSource::isMirror(m_folder) ? MirrorSource(m_folder).tile(id) : std::nullopt;
    if (!tile)
        throw Error(Code::RegistryDamaged, (m_folder / path).string());
    return std::move(*tile);
}

Bytes MirrorAnswers::entryAt(std::uint64_t index)
{
    const auto id = *transparency::bundleAt(index / transparency::tileWidth, m_head->checkpoint.size);
    if (m_bundleId != id) {
        m_bundle = read(id);
        m_bundleId = id;
    }
    return toBytes(entriesIn(m_bundle, id)[index % transparency::tileWidth]);
}

transparency::Hash MirrorAnswers::hash(transparency::Node node)
{
    return m_tiles.hash(node, [this](TileCache::Place place) {
        const auto id = transparency::tileAt(place.first, place.second, m_head->checkpoint.size);
        if (!id)
            throw Error(Code::RegistryDamaged, m_folder.string());
        return read(*id);
    });
}

} // namespace keyline::registry
