#pragma once

#include "device/ports.h"

namespace keyline::virtual_device {

/// The kernel's generator.
class SystemRandom final : public device::Random
{
  public:
    bool fill(device::ByteSpan out) override;
};

} // namespace keyline::virtual_device
