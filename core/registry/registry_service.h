#pragma once

#include "base/worker.h"
#include "registry/audit.h"
#include "registry/chip_look_up.h"
#include "registry/chip_view.h"
#include "registry/mirror_export.h"

namespace keyline::registry {

/// Where a registry is looked into, and by what it is judged.
struct RegistryPlace
{
    std::filesystem::path folder; ///< an embedded registry or a mirror, or the URL of a registry or a mirror
    std::filesystem::path trust;  ///< the trust file; empty or missing: what the registry says of itself
    std::filesystem::path memory; ///< folder that remembers checkpoints; empty: none
};

/// A registry for a window: looks up, verifies and exports on threads of its own.
class RegistryService
{
  public:
    /// `findChip` is called on the service's thread.
    explicit RegistryService(RegistryPlace place, FindChip findChip = {});

    /// What the registry says of itself.
    struct Face
    {
        std::string origin; ///< the log's name, as the trust file has it
        std::uint64_t entries = 0;
        std::optional<Error> broken; ///< why its checkpoint is not believed
        bool itsOwnTrust = false;    ///< judged by what it says of itself
        bool isMirror = false;       ///< can be copied, not exported
    };
    QFuture<Face> face();

    struct Found
    {
        identity::ChipId chip;
        ChipLookUp lookUp;
        std::optional<transparency::InclusionPath> path;
        bool itsOwnTrust = false;
    };
    /// Looks up the chip of a chip ID in hex or of an identity that `findChip` knows, and makes every check. A later
    /// look-up cancels one that waits. Fails with Error IdentityUnknown (nobody here knows whose it is), Usage (neither
    /// a chip ID nor an identity), or why the registry cannot be read. A chip that the registry does not have is an
    /// answer: lookUp.known is false.
    QFuture<Found> lookUp(std::string typed);

    /// Recomputes everything (audit.h). The future's progress is entries of entries; cancel it to stop.
    QFuture<AuditReport> verify();
    /// Writes a mirror for readers (mirror_export.h). The future's progress is records of records; cancel it to stop:
    /// the folder is then the old mirror or none, and goes on where it stopped.
    QFuture<ExportProgress> exportMirror(std::filesystem::path folder);
    /// The files of chip_view.h.
    QFuture<void> save(const ChipLookUp& lookUp, std::filesystem::path folder);

  private:
    TrustFile trust(bool& itsOwn) const;

    RegistryPlace m_place;
    FindChip m_findChip;
    QFuture<Found> m_lookUp;
    Worker m_long;
    Worker m_short; ///< last, so that it is gone first
};

} // namespace keyline::registry
