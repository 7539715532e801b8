#pragma once

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QStyle>
#include <QStyleOption>
#include <QTabBar>

namespace keyline::ui {

// The parts that KeylineStyle paints by itself: flat, with outlines that show in every theme. Each paints inside
// option.rect and leaves the painter's pen and brush as it likes.

constexpr qreal boxRadius = 4;
constexpr int focusWidth = 3;

/// Between two colours: 0 is the first, 1 the other.
QColor mixed(const QColor& one, const QColor& other, qreal share);
void paintBox(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& outline);
/// The ring around what has the focus, inside `rect`.
void paintFocusRing(QPainter& painter, const Theme& theme, const QRectF& rect, qreal radius = boxRadius);

/// A button that does what the page is for: filled with "now".
bool isMainButton(const QStyleOption& option);
void paintButton(QPainter& painter, const Theme& theme, const QStyleOption& option);
/// A tool button: nothing around it until it is pointed at, pressed, on or in focus.
void paintToolButton(QPainter& painter, const Theme& theme, const QStyleOption& option);
void paintField(QPainter& painter, const Theme& theme, const QStyleOption& option);
void paintCheckBox(QPainter& painter, const Theme& theme, const QStyleOption& option);
void paintRadioButton(QPainter& painter, const Theme& theme, const QStyleOption& option);
/// One of the chevrons, as an arrow.
void paintArrow(QPainter& painter, const Theme& theme, const QStyleOption& option, Icon chevron);
void paintHeaderSection(QPainter& painter, const Theme& theme, const QStyleOption& option);
void paintTab(QPainter& painter, const Theme& theme, const QStyleOptionTab& option);
void paintProgress(QPainter& painter, const Theme& theme, const QStyleOptionProgressBar& option);

// Compound controls, with the rectangles of what they are made of.
void paintComboBox(QPainter& painter, const Theme& theme, const QStyleOption& option, const QRect& arrow);
void paintSpinBox(QPainter& painter, const Theme& theme, const QStyleOptionSpinBox& option, const QRect& up,
                  const QRect& down);
void paintSlider(QPainter& painter, const Theme& theme, const QStyleOptionSlider& option, const QRect& groove,
                 const QRect& handle);
void paintScrollBar(QPainter& painter, const Theme& theme, const QStyleOptionSlider& option, const QRect& handle);

} // namespace keyline::ui
