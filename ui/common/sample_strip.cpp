#include "ui/common/sample_strip.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>

namespace keyline::ui {

SampleStrip::SampleStrip(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("sampleStrip"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

QSize SampleStrip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 8 * fontMetrics().height(), fontMetrics().height() * 3 / 2};
}

QSize SampleStrip::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void SampleStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void SampleStrip::retranslate()
{
    m_text = tr("SAMPLE – nothing here is real");
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

/// Hatched in the colours of nothing to do, so that no card is drowned by it.
void SampleStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.card);
    const qreal step = height() * 0.6;
    painter.setPen(QPen(theme.line, step * 0.4));
    for (qreal x = -height(); x < width() + height(); x += step)
        painter.drawLine(QPointF(x, height()), QPointF(x + height(), 0));
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    const QFontMetrics metrics(bold);
    const QString text = metrics.elidedText(m_text, Qt::ElideRight, width() - metrics.height());
    const QRectF plate(0, 0, metrics.horizontalAdvance(text) + metrics.height() * 1.5, height());
    painter.fillRect(plate.translated((width() - plate.width()) / 2, 0), theme.card);
    painter.setPen(theme.text);
    painter.drawText(rect(), Qt::AlignCenter, text);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace keyline::ui
