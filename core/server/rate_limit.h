#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace keyline::server {

/// So many calls a second for each address, with bursts of twice as many. Bounded in memory: addresses that were quiet
/// for a while are forgotten. Safe to use from several threads.
class RateLimit
{
  public:
    using Clock = std::chrono::steady_clock;

    /// 0: no limit.
    explicit RateLimit(double perSecond) : m_perSecond(perSecond) {}

    /// Whether the address may make one more call now.
    bool admits(const std::string& address, Clock::time_point now = Clock::now());
    std::size_t known() const;

  private:
    struct Bucket
    {
        double left = 0;
        Clock::time_point filled;
    };
    void forget(Clock::time_point now);

    const double m_perSecond;
    mutable std::mutex m_mutex;
    std::unordered_map<std::string, Bucket> m_buckets;
};

} // namespace keyline::server
