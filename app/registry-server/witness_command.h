#pragma once

#include "command.h"
#include "listen_option.h"

class WitnessCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run() override;

  private:
    std::filesystem::path m_home;
    std::string m_name;
    std::vector<std::string> m_logs;
    ListenOption m_listening;
};
