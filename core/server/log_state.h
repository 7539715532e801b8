#pragma once

#include "base/clock.h"

#include <cstdint>
#include <optional>

namespace keyline::server {

/// How far a log is, and how far it is public.
struct LogState
{
    std::uint64_t logged = 0;      ///< entries that are durable
    std::uint64_t published = 0;   ///< of them those under the newest checkpoint
    std::optional<UnixTime> since; ///< cosigned by its quorum, or published where none is asked for; nothing: unknown
};

} // namespace keyline::server
