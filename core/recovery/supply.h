#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "registry/trust_file.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace keyline::recovery {

/// Where a source on disk was found.
enum class SourceOrigin {
    Chosen,    ///< by a person
    TrustFile, ///< a `registry` line of the trust file
    Media,     ///< a mounted stick or card
};

/// A registry folder or mirror, or the URL of either, and whether the trust file's log is in it.
struct SourceView
{
    std::filesystem::path folder; ///< or the URL
    SourceOrigin origin = SourceOrigin::Chosen;
    bool mirror = false;
    std::uint64_t entries = 0;    ///< of its newest checkpoint
    std::optional<Error> error{}; ///< RegistryMissing…; CheckpointNotValid where it is another log's
};

/// What the bench works with: the trust file, the source in use, and what else there is.
struct Supply
{
    std::filesystem::path trustFile;
    std::string log;                    ///< the log's origin
    std::size_t manufacturers = 0;      ///< that the trust file names
    std::optional<Error> trustError{};  ///< why there is no trust file; nothing where none was chosen yet
    bool trusted = false;               ///< a trust file is in use
    std::optional<SourceView> source{}; ///< in use
    std::vector<SourceView> offers;     ///< what was found on disk, without the one in use; readable ones only
    bool looked = false;                ///< the first look at the disks is over

    /// Whether devices can be brought back.
    bool isComplete() const { return trusted && source && !source->error; }
};

/// Opens the source and reads its newest checkpoint, as the trust file's log signed it. Blocks; a URL for as long as
/// its server may be silent.
SourceView viewOf(const std::filesystem::path& folder, SourceOrigin origin, const registry::TrustFile& trust);

/// The folders and URLs that the trust file's `registry` lines name, relative folders from the file's own; last the
/// file's own folder, where that is a registry or a mirror. Addresses of another kind are left out: there is no reader
/// for them.
std::vector<std::filesystem::path> placesOf(const registry::TrustFile& trust, const std::filesystem::path& trustFile);

/// Where sticks and cards are mounted: each mount below one of these folders. Blocks no longer than the kernel's list
/// of mounts.
std::vector<std::filesystem::path> mountedMedia(const std::vector<std::filesystem::path>& below);
/// Registries and mirrors at the top of a medium or one folder below. Blocks.
std::vector<std::filesystem::path> sourcesOn(const std::filesystem::path& medium);

} // namespace keyline::recovery
