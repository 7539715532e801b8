#include "ui/line/status_strip.h"

#include "ui/common/theme.h"
#include "ui/line/scan_text.h"

#include <QFontMetricsF>
#include <QPainter>

namespace keyline::ui {

StatusStrip::StatusStrip(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("statusStrip"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void StatusStrip::setOpen(bool open)
{
    m_open = open;
    retranslate();
}

void StatusStrip::setTroubled(bool troubled)
{
    m_troubled = troubled;
    retranslate();
}

void StatusStrip::setCounters(const fixture::Counters& counters)
{
    m_waiting = counters.waiting;
    m_recalls = static_cast<int>(counters.recalls.size());
    retranslate();
}

void StatusStrip::setStrangers(const fixture::Strangers& ports)
{
    m_strangers.clear();
    for (const auto& port : ports.notAllowed)
        m_strangers << QString::fromStdString(port.path);
    retranslate();
}

void StatusStrip::setScan(std::optional<scan::ScanOutcome> outcome)
{
    m_scan = std::move(outcome);
    retranslate();
}

QString StatusStrip::text() const
{
    if (!m_open)
        return tr("Key store closed");
    QStringList parts;
    if (m_scan) // first: it is what somebody waits to read
        parts << tr("Scan: %1").arg(scanText(*m_scan));
    parts << tr("Key store open");
    if (m_waiting > 0)
        parts << tr("Registry: %n records wait", nullptr, static_cast<int>(m_waiting));
    else if (!m_troubled)
        parts << tr("Registry ok");
    if (m_recalls > 0)
        parts << tr("%n devices to call back", nullptr, m_recalls);
    if (!m_strangers.isEmpty())
        parts << tr("%n other ports, not touched", nullptr, static_cast<int>(m_strangers.size()));
    return parts.join(QStringLiteral("   ·   "));
}

QSize StatusStrip::sizeHint() const
{
    return {400, static_cast<int>(QFontMetricsF(font()).height() * 1.6)};
}

void StatusStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(Theme::of(this).dim);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

void StatusStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StatusStrip::retranslate()
{
    setAccessibleName(text());
    setToolTip((QStringList(text()) + m_strangers).join(QLatin1Char('\n')));
    update();
}

} // namespace keyline::ui
