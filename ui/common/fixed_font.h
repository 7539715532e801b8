#pragma once

#include <QFontDatabase>

namespace keyline::ui {

/// Letters of one width, for hexadecimal, as large as another font.
inline QFont fixedFont(const QFont& like, qreal factor = 1)
{
    QFont out = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    out.setPointSizeF(like.pointSizeF() * factor);
    return out;
}

} // namespace keyline::ui
