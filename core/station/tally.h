#pragma once

#include "base/clock.h"
#include "sql/connection.h"
#include "station/steps.h"

#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace keyline::station {

/// How the devices of a span of time left: what a shift is judged by. A device that comes back counts each time, but
/// for the first-pass yield only once.
class Tally
{
  public:
    /// Devices that passed in each of the last `spanHours` hours are kept for pace and chart.
    static constexpr int spanHours = 12;

    /// From what history knows since then, newest rows first until an older one comes.
    static Tally since(sql::Connection& connection, UnixTime from);

    explicit Tally(UnixTime from = 0) : m_from(from) {}
    /// A further visit; `chip` is the chip ID's bytes or empty where none was read.
    void add(std::string_view chip, Result result, UnixTime finished);

    UnixTime from() const { return m_from; }
    std::size_t pass() const { return m_counts[static_cast<std::size_t>(Result::Pass)]; }
    std::size_t fail() const { return m_counts[static_cast<std::size_t>(Result::Fail)]; }
    std::size_t hold() const { return m_counts[static_cast<std::size_t>(Result::Hold)]; }
    /// Of the chips seen, those whose first visit that ended in PASS or FAIL was a PASS; 0..1, nothing before the
    /// first.
    std::optional<double> firstPassYield() const;
    /// PASS in the hour that ends at `now`.
    std::size_t lastHour(UnixTime now) const;
    /// PASS in each of `buckets` equal spans that end at `now`, oldest first.
    std::vector<int> buckets(UnixTime now, std::chrono::seconds width, int buckets) const;

  private:
    UnixTime m_from;
    std::size_t m_counts[4] = {};
    std::deque<UnixTime> m_passed;                 ///< oldest first, of the last spanHours
    std::unordered_map<std::string, bool> m_first; ///< by chip: did its first judged visit pass
    std::size_t m_firstPassed = 0;
};

} // namespace keyline::station
