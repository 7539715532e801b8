#pragma once

#include "console.h"

#include "fixture/station_engine.h"

/// Provisions devices as they come and go, each in its slot, until a signal ends it: `provision --watch`. Says each
/// step and each change of a slot. Gives the exit code; throws Error where the station or its order does not begin.
int watchStation(Console& console, const keyline::fixture::StationRequest& request,
                 const keyline::provisioning::OrderRequest& order, keyline::Secret passphrase);
