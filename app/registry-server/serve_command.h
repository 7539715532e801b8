#pragma once

#include "command.h"

#include "listen_option.h"

class ServeCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run() override;

  private:
    std::filesystem::path m_home;
    std::string m_store = "sqlite";
    ListenOption m_listening;
    double m_perSecond = 50;
    std::size_t m_connections = 4096;
    std::size_t m_perAddress = 1024;
};
