#pragma once

#include "base/clock.h"

#include <QJsonObject>

#include <cstdio>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace keyline::server {

/// Hears what is wrong and for whoever runs the server: a few fixed words for an event, and the detail. Called from any
/// thread.
using OnProblem = std::function<void(std::string_view what, const std::string& detail)>;

/// One JSON object a line: `{"event":…,"level":…,"time":…, …}`. Never keys, records or identities. Safe to use from
/// several threads.
class JsonLog
{
  public:
    enum class Level { Info, Warning, Fault };

    /// `out` and `clock` must outlive this object.
    JsonLog(std::FILE* out, const Clock& clock) : m_out(out), m_clock(clock) {}
    void write(Level level, std::string_view event, QJsonObject more = {});
    /// What writes problems as warnings; not to outlive this object. The same one is written once a minute at most, and
    /// then says how often it was not.
    OnProblem problems();

  private:
    struct Told
    {
        std::optional<UnixTime> at;
        std::uint64_t notTold = 0; ///< since
    };
    void problem(std::string_view what, const std::string& detail);

    std::FILE* m_out;
    const Clock& m_clock;
    std::mutex m_mutex;
    std::mutex m_toldMutex;
    std::map<std::pair<std::string, std::string>, Told> m_told;
};

} // namespace keyline::server
