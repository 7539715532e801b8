#include "recovery/job.h"

#include <array>
#include <string_view>
#include <utility>

namespace keyline::recovery {

namespace {

constexpr std::array<std::pair<Stage, const char*>, 8> stages{{
    {Stage::Connecting, "connecting"},
    {Stage::Looking, "looking"},
    {Stage::Finding, "finding"},
    {Stage::Ready, "ready"},
    {Stage::Restoring, "restoring"},
    {Stage::Proving, "proving"},
    {Stage::Away, "away"},
    {Stage::Over, "over"},
}};

constexpr std::array<std::pair<Outcome, const char*>, 6> outcomes{{
    {Outcome::Restored, "restored"},
    {Outcome::RestoredKeysUnproved, "restored-keys-unproved"},
    {Outcome::KeysInOrder, "keys-in-order"},
    {Outcome::AsRegistered, "as-registered"},
    {Outcome::Failed, "failed"},
    {Outcome::Stopped, "stopped"},
}};

template <typename T, std::size_t N>
const char* nameIn(const std::array<std::pair<T, const char*>, N>& table, T value)
{
    for (const auto& [each, name] : table)
        if (each == value)
            return name;
    return "";
}

template <typename T, std::size_t N>
std::optional<T> valueIn(const std::array<std::pair<T, const char*>, N>& table, std::string_view name)
{
    for (const auto& [value, each] : table)
        if (each == name)
            return value;
    return std::nullopt;
}

} // namespace

const char* stageName(Stage stage)
{
    return nameIn(stages, stage);
}

std::optional<Stage> stageOf(std::string_view name)
{
    return valueIn(stages, name);
}

const char* outcomeName(Outcome outcome)
{
    return nameIn(outcomes, outcome);
}

std::optional<Outcome> outcomeOf(std::string_view name)
{
    return valueIn(outcomes, name);
}

} // namespace keyline::recovery
