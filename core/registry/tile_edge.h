#pragma once

#include "registry/tile_cache.h"

namespace keyline::registry {

/// The last tile of each level of a growing log, for who works out its root again and again from what is stored. Each
/// time the tiles are read anew; hashed is only what they have more than the last time, as long as all before it is the
/// same, byte for byte.
class TileEdge
{
  public:
    /// For one root: each tile is read once. To be used up before the next. Its hashes throw what `load` throws, and
    /// RegistryDamaged where a tile does not reach so far.
    transparency::FetchHash reading(TileCache::Load load);

  private:
    struct Last
    {
        std::uint64_t index = 0;
        ExpandedTile tile;
        bool read = false; ///< for the root that is being worked out
    };
    std::map<unsigned, Last> m_levels;
};

} // namespace keyline::registry
