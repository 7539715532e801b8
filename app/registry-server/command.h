#pragma once

#include <CLI/CLI.hpp>

/// One command of the program.
class Command
{
  public:
    virtual ~Command() = default;
    virtual void declare(CLI::App& app) = 0;
    /// The exit code; throws keyline::Error.
    virtual int run() = 0;
};
