#include "registry/tile_cache.h"

#include "base/error.h"

namespace keyline::registry {

using transparency::Hash;
using transparency::tileHeight;
using transparency::tileWidth;

ExpandedTile::ExpandedTile(ByteView tile)
{
    if (tile.size() % sizeof(Hash) != 0 || tile.size() > tileWidth * sizeof(Hash))
        throw Error(Code::RegistryDamaged, "a tile of " + std::to_string(tile.size()) + " bytes");
    for (std::size_t at = 0; at < tile.size(); at += sizeof(Hash))
        append(*toArray<sizeof(Hash)>(tile.subspan(at, sizeof(Hash))));
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
    const NodePlace place = placeOf(node);
    auto tile = find(place.tile);
    const Hash* found = tile ? tile->find(place.height, place.place) : nullptr;
    if (!found) {
        tile = std::make_shared<const ExpandedTile>(load(place.tile));
        keep(place.tile, tile);
        found = tile->find(place.height, place.place);
    }
    if (!found)
        throw Error(Code::RegistryDamaged, "tile " + std::to_string(place.tile.first) + "/" +
                                               std::to_string(place.tile.second) + " is too short");
    return *found;
}

void TileCache::clear()
{
    const std::lock_guard lock(m_mutex);
    m_places.clear();
    m_recent.clear();
}

std::shared_ptr<const ExpandedTile> TileCache::find(Place place)
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_places.find(place);
    if (at == m_places.end())
        return nullptr;
    m_recent.splice(m_recent.begin(), m_recent, at->second);
    return at->second->second;
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
    if (m_recent.size() > m_capacity) {
        m_places.erase(m_recent.back().first);
        m_recent.pop_back();
    }
}

} // namespace keyline::registry
