#include "ui/common/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPaintDevice>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace keyline::ui {

namespace {

constexpr const char* files[] = {
    "arrow_right",   "bang",           "barcode",   "bars",     "chevron_down", "chevron_left",  "chevron_right",
    "chevron_up",    "clock",          "close",     "cross",    "disk",         "double_tick",   "download",
    "export",        "file",           "folder",    "gear",     "hand",         "history",       "info",
    "key",           "language",       "line",      "lock",     "minus",        "octagon_cross", "person",
    "play",          "plug",           "plus",      "printer",  "question",     "refresh",       "ring",
    "search",        "slashed_circle", "sound_off", "sound_on", "stop",         "tick",          "tree",
    "triangle_bang", "undo",           "unlock",    "wrench"};
static_assert(std::size(files) == iconCount);

/// The drawing's text with its lines in the colour.
QByteArray drawing(Icon icon, const QColor& color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(iconFile(icon))));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

QPixmap drawn(Icon icon, int pixels, const QColor& color)
{
    const QString key = QStringLiteral("keyline-%1-%2-%3").arg(static_cast<int>(icon)).arg(pixels).arg(color.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(drawing(icon, color)).render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QColor paletteColor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
}

/// Draws at the size and in the colour that are wanted when it is painted.
class Engine : public QIconEngine
{
  public:
    Engine(Icon icon, const QColor& color) : m_icon(icon), m_color(color) {}

    QIconEngine* clone() const override { return new Engine(*this); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_icon, color(mode));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_icon, std::min(size.width(), size.height()), color(mode));
    }

  private:
    QColor color(QIcon::Mode mode) const { return m_color.isValid() ? m_color : paletteColor(mode); }

    Icon m_icon;
    QColor m_color;
};

} // namespace

const char* iconFile(Icon icon)
{
    return files[static_cast<std::size_t>(icon)];
}

QIcon themedIcon(Icon icon)
{
    return QIcon(new Engine(icon, QColor()));
}

QIcon themedIcon(Icon icon, const QColor& color)
{
    return QIcon(new Engine(icon, color));
}

void paintIcon(QPainter& painter, const QRectF& rect, Icon icon, const QColor& color)
{
    const qreal side = std::min(rect.width(), rect.height());
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatio() : 1;
    const int pixels = static_cast<int>(std::lround(side * ratio));
    if (pixels < 1)
        return;
    const QPointF corner = rect.center() - QPointF(side / 2, side / 2);
    painter.drawPixmap(QRectF(corner, QSizeF(side, side)), drawn(icon, pixels, color), QRectF(0, 0, pixels, pixels));
}

QPixmap iconPixmap(Icon icon, int side, const QColor& color, qreal devicePixelRatio)
{
    QPixmap pixmap = drawn(icon, std::max(1, static_cast<int>(std::lround(side * devicePixelRatio))), color);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace keyline::ui
