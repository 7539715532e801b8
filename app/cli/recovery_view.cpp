#include "recovery_view.h"

using namespace keyline;

namespace {

std::string name(const recovery::Result& result)
{
    return result.identities ? result.identities->primary().human() : std::string();
}

} // namespace

DeviceStep shown(const recovery::Event& event)
{
    DeviceStep out{.port = event.port,
                   .chip = event.chip ? event.chip->hex() : std::string(),
                   .identity = {},
                   .step = recovery::stepName(event.step),
                   .state = recovery::stepStateName(event.state),
                   .milliseconds = static_cast<double>(event.took.count()) / 1e6,
                   .error = event.error,
                   .note = {},
                   .check = {}};
    if (event.proof == recovery::KeyProof::NotHere)
        out.note = "keys not proved here";
    if (event.check) {
        // A check is a part of its step: it neither starts nor ends it.
        out.check = std::string(registry::checkName(event.check->kind));
        out.note = std::string(registry::checkStateName(event.check->state));
        if (!event.check->because.empty())
            out.note += ": " + event.check->because;
    }
    return out;
}

DeviceResult shown(const recovery::Result& result, double milliseconds)
{
    DeviceResult out{.port = result.port,
                     .chip = result.chip ? result.chip->hex() : std::string(),
                     .identity = name(result),
                     .result = "fail",
                     .queued = false,
                     .milliseconds = milliseconds,
                     .error = result.error,
                     .note = {},
                     .finished = {},
                     .keys = {}};
    switch (result.outcome) {
    case recovery::Outcome::Restored:
        out.result = "pass";
        out.note = "restored; its keys are proved";
        out.keys = "proved";
        break;
    case recovery::Outcome::RestoredKeysUnproved:
        out.result = "pass";
        out.note = "restored; keys not proved here";
        out.keys = "not-proved-here";
        break;
    case recovery::Outcome::KeysInOrder:
        out.result = "done-before";
        out.note = "its keys are in order; nothing was written";
        out.keys = "proved";
        out.error.reset();
        break;
    case recovery::Outcome::AsRegistered:
        out.result = "done-before";
        out.note = "it stores what the registry has; keys not proved here; nothing was written";
        out.keys = "not-proved-here";
        break;
    case recovery::Outcome::Stopped:
        out.result = "hold"; // unknown is neither passed nor failed
        break;
    case recovery::Outcome::Failed:
        break;
    }
    return out;
}
