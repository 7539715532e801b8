#include "station/tally.h"

#include <algorithm>

namespace keyline::station {

namespace {

constexpr UnixTime hour = 3600;

struct Visit
{
    std::string chip;
    Result result;
    UnixTime finished;
};

} // namespace

Tally Tally::since(sql::Connection& connection, UnixTime from)
{
    std::vector<Visit> visits;
    auto row = connection.query("SELECT chip, result, finished FROM station_history ORDER BY id DESC");
    while (row.step() && row.integer(2) >= from) {
        std::string chip;
        if (!row.isNull(0)) {
            const Bytes bytes = row.bytes(0);
            chip.assign(bytes.begin(), bytes.end());
        }
        visits.push_back({std::move(chip), static_cast<Result>(row.integer(1)), row.integer(2)});
    }
    Tally out(from);
    for (auto visit = visits.rbegin(); visit != visits.rend(); ++visit)
        out.add(visit->chip, visit->result, visit->finished);
    return out;
}

void Tally::add(std::string_view chip, Result result, UnixTime finished)
{
    ++m_counts[static_cast<std::size_t>(result)];
    const bool judged = result == Result::Pass || result == Result::Fail;
    if (judged && !chip.empty() && m_first.emplace(chip, result == Result::Pass).second)
        m_firstPassed += result == Result::Pass;
    if (result != Result::Pass)
        return;
    m_passed.push_back(finished);
    while (!m_passed.empty() && m_passed.front() < finished - spanHours * hour)
        m_passed.pop_front();
}

std::optional<double> Tally::firstPassYield() const
{
    if (m_first.empty())
        return std::nullopt;
    return static_cast<double>(m_firstPassed) / static_cast<double>(m_first.size());
}

std::size_t Tally::lastHour(UnixTime now) const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_passed, [now](UnixTime at) { return at > now - hour && at <= now; }));
}

std::vector<int> Tally::buckets(UnixTime now, std::chrono::seconds width, int buckets) const
{
    std::vector<int> out(static_cast<std::size_t>(buckets));
    const UnixTime begin = now - width.count() * buckets;
    for (const UnixTime at : m_passed)
        if (at > begin && at <= now)
            ++out[static_cast<std::size_t>((at - begin - 1) / width.count())];
    return out;
}

} // namespace keyline::station
