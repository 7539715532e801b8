#pragma once

#include "command.h"
#include "station_options.h"

/// `keyline vault status`: check values and key pairs left; needs no passphrase.
class VaultStatusCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    StationOptions m_station;
};
