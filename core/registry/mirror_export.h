#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

namespace keyline::registry {

/// What an export has done so far.
struct ExportProgress
{
    std::uint64_t entries = 0; ///< in the mirror's log
    std::uint64_t answers = 0; ///< chip files looked at: one a revision
    std::uint64_t of = 0;      ///< so many there are
    std::uint64_t filesWritten = 0;
    std::uint64_t filesKept = 0; ///< those of an earlier export that are still right
};

/// What it throws ends the export, at once and without harm.
using OnExport = std::function<void(const ExportProgress&)>;

/// Writes a full mirror of an embedded registry as it stands (FORMATS section 5): entry bundles, tiles, chip/…, key/…,
/// and the checkpoint last; all of one moment, though the registry may be growing. In a folder that holds an earlier
/// export of the same log it writes only what is new: bundles and tiles that are not there yet, and, where the
/// checkpoint is another one, the answers, whose receipts are to it. Every file appears whole or not at all, everything
/// is on disk before the checkpoint that needs it, and nothing that the old checkpoint needs goes away before the new
/// one stands: ended at any moment, the folder is a mirror of the old checkpoint or of the new one. (In the old one's,
/// some answers may then have a receipt to the newer checkpoint already; its tiles are there.) Throws Error
/// RegistryMissing; Usage where `registryFolder` is a mirror itself; DiskFull, FileUnwritable; FileExists where the
/// folder holds a `checkpoint` that is none; LogForked or LogWentBack where it holds another log's mirror or a newer
/// one; RegistryDamaged where the registry lacks something.
ExportProgress exportMirror(const std::filesystem::path& registryFolder, const std::filesystem::path& folder,
                            const OnExport& onProgress = {});

/// The same for a folder that others will read: with the registry's own trust file in it, unless somebody put one there
/// before. Throws Error FileExists, too, where the folder is a registry, lies in this one or holds it.
ExportProgress exportForReaders(const std::filesystem::path& registryFolder, const std::filesystem::path& folder,
                                const OnExport& onProgress = {});

/// Takes away partial tiles whose full one is there (C2SP tlog-tiles, "Partial Tiles").
void removeSupersededTiles(const std::filesystem::path& mirror);
/// Throws Error FileExists where the folder is a registry: what serves a mirror would serve what else lies there.
void demandNoRegistryIn(const std::filesystem::path& folder);

} // namespace keyline::registry
