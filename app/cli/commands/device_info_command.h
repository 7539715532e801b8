#pragma once

#include "command.h"
#include "port_option.h"

/// `keyline device info --port PATH`: what a device says of itself; nothing is written to it.
class DeviceInfoCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    PortOption m_ports;
};
