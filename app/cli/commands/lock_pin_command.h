#pragma once

#include "command.h"
#include "station_options.h"

/// `keyline station lock-pin set`: for whoever has the station's folder; the station may be at work.
class LockPinSetCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    StationOptions m_station;
    PassphraseOption m_pin{
        "pin-file", "PIN", {.option = {}, .variable = "KEYLINE_PIN_FILE", .credential = "keyline-pin"}, 1};
};

/// `keyline station lock-pin remove`.
class LockPinRemoveCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    StationOptions m_station;
};
