#pragma once

#include "base/clock.h"
#include "base/file.h"
#include "base/random.h"

/// A shop to try things in: a station with keys of its own and virtual devices. Nothing in it is real.
namespace keyline::demo {

/// Where what lies in the demo's folder. scripts/demo.sh has the same station.
struct DemoLayout
{
    std::filesystem::path folder;

    std::filesystem::path lockFile() const { return folder / "demo.lock"; }
    std::filesystem::path passphrase() const { return folder / "passphrase"; }
    std::filesystem::path station() const { return folder / "station"; }
    std::filesystem::path devices() const { return folder / "devices-on-screen"; }
    std::filesystem::path links() const { return folder / "links"; }
};

/// True for a home that is a demo's: it lies beside a demo's passphrase.
bool isDemoHome(const std::filesystem::path& home);

/// Makes what is missing of the demo's station: a passphrase in a file, keys, registry, an order of IMEIs that are
/// nobody's. Waits for a second or two. Throws what setting up throws.
void prepareStation(const DemoLayout& layout, Random& random, const Clock& clock);

} // namespace keyline::demo
