#pragma once

#include "transparency/tile.h"

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

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
    /// Adds what the tile's bytes have more; false, and nothing added, where they do not begin with what is here.
    bool extend(ByteView tile);
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

/// Where a subtree's hash lies: the tile (level, index), its height in it, its place at that height.
struct NodePlace
{
    std::pair<unsigned, std::uint64_t> tile;
    unsigned height;
    std::size_t place;
};
NodePlace placeOf(transparency::Node node);

/// Keeps expanded tiles of a growing log in memory, 16 KiB each. A kept tile that is narrower than what is asked for is
/// read anew. Of full tiles that had to go the hashes of the upper half stay, 960 bytes each: with them a proof through
/// the tile costs 11 hashes, and 512 bytes of the tile, where expanding it would cost 255. Safe to use from several
/// threads.
class TileCache
{
  public:
    using Place = std::pair<unsigned, std::uint64_t>; ///< level, index
    /// Reads a tile's bytes as stored.
    using Load = std::function<Bytes(Place)>;
    /// Reads sixteen of a full tile's hashes, from 16 · the second argument on.
    using LoadGroup = std::function<Bytes(Place, std::size_t)>;
    static constexpr std::size_t groupWidth = 16;

    /// `capacity` tiles are kept, and the upper halves of `halfWays` more, from the bottom level alone.
    explicit TileCache(std::size_t capacity = 512, std::size_t halfWays = 0)
        : m_capacity(capacity), m_mostHalfWays(halfWays)
    {
    }

    /// The hash of a complete subtree. Throws what `load` throws, and RegistryDamaged where the tile does not reach so
    /// far.
    transparency::Hash hash(transparency::Node node, const Load& load);
    /// The same for one proof, by one thread: its nodes lie in few tiles, and none of those is looked for twice in a
    /// row.
    transparency::FetchHash reading(Load load, LoadGroup loadGroup = {});
    void clear();

  private:
    using Kept = std::pair<Place, std::shared_ptr<const ExpandedTile>>;
    /// Those of height 4, left to right, then of 5, 6 and 7.
    using HalfWay = std::array<transparency::Hash, 16 + 8 + 4 + 2>;
    struct Known
    {
        std::shared_ptr<const ExpandedTile> tile;
        std::shared_ptr<const HalfWay> halfWay;
    };
    /// The tile that was looked at last.
    struct Glance
    {
        std::optional<Place> place;
        Known known;
        std::optional<std::size_t> group; ///< that was loaded, where only the upper half is known
        Bytes bytes;                      ///< the group's
    };
    transparency::Hash hash(transparency::Node node, const Load& load, const LoadGroup& loadGroup, Glance& glance);
    static transparency::Hash hashFrom(const NodePlace& place, const LoadGroup& loadGroup, Glance& glance);
    Known find(Place place);
    void keep(Place place, std::shared_ptr<const ExpandedTile> tile);
    void keepHalfWay(Place place, const ExpandedTile& tile);

    std::size_t m_capacity;
    std::size_t m_mostHalfWays;
    std::mutex m_mutex;
    std::list<Kept> m_recent; ///< most recently used first
    std::map<Place, std::list<Kept>::iterator> m_places;
    std::unordered_map<std::uint64_t, std::shared_ptr<const HalfWay>> m_halfWays; ///< by index in level 0
};

/// Throws Error RegistryDamaged.
[[noreturn]] void throwTooShort(TileCache::Place place);

} // namespace keyline::registry
