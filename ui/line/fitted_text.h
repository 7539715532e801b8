#pragma once

#include <QRectF>

class QFont;
class QPainter;
class QString;

namespace keyline::ui {

/// How a text may be broken to fit its box.
enum class Lines {
    One,
    TwoWhereLarger, ///< in the middle, where that makes its letters larger
};

/// Draws a text at the left of its box, halfway up: in this font, smaller where it has no room, and elided where it
/// would be too small to read. How each text fits is worked out once and kept: of many cards most say the same.
void drawFitted(QPainter& painter, const QRectF& box, const QString& text, const QFont& font, Lines lines = Lines::One);
/// False if the text would be elided.
bool fitsWhole(QSizeF box, const QString& text, const QFont& font, Lines lines = Lines::One);

} // namespace keyline::ui
