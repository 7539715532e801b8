#pragma once

#include "base/clock.h"
#include "registry/source.h"
#include "transparency/checkpoint.h"

#include <string>

namespace keyline::registry {

/// FORMATS section 5: what a registry's server gives out was cosigned within the last hour; ten minutes more are left
/// to the clocks of reader and witnesses, before and behind. A checkpoint of long ago is how a server would hide what
/// is newer, and one of a time to come would never grow old; of a mirror, or where nobody cosigns, the age is no fault.
/// Nothing, or what is wrong, in a clause.
std::optional<std::string> wrongAgeForServer(const Source& source, const transparency::TrustedCheckpoint& checkpoint,
                                             UnixTime now);

/// The same, but throws Error WitnessesMissing.
void requireOfLastHour(const Source& source, const transparency::TrustedCheckpoint& checkpoint, UnixTime now);

/// Of a mirror whose checkpoint is older than a server's may be: "cosigned 3 days ago; what is newer is not in it".
std::optional<std::string> ageOfMirror(const Source& source, const transparency::TrustedCheckpoint& checkpoint,
                                       UnixTime now);

/// "3 days", "1 minute".
std::string spokenTime(UnixTime seconds);

} // namespace keyline::registry
