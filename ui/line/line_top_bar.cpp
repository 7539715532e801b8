#include "ui/line/line_top_bar.h"

#include "ui/common/theme.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

namespace keyline::ui {

LineTopBar::LineTopBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("topBar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void LineTopBar::setStation(const fixture::StationInfo& station)
{
    m_station = QString::fromStdString(station.manufacturer.name);
    retranslate();
}

void LineTopBar::setOrder(const std::optional<fixture::OrderInfo>& order)
{
    m_order = order;
    retranslate();
}

void LineTopBar::setCounters(const fixture::Counters& counters)
{
    m_counters = counters;
    retranslate();
}

QString LineTopBar::orderText() const
{
    if (!m_order)
        return tr("No order is running");
    return tr("Order: %1").arg(QString::fromStdString(m_order->profile.name));
}

QString LineTopBar::countsText() const
{
    const QLocale locale;
    QStringList parts;
    parts << tr("PASS %1").arg(locale.toString(static_cast<qulonglong>(m_counters.shift.pass())));
    parts << tr("FAIL %1").arg(locale.toString(static_cast<qulonglong>(m_counters.shift.fail())));
    const auto pace = m_counters.shift.lastHour(QDateTime::currentSecsSinceEpoch());
    parts << tr("%1/h").arg(locale.toString(static_cast<qulonglong>(pace)));
    if (const auto yield = m_counters.shift.firstPassYield())
        //: first-pass yield
        parts << tr("FPY %1 %").arg(locale.toString(*yield * 100, 'f', 1));
    if (m_counters.identitiesLeft)
        parts << tr("%n identities left", nullptr, static_cast<int>(*m_counters.identitiesLeft));
    if (m_counters.pairsLeft)
        parts << tr("%n key pairs left", nullptr, static_cast<int>(*m_counters.pairsLeft));
    return parts.join(QStringLiteral("   "));
}

QSize LineTopBar::sizeHint() const
{
    return {400, static_cast<int>(QFontMetricsF(font()).height() * 2)};
}

void LineTopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(theme.text);
    const QString left = m_station.isEmpty() ? orderText() : m_station + QStringLiteral("   ") + orderText();
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, left);
    painter.setFont(font());
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignRight, countsText());
}

void LineTopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LineTopBar::retranslate()
{
    setAccessibleName(orderText() + QStringLiteral(". ") + countsText());
    update();
}

} // namespace keyline::ui
