#pragma once

#include <QColor>
#include <QRect>

class QPainter;

namespace keyline::ui {

/// How a rounded box looks that something stands on: a slot's card, an entry of a list.
struct Plate
{
    QColor behind = Qt::transparent; ///< at its corners, and where it is not filled
    QColor fill = Qt::transparent;
    QColor line;
    qreal lineWidth = 1.5;
    Qt::PenStyle lineStyle = Qt::SolidLine;
    qreal radius = 6;
};

/// Paints it to fill `rect`, its line inside. Each size and look is drawn once and then copied: with many of them the
/// curves would cost more than all the text.
void paintPlate(QPainter& painter, const QRect& rect, const Plate& plate);

} // namespace keyline::ui
