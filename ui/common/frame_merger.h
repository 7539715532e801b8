#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace keyline::ui {

/// Merges many requests into at most one call a frame (16 ms): whatever sixty-four slots tell within a frame is painted
/// once. The first request after a pause waits for the events already queued, not for a frame.
class FrameMerger : public QObject
{
    Q_OBJECT

  public:
    static constexpr int frameMs = 16;

    explicit FrameMerger(std::function<void()> work, QObject* parent = nullptr);

    /// Asks for a call; a second one before it adds nothing.
    void request();
    bool isPending() const { return m_wanted; }
    /// Does now what is pending.
    void flush();

  private:
    void frame();

    std::function<void()> m_work;
    QTimer m_timer;
    bool m_wanted = false;
};

} // namespace keyline::ui
