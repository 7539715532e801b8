#include "ui/repair/state_mark.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace keyline::ui {

namespace {

QPainterPath pathOf(StateMark::Shape shape, const QRectF& rect)
{
    QPainterPath path;
    const auto corners = [&](int count, double turn) {
        QPolygonF polygon;
        for (int i = 0; i < count; ++i) {
            const double angle = 2 * std::numbers::pi * (i + turn) / count;
            polygon << rect.center() + QPointF(std::sin(angle), -std::cos(angle)) * rect.width() / 2;
        }
        path.addPolygon(polygon);
        path.closeSubpath();
    };
    switch (shape) {
    case StateMark::Shape::Octagon:
        corners(8, 0.5);
        break;
    case StateMark::Shape::Triangle:
        path.moveTo(rect.center().x(), rect.top());
        path.lineTo(rect.bottomRight());
        path.lineTo(rect.bottomLeft());
        path.closeSubpath();
        break;
    case StateMark::Shape::Square:
        path.addRoundedRect(rect, rect.width() / 8, rect.width() / 8);
        break;
    default:
        path.addEllipse(rect);
    }
    return path;
}

} // namespace

StateMark::StateMark(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize StateMark::sizeHint() const
{
    const int side = fontMetrics().height() * 5;
    return {side, side};
}

void StateMark::setSign(Shape shape, Icon icon, Tone tone)
{
    m_shape = shape;
    m_icon = icon;
    m_tone = tone;
    update();
}

void StateMark::setProgress(Icon icon, int done, int all)
{
    m_shape = Shape::Ring;
    m_icon = icon;
    m_tone = Tone::Neutral;
    m_done = done;
    m_all = std::max(1, all);
    update();
}

void StateMark::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void StateMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double margin = width() * 0.06;
    const QRectF rect = QRectF(this->rect()).adjusted(margin, margin, -margin, -margin);
    if (m_shape == Shape::Ring)
        paintRing(painter, rect);
    else
        paintShape(painter, rect);
}

void StateMark::paintRing(QPainter& painter, const QRectF& rect) const
{
    const Theme& theme = Theme::of(this);
    const double width = rect.width() / 10;
    const QRectF ring = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    const int gap = m_all > 1 ? 10 : 0;
    const double span = 360.0 / m_all;
    for (int i = 0; i < m_all; ++i) {
        QPen pen(i < m_done ? theme.text : theme.card, width);
        pen.setCapStyle(Qt::FlatCap);
        const auto start = static_cast<int>((90 - span * i - gap / 2.0) * 16);
        const auto length = static_cast<int>(-(span - gap) * 16);
        painter.setPen(QPen(theme.line, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(ring, start, length);
        pen.setWidthF(width - 4);
        painter.setPen(pen);
        painter.drawArc(ring, start, length);
    }
    const double inset = rect.width() * 0.28;
    paintIcon(painter, rect.adjusted(inset, inset, -inset, -inset), m_icon, theme.text);
}

void StateMark::paintShape(QPainter& painter, const QRectF& rect) const
{
    const Theme& theme = Theme::of(this);
    painter.setPen(QPen(theme.text, 2));
    painter.setBrush(m_tone == Tone::Neutral ? theme.card : theme.fill(m_tone));
    painter.drawPath(pathOf(m_shape, rect));
    const double inset = rect.width() * 0.25;
    QRectF field = rect.adjusted(inset, inset, -inset, -inset);
    if (m_shape == Shape::Triangle)
        field.translate(0, rect.height() * 0.14);
    paintIcon(painter, field, m_icon, m_tone == Tone::Neutral ? theme.text : theme.ink(m_tone));
}

} // namespace keyline::ui
