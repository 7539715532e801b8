#pragma once

#include "command.h"

/// `keyline completion bash`: made from the command tree itself, so that it cannot fall behind.
class CompletionCommand final : public Command
{
  public:
    explicit CompletionCommand(const CLI::App& root) : m_root(root) {}
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    const CLI::App& m_root;
    std::string m_shell;
};
