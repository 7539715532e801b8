#include "long_history.h"

#include "station_run.h"

#include "crypto/random.h"
#include "identity/device_identity.h"
#include "provisioning/order_file.h"
#include "provisioning/station_home.h"
#include "provisioning/station_setup.h"
#include "station/history.h"
#include "station/identities.h"
#include "station/schema.h"

#include <cstdlib>
#include <random>

namespace bench {

using namespace keyline;
using station::HistoryRow;
using station::Result;

namespace {

constexpr std::uint32_t inOneCommit = 20'000;
constexpr UnixTime between = 30; ///< seconds from one device to the next
constexpr std::uint32_t inShift = 12 * 3600 / between;
constexpr UnixTime firstFinished = 1'700'000'000;

/// Fewer for a quick look.
std::uint32_t visitCount()
{
    const char* given = std::getenv("KEYLINE_BENCH_VISITS");
    return given ? static_cast<std::uint32_t>(std::strtoul(given, nullptr, 10)) : 1'000'000;
}
const std::uint32_t visits = visitCount();

HistoryRow visit(std::uint32_t n, UnixTime now, std::mt19937_64& random)
{
    HistoryRow row;
    Bytes chip;
    for (int i = 0; i < 16; ++i)
        chip.push_back(static_cast<std::uint8_t>(random()));
    row.chip = identity::ChipId::fromBytes(chip);
    row.identities = {identity::DeviceIdentity::imei(n < visits / 10 * 7 ? 35209900 : 86012345, n).urn()};
    row.profile = random() % 2 == 0 ? "phone" : "phone-dual";
    row.model = random() % 10 == 0 ? "Aurora 2" : "Aurora 1";
    row.result = random() % 50 == 0 ? Result::Fail : random() % 90 == 0 ? Result::Hold : Result::Pass;
    row.code = row.result == Result::Fail ? "K-204" : row.result == Result::Hold ? "K-112" : "";
    row.serial = ByteArray<16>{static_cast<std::uint8_t>(n)};
    row.proof = Digest{static_cast<std::uint8_t>(n)};
    // No place in the log: the registry is a small one, and what a station knows to be there must be.
    row.finished = n + inShift < visits ? firstFinished + between * n : now - between * (visits - n);
    row.started = row.finished - 4;
    return row;
}

std::filesystem::path made(const std::filesystem::path& home)
{
    crypto::SystemRandom random;
    provisioning::setUpStation({home, "Bench Works", std::nullopt, std::nullopt}, stationPassphrase(), random,
                               SystemClock());
    provisioning::orderFile::save(provisioning::HomeLayout{home}, {"phone", "imei:35824005-000000..999999", {}});
    return provisioning::HomeLayout{home}.database();
}

} // namespace

LongHistory& LongHistory::instance()
{
    static LongHistory made;
    return made;
}

std::uint32_t LongHistory::place()
{
    return visits / 3;
}

std::filesystem::path LongHistory::file() const
{
    return provisioning::HomeLayout{home()}.database();
}

LongHistory::LongHistory() : m_database(made(home()), station::migrations())
{
    std::mt19937_64 random(1);
    const UnixTime now = SystemClock().now();
    for (std::uint32_t first = 0; first < visits; first += inOneCommit)
        m_database.writeNow([&](sql::Connection& connection) {
            for (std::uint32_t n = first; n < std::min(first + inOneCommit, visits); ++n) {
                const HistoryRow row = visit(n, now, random);
                if (n == place())
                    m_chip = row.chip->hex();
                station::history::add(connection, row);
                station::identities::claim(connection, *row.chip, identity::IdentityList::fromUrns(row.identities));
            }
        });
}

} // namespace bench
