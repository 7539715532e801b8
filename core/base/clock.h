#pragma once

#include <cstdint>

namespace keyline {

/// Seconds since 1970-01-01 UTC.
using UnixTime = std::int64_t;

/// Where time comes from, so that a test can set it.
class Clock
{
  public:
    virtual ~Clock() = default;
    virtual UnixTime now() const = 0;
};

class SystemClock final : public Clock
{
  public:
    UnixTime now() const override;
};

} // namespace keyline
