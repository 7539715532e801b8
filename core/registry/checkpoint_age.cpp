#include "registry/checkpoint_age.h"

#include "base/error.h"

namespace keyline::registry {

namespace {

constexpr UnixTime oldest = 70 * 60;

} // namespace

std::optional<std::string> tooOldForServer(const Source& source, const transparency::TrustedCheckpoint& checkpoint,
                                           UnixTime now)
{
    if (!checkpoint.witnessed || !source.answersAreTold() || now - *checkpoint.witnessed <= oldest)
        return std::nullopt;
    return "the server's checkpoint was cosigned " + std::to_string((now - *checkpoint.witnessed) / 60) +
           " minutes ago, where 60 are allowed: it may hide what is newer, or this computer's clock is wrong";
}

void requireOfLastHour(const Source& source, const transparency::TrustedCheckpoint& checkpoint, UnixTime now)
{
    if (const auto wrong = tooOldForServer(source, checkpoint, now))
        throw Error(Code::WitnessesMissing, *wrong);
}

} // namespace keyline::registry
