#include "registry/log_follower.h"

#include "base/error.h"

namespace keyline::registry {

namespace {

transparency::Frontier frontierOf(const Source& source, const std::optional<transparency::Checkpoint>& from,
                                  const transparency::FetchHash& hashes)
{
    if (!from || from->size == 0)
        return {};
    const auto fromSource = transparency::hashesFromTiles(from->size, [&source](const transparency::TileId& id) {
        auto tile = source.tile(id);
        if (!tile)
            throw Error(Code::RegistryDamaged, transparency::tilePath(id) + " is missing");
        return std::move(*tile);
    });
    transparency::Frontier out(from->size, hashes ? hashes : fromSource);
    if (out.root() != from->root)
        throw Error(Code::LogForked,
                    "its first " + std::to_string(from->size) + " entries are not those that were seen before");
    return out;
}

} // namespace

LogFollower::LogFollower(const Source& source, const TrustFile& trust, std::optional<transparency::Checkpoint> from,
                         const transparency::FetchHash& hashes)
    : m_source(source), m_trust(trust)
{
    if (from)
        newest(from->size); // a log that went back has not the tiles of then, which is no damage
    m_frontier = frontierOf(source, from, hashes);
}

transparency::TrustedCheckpoint LogFollower::newest(std::uint64_t seen) const
{
    auto out = transparency::openCheckpoint(m_source.checkpoint(), m_trust.log, m_trust.policy);
    if (out.checkpoint.size < seen)
        throw Error(Code::LogWentBack,
                    std::to_string(out.checkpoint.size) + " entries, " + std::to_string(seen) + " before");
    return out;
}

transparency::TrustedCheckpoint LogFollower::advance(const OnLogEntry& onEntry)
{
    auto head = newest(m_frontier.size());
    const transparency::Checkpoint& now = head.checkpoint;
    transparency::Frontier frontier = m_frontier;
    readEntries(m_source, frontier.size(), now.size, [&](std::uint64_t index, ByteView entry) {
        frontier.append(transparency::leafHash(entry));
        onEntry(index, entry);
    });
    if (frontier.root() != now.root)
        throw Error(Code::LogForked, "the entries make another root than the checkpoint of " +
                                         std::to_string(now.size) + " entries has");
    m_frontier = std::move(frontier);
    return head;
}

} // namespace keyline::registry
