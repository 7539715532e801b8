#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "identity/chip_id.h"
#include "station/steps.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace keyline::provisioning {

/// What a step waits for.
enum class WaitsFor { Nothing, Port, Registry, Identities, Label };
/// "nothing", "port", "registry", "identities", "label".
std::string_view waitsForName(WaitsFor what);

enum class StepState { Started, Done, Failed, Waiting };
/// "started", "done", "failed", "waiting".
std::string_view stepStateName(StepState state);

/// Something happened to a device.
struct StepEvent
{
    std::string port;
    std::optional<identity::ChipId> chip;
    std::string identity; ///< the primary one, in people's form; empty until it is assigned
    station::Step step = station::Step::ReadChip;
    StepState state = StepState::Started;
    std::chrono::microseconds elapsed{0};  ///< since the step began
    std::optional<Error> error;            ///< of Failed, and of Waiting where something is wrong
    WaitsFor waitsFor = WaitsFor::Nothing; ///< of Waiting
};

/// How a device left.
struct SessionResult
{
    std::string port;
    std::optional<identity::ChipId> chip;
    std::string identity;
    station::Result result = station::Result::Hold;
    bool queued = false;              ///< PASS, but the registry has not answered yet
    std::optional<UnixTime> finished; ///< of DoneBefore: when that was
    bool foreign = false;             ///< nothing of ours: silent from the start, or speaking something else
    bool interrupted = false;         ///< stopped on request; the next visit goes on
    station::Step step = station::Step::ReadChip;
    std::chrono::microseconds elapsed{0};
    std::optional<Error> error; ///< unless passed or done before
};

/// Who wants to know. Called on the sessions' thread, after what is told is durable.
struct Observer
{
    std::function<void(const StepEvent&)> step = [](const StepEvent&) {};
    std::function<void(const SessionResult&)> result = [](const SessionResult&) {};
};

} // namespace keyline::provisioning
