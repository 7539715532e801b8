#include "registry/tile_cache.h"

#include "base/error.h"

namespace keyline::registry {

using transparency::Hash;
using transparency::tileHeight;
using transparency::tileWidth;

namespace {

constexpr unsigned halfWayHeight = 4;

/// Where a height's hashes begin in the upper half.
std::size_t halfWayOffset(unsigned height)
{
    return 32 - (std::size_t{32} >> (height - halfWayHeight));
}

} // namespace

void throwTooShort(TileCache::Place place)
{
    throw Error(Code::RegistryDamaged,
                "tile " + std::to_string(place.first) + "/" + std::to_string(place.second) + " is too short");
}

ExpandedTile::ExpandedTile(ByteView tile)
{
    extend(tile);
}

bool ExpandedTile::extend(ByteView tile)
{
    if (tile.size() % sizeof(Hash) != 0 || tile.size() > tileWidth * sizeof(Hash))
        throw Error(Code::RegistryDamaged, "a tile of " + std::to_string(tile.size()) + " bytes");
    const std::size_t here = width() * sizeof(Hash);
    if (tile.size() < here || !std::equal(tile.begin(), tile.begin() + static_cast<std::ptrdiff_t>(here),
                                          reinterpret_cast<const std::uint8_t*>(m_levels[0].data())))
        return false;
    for (std::size_t at = here; at < tile.size(); at += sizeof(Hash))
        append(*toArray<sizeof(Hash)>(tile.subspan(at, sizeof(Hash))));
    return true;
}

void ExpandedTile::append(const Hash& hash)
{
    Hash node = hash;
    for (auto& level : m_levels) {
        level.push_back(node);
        if (level.size() % 2 != 0)
            return;
        node = transparency::nodeHash(level[level.size() - 2], level.back());
    }
    m_top = node;
}

const Hash* ExpandedTile::find(unsigned height, std::size_t place) const
{
    const auto& level = m_levels[height];
    return place < level.size() ? &level[place] : nullptr;
}

Bytes ExpandedTile::encode() const
{
    return transparency::encodeTile(m_levels[0]);
}

NodePlace placeOf(transparency::Node node)
{
    const unsigned height = node.level % tileHeight;
    const unsigned shift = tileHeight - height;
    return {{node.level / tileHeight, node.index >> shift},
            height,
            static_cast<std::size_t>(node.index & ((std::uint64_t{1} << shift) - 1))};
}

Hash TileCache::hash(transparency::Node node, const Load& load)
{
    return reading(load)(node);
}

transparency::FetchHash TileCache::reading(Load load, LoadGroup loadGroup)
{
    if (!loadGroup)
        loadGroup = [load](Place place, std::size_t group) {
            const Bytes all = load(place);
            if (all.size() != tileWidth * sizeof(Hash))
                throwTooShort(place);
            return toBytes(ByteView(all).subspan(group * groupWidth * sizeof(Hash), groupWidth * sizeof(Hash)));
        };
    return [this, load = std::move(load), loadGroup = std::move(loadGroup),
            glance = Glance()](transparency::Node node) mutable { return hash(node, load, loadGroup, glance); };
}

Hash TileCache::hash(transparency::Node node, const Load& load, const LoadGroup& loadGroup, Glance& glance)
{
    const NodePlace place = placeOf(node);
    if (glance.place != place.tile)
        glance = {place.tile, find(place.tile), {}, {}};
    Known& known = glance.known;
    if (!known.tile && known.halfWay)
        return hashFrom(place, loadGroup, glance);
    const Hash* found = known.tile ? known.tile->find(place.height, place.place) : nullptr;
    if (!found) {
        known.tile = std::make_shared<const ExpandedTile>(load(place.tile));
        keep(place.tile, known.tile);
        found = known.tile->find(place.height, place.place);
    }
    if (!found)
        throwTooShort(place.tile);
    return *found;
}

Hash TileCache::hashFrom(const NodePlace& place, const LoadGroup& loadGroup, Glance& glance)
{
    if (place.height >= halfWayHeight)
        return (*glance.known.halfWay)[halfWayOffset(place.height) + place.place];
    const std::size_t first = place.place << place.height;
    const std::size_t group = first / groupWidth;
    if (glance.group != group) {
        glance.bytes = loadGroup(place.tile, group);
        glance.group = group;
    }
    if (glance.bytes.size() != groupWidth * sizeof(Hash))
        throwTooShort(place.tile);
    const std::size_t width = std::size_t{1} << place.height;
    const auto lowest = ByteView(glance.bytes).subspan(first % groupWidth * sizeof(Hash), width * sizeof(Hash));
    return transparency::treeRoot(transparency::parseTile(lowest, static_cast<unsigned>(width)));
}

void TileCache::clear()
{
    const std::lock_guard lock(m_mutex);
    m_places.clear();
    m_recent.clear();
    m_halfWays.clear();
}

TileCache::Known TileCache::find(Place place)
{
    const std::lock_guard lock(m_mutex);
    if (const auto at = m_places.find(place); at != m_places.end()) {
        m_recent.splice(m_recent.begin(), m_recent, at->second);
        return {at->second->second, nullptr};
    }
    const auto halfWay = place.first == 0 ? m_halfWays.find(place.second) : m_halfWays.end();
    return {nullptr, halfWay != m_halfWays.end() ? halfWay->second : nullptr};
}

void TileCache::keep(Place place, std::shared_ptr<const ExpandedTile> tile)
{
    const std::lock_guard lock(m_mutex);
    if (const auto at = m_places.find(place); at != m_places.end()) {
        if (at->second->second->width() < tile->width())
            at->second->second = std::move(tile);
        return;
    }
    m_recent.emplace_front(place, std::move(tile));
    m_places[place] = m_recent.begin();
    if (m_recent.size() <= m_capacity)
        return;
    keepHalfWay(m_recent.back().first, *m_recent.back().second);
    m_places.erase(m_recent.back().first);
    m_recent.pop_back();
}

void TileCache::keepHalfWay(Place place, const ExpandedTile& tile)
{
    if (place.first != 0 || tile.width() != tileWidth || m_halfWays.size() >= m_mostHalfWays)
        return;
    HalfWay halfWay;
    for (unsigned height = halfWayHeight; height < tileHeight; ++height)
        for (std::size_t i = 0; i < std::size_t{tileWidth} >> height; ++i)
            halfWay[halfWayOffset(height) + i] = *tile.find(height, i);
    m_halfWays.emplace(place.second, std::make_shared<const HalfWay>(halfWay));
}

} // namespace keyline::registry
