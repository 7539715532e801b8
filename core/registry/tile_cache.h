#pragma once

#include "transparency/tile.h"

#include <list>
#include <map>
#include <memory>
#include <mutex>

namespace keyline::registry {

/// A hash tile with the complete subtrees inside it worked out, so that a proof reads instead of hashing.
class ExpandedTile
{
  public:
    ExpandedTile() = default;
    /// From a tile's bytes, 32 a hash, at most 256. Throws Error RegistryDamaged for another length.
    explicit ExpandedTile(ByteView tile);

    /// Adds the next of the tile's lowest hashes and what it completes; at most 256 go in.
    void append(const transparency::Hash& hash);
    unsigned width() const { return static_cast<unsigned>(m_levels[0].size()); }
    /// The hash of the subtree of 2^height lowest hashes, height 0..7; nothing where it is not complete.
    const transparency::Hash* find(unsigned height, std::size_t place) const;
    /// The tile's bytes.
    Bytes encode() const;
    /// The root over all 256, once they are there: one of the lowest hashes of the next level's tile.
    const transparency::Hash& top() const { return m_top; }

  private:
    std::array<std::vector<transparency::Hash>, transparency::tileHeight> m_levels;
    transparency::Hash m_top{};
};

/// Keeps expanded tiles of a growing log in memory. A kept tile that is narrower than what is asked for is read anew.
/// Safe to use from several threads.
class TileCache
{
  public:
    using Place = std::pair<unsigned, std::uint64_t>; ///< level, index
    /// Reads a tile's bytes as stored.
    using Load = std::function<Bytes(Place)>;

    explicit TileCache(std::size_t capacity = 512) : m_capacity(capacity) {}

    /// The hash of a complete subtree. Throws what `load` throws, and RegistryDamaged where the tile does not reach so
    /// far.
    transparency::Hash hash(transparency::Node node, const Load& load);
    void clear();

  private:
    using Kept = std::pair<Place, std::shared_ptr<const ExpandedTile>>;
    std::shared_ptr<const ExpandedTile> find(Place place);
    void keep(Place place, std::shared_ptr<const ExpandedTile> tile);

    std::size_t m_capacity;
    std::mutex m_mutex;
    std::list<Kept> m_recent; ///< most recently used first
    std::map<Place, std::list<Kept>::iterator> m_places;
};

/// Where a subtree's hash lies: the tile, its height in it, its place at that height.
struct NodePlace
{
    TileCache::Place tile;
    unsigned height;
    std::size_t place;
};
NodePlace placeOf(transparency::Node node);

} // namespace keyline::registry
