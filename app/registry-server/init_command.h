#pragma once

#include "command.h"

#include <filesystem>

class InitCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run() override;

  private:
    std::filesystem::path m_home;
    std::string m_origin;
    std::filesystem::path m_administrator;
    std::vector<std::filesystem::path> m_manufacturers;
    std::vector<std::string> m_places;
    std::filesystem::path m_policy;
    std::string m_store = "sqlite";
};
