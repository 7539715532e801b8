#include "figure.h"
#include "figures.h"
#include "line_shop.h"

namespace bench {

namespace {

constexpr unsigned fullLine = 64;
constexpr double baud = 115200;
constexpr double bitsPerByte = 10;

const DeviceTotals& oneDevice()
{
    static const DeviceTotals totals = runLine(1).devices;
    return totals;
}

double stationMilliseconds()
{
    return runLine(fullLine).station.cpu / fullLine * 1e3;
}

double bareMilliseconds()
{
    return runBareLine(fullLine, oneDevice()).cpu / fullLine * 1e3;
}

/// Nothing of it overlaps: a device is asked, works, answers.
double wireAndWork()
{
    const auto devices = runLine(1).devices;
    return (devices.sent + devices.received) * bitsPerByte / baud + devices.cpu;
}

double megabytesAtWork()
{
    const auto run = runLine(fullLine).station;
    return run.peakMiB - run.idleMiB;
}

} // namespace

void addStation()
{
    add({"station-cpu", "processor time of a station for a device (64 at once), against bare crypto, rows and bytes",
         "ms/device", Aim::AtMost, 1.5, stationMilliseconds, bareMilliseconds});
    add({"one-device", "one device at 115200 baud, against its bytes on the wire and its own work", "s", Aim::AtMost,
         1.15, [] { return runLine(1).station.wall; }, wireAndWork});
    add({"sixty-four-devices", "64 devices at 115200 baud on one station, against one", "s", Aim::AtMost, 1.3,
         [] { return runLine(fullLine).station.wall; }, [] { return runLine(1).station.wall; }});
    add({"station-memory",
         "memory of a station with 64 devices at work, above itself unlocked and idle",
         "MiB",
         Aim::AtMost,
         32,
         megabytesAtWork,
         {}});
}

} // namespace bench
