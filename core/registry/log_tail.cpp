#include "registry/log_tail.h"

#include "base/error.h"
#include "registry/tables.h"

namespace keyline::registry {

using transparency::Hash;
using transparency::Node;

namespace {

TileCache::Load from(sql::Connection& connection)
{
    return [&connection](TileCache::Place tile) { return readTile(connection, tile); };
}

} // namespace

void LogTail::load(sql::Connection& connection, std::uint64_t size)
{
    load(size, from(connection), connection.path().string());
}

void LogTail::load(std::uint64_t size, const TileCache::Load& read, const std::string& store)
{
    m_open.clear();
    m_changed.clear();
    m_cache.clear();
    m_size = size;
    m_stored = size;
    for (unsigned level = 0; transparency::hashesAt(level, size) > 0; ++level) {
        const std::uint64_t index = transparency::hashesAt(level, size) / transparency::tileWidth;
        const auto id = transparency::tileAt(level, index, size);
        if (!id)
            continue; // the level's last tile is full
        ExpandedTile tile(read({level, index}));
        if (tile.width() != id->width)
            throw Error(Code::RegistryDamaged, store + ": " + transparency::tilePath(*id) + " has " +
                                                   std::to_string(tile.width()) + " hashes");
        m_open.emplace(TileCache::Place{level, index}, std::move(tile));
    }
    m_root = rootOf(read);
}

void LogTail::append(const Hash& leaf)
{
    Hash hash = leaf;
    std::uint64_t index = m_size++;
    for (unsigned level = 0;; ++level) {
        const TileCache::Place place{level, index / transparency::tileWidth};
        ExpandedTile& tile = m_open[place];
        tile.append(hash);
        m_changed[place] = true;
        if (tile.width() < transparency::tileWidth)
            return;
        hash = tile.top();
        index /= transparency::tileWidth;
    }
}

void LogTail::store(sql::Connection& connection)
{
    store(from(connection),
          [&](TileCache::Place place, ByteView hashes) { writeTile(connection, place, hashes, m_stored); });
}

void LogTail::store(const TileCache::Load& read, const OnTile& write)
{
    for (const auto& [place, changed] : m_changed)
        write(place, m_open.at(place).encode());
    m_changed.clear();
    m_stored = m_size;
    m_root = rootOf(read);
    dropFull();
}

std::vector<Hash> LogTail::inclusionProof(std::uint64_t index, sql::Connection& connection)
{
    return inclusionProof(index, m_size, from(connection));
}

std::vector<Hash> LogTail::inclusionProof(std::uint64_t index, std::uint64_t size, const TileCache::Load& read)
{
    return transparency::inclusionProof(index, size, [&](Node node) { return hash(node, read); });
}

Hash LogTail::hash(Node node, const TileCache::Load& read)
{
    const NodePlace place = placeOf(node);
    if (const auto open = m_open.find(place.tile); open != m_open.end())
        if (const Hash* found = open->second.find(place.height, place.place))
            return *found;
    return m_cache.hash(node, read);
}

Hash LogTail::rootOf(const TileCache::Load& read)
{
    return transparency::treeRoot(m_size, [&](Node node) { return hash(node, read); });
}

void LogTail::dropFull()
{
    std::erase_if(m_open, [](const auto& tile) { return tile.second.width() == transparency::tileWidth; });
}

} // namespace keyline::registry
