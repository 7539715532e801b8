#include "registry/web_mirror_source.h"

#include "base/error.h"
#include "registry/bundle_reader.h"
#include "registry/entry_reader.h"
#include "registry/mirror_source.h"

namespace keyline::registry {

std::optional<ChipAnswer> WebMirrorSource::chip(const identity::ChipId& chip,
                                                std::optional<std::uint64_t> revision) const
{
    return answer(chip.digest(), revision);
}

bool WebMirrorSource::hasRecords() const
{
    const std::uint64_t end = m_files->size();
    for (std::uint64_t index = 0; index < end; ++index) {
        const Bytes bytes = entryAt(*this, index, end);
        const EntryReader entry(bytes);
        if (const Enrolment* enrolment = entry.content().enrolment())
            return m_files->read(MirrorSource::keyPath(enrolment->key.keyId()), WebFiles::largestAnswer).has_value();
    }
    return false;
}

std::vector<std::optional<Bytes>> WebMirrorSource::records(const transparency::TileId&,
                                                           std::span<const WantedRecord> wanted) const
{
    return MirrorSource::recordsBy(
        wanted, [this](const Digest& chip, std::uint64_t revision) { return answer(chip, revision); });
}

std::optional<ChipAnswer> WebMirrorSource::answer(const Digest& chip, std::optional<std::uint64_t> revision) const
{
    const auto read = [this](const std::string& path) -> std::optional<ChipAnswer> {
        const auto found = m_files->read(path, WebFiles::largestAnswer);
        if (!found)
            return std::nullopt;
        return m_files->parsed(path, [&] { return ChipAnswer::parse(found->body); });
    };
    const std::string newest = MirrorSource::chipPath(chip);
    if (!revision)
        return read(newest);
    if (auto answer = read(MirrorSource::chipPath(chip, *revision)))
        return answer;
    // The newest revision has no second file.
    auto answer = read(newest);
    return answer && answer->history.size() == *revision ? answer : std::nullopt;
}

IndexAnswer WebMirrorSource::key(const ByteArray<8>& kid) const
{
    const std::string path = MirrorSource::keyPath(kid);
    const auto found = m_files->read(path, WebFiles::largestAnswer);
    if (!found)
        return {m_files->size(), {}};
    return m_files->parsed(path, [&] { return IndexAnswer::parse(found->body); });
}

IndexAnswer WebMirrorSource::log(const Digest& chipDigest) const
{
    IndexAnswer out{m_files->size(), {}};
    readEntries(*this, 0, out.size, [&](std::uint64_t index, ByteView entry) {
        if (isStatementOf(entry, chipDigest))
            out.indexes.push_back(index);
    });
    return out;
}

std::optional<Bytes> WebMirrorSource::tile(const transparency::TileId& id) const
{
    if (auto bytes = m_files->tile(id); bytes || id.full())
        return bytes;
    transparency::TileId wide = id;
    wide.width = transparency::tileWidth;
    auto bytes = m_files->tile(wide);
    if (!bytes) {
        const std::uint64_t size = m_files->size();
        const auto now =
            id.entries ? transparency::bundleAt(id.index, size) : transparency::tileAt(id.level, id.index, size);
        if (!now || now->width <= id.width)
            return std::nullopt;
        wide = *now;
        bytes = m_files->tile(wide);
    }
    if (!bytes)
        return std::nullopt;
    return m_files->parsed(transparency::tilePath(wide), [&] { return cutTile(*bytes, wide, id.width); });
}

} // namespace keyline::registry
