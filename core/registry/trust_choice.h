#pragma once

#include "registry/trust_file.h"

namespace keyline::registry {

/// The trust file that an exported mirror carries for its readers.
inline constexpr const char* mirrorTrustFile = "registry.keyline-trust";

/// What a registry or mirror is judged by, and whether somebody else said so.
struct TrustChoice
{
    TrustFile trust;
    /// True: what the registry says of itself. That shows that it agrees with itself, not that it is the right one.
    bool itsOwn = false;
};

/// By the file given, else (empty) by what the folder or URL says of itself. Throws Error TrustFileMalformed,
/// FileUnreadable, RegistryMissing, and Usage for a mirror or server that has no such file.
TrustChoice chooseTrust(const std::filesystem::path& registryPlace, const std::filesystem::path& trustFile = {});

} // namespace keyline::registry
