#include "ui/line/pace_chart.h"

#include "ui/common/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <numeric>

namespace keyline::ui {

PaceChart::PaceChart(QWidget* parent) : QWidget(parent), m_values(bars)
{
    setObjectName(QStringLiteral("paceChartView"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, [this] { setTally(m_tally); });
    minute->start(60'000);
    retranslate();
}

void PaceChart::setTally(const station::Tally& tally)
{
    m_tally = tally;
    auto values = tally.buckets(QDateTime::currentSecsSinceEpoch(), barSpan, bars);
    if (values == m_values)
        return;
    m_values = std::move(values);
    retranslate();
}

QSize PaceChart::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {std::max(metrics.horizontalAdvance(caption()) + 1, metrics.averageCharWidth() * 34),
            metrics.height() * 22 / 10};
}

void PaceChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const int most = std::max(1, *std::ranges::max_element(m_values));
    painter.setPen(theme.dim);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignTop, caption());
    const qreal top = QFontMetricsF(font()).height();
    const qreal width = this->width() / static_cast<qreal>(bars);
    const qreal base = height() - 1.0;
    painter.fillRect(QRectF(0, base, width * bars, 1), theme.line);
    for (int bar = 0; bar < bars; ++bar) {
        const qreal high = (base - top - 2) * m_values[static_cast<std::size_t>(bar)] / most;
        painter.fillRect(QRectF(bar * width + 1, base - high, width - 2, high), theme.text);
    }
}

void PaceChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

/// Of the last bar.
QString PaceChart::caption() const
{
    return tr("%n devices in the last 10 minutes", nullptr, m_values.back());
}

void PaceChart::retranslate()
{
    const int sum = std::accumulate(m_values.begin(), m_values.end(), 0);
    const QString text = tr("%n devices passed in the last four hours", nullptr, sum);
    setAccessibleName(text);
    setToolTip(tr("Devices that passed, in steps of ten minutes over the last four hours"));
    updateGeometry();
    update();
}

} // namespace keyline::ui
