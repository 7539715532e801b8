#pragma once

#include "command.h"

/// `keyline-registry agree NAME`: a file that lets whoever holds it mirror the records; or the end of it.
class AgreeCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run() override;

  private:
    std::string m_home;
    std::string m_name;
    std::string m_out;
    bool m_end = false;
};
