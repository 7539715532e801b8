#pragma once

#include "command.h"
#include "station_options.h"

/// `keyline vault fill --kind KIND --count N`: device key pairs made in advance.
class VaultFillCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    StationOptions m_station;
    std::string m_kind;
    std::size_t m_count = 0;
};
