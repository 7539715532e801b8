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

} // namespace keyline::provisioning
