#include "ui/common/screen_fit.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace keyline::ui {

QRect fitted(const QRect& wanted, const QRect& free, const QMargins& frame)
{
    const QRect room = free.marginsRemoved(frame);
    const QSize size = wanted.size().boundedTo(room.size());
    const int left = std::clamp(wanted.left(), room.left(), room.right() - size.width() + 1);
    const int top = std::clamp(wanted.top(), room.top(), room.bottom() - size.height() + 1);
    return {QPoint(left, top), size};
}

void fitToScreen(QWidget& window)
{
    // Before it is shown nobody knows its frame: what the style thinks of one is near enough.
    const int side = window.style()->pixelMetric(QStyle::PM_MdiSubWindowFrameWidth, nullptr, &window);
    const int bar = window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window);
    const QSize size =
        fitted(window.geometry(), window.screen()->availableGeometry(), {side, bar + side, side, side}).size();
    if (size != window.size())
        window.resize(size);
}

} // namespace keyline::ui
