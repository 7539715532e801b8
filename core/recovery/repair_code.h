#pragma once

#include "base/error.h"
#include "recovery/event.h"

namespace keyline::recovery {

/// What went wrong, as a repair centre is told it (UX section 6). The context keeps the code underneath: "K-204: group
/// 19276 rc 4". Error Interrupted, and what is an R-code already, stay as they are.
Error repairError(const Error& error, Step during);

} // namespace keyline::recovery
