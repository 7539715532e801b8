#pragma once

#include "console.h"

#include "fixture/station_engine.h"

/// Provisions devices as they come and go, each in its slot, until a signal ends it: `provision --watch`. Says each
/// step and each change of a slot. Where hands are needed, scans are lines of standard input (ScanLines); labels are
/// saved in the folder `labels`, if there is one. Gives the exit code; throws Error where the station or its order does
/// not begin.
int watchStation(Console& console, const keyline::fixture::StationRequest& request,
                 const keyline::provisioning::OrderRequest& order, const std::filesystem::path& labels,
                 keyline::Secret passphrase);
