#pragma once

#include "command.h"
#include "station_options.h"

/// `keyline registry republish --home DIR --to URL`: moves what a station's own registry holds to a server.
class RegistryRepublishCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    StationOptions m_station;
    std::string m_to;
    std::string m_trust;
};
