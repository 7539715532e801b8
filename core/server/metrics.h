#pragma once

#include "base/clock.h"
#include "server/log_state.h"

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>

namespace keyline::server {

/// How long something took, in buckets that Prometheus understands. Safe to use from several threads.
class Histogram
{
  public:
    /// Upper bounds in seconds; one more bucket has no bound.
    static constexpr std::array<double, 16> bounds{0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01,
                                                   0.025,   0.05,   0.1,     0.25,   0.5,   1,      2.5,   10};

    void add(std::chrono::nanoseconds time);
    std::uint64_t count() const;
    /// Lines of the text format, without the HELP and TYPE lines. `labels` without braces; may be empty.
    std::string format(const std::string& name, const std::string& labels = {}) const;

  private:
    std::array<std::atomic<std::uint64_t>, bounds.size() + 1> m_counts{};
    std::atomic<std::uint64_t> m_nanoseconds{0};
};

/// What the server counts, for `GET /metrics` (Prometheus text format 0.0.4). Safe to use from several threads.
class Metrics
{
  public:
    /// What is known at the moment of asking.
    struct Now
    {
        std::optional<LogState> log; ///< nothing: the store does not answer
        std::size_t queued = 0;
        std::size_t connections = 0;
    };

    std::atomic<std::uint64_t> appended{0};  ///< entries logged
    std::atomic<std::uint64_t> repeated{0};  ///< answered with the index they have
    std::atomic<std::uint64_t> commits{0};   ///< groups of entries committed
    std::atomic<std::uint64_t> conflicts{0}; ///< groups that another server was faster than
    std::atomic<std::uint64_t> storeFailures{0};
    Histogram append;  ///< from a batch's arrival to its answer
    Histogram look;    ///< chips, keys, log
    Histogram witness; ///< one round of cosignatures

    void countResponse(unsigned status);
    /// A submission that a rule refused, by the rule's number.
    void countRefusal(unsigned rule);
    std::string format(const Now& now, UnixTime time) const;

  private:
    mutable std::mutex m_mutex;
    std::map<unsigned, std::uint64_t> m_responses;
    std::array<std::atomic<std::uint64_t>, 16> m_refusals{};
};

} // namespace keyline::server
