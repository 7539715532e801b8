#pragma once

#include "provisioning/station_setup.h"
#include "vault/transfer.h"

/// Setting up and looking, for who has no randomness and clock of his own: windows. All of it waits.
namespace keyline::provisioning {

/// What a person may see of a home before it is opened.
struct HomeGlance
{
    vault::Manufacturer manufacturer;
    std::vector<vault::KeyInfo> keys;
};

/// Beside a station at work, too. Throws what StationHome::open throws, VaultMissing.
HomeGlance glanceAt(const std::filesystem::path& home);

/// setUpStation() with the system's randomness and clock; `shared` are another station's keys, if given.
SetupReport setUpHere(const SetupRequest& request, const Secret& passphrase,
                      std::optional<vault::SharedKeys> shared = std::nullopt);

/// fileAt() and fileAtHome() for a station that nobody works in. Throw what those and StationHome::open throw.
void fileFarAway(const std::filesystem::path& home, const std::string& url, const std::filesystem::path& trustFile);
void fileInOwn(const std::filesystem::path& home);

/// A key in people's words and its check value, as a list to be printed or written down: "master 1   A1B2C3".
std::string keySheet(const vault::Manufacturer& manufacturer, const std::vector<vault::KeyInfo>& keys);

} // namespace keyline::provisioning
