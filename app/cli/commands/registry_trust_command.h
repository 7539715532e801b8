#pragma once

#include "command.h"
#include "trust_option.h"

/// `keyline registry trust`: the trust file of a registry, to be given to those who read it.
class RegistryTrustCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    std::string m_registry;
};
