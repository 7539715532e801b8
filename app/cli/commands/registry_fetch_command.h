#pragma once

#include "command.h"
#include "trust_option.h"

/// `keyline registry fetch CHIP --out FILE`: all that recovers a device where no network is, in one file.
class RegistryFetchCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    std::string m_chip;
    std::string m_registry;
    std::string m_out;
    TrustOption m_trust;
};
