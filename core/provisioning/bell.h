#pragma once

#include <QTimer>

#include <chrono>
#include <coroutine>
#include <utility>

namespace keyline::provisioning {

/// What a coroutine sleeps by until somebody rings or the time is up. On one thread; the sleeper always goes on from
/// the event loop, never from within ring(). Must outlive the sleep.
class Bell
{
  public:
    Bell()
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            if (m_waiting)
                std::exchange(m_waiting, nullptr).resume();
        });
    }

    /// Wakes the sleeper, or spares the next one his sleep.
    void ring()
    {
        m_rung = true;
        if (m_waiting)
            m_timer.start(0);
    }

    /// `co_await bell.rings(250ms)`.
    auto rings(std::chrono::milliseconds atMost)
    {
        struct Sleep
        {
            Bell& bell;
            std::chrono::milliseconds time;
            bool await_ready() const noexcept { return bell.m_rung; }
            void await_suspend(std::coroutine_handle<> waiting)
            {
                bell.m_waiting = waiting;
                bell.m_timer.start(time);
            }
            void await_resume() noexcept { bell.m_rung = false; }
        };
        return Sleep{*this, atMost};
    }

  private:
    QTimer m_timer;
    std::coroutine_handle<> m_waiting;
    bool m_rung = false;
};

} // namespace keyline::provisioning
