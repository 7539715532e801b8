#include "demo/demo_station.h"

#include "base/passphrase_file.h"
#include "provisioning/order_file.h"
#include "provisioning/station_settings.h"
#include "provisioning/station_setup.h"

namespace keyline::demo {

namespace {

// An enterprise number for examples (RFC 5612), and a TAC of the range for tests.
constexpr std::uint32_t examplePen = 32473;
constexpr const char* exampleIdentities = "imei:35824005-000000..999999";

void makePassphrase(const std::filesystem::path& file, Random& random)
{
    ByteArray<18> bytes;
    random.fill(bytes);
    writeFileAtomically(file, asBytes(toHex(bytes) + "\n"), 0600);
}

} // namespace

bool isDemoHome(const std::filesystem::path& home)
{
    const DemoLayout layout{home.parent_path()};
    return layout.station() == home && isThere(layout.passphrase()) && isThere(layout.lockFile());
}

void prepareStation(const DemoLayout& layout, Random& random, const Clock& clock)
{
    makeFolder(layout.folder, 0700);
    if (!isThere(layout.passphrase()))
        makePassphrase(layout.passphrase(), random);
    const provisioning::HomeLayout home{layout.station()};
    // Setting up writes the trust file last.
    if (!isThere(home.trustFile()))
        provisioning::setUpStation({layout.station(), "Demo Works", examplePen, std::nullopt},
                                   readPassphraseFile(layout.passphrase()), random, clock);
    if (!isThere(home.settings()))
        provisioning::StationSettings{.name = "Demo"}.save(home.settings());
    if (!provisioning::orderFile::load(home))
        provisioning::orderFile::save(home, {"phone", exampleIdentities, {}});
}

} // namespace keyline::demo
