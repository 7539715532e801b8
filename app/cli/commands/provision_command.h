#pragma once

#include "command.h"
#include "port_option.h"
#include "station_options.h"

#include "fixture/station_engine.h"
#include "provisioning/line.h"

/// `keyline provision`: gives devices their keys, many at once.
class ProvisionCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    std::vector<std::string> ports() const;
    keyline::fixture::StationRequest watched() const;

    StationOptions m_station;
    PortOption m_ports;
    bool m_all = false;
    bool m_watch = false;
    std::vector<std::string> m_folders;
    std::string m_identities;
    std::string m_profile{keyline::package::defaultProfileName};
    std::string m_chips;
    std::string m_labels;
};
