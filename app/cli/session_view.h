#pragma once

#include "device_view.h"

#include "provisioning/events.h"

/// What a session says, as DeviceView shows it. `slot` is 0 where there are none.
DeviceStep shown(const keyline::provisioning::StepEvent& event, int slot = 0);
DeviceResult shown(const keyline::provisioning::SessionResult& result, int slot = 0);

/// Every step of provisioning, in order.
std::vector<std::string> provisioningSteps();
