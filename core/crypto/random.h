#pragma once

#include "base/random.h"

namespace keyline::crypto {

/// The kernel's generator (getrandom(2)): seeded before it answers, safe in every thread and after a fork, no state of
/// ours. Throws Error Unexpected where the kernel has none.
class SystemRandom final : public Random
{
  public:
    void fill(MutableByteView out) override;
};

} // namespace keyline::crypto
