#include "station_run.h"
#include "usage.h"

#include "crypto/random.h"
#include "link/wait_for.h"
#include "provisioning/engine.h"
#include "station/identities.h"

#include <chrono>
#include <sstream>
#include <string_view>

namespace bench {

using namespace keyline;

namespace {

constexpr const char* range = "imei:35824005-000001..009999";

provisioning::Order orderFor(const provisioning::StationHome& home)
{
    provisioning::Order order;
    order.profile = package::loadProfile(home.layout().profiles(), "phone");
    order.identities = identity::openIdentities(range, order.profile.identities);
    order.identitiesName = station::identities::sourceName(*order.identities, range);
    return order;
}

} // namespace

Secret stationPassphrase()
{
    return Secret::copyOf(asBytes("a passphrase for the bench"));
}

int stationOnce(std::span<char*> arguments)
{
    crypto::SystemRandom random;
    const SystemClock clock;
    const auto home =
        provisioning::StationHome::open(arguments[0], provisioning::StationHome::Use::Work, random, clock);
    home->vault().unlock(stationPassphrase());
    provisioning::Line line(*home, random, clock);
    provisioning::Engine engine(line, orderFor(*home), {});

    StationRun run;
    forgetPeak();
    run.idleMiB = residentMiB("VmRSS:");
    const double cpuBefore = cpuSeconds();
    const auto begin = std::chrono::steady_clock::now();
    const auto ports = arguments.subspan(1);
    run.passed = static_cast<unsigned>(link::waitFor(engine.run({ports.begin(), ports.end()})).pass);
    run.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    run.cpu = cpuSeconds() - cpuBefore;
    run.peakMiB = residentMiB("VmHWM:");
    print(run);
    return 0;
}

void print(const StationRun& run)
{
    std::printf("%u %.6f %.6f %.3f %.3f\n", run.passed, run.cpu, run.wall, run.idleMiB, run.peakMiB);
}

StationRun parseRun(const std::string& text)
{
    StationRun run;
    std::istringstream(text) >> run.passed >> run.cpu >> run.wall >> run.idleMiB >> run.peakMiB;
    return run;
}

} // namespace bench
