#pragma once

#include "command.h"

#include <filesystem>

/// `keyline-registry verify`: what `keyline registry verify` does, of a store of either engine.
class VerifyCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run() override;

  private:
    std::filesystem::path m_home;
    std::string m_store = "sqlite";
    bool m_json = false;
};
