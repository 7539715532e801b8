#include "ui/line/attention_list.h"

#include "ui/common/plate.h"
#include "ui/line/slot_words.h"

#include <QDateTime>
#include <QFontMetrics>
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace keyline::ui {

namespace {

int rank(Tone tone)
{
    switch (tone) {
    case Tone::Now:
        return 0;
    case Tone::Fail:
        return 1;
    case Tone::Hold:
        return 2;
    case Tone::Pass:
        return 3;
    default:
        return 4;
    }
}

/// A hand is wanted: to scan, to help, or only to take the device out.
bool needsHand(fixture::SlotState state)
{
    return slotTone(state) != Tone::Neutral || state == fixture::SlotState::DoneBefore;
}

QString waited(UnixTime since)
{
    const auto seconds = std::max<qint64>(0, QDateTime::currentSecsSinceEpoch() - since);
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

AttentionList::AttentionList(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("attentionList"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* second = new QTimer(this);
    connect(second, &QTimer::timeout, this, [this] {
        if (!m_entries.empty())
            update();
    });
    second->start(1000);
    list();
}

void AttentionList::take(const std::map<int, fixture::SlotStatus>& changed)
{
    bool differs = false;
    for (const auto& [slot, status] : changed)
        if (needsHand(status.state)) {
            m_waiting.insert_or_assign(slot, status);
            differs = true;
        } else {
            differs |= m_waiting.erase(slot) > 0;
        }
    if (differs)
        list();
}

void AttentionList::clear()
{
    m_waiting.clear();
    list();
}

std::vector<int> AttentionList::listed() const
{
    std::vector<int> out;
    out.reserve(m_entries.size());
    for (const Entry& entry : m_entries)
        out.push_back(entry.slot);
    return out;
}

QString AttentionList::Entry::text() const
{
    return name + QLatin1Char(' ') + waited(since);
}

void AttentionList::setVertical(bool vertical)
{
    if (m_vertical == vertical)
        return;
    m_vertical = vertical;
    setSizePolicy(vertical ? QSizePolicy::Fixed : QSizePolicy::Expanding,
                  vertical ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    updateGeometry();
    update();
}

void AttentionList::setArmed(int slot)
{
    if (std::exchange(m_armed, slot) != slot)
        list();
}

void AttentionList::setSlots(int slots)
{
    m_waiting.erase(m_waiting.upper_bound(slots), m_waiting.end());
    list();
}

QSize AttentionList::sizeHint() const
{
    const QFontMetricsF metrics(font());
    const qreal line = metrics.height() * 1.9;
    if (m_vertical)
        return {static_cast<int>(metrics.averageCharWidth() * 24), static_cast<int>(line * 4)};
    return {200, static_cast<int>(line)};
}

void AttentionList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(this);
    painter.setPen(theme.text);
    const auto shown = places();
    QString title = m_entries.empty() ? tr("Nothing needs you now") : tr("Needs you:");
    if (shown.size() < m_entries.size())
        //: behind "Needs you:", where not all entries have room
        title += QLatin1Char(' ') + tr("%n more", nullptr, static_cast<int>(m_entries.size() - shown.size()));
    painter.drawText(titlePlace(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, title);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Entry& entry = m_entries[i];
        paintPlate(painter, shown[i], {.fill = theme.fill(entry.tone), .line = theme.text, .radius = 5});
        painter.setPen(theme.ink(entry.tone));
        painter.drawText(shown[i], Qt::AlignCenter, entry.text());
    }
}

void AttentionList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        list();
    QWidget::changeEvent(event);
}

void AttentionList::mouseReleaseEvent(QMouseEvent* event)
{
    const auto shown = places();
    for (std::size_t i = 0; i < shown.size(); ++i)
        if (shown[i].contains(event->pos())) {
            Q_EMIT chosen(m_entries[i].slot);
            return;
        }
}

QRect AttentionList::titlePlace() const
{
    const QFontMetrics metrics(font());
    if (m_vertical)
        return {0, 0, width(), metrics.height() * 19 / 10};
    const int wide = metrics.horizontalAdvance(tr("Needs you:") + QLatin1Char(' ') + tr("%n more", nullptr, 64));
    return {0, 0, m_entries.empty() ? width() : wide + metrics.height() * 6 / 10, height()};
}

std::vector<QRect> AttentionList::places() const
{
    const QFontMetrics metrics(font());
    const int line = metrics.height() * 17 / 10;
    const QRect title = titlePlace();
    QPoint at = m_vertical ? QPoint(0, title.bottom() + 1) : QPoint(title.right() + 1, 2);
    std::vector<QRect> out;
    for (const Entry& entry : m_entries) {
        const int wide = m_vertical ? width() : metrics.horizontalAdvance(entry.text()) + metrics.height();
        const QRect place(at, QSize(wide, m_vertical ? line : height() - 4));
        if (place.right() >= width() || place.bottom() >= height())
            break;
        out.push_back(place);
        at += m_vertical ? QPoint(0, line + 4) : QPoint(wide + metrics.height() * 4 / 10, 0);
    }
    return out;
}

void AttentionList::list()
{
    m_entries.clear();
    for (const auto& [slot, status] : m_waiting)
        m_entries.push_back({slot, slotTone(status.state), status.since,
                             QString::number(slot) + QLatin1Char(' ') + slotWords(status, m_armed).word});
    std::ranges::sort(m_entries, {}, [](const Entry& e) { return std::tuple(rank(e.tone), e.since, e.slot); });
    QStringList texts;
    for (const Entry& entry : m_entries)
        texts << entry.text();
    setAccessibleName(texts.isEmpty() ? tr("Nothing needs you now")
                                      : tr("Needs you:") + QLatin1Char(' ') + texts.join(QStringLiteral(", ")));
    update();
}

} // namespace keyline::ui
