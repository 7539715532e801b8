#pragma once

#include "command.h"
#include "station_options.h"

/// `keyline outbox status`: what waits for the registry, and what must be called back.
class OutboxStatusCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    StationOptions m_station;
};

/// `keyline outbox send`: sends what waits, now.
class OutboxSendCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    StationOptions m_station;
};
