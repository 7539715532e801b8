#include "session_view.h"

using namespace keyline;

namespace {

double milliseconds(std::chrono::microseconds elapsed)
{
    return static_cast<double>(elapsed.count()) / 1000;
}

std::string hexOrNothing(const std::optional<identity::ChipId>& chip)
{
    return chip ? chip->hex() : std::string();
}

/// For people; nothing where the error says it.
std::string waits(provisioning::WaitsFor what)
{
    switch (what) {
    case provisioning::WaitsFor::Identities:
        return "scan its label";
    case provisioning::WaitsFor::Label:
        return "stick the label on and scan it";
    default:
        return {};
    }
}

} // namespace

DeviceStep shown(const provisioning::StepEvent& event, int slot)
{
    return {.port = event.port,
            .chip = hexOrNothing(event.chip),
            .identity = event.identity,
            .step = std::string(station::stepName(event.step)),
            .state = std::string(provisioning::stepStateName(event.state)),
            .milliseconds = milliseconds(event.elapsed),
            .error = event.error,
            .note = waits(event.waitsFor),
            .check = {},
            .slot = slot};
}

DeviceResult shown(const provisioning::SessionResult& result, int slot)
{
    return {.port = result.port,
            .chip = hexOrNothing(result.chip),
            .identity = result.identity,
            .result = std::string(station::resultName(result.result)),
            .queued = result.queued,
            .milliseconds = milliseconds(result.elapsed),
            .error = result.error,
            .note = {},
            .finished = result.finished,
            .keys = {},
            .slot = slot};
}

std::vector<std::string> provisioningSteps()
{
    std::vector<std::string> out;
    out.reserve(station::stepCount);
    for (int i = 0; i < station::stepCount; ++i)
        out.emplace_back(station::stepName(static_cast<station::Step>(i)));
    return out;
}
