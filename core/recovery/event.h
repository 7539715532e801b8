#pragma once

#include "base/error.h"
#include "identity/chip_id.h"
#include "identity/identity_list.h"
#include "protocol/device_client.h"
#include "registry/check.h"

#include <chrono>
#include <optional>
#include <string>

namespace keyline::recovery {

/// What a technician sees, in order (UX section 6).
enum class Step { Connect, Look, Find, Restore, Prove };
/// "connect", "look", "find", "restore", "prove".
const char* stepName(Step step);

enum class StepState { Started, Done, Failed };
/// "started", "done", "failed".
const char* stepStateName(StepState state);

/// What a device's proof of its keys was worth to the repair centre.
enum class KeyProof {
    None,    ///< none was asked for, or what was stored did not hold
    Checked, ///< a signature, good by the certificate
    NotHere, ///< a MAC by symmetric keys: only the manufacturer can check it
};

/// Something happened to one device. During Find each check of the registry's answer comes as an event of its own, with
/// `check` set and state Done (it holds, or could not be made) or Failed (it is broken).
struct Event
{
    Step step = Step::Connect;
    StepState state = StepState::Started;
    std::string port;
    std::optional<identity::ChipId> chip;
    std::optional<registry::Check> check;
    std::chrono::nanoseconds took{0}; ///< of the step, once it is over
    KeyProof proof = KeyProof::None;  ///< once Look or Prove is done
    std::optional<Error> error;       ///< where it failed: an R-code
};

enum class Outcome {
    Restored,             ///< and its keys are proved against its certificate
    RestoredKeysUnproved, ///< symmetric keys only: only the manufacturer can check them
    KeysInOrder,          ///< nothing was wrong; nothing was written (R-201)
    AsRegistered,         ///< symmetric keys only, stored as the registry has them; not proved, nothing was written
    Failed,
    Stopped, ///< cancelled before it was known; goes on when it is run again
};

/// How it ended for one device.
struct Result
{
    Outcome outcome = Outcome::Failed;
    std::string port;
    std::optional<identity::ChipId> chip;
    std::string model; ///< as the device says it: printable ASCII
    std::optional<identity::IdentityList> identities;
    std::uint64_t revision = 0; ///< that the device is sealed with now
    /// Of KeysInOrder and Failed: an R-code whose context begins with the code underneath. Of Stopped: Interrupted.
    std::optional<Error> error;
    protocol::ClientTraffic traffic;
};

} // namespace keyline::recovery
