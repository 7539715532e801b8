#pragma once

#include "identity/chip_id.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace keyline::test {

/// What a device says of itself, asked directly.
struct DeviceFact
{
    identity::ChipId chip;
    bool sealed = false;
};

/// Holds a station's home against the invariants of ARCHITECTURE.md, reading only: its database, its registry (audited
/// by the second opinion), and what devices say. One sentence for each that is broken; empty: all hold. No process may
/// be at work in the home.
std::vector<std::string> checkInvariants(const std::filesystem::path& home, std::span<const DeviceFact> devices = {});

} // namespace keyline::test
