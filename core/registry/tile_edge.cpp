#include "registry/tile_edge.h"

#include "base/error.h"

namespace keyline::registry {

using transparency::Hash;

transparency::FetchHash TileEdge::reading(TileCache::Load load)
{
    for (auto& [level, last] : m_levels)
        last.read = false;
    return [this, load = std::move(load)](transparency::Node node) {
        const NodePlace place = placeOf(node);
        const auto& [level, index] = place.tile;
        Last& last = m_levels[level];
        if (!last.read || last.index != index) {
            const Bytes bytes = load(place.tile);
            if (last.index != index || !last.tile.extend(bytes))
                last.tile = ExpandedTile(bytes);
            last.index = index;
            last.read = true;
        }
        const Hash* found = last.tile.find(place.height, place.place);
        if (!found)
            throwTooShort(place.tile);
        return *found;
    };
}

} // namespace keyline::registry
