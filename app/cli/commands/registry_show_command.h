#pragma once

#include "command.h"

/// `keyline registry show CHIP`: what the registry holds of a chip.
class RegistryShowCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    std::string m_typed;
    std::string m_registry;
    std::string m_home;
    std::string m_trust;
    std::string m_out;
};
