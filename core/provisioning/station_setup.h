#pragma once

#include "provisioning/station_home.h"

namespace keyline::provisioning {

struct SetupRequest
{
    std::filesystem::path home;
    std::string manufacturer;
    std::optional<std::uint32_t> pen;
    std::optional<std::string> origin; ///< the log's name, a URL without scheme; by default one that no other log has
};

/// What a person may see of a station that was set up.
struct SetupReport
{
    HomeLayout layout;
    vault::Manufacturer manufacturer;
    std::vector<vault::KeyInfo> keys;
    std::string origin;
    std::string logVkey;
};

/// Makes a station: keys, embedded registry with the station and the custodian enrolled, public files, profiles. Where
/// an earlier call was cut short, finishes it. Waits; must not run on an event loop that others need. Throws Error
/// HomeExists where nothing is left to do or the home is another manufacturer's; PassphraseTooShort, PassphraseWrong,
/// HomeIncomplete where a part of the home is gone that cannot be made anew, Usage (a name, number, path or origin that
/// cannot be one).
SetupReport setUpStation(const SetupRequest& request, const Secret& passphrase, Random& random, const Clock& clock);
/// The same with the keys of another station of this manufacturer (vault/transfer.h). An empty request.manufacturer
/// means theirs; another name or number than theirs is Error Usage.
SetupReport setUpStation(const SetupRequest& request, const Secret& passphrase, vault::SharedKeys shared,
                         Random& random, const Clock& clock);

} // namespace keyline::provisioning
