#include "provisioning/events.h"

namespace keyline::provisioning {

std::string_view stepStateName(StepState state)
{
    switch (state) {
    case StepState::Started:
        return "started";
    case StepState::Done:
        return "done";
    case StepState::Failed:
        return "failed";
    case StepState::Waiting:
        return "waiting";
    }
    return "";
}

std::string_view waitsForName(WaitsFor what)
{
    switch (what) {
    case WaitsFor::Nothing:
        return "nothing";
    case WaitsFor::Port:
        return "port";
    case WaitsFor::Registry:
        return "registry";
    case WaitsFor::Identities:
        return "identities";
    case WaitsFor::Label:
        return "label";
    }
    return "";
}

} // namespace keyline::provisioning
