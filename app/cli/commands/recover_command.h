#pragma once

#include "command.h"
#include "port_option.h"

/// `keyline recover`: brings devices back from what is public. No vault, no passphrase.
class RecoverCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    /// What only --watch has.
    struct Watch
    {
        bool on = false;
        std::vector<std::string> folders;
        std::vector<std::string> rules;
        std::string reports;
    };
    int watch(Console& console);

    std::string m_registry;
    std::vector<std::string> m_records;
    std::string m_trust;
    std::string m_mirror;
    std::string m_memory;
    PortOption m_ports;
    Watch m_watch;
};
