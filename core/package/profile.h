#pragma once

#include "base/clock.h"
#include "crypto/keys.h"
#include "identity/identity_source.h"

namespace keyline::package {

/// Where a device's key pair comes from (MISSION C7).
enum class PairSource { MadeNow, Pool };

/// Which keys, certificate and identities a device model gets: HOME/profiles/NAME.json.
struct Profile
{
    struct Pair
    {
        crypto::KeyKind kind = crypto::KeyKind::P256;
        PairSource source = PairSource::MadeNow;
    };
    /// What a later label printer puts on the device; nothing is printed where `code` is None.
    struct Label
    {
        enum class Code { None, Code128, DataMatrix, Qr };
        Code code = Code::None;
        std::string text;      ///< at most 64 characters beside the code
        bool scanBack = false; ///< the label is scanned once it sticks
    };

    std::string name; ///< 1..32 of a-z, 0-9, `-`; the file's name without .json
    bool channelKey = true;
    std::optional<Pair> pair;
    std::string hardwareType;          ///< dotted OID; empty where there is no pair and so no X.509
    std::optional<UnixTime> validFrom; ///< nothing: the moment of issue. To 2999-12-31 always (FORMATS §4).
    identity::IdentityNeed identities;
    std::vector<std::string> models; ///< accepted: a name, or with one `*` at its end a prefix; `*` alone is any
    bool sealWhileQueued = false;
    Label label;

    bool acceptsModel(std::string_view model) const;
    /// A CWT where there is no pair.
    bool wantsX509() const { return pair.has_value(); }
};

/// True for a name that a profile may have; anything else could leave the folder.
bool isProfileName(std::string_view name);

/// Throws Error ProfileMalformed: file, line and what was expected there.
Profile parseProfile(std::string_view json, const std::string& fileName);

/// HOME/profiles/NAME.json. Throws Error ProfileUnknown (no such file, or no name at all) or ProfileMalformed.
Profile loadProfile(const std::filesystem::path& folder, const std::string& name);
/// The names there, sorted.
std::vector<std::string> profileNames(const std::filesystem::path& folder);

/// `phone`, `phone-dual`, `terminal`, `meter`: as files, ready to be edited. A file that exists stays as it is.
void writeBuiltInProfiles(const std::filesystem::path& folder);
inline constexpr std::string_view defaultProfileName = "phone";

} // namespace keyline::package
