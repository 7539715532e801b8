#pragma once

#include "command.h"
#include "registry_place.h"

/// `keyline registry fetch CHIP --out FILE`: all that recovers a device where no network is, in one file.
class RegistryFetchCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    std::string m_chip;
    RegistryPlace m_place;
    std::string m_out;
};
