#pragma once

#include <QRect>

class QWidget;

namespace keyline::ui {

/// `wanted` made small enough, and moved, to lie within `free` with a frame of `frame` (title bar at its top) around.
QRect fitted(const QRect& wanted, const QRect& free, const QMargins& frame);
/// Makes a window that is not shown yet no larger than its screen leaves free, so that its last row of buttons is
/// above the edge.
void fitToScreen(QWidget& window);

} // namespace keyline::ui
