#pragma once

#include "command.h"
#include "station_options.h"

/// `keyline station show`: what the window's settings are.
class StationShowCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    StationOptions m_station;
};

/// Prints it; also what `station set` answers. Throws Error.
void printStation(Console& console, const std::string& home);
