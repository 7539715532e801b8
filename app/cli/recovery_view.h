#pragma once

#include "device_view.h"

#include "recovery/event.h"

/// What happens to a device in recovery, as the device view shows it.
DeviceStep shown(const keyline::recovery::Event& event);
DeviceResult shown(const keyline::recovery::Result& result, double milliseconds);
