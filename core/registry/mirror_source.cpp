#include "registry/mirror_source.h"

#include "base/error.h"
#include "base/file.h"
#include "registry/bundle_reader.h"
#include "registry/entry_reader.h"
#include "transparency/checkpoint.h"

#include <algorithm>

namespace keyline::registry {

namespace fs = std::filesystem;

namespace {

constexpr const char* checkpointFile = "checkpoint";
constexpr std::size_t largestCheckpoint = 256 * 1024;
constexpr std::size_t largestTile = std::size_t{transparency::tileWidth} * (2 + 0xFFFF);
constexpr std::size_t largestAnswer = 8u << 20;

/// Nothing for a file that is not there; RegistryDamaged for one that cannot be read.
std::optional<Bytes> readIfThere(const fs::path& path, std::size_t limit)
{
    try {
        return isThere(path) ? std::optional(readFile(path, limit)) : std::nullopt;
    } catch (const Error& error) {
        throw Error(Code::RegistryDamaged, error.context());
    }
}

/// Damage in a file is told with the file's name.
template <typename F>
auto naming(const fs::path& path, F parse)
{
    try {
        return parse();
    } catch (const Error& error) {
        throw Error(Code::RegistryDamaged, path.string() + ": " + error.context());
    }
}

} // namespace

MirrorSource::MirrorSource(fs::path folder) : m_folder(std::move(folder))
{
    if (!isMirror(m_folder))
        throw Error(Code::RegistryMissing, m_folder.string());
}

bool MirrorSource::isMirror(const fs::path& folder)
{
    std::error_code error;
    return fs::is_regular_file(folder / checkpointFile, error);
}

bool MirrorSource::hasRecords() const
{
    return isFolder(m_folder / "chip");
}

std::string MirrorSource::checkpoint() const
{
    const auto note = readIfThere(m_folder / checkpointFile, largestCheckpoint);
    if (!note)
        throw Error(Code::RegistryMissing, m_folder.string());
    return std::string(asText(*note));
}

std::optional<ChipAnswer> MirrorSource::chip(const identity::ChipId& chip, std::optional<std::uint64_t> revision) const
{
    return answer(chip.digest(), revision);
}

std::vector<std::optional<Bytes>> MirrorSource::records(const transparency::TileId&,
                                                        std::span<const WantedRecord> wanted) const
{
    return recordsBy(wanted, [this](const Digest& chip, std::uint64_t revision) { return answer(chip, revision); });
}

std::vector<std::optional<Bytes>> MirrorSource::recordsBy(std::span<const WantedRecord> wanted,
                                                          const AnswerOf& answerOf)
{
    std::vector<std::optional<Bytes>> out;
    for (const WantedRecord& one : wanted) {
        auto found = answerOf(one.chip, one.revision);
        out.push_back(found ? std::move(found->record) : std::nullopt);
    }
    return out;
}

std::optional<ChipAnswer> MirrorSource::answer(const Digest& chip, std::optional<std::uint64_t> revision) const
{
    const fs::path newest = m_folder / chipPath(chip);
    const fs::path file = revision ? m_folder / chipPath(chip, *revision) : newest;
    if (const auto bytes = readIfThere(file, largestAnswer))
        return naming(file, [&] { return ChipAnswer::parse(*bytes); });
    // A full one without chips still has its keys.
    if (!hasRecords() && !isThere(m_folder / "key"))
        throw Error(Code::RegistryMissing, m_folder.string() +
                                               " mirrors the log alone, without records; a full mirror, "
                                               "or the registry itself, has them");
    if (!revision)
        return std::nullopt;
    // The newest revision has the file without a number.
    const auto bytes = readIfThere(newest, largestAnswer);
    auto answer = bytes ? naming(newest, [&] { return std::optional(ChipAnswer::parse(*bytes)); }) : std::nullopt;
    return answer && answer->history.size() == *revision ? answer : std::nullopt;
}

IndexAnswer MirrorSource::key(const ByteArray<8>& kid) const
{
    const fs::path file = m_folder / keyPath(kid);
    if (const auto bytes = readIfThere(file, largestAnswer))
        return naming(file, [&] { return IndexAnswer::parse(*bytes); });
    return {naming(m_folder / checkpointFile,
                   [&] { return transparency::Checkpoint::parse(transparency::Note::parse(checkpoint()).text).size; }),
            {}};
}

IndexAnswer MirrorSource::log(const Digest& chipDigest) const
{
    const auto head = naming(m_folder / checkpointFile, [&] {
        return transparency::Checkpoint::parse(transparency::Note::parse(checkpoint()).text);
    });
    IndexAnswer out{head.size, {}};
    transparency::bundlesBetween(0, head.size, [&](const transparency::TileId& id) {
        const fs::path file = m_folder / transparency::tilePath(id);
        const auto bundle = tile(id);
        if (!bundle)
            throw Error(Code::RegistryDamaged, file.string());
        const auto entries = naming(file, [&] { return transparency::parseBundle(*bundle, id.width); });
        for (std::size_t i = 0; i < entries.size(); ++i)
            if (isStatementOf(entries[i], chipDigest))
                out.indexes.push_back(id.index * transparency::tileWidth + i);
    });
    return out;
}

std::optional<Bytes> MirrorSource::tile(const transparency::TileId& id) const
{
    if (auto bytes = readIfThere(m_folder / transparency::tilePath(id), largestTile))
        return bytes;
    // A partial tile may be gone once a wider one is there (C2SP tlog-tiles, "Partial Tiles"). Tools leave the full
    // one; an export that grew may leave any.
    for (unsigned width = transparency::tileWidth; width > id.width; --width) {
        transparency::TileId wide = id;
        wide.width = width;
        const fs::path file = m_folder / transparency::tilePath(wide);
        if (const auto bytes = readIfThere(file, largestTile))
            return naming(file, [&] { return cutTile(*bytes, wide, id.width); });
    }
    return std::nullopt;
}

std::string MirrorSource::chipPath(const Digest& chipDigest)
{
    return "chip/" + toHex(chipDigest);
}

std::string MirrorSource::chipPath(const Digest& chipDigest, std::uint64_t revision)
{
    return chipPath(chipDigest) + "." + std::to_string(revision);
}

std::string MirrorSource::keyPath(const ByteArray<8>& kid)
{
    return "key/" + toHex(kid);
}

} // namespace keyline::registry
