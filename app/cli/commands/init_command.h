#pragma once

#include "command.h"
#include "station_options.h"

/// `keyline init`: a station with its keys, registry and profiles. Killed in between, the same words finish it.
class InitCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    StationOptions m_station;
    PassphraseOption m_exportPassphrase{
        "export-passphrase-file",
        "passphrase of the key export",
        {.option = {}, .variable = "KEYLINE_EXPORT_PASSPHRASE_FILE", .credential = "keyline-export-passphrase"}};
    std::string m_manufacturer;
    std::optional<std::uint32_t> m_pen;
    std::optional<std::string> m_origin;
    std::string m_from;
};
