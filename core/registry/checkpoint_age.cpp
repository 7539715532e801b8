#include "registry/checkpoint_age.h"

#include "base/error.h"

namespace keyline::registry {

namespace {

constexpr UnixTime clockError = 10 * 60;
constexpr UnixTime oldest = 60 * 60 + clockError;

} // namespace

std::optional<std::string> wrongAgeForServer(const Source& source, const transparency::TrustedCheckpoint& checkpoint,
                                             UnixTime now)
{
    if (!checkpoint.witnessed || !source.answersAreTold())
        return std::nullopt;
    const UnixTime age = now - *checkpoint.witnessed;
    if (age > oldest)
        return "the server's checkpoint was cosigned " + std::to_string(age / 60) +
               " minutes ago, where 60 are allowed: it may hide what is newer, or this computer's clock is wrong";
    if (age < -clockError)
        return "the server's checkpoint was cosigned at a time that is " + spokenTime(-age) +
               " ahead: it would never grow old, or this computer's clock is wrong";
    return std::nullopt;
}

void requireOfLastHour(const Source& source, const transparency::TrustedCheckpoint& checkpoint, UnixTime now)
{
    if (const auto wrong = wrongAgeForServer(source, checkpoint, now))
        throw Error(Code::WitnessesMissing, *wrong);
}

std::optional<std::string> ageOfMirror(const Source& source, const transparency::TrustedCheckpoint& checkpoint,
                                       UnixTime now)
{
    if (!checkpoint.witnessed || source.answersAreTold() || now - *checkpoint.witnessed <= oldest)
        return std::nullopt;
    return "cosigned " + spokenTime(now - *checkpoint.witnessed) + " ago; what is newer is not in it";
}

std::string spokenTime(UnixTime seconds)
{
    struct Unit
    {
        UnixTime seconds;
        const char* name;
    };
    constexpr Unit units[]{{86400, "day"}, {3600, "hour"}, {60, "minute"}, {1, "second"}};
    for (const Unit& unit : units)
        if (const UnixTime count = seconds / unit.seconds; count > 0 || unit.seconds == 1)
            return std::to_string(count) + " " + unit.name + (count == 1 ? "" : "s");
    return {};
}

} // namespace keyline::registry
