#pragma once

#include <optional>
#include <string_view>

/// What a station remembers: which chip is where on its way, who has which identity, what is queued, what was done.
namespace keyline::station {

/// The steps of a device, in their order (UX section 2).
enum class Step { ReadChip, AssignIdentity, MakeKeys, Certify, Install, TrialOpening, ProveKeys, Register, Seal };
inline constexpr int stepCount = 9;

/// "read-chip", "assign-identity", "make-keys", "certify", "install", "trial-opening", "prove-keys", "register",
/// "seal".
std::string_view stepName(Step step);

/// How a device left the station.
enum class Result { Pass, Fail, Hold, DoneBefore };
/// "pass", "fail", "hold", "done-before".
std::string_view resultName(Result result);

} // namespace keyline::station
