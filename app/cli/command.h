#pragma once

#include "console.h"

#include <CLI/CLI.hpp>

/// One subcommand: says what its words are, then does its work.
class Command
{
  public:
    virtual ~Command() = default;
    Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    /// Adds options to its node; with an example in the footer.
    virtual void declare(CLI::App& app) = 0;
    /// Does the work and gives the exit code. Throws Error.
    virtual int run(Console& console) = 0;
};
