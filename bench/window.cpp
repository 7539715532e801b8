#include "figure.h"
#include "figures.h"
#include "line_shop.h"

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

namespace bench {

namespace {

constexpr unsigned fullLine = 64;
constexpr unsigned rounds = 4;

/// One run serves every figure of it; each repetition of a figure takes the next.
const WindowRun& run(WindowKind kind, std::size_t repetition)
{
    static std::map<WindowKind, std::vector<WindowRun>> runs;
    auto& known = runs[kind];
    while (known.size() <= repetition)
        known.push_back(runWindow(kind, fullLine, rounds));
    return known[repetition];
}

/// A figure of the runs of one kind, the first, the second and so on.
std::function<double()> each(WindowKind kind, std::function<double(const WindowRun&)> figure)
{
    return [kind, figure, next = std::size_t(0)]() mutable { return figure(run(kind, next++)); };
}

double rate(const WindowRun& run)
{
    return run.passed / run.wall;
}

} // namespace

void addWindow()
{
    const auto frame = [](const WindowRun& r) { return r.frameP99; };
    add({"frame-offscreen",
         "99 of 100 frames of the station's window with 64 slots at work, offscreen",
         "ms",
         Aim::AtMost,
         16,
         each(WindowKind::Offscreen, frame),
         {}});
    add({"frame-xvfb", "the same on an X server (Xvfb)", "ms", Aim::AtMost, 16, each(WindowKind::Xvfb, frame), {}});
    add({"window-cpu",
         "the window's own processor time with 64 slots at work, of one core",
         "%",
         Aim::AtMost,
         10,
         each(WindowKind::Xvfb, [](const WindowRun& r) { return r.guiCpu / r.wall * 100; }),
         {}});
    add({"window-throughput", "devices a second with the window open, against the same without a window", "devices/s",
         Aim::AtLeast, 0.95, each(WindowKind::Offscreen, rate), each(WindowKind::Headless, rate)});
    add({"window-memory",
         "memory of a station and its window with 64 slots at work, above itself unlocked and idle",
         "MiB",
         Aim::AtMost,
         48,
         each(WindowKind::Offscreen, [](const WindowRun& r) { return r.peakMiB - r.idleMiB; }),
         {}});
}

} // namespace bench
