#pragma once

#include <chrono>
#include <mutex>
#include <optional>

namespace keyline::registry {

/// Keeps many calls within what a server allows, which only the server knows: after each "too many" (429, 503) calls
/// come slower, and come faster again little by little while they are granted. Safe to use from several threads.
class Pace
{
  public:
    using Clock = std::chrono::steady_clock;

    /// For so long calls may be refused one after another.
    explicit Pace(std::chrono::seconds patience) : m_patience(patience) {}

    bool isPatient() const { return m_patience.count() > 0; }
    /// Until the next call may be made.
    void wait();
    void granted();
    /// The server wants to be asked again after `later`. False where patience is at its end.
    bool refused(std::optional<std::chrono::seconds> later);
    /// Between two calls, as things are.
    std::chrono::microseconds gap() const;

  private:
    const std::chrono::seconds m_patience;
    mutable std::mutex m_mutex;
    std::chrono::microseconds m_gap{0};
    Clock::time_point m_next{};
    Clock::time_point m_slowedUntil{};
    std::optional<Clock::time_point> m_refusedSince;
};

} // namespace keyline::registry
