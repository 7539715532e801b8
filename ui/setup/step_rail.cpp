#include "ui/setup/step_rail.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace keyline::ui {

StepRail::StepRail(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("stepRail"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void StepRail::setSteps(const QStringList& titles)
{
    m_titles = titles;
    setCurrent(m_current);
    updateGeometry();
}

void StepRail::setCurrent(int step)
{
    m_current = step;
    if (step >= 0 && step < m_titles.size())
        setAccessibleName(tr("Step %1 of %2: %3").arg(step + 1).arg(m_titles.size()).arg(m_titles[step]));
    update();
}

int StepRail::rowHeight() const
{
    return fontMetrics().height() * 5 / 2;
}

QSize StepRail::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int widest = 0;
    for (const QString& title : m_titles)
        widest = std::max(widest, metrics.horizontalAdvance(title));
    return {widest + rowHeight() + 2 * metrics.height(), static_cast<int>(m_titles.size() + 1) * rowHeight()};
}

void StepRail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void StepRail::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.card);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.line);
    const qreal unit = fontMetrics().height();
    const qreal radius = unit * 0.75;
    for (int i = 0; i < m_titles.size(); ++i) {
        const QPointF middle(unit * 1.5, unit * 2 + i * rowHeight());
        if (i + 1 < m_titles.size()) {
            painter.setPen(QPen(theme.line, 2));
            painter.drawLine(middle + QPointF(0, radius), middle + QPointF(0, rowHeight() - radius));
        }
        const bool now = i == m_current;
        painter.setPen(QPen(i <= m_current ? theme.text : theme.line, 2));
        painter.setBrush(now ? theme.nowFill : theme.card);
        painter.drawEllipse(middle, radius, radius);
        const QRectF inner(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius);
        painter.setPen(now ? theme.nowInk : theme.text);
        if (i < m_current)
            paintIcon(painter, inner.adjusted(4, 4, -4, -4), Icon::Tick, theme.text);
        else
            painter.drawText(inner, Qt::AlignCenter, QString::number(i + 1));
        QFont font = this->font();
        font.setBold(now);
        painter.setFont(font);
        painter.setPen(now ? theme.text : theme.dim);
        painter.drawText(QRectF(middle.x() + radius * 1.7, inner.top(), width(), inner.height()),
                         Qt::AlignVCenter | Qt::AlignLeft, m_titles[i]);
        painter.setFont(this->font());
    }
}

} // namespace keyline::ui
