#pragma once

#include "fleet.h"

#include <CLI/CLI.hpp>

namespace keyline::virtual_device {

/// `keyline-device run`: serves devices on pseudo-terminals.
class RunCommand
{
  public:
    explicit RunCommand(CLI::App& program);

  private:
    void run();

    FleetOptions m_options;
    std::string m_dir;
    std::string m_links;
    std::vector<std::string> m_faults;
};

} // namespace keyline::virtual_device
