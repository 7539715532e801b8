#pragma once

#include "registry/source.h"
#include "transparency/checkpoint.h"

namespace keyline::registry {

/// A log read through a source that is not believed: every entry is proven to be under a checkpoint that is.
class ProvenLog
{
  public:
    /// `source` must outlive this object.
    ProvenLog(const Source& source, transparency::Checkpoint checkpoint);

    ProvenLog(const ProvenLog&) = delete;
    ProvenLog& operator=(const ProvenLog&) = delete;

    const transparency::Checkpoint& checkpoint() const { return m_checkpoint; }
    /// Throws Error ReceiptNotValid where the source's tiles do not prove it, RegistryDamaged where it lacks a tile or
    /// bundle.
    Bytes entry(std::uint64_t index) const;
    /// True if this entry stands at this place.
    bool holds(std::uint64_t index, ByteView entry) const;
    /// True if the log of `older` is a prefix of this one. Throws RegistryDamaged as above.
    bool extends(const transparency::Checkpoint& older) const;

  private:
    const Source& m_source;
    transparency::Checkpoint m_checkpoint;
    transparency::FetchHash m_hashes;
};

} // namespace keyline::registry
