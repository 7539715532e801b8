#pragma once

#include "command.h"

#include "server/home.h"

#include <filesystem>

class InitCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run() override;

  private:
    keyline::registry::TrustFile begin(const keyline::server::ServerHome& home,
                                       const keyline::server::ServerSetup& setup, bool& begun) const;

    std::filesystem::path m_home;
    std::string m_origin;
    std::filesystem::path m_administrator;
    std::vector<std::filesystem::path> m_manufacturers;
    std::vector<std::string> m_places;
    std::filesystem::path m_policy;
    std::string m_store = "sqlite";
};
