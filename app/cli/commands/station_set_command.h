#pragma once

#include "command.h"
#include "station_options.h"

/// `keyline station set`: the window's settings, by command. A station at work takes them at its next start.
class StationSetCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    void setSettings() const;
    void setOrder() const;
    void setFixture() const;
    void setPorts() const;
    void setRegistry();

    StationOptions m_station;
    std::optional<std::string> m_name;
    std::optional<bool> m_confirmRejects;
    std::optional<std::string> m_profile;
    std::optional<std::string> m_identities;
    std::optional<std::string> m_chips;
    std::optional<int> m_slots;
    bool m_forgetSlots = false;
    std::vector<std::string> m_allowed;
    bool m_anyPort = false;
    std::optional<std::string> m_registry;
    std::string m_registryTrust;
};
