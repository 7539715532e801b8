#pragma once

#include "provisioning/station_home.h"
#include "registry/remote_registry.h"

namespace keyline::provisioning {

/// Where a station files, and by what that is judged.
struct StationRegistry
{
    std::filesystem::path place; ///< HOME/registry, or a URL
    std::filesystem::path trust; ///< a trust file

    bool isRemote() const { return registry::isRemote(place); }
    /// As the home's settings say. Throws what reading them throws.
    static StationRegistry of(const HomeLayout& layout);
};

/// Lets a station file into the registry at this URL, judged by a trust file that names its manufacturer; what waits
/// in the outbox goes there. Throws Error Usage, TrustFileMalformed, FileUnreadable, HomeMissing.
void fileAt(const HomeLayout& layout, const std::string& url, const std::filesystem::path& trustFile,
            const crypto::PublicKey& manufacturer);
/// Lets it file into the one in its own home again. Throws Error Usage once something was sent to another: the home's
/// own has not what is there.
void fileAtHome(StationHome& home);

/// Opens what `of()` said, which must be far away. Throws Error TrustFileMalformed where the trust file does not name
/// the manufacturer.
std::unique_ptr<registry::RemoteRegistry> openRemote(const HomeLayout& layout, const StationRegistry& registry,
                                                     const crypto::PublicKey& manufacturer);

} // namespace keyline::provisioning
