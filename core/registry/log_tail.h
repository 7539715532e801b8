#pragma once

#include "registry/tile_cache.h"
#include "sql/connection.h"

namespace keyline::registry {

/// The growing end of the log in the writer's memory: the partial tiles of each level, and full ones as they are asked
/// for. It may run ahead of the file while a transaction is open; load() takes it back.
class LogTail
{
  public:
    using OnTile = std::function<void(TileCache::Place, ByteView)>;

    /// Reads the end of a log of `size` entries. Throws Error RegistryDamaged, naming the store, where a tile has
    /// another width.
    void load(std::uint64_t size, const TileCache::Load& read, const std::string& store);
    void load(sql::Connection& connection, std::uint64_t size);

    std::uint64_t size() const { return m_size; }
    const transparency::Hash& root() const { return m_root; }

    void append(const transparency::Hash& leaf);
    /// Gives the tiles that append() changed, and works out the root from them.
    void store(const TileCache::Load& read, const OnTile& write);
    void store(sql::Connection& connection);
    /// A receipt's hashes, for a log of `size` entries: at most size().
    std::vector<transparency::Hash> inclusionProof(std::uint64_t index, std::uint64_t size,
                                                   const TileCache::Load& read);
    std::vector<transparency::Hash> inclusionProof(std::uint64_t index, sql::Connection& connection);

  private:
    transparency::Hash hash(transparency::Node node, const TileCache::Load& read);
    transparency::Hash rootOf(const TileCache::Load& read);
    /// Full tiles need not stay here; the cache reads them again.
    void dropFull();

    std::uint64_t m_size = 0;
    std::uint64_t m_stored = 0; ///< entries whose hashes were given to be written
    transparency::Hash m_root = transparency::emptyRoot();
    std::map<TileCache::Place, ExpandedTile> m_open;
    std::map<TileCache::Place, bool> m_changed;
    TileCache m_cache{64};
};

} // namespace keyline::registry
