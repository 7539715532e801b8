#pragma once

#include "command.h"
#include "station_options.h"

/// `keyline support`: the report for support, or only what would be in it.
class SupportCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    StationOptions m_station;
    std::string m_out;
    bool m_dryRun = false;
};
