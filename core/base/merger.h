#pragma once

#include <QTimer>

#include <chrono>
#include <functional>

namespace keyline {

/// Merges many requests into at most one call each `interval`: whatever sixty-four slots tell within a frame is shown
/// once. The first request after a pause waits for the events already queued, not for the interval. Lives on the thread
/// that makes it, which has an event loop.
class Merger
{
  public:
    Merger(std::chrono::milliseconds interval, std::function<void()> work);

    /// Asks for a call; a second one before it adds nothing.
    void request();
    bool isPending() const { return m_wanted; }
    /// Does now what is pending.
    void flush();

  private:
    std::chrono::milliseconds m_interval;
    std::function<void()> m_work;
    QTimer m_timer;
    bool m_wanted = false;
};

} // namespace keyline
