#pragma once

#include "base/clock.h"
#include "recovery/event.h"

#include <cstdint>
#include <vector>

namespace keyline::recovery {

/// Where a device on the bench is. All but Ready, Away and Over go on by themselves.
enum class Stage {
    Connecting,
    Looking,
    Finding,
    Ready, ///< what comes back is known; waits for a person, or for chips that are just being read
    Restoring,
    Proving,
    Away, ///< pulled out before it was known how it ends; goes on when its chip is connected again
    Over,
};
/// "connecting", "looking", "finding", "ready", "restoring", "proving", "away", "over".
const char* stageName(Stage stage);
/// Nothing for a text that is none of them.
std::optional<Stage> stageOf(std::string_view name);

/// What the registry has for a device, once it is found and holds.
struct Found
{
    std::string profile;         ///< as the record has it: print it through harmless() only
    std::uint64_t revision = 0;  ///< of the record
    UnixTime registered = 0;     ///< when the station says it signed the statement
    std::uint64_t index = 0;     ///< of the statement, in the log
    std::uint64_t logSize = 0;   ///< entries under the checkpoint that proves it
    bool provableHere = false;   ///< its certificate names a public key, so that its keys can be proved to anyone
    std::size_t backupBytes = 0; ///< of the backup package
};

struct StepTime
{
    Step step = Step::Connect;
    std::chrono::nanoseconds took{0};
};

/// One device on the bench as it is just now: a copy, for whoever shows it.
struct Job
{
    std::uint64_t number = 0; ///< its ticket on this bench, from 1; stays when it is pulled out and comes back
    std::string port;         ///< where it is, or was last
    bool present = true;
    Stage stage = Stage::Connecting;
    std::optional<identity::ChipId> chip;
    std::string model; ///< as the device says it: printable ASCII
    std::optional<identity::IdentityList> identities;
    std::uint64_t revision = 0;          ///< that the device is sealed with
    std::vector<registry::Check> checks; ///< of the last look-up, as they come, in the order of CheckKind
    std::vector<StepTime> steps;         ///< that are done, of the last attempt
    std::optional<Found> found;
    KeyProof proof = KeyProof::None;
    std::optional<Outcome> outcome; ///< once it is over
    std::optional<Error> error;     ///< of Over and Away: an R-code whose context begins with the code underneath
    UnixTime began = 0;
    UnixTime ended = 0; ///< once it is over
    int attempts = 1;   ///< how often it was begun; a device that comes back is begun again

    bool isAtWork() const { return stage != Stage::Ready && stage != Stage::Away && stage != Stage::Over; }
    /// Whether it can be given out: its keys are in the device, proved or not provable here.
    bool isWell() const
    {
        return outcome == Outcome::Restored || outcome == Outcome::RestoredKeysUnproved ||
               outcome == Outcome::KeysInOrder || outcome == Outcome::AsRegistered;
    }
};

/// "restored", "restored-keys-unproved", "keys-in-order", "as-registered", "failed", "stopped".
const char* outcomeName(Outcome outcome);
std::optional<Outcome> outcomeOf(std::string_view name);

} // namespace keyline::recovery
