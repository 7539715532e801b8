#include "registry/check.h"

#include <algorithm>

namespace keyline::registry {

std::string_view checkName(CheckKind kind)
{
    static constexpr std::string_view names[] = {"checkpoint", "witnesses", "consistency", "inclusion",   "statement",
                                                 "station",    "history",   "record",      "certificate", "backup"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view checkStateName(CheckState state)
{
    static constexpr std::string_view names[] = {"holds", "broken", "not-checked"};
    return names[static_cast<std::size_t>(state)];
}

CheckState worstOf(const std::vector<Check>& checks)
{
    const auto any = [&](CheckState state) {
        return std::any_of(checks.begin(), checks.end(), [&](const Check& check) { return check.state == state; });
    };
    return any(CheckState::Broken)       ? CheckState::Broken
           : any(CheckState::NotChecked) ? CheckState::NotChecked
                                         : CheckState::Holds;
}

} // namespace keyline::registry
