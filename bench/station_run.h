#pragma once

#include "base/secret.h"

#include <span>
#include <string>

namespace bench {

/// What a station used for its devices, its start-up aside.
struct StationRun
{
    unsigned passed = 0;
    double cpu = 0;     ///< seconds, all threads
    double wall = 0;    ///< seconds until the last device's result
    double idleMiB = 0; ///< resident when unlocked, before the first device
    double peakMiB = 0; ///< most that was resident since
};

keyline::Secret stationPassphrase();

/// What a station does in a process of its own: opens the home, unlocks it, provisions what is on the ports and prints
/// a StationRun. `arguments`: HOME PORT...
int stationOnce(std::span<char*> arguments);
/// The same work without a station: the crypto straight on Botan, the rows straight on SQLite, the bytes through bare
/// QSerialPorts to a bare line. `arguments`: FOLDER REQUEST-BYTES ANSWER-BYTES PORT...
int bareStationOnce(std::span<char*> arguments);
/// Ports at 115200 baud, paced like the virtual device's, that answer so many bytes with so many, until ended. Prints a
/// path for each. `arguments`: COUNT REQUEST-BYTES ANSWER-BYTES
int bareLine(std::span<char*> arguments);

void print(const StationRun& run);
StationRun parseRun(const std::string& text);

/// Requests, each with its answer, from greeting to seal.
inline constexpr unsigned exchanges = 7;

} // namespace bench
