#include "registry/log_tail.h"

#include "base/error.h"
#include "registry/tables.h"

namespace keyline::registry {

using transparency::Hash;
using transparency::Node;

void LogTail::load(sql::Connection& connection, std::uint64_t size)
{
    m_open.clear();
    m_changed.clear();
    m_cache.clear();
    m_size = size;
    for (unsigned level = 0; transparency::hashesAt(level, size) > 0; ++level) {
        const std::uint64_t index = transparency::hashesAt(level, size) / transparency::tileWidth;
        const auto id = transparency::tileAt(level, index, size);
        if (!id)
            continue; // the level's last tile is full
        ExpandedTile tile(readTile(connection, level, index));
        if (tile.width() != id->width)
            throw Error(Code::RegistryDamaged, connection.path().string() + ": " + transparency::tilePath(*id) +
                                                   " has " + std::to_string(tile.width()) + " hashes");
        m_open.emplace(TileCache::Place{level, index}, std::move(tile));
    }
    m_root = rootOf(connection);
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
    for (const auto& [place, changed] : m_changed)
        writeTile(connection, place.first, place.second, m_open.at(place).encode());
    m_changed.clear();
    m_root = rootOf(connection);
    dropFull();
}

std::vector<Hash> LogTail::inclusionProof(std::uint64_t index, sql::Connection& connection)
{
    return transparency::inclusionProof(index, m_size, [&](Node node) { return hash(node, connection); });
}

Hash LogTail::hash(Node node, sql::Connection& connection)
{
    const NodePlace place = placeOf(node);
    if (const auto open = m_open.find(place.tile); open != m_open.end())
        if (const Hash* found = open->second.find(place.height, place.place))
            return *found;
    return m_cache.hash(node, [&](TileCache::Place tile) { return readTile(connection, tile.first, tile.second); });
}

Hash LogTail::rootOf(sql::Connection& connection)
{
    return transparency::treeRoot(m_size, [&](Node node) { return hash(node, connection); });
}

void LogTail::dropFull()
{
    std::erase_if(m_open, [](const auto& tile) { return tile.second.width() == transparency::tileWidth; });
}

} // namespace keyline::registry
