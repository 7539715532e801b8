#pragma once

#include <span>
#include <string>

namespace bench {

/// What a station with 64 slots did with its window open, or without one.
struct WindowRun
{
    unsigned passed = 0;
    double wall = 0;     ///< seconds from plugging the first device of each round to the last one's result, summed up
    double guiCpu = 0;   ///< seconds of the window's thread in that time
    double frameP99 = 0; ///< milliseconds that 99 of 100 frames were painted within
    double idleMiB = 0;  ///< resident when unlocked, before the first device
    double peakMiB = 0;  ///< most that was resident since
};

/// A station in a process of its own. `arguments`: HOME "window"|"headless" SLOTS PORT..., as many ports as slots for
/// each round: they are plugged together, and pulled out when all have passed.
int windowOnce(std::span<char*> arguments);
WindowRun parseWindowRun(const std::string& text);

} // namespace bench
