#pragma once

#include "console.h"

/// The whole command line: the tree of subcommands, their help, and the way from a line of words to an exit code.
class CommandLine
{
  public:
    CommandLine();
    ~CommandLine();
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    /// Never throws: every outcome is an exit code (exit_code.h), and said on the console.
    int run(int argc, const char* const* argv);

  private:
    int attempt(int argc, const char* const* argv);

    struct Impl;
    std::unique_ptr<Impl> m_impl;
};
