#include "base/merger.h"

namespace keyline {

Merger::Merger(std::chrono::milliseconds interval, std::function<void()> work)
    : m_interval(interval), m_work(std::move(work))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    // With nothing pending the clock rests until the next request.
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { flush(); });
}

void Merger::request()
{
    m_wanted = true;
    // Running: a call was made less than an interval ago, or one is about to be.
    if (!m_timer.isActive())
        m_timer.start(0);
}

void Merger::flush()
{
    if (!m_wanted)
        return;
    m_wanted = false;
    m_timer.start(m_interval);
    m_work();
}

} // namespace keyline
