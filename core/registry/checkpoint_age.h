#pragma once

#include "base/clock.h"
#include "registry/source.h"
#include "transparency/checkpoint.h"

#include <string>

namespace keyline::registry {

/// FORMATS section 5: what a registry's server gives out was cosigned within the last hour; ten minutes more are left
/// to the clocks of reader and witnesses. A checkpoint of long ago is how a server would hide what is newer; of a
/// mirror, or where nobody cosigns, the age is no fault. Nothing, or what is wrong, in a clause.
std::optional<std::string> tooOldForServer(const Source& source, const transparency::TrustedCheckpoint& checkpoint,
                                           UnixTime now);

/// The same, but throws Error WitnessesMissing.
void requireOfLastHour(const Source& source, const transparency::TrustedCheckpoint& checkpoint, UnixTime now);

} // namespace keyline::registry
