#include "server/rate_limit.h"

#include <algorithm>

namespace keyline::server {

namespace {

constexpr double burst = 2;
constexpr std::size_t mostKnown = 100'000;

} // namespace

bool RateLimit::admits(const std::string& address, Clock::time_point now)
{
    if (m_perSecond <= 0)
        return true;
    const std::lock_guard lock(m_mutex);
    if (m_buckets.size() >= mostKnown)
        forget(now);
    const double most = std::max(1.0, burst * m_perSecond);
    const auto [at, isNew] = m_buckets.try_emplace(address, Bucket{most, now});
    Bucket& bucket = at->second;
    const double seconds = std::chrono::duration<double>(now - bucket.filled).count();
    bucket.left = std::min(most, bucket.left + seconds * m_perSecond);
    bucket.filled = now;
    if (bucket.left < 1)
        return false;
    bucket.left -= 1;
    return true;
}

std::size_t RateLimit::known() const
{
    const std::lock_guard lock(m_mutex);
    return m_buckets.size();
}

/// Whoever has a full bucket by now may as well be unknown; if nobody has, all begin anew.
void RateLimit::forget(Clock::time_point now)
{
    std::erase_if(m_buckets, [&](const auto& one) {
        return std::chrono::duration<double>(now - one.second.filled).count() > std::max(burst, 1 / m_perSecond);
    });
    if (m_buckets.size() >= mostKnown)
        m_buckets.clear();
}

} // namespace keyline::server
