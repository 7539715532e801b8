#include "provisioning/setup_desk.h"

#include "base/text.h"
#include "crypto/random.h"
#include "provisioning/station_registry.h"

namespace keyline::provisioning {

HomeGlance glanceAt(const std::filesystem::path& home)
{
    crypto::SystemRandom random;
    const SystemClock clock;
    const auto opened = StationHome::open(home, StationHome::Use::Look, random, clock);
    return {opened->vault().manufacturer(), opened->vault().keys()};
}

SetupReport setUpHere(const SetupRequest& request, const Secret& passphrase, std::optional<vault::SharedKeys> shared)
{
    crypto::SystemRandom random;
    const SystemClock clock;
    return shared ? setUpStation(request, passphrase, std::move(*shared), random, clock)
                  : setUpStation(request, passphrase, random, clock);
}

void fileFarAway(const std::filesystem::path& home, const std::string& url, const std::filesystem::path& trustFile)
{
    crypto::SystemRandom random;
    const SystemClock clock;
    const auto opened = StationHome::open(home, StationHome::Use::Work, random, clock);
    fileAt(opened->layout(), url, trustFile, opened->vault().manufacturerKey());
}

void fileInOwn(const std::filesystem::path& home)
{
    crypto::SystemRandom random;
    const SystemClock clock;
    fileAtHome(*StationHome::open(home, StationHome::Use::Work, random, clock));
}

std::string keySheet(const vault::Manufacturer& manufacturer, const std::vector<vault::KeyInfo>& keys)
{
    std::string out = harmless(manufacturer.name) + "\n\n";
    for (const vault::KeyInfo& key : keys) {
        std::string name(vault::purposeName(key.purpose));
        if (key.version > 1)
            name += " " + std::to_string(key.version);
        name.resize(std::max<std::size_t>(name.size() + 1, 16), ' ');
        out += name + key.checkValue + "\n";
    }
    return out;
}

} // namespace keyline::provisioning
