#pragma once

#include "command.h"

#include <filesystem>

class RestoreCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run() override;

  private:
    std::filesystem::path m_home;
    std::filesystem::path m_mirror;
    std::string m_store = "sqlite";
};
