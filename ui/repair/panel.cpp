#include "ui/repair/panel.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QLayout>
#include <QPainter>

namespace keyline::ui {

void Panel::setContent(QLayout* layout, double lines)
{
    m_lines = lines;
    setLayout(layout);
    measure();
}

void Panel::measure()
{
    if (m_lines == 0 || layout() == nullptr)
        return;
    const int side = qRound(fontMetrics().height() * m_lines);
    layout()->setContentsMargins(side, qRound(side * 0.75), side, qRound(side * 0.75));
}

void Panel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        measure();
    QWidget::changeEvent(event);
}

void Panel::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    if (m_atSide) {
        painter.fillRect(rect(), theme.card);
        painter.setPen(QPen(theme.line, 2));
        painter.drawLine(rect().topRight(), rect().bottomRight());
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace keyline::ui
