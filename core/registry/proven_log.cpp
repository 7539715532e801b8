#include "registry/proven_log.h"

#include "base/error.h"

namespace keyline::registry {

ProvenLog::ProvenLog(const Source& source, transparency::Checkpoint checkpoint)
    : m_source(source), m_checkpoint(std::move(checkpoint)),
      m_hashes(transparency::hashesFromTiles(m_checkpoint.size, [this](const transparency::TileId& id) {
          const auto tile = m_source.tile(id);
          if (!tile)
              throw Error(Code::RegistryDamaged, transparency::tilePath(id));
          return *tile;
      }))
{
}

Bytes ProvenLog::entry(std::uint64_t index) const
{
    Bytes entry = entryAt(m_source, index, m_checkpoint.size);
    if (!holds(index, entry))
        throw Error(Code::ReceiptNotValid, "entry " + std::to_string(index) + " is not under the checkpoint");
    return entry;
}

bool ProvenLog::holds(std::uint64_t index, ByteView entry) const
{
    if (index >= m_checkpoint.size)
        return false;
    const auto proof = transparency::inclusionProof(index, m_checkpoint.size, m_hashes);
    return transparency::verifyInclusion(index, m_checkpoint.size, transparency::leafHash(entry), proof,
                                         m_checkpoint.root);
}

bool ProvenLog::extends(const transparency::Checkpoint& older) const
{
    if (older.size > m_checkpoint.size)
        return false;
    const auto proof = transparency::consistencyProof(older.size, m_checkpoint.size, m_hashes);
    return transparency::verifyConsistency(older.size, m_checkpoint.size, proof, older.root, m_checkpoint.root);
}

} // namespace keyline::registry
