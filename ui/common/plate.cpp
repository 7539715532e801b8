#include "ui/common/plate.h"

#include <QPainter>
#include <QPixmapCache>

#include <array>
#include <cstdio>

namespace keyline::ui {

namespace {

QString keyOf(const Plate& plate, QSize size, qreal ratio)
{
    std::array<char, 128> out{};
    std::snprintf(out.data(), out.size(), "plate %d %d %g %x %x %x %g %d %g", size.width(), size.height(), ratio,
                  plate.behind.rgba(), plate.fill.rgba(), plate.line.rgba(), plate.lineWidth,
                  static_cast<int>(plate.lineStyle), plate.radius);
    return QString::fromLatin1(out.data());
}

QPixmap drawn(const Plate& plate, QSize size, qreal ratio)
{
    QPixmap out(size * ratio);
    out.setDevicePixelRatio(ratio);
    out.fill(plate.behind);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(plate.fill);
    painter.setPen(QPen(plate.line, plate.lineWidth, plate.lineStyle));
    const qreal inset = plate.lineWidth / 2;
    painter.drawRoundedRect(QRectF(QPointF(), QSizeF(size)).adjusted(inset, inset, -inset, -inset), plate.radius,
                            plate.radius);
    return out;
}

} // namespace

void paintPlate(QPainter& painter, const QRect& rect, const Plate& plate)
{
    if (rect.isEmpty())
        return;
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QString key = keyOf(plate, rect.size(), ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = drawn(plate, rect.size(), ratio);
        QPixmapCache::insert(key, pixmap);
    }
    painter.drawPixmap(rect.topLeft(), pixmap);
}

} // namespace keyline::ui
