#pragma once

#include "command.h"
#include "station_options.h"

#include <vector>

namespace keyline::station {
struct HistoryQuery;
}

/// `keyline history`: the devices that a station saw, searched; or a shift as CSV.
class HistoryCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    std::string asked() const;
    int list(Console& console, keyline::sql::Database& database, const keyline::station::HistoryQuery& query) const;
    int write(Console& console, keyline::sql::Database& database, const keyline::station::HistoryQuery& query) const;

    StationOptions m_station;
    std::vector<std::string> m_words;
    std::string m_from;
    std::string m_to;
    std::string m_csv;
    std::size_t m_limit = 50;
};
