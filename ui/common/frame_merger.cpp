#include "ui/common/frame_merger.h"

namespace keyline::ui {

FrameMerger::FrameMerger(std::function<void()> work, QObject* parent) : QObject(parent), m_work(std::move(work))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FrameMerger::frame);
}

void FrameMerger::request()
{
    m_wanted = true;
    // Running: a frame was painted less than 16 ms ago, or one is about to be.
    if (!m_timer.isActive())
        m_timer.start(0);
}

void FrameMerger::flush()
{
    if (!m_wanted)
        return;
    m_wanted = false;
    m_timer.start(frameMs);
    m_work();
}

void FrameMerger::frame()
{
    // Nothing came within the frame: the clock rests until the next request.
    flush();
}

} // namespace keyline::ui
