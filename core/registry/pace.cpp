#include "registry/pace.h"

#include <algorithm>
#include <thread>

namespace keyline::registry {

namespace {

constexpr std::chrono::microseconds firstGap{10'000};
constexpr std::chrono::microseconds longestGap{1'000'000};
constexpr int easing = 256; ///< of the gap goes with each call that is granted
/// A server cannot make a reader wait for ever.
constexpr std::chrono::seconds longestPause{10};

} // namespace

void Pace::wait()
{
    std::unique_lock lock(m_mutex);
    const Clock::time_point mine = std::max(Clock::now(), m_next);
    m_next = mine + m_gap;
    lock.unlock();
    std::this_thread::sleep_until(mine);
}

void Pace::granted()
{
    const std::lock_guard lock(m_mutex);
    m_refusedSince.reset();
    m_gap -= m_gap / easing;
}

bool Pace::refused(std::optional<std::chrono::seconds> later)
{
    const std::lock_guard lock(m_mutex);
    const Clock::time_point now = Clock::now();
    if (!m_refusedSince)
        m_refusedSince = now;
    if (now >= m_slowedUntil)
        m_gap = std::clamp(2 * m_gap, firstGap, longestGap);
    m_slowedUntil = now + m_gap + std::chrono::seconds(1); // several at once were refused for one reason
    m_next = std::max(m_next, now + std::min(later.value_or(std::chrono::seconds(1)), longestPause));
    return now - *m_refusedSince < m_patience;
}

std::chrono::microseconds Pace::gap() const
{
    const std::lock_guard lock(m_mutex);
    return m_gap;
}

} // namespace keyline::registry
