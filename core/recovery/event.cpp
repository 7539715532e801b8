#include "recovery/event.h"

namespace keyline::recovery {

const char* stepName(Step step)
{
    switch (step) {
    case Step::Connect:
        return "connect";
    case Step::Look:
        return "look";
    case Step::Find:
        return "find";
    case Step::Restore:
        return "restore";
    case Step::Prove:
        return "prove";
    }
    return "connect";
}

const char* stepStateName(StepState state)
{
    switch (state) {
    case StepState::Started:
        return "started";
    case StepState::Done:
        return "done";
    case StepState::Failed:
        return "failed";
    }
    return "failed";
}

} // namespace keyline::recovery
