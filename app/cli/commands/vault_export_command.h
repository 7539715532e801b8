#pragma once

#include "command.h"
#include "station_options.h"

/// `keyline vault export FILE`: manufacturer and master keys, sealed under a passphrase of their own.
class VaultExportCommand final : public Command
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
    std::string m_file;
};
