#include "registry/bundle_reader.h"

#include "base/error.h"

#include <deque>
#include <future>

namespace keyline::registry {

namespace {

constexpr std::size_t ahead = 8;

std::vector<transparency::TileId> bundlesOf(std::uint64_t begin, std::uint64_t end)
{
    std::vector<transparency::TileId> out;
    for (std::uint64_t place = begin / transparency::tileWidth; place * transparency::tileWidth < end; ++place)
        out.push_back(*transparency::bundleAt(place, end));
    return out;
}

Bytes fetch(const Source& source, const transparency::TileId& id)
{
    auto bundle = source.tile(id);
    if (!bundle)
        throw Error(Code::RegistryDamaged, transparency::tilePath(id) + " is missing");
    return std::move(*bundle);
}

} // namespace

void readEntries(const Source& source, std::uint64_t begin, std::uint64_t end, const OnLogEntry& onEntry)
{
    const auto bundles = bundlesOf(begin, end);
    std::deque<std::future<Bytes>> coming;
    std::size_t asked = 0;
    for (const transparency::TileId& id : bundles) {
        for (; asked < bundles.size() && coming.size() < ahead; ++asked)
            coming.push_back(std::async(std::launch::async, fetch, std::cref(source), bundles[asked]));
        const Bytes bundle = coming.front().get();
        coming.pop_front();
        std::vector<ByteView> entries;
        try {
            entries = transparency::parseBundle(bundle, id.width);
        } catch (const Error& error) {
            throw Error(Code::RegistryDamaged, transparency::tilePath(id) + ": " + error.context());
        }
        const std::uint64_t first = id.index * transparency::tileWidth;
        for (std::size_t i = first < begin ? begin - first : 0; i < entries.size(); ++i)
            onEntry(first + i, entries[i]);
    }
}

Bytes cutTile(ByteView tile, const transparency::TileId& wide, unsigned width)
{
    if (!wide.entries) {
        const auto hashes = transparency::parseTile(tile, wide.width);
        return transparency::encodeTile(std::span(hashes).first(width));
    }
    const auto entries = transparency::parseBundle(tile, wide.width);
    Bytes out;
    for (const ByteView entry : std::span(entries).first(width))
        transparency::appendToBundle(out, entry);
    return out;
}

} // namespace keyline::registry
