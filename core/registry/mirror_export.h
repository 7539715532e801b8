#pragma once

#include "registry/stored_source.h"

namespace keyline::registry {

/// What an export has done so far.
struct ExportProgress
{
    std::uint64_t entries = 0; ///< in the mirror's log
    std::uint64_t chips = 0;
    std::uint64_t filesWritten = 0;
    std::uint64_t filesKept = 0; ///< those of an earlier export that are still right
};

using OnExport = std::function<void(const ExportProgress&)>;

/// Writes a full mirror of the registry as it stands (FORMATS section 5): entry bundles, tiles, chip/…, key/…, and the
/// checkpoint last. In a folder that holds an earlier export of the same log it writes only what is new. Every file
/// appears whole or not at all, and nothing that the old checkpoint needs goes away before the new one stands: ended at
/// any moment, the folder is a mirror of the old checkpoint or of the new. Throws Error DiskFull, FileUnwritable;
/// LogForked or LogWentBack where the folder holds another log's mirror or a newer one, and RegistryDamaged where the
/// registry lacks something.
ExportProgress exportMirror(const StoredSource& registry, const std::filesystem::path& folder,
                            const OnExport& onProgress = {});

} // namespace keyline::registry
