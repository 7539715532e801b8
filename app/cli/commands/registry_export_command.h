#pragma once

#include "command.h"

/// `keyline registry export DIR`: a complete static mirror, made or brought up to date.
class RegistryExportCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    std::string m_registry;
    std::string m_folder;
};
