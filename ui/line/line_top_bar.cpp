#include "ui/line/line_top_bar.h"

#include "ui/common/theme.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace keyline::ui {

namespace {

const QString between = QStringLiteral("   ");

} // namespace

LineTopBar::LineTopBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("topBar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void LineTopBar::setStation(const fixture::StationInfo& station)
{
    m_manufacturer = QString::fromStdString(station.manufacturer.name);
    retranslate();
}

void LineTopBar::setStationName(const QString& name)
{
    m_name = name;
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

QString LineTopBar::whereText() const
{
    QStringList parts{m_name, orderText(), m_manufacturer};
    parts.removeAll(QString());
    parts.removeDuplicates(); // a station that is named after its manufacturer
    return parts.join(between);
}

QString LineTopBar::countsText() const
{
    return counts().join(between);
}

QStringList LineTopBar::counts() const
{
    const QLocale locale;
    QStringList parts;
    parts << tr("PASS %1").arg(locale.toString(static_cast<qulonglong>(m_counters.shift.pass())));
    parts << tr("FAIL %1").arg(locale.toString(static_cast<qulonglong>(m_counters.shift.fail())));
    const auto pace = m_counters.shift.lastHour(QDateTime::currentSecsSinceEpoch());
    parts << tr("%1/h").arg(locale.toString(static_cast<qulonglong>(pace)));
    if (const auto yield = m_counters.shift.firstPassYield())
        //: first-pass yield, in short: of all devices, those that passed at their first try
        parts << tr("First try %1 %").arg(locale.toString(*yield * 100, 'f', 1));
    if (m_counters.identitiesLeft)
        parts << tr("%n identities left", nullptr, static_cast<int>(*m_counters.identitiesLeft));
    if (m_counters.pairsLeft)
        parts << tr("%n key pairs left", nullptr, static_cast<int>(*m_counters.pairsLeft));
    return parts;
}

bool LineTopBar::fitsOneRow(int width) const
{
    QFont bold = font();
    bold.setBold(true);
    return QFontMetrics(bold).horizontalAdvance(whereText() + between) +
               fontMetrics().horizontalAdvance(countsText()) <=
           width;
}

/// Whole counts in each row.
QStringList LineTopBar::countsRows(int width) const
{
    QStringList out;
    for (const QString& part : counts())
        if (out.isEmpty() || fontMetrics().horizontalAdvance(out.last() + between + part) > width)
            out << part;
        else
            out.last() += between + part;
    return out;
}

QSize LineTopBar::sizeHint() const
{
    return {400, heightForWidth(width())};
}

int LineTopBar::heightForWidth(int width) const
{
    const double line = QFontMetricsF(font()).height();
    const auto rows = fitsOneRow(width) ? 1 : 1 + countsRows(width).size();
    return static_cast<int>(std::max(2.0, static_cast<double>(rows) * 1.1) * line);
}

void LineTopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(theme.text);
    if (fitsOneRow(width())) {
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, whereText());
        painter.setFont(font());
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignRight, countsText());
        return;
    }
    QStringList rows = countsRows(width());
    rows.prepend(QFontMetrics(bold).elidedText(whereText(), Qt::ElideRight, width()));
    const double line = static_cast<double>(height()) / static_cast<double>(rows.size());
    for (qsizetype row = 0; row < rows.size(); ++row) {
        painter.drawText(QRectF(0, static_cast<double>(row) * line, width(), line), Qt::AlignVCenter | Qt::AlignLeft,
                         rows[row]);
        painter.setFont(font());
    }
}

void LineTopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LineTopBar::retranslate()
{
    setAccessibleName(whereText() + QStringLiteral(". ") + countsText());
    setAccessibleDescription(
        tr("First try is the first-pass yield: of all devices, those that passed at their first try"));
    setToolTip(accessibleName() + QLatin1Char('\n') + accessibleDescription());
    updateGeometry();
    update();
}

} // namespace keyline::ui
