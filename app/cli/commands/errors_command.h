#pragma once

#include "command.h"

/// `keyline errors [CODE…]`: what the codes mean, from the one table; also as the page docs/ERRORS.md and as
/// keyline-errors(7).
class ErrorsCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    std::vector<std::string> m_codes;
    bool m_markdown = false;
    bool m_man = false;
};
