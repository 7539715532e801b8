#pragma once

#include "console.h"

#include "provisioning/hand_desk.h"
#include "scan/scan_desk.h"

#include <filesystem>

/// What became of a scan, as an event `scan` or in words. `port`: where the slot's device is; empty for nowhere.
void showScan(Console& console, const keyline::scan::ScanOutcome& outcome, const std::string& port);

/// Saves a label in the folder as CHIP.svg. One that cannot be saved stops no device: it is said, and `keyline label`
/// makes it again.
void saveLabel(Console& console, const std::filesystem::path& folder, const keyline::provisioning::LabelOrder& label);
