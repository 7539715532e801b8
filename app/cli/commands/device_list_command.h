#pragma once

#include "command.h"

/// `keyline device list`: the serial ports with hardware behind them.
class DeviceListCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;
};
