#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

/// The ports that a command works on: --port with one path or several, repeated or not.
class PortOption
{
  public:
    /// The option, so that a command may demand it.
    CLI::Option* declare(CLI::App& app);

    /// As they were given.
    const std::vector<std::string>& given() const { return m_ports; }

  private:
    std::vector<std::string> m_ports;
};

/// Throws Error Usage where two of them are one port, by name or by where their links lead.
void refuseOnePortTwice(const std::vector<std::string>& ports);
