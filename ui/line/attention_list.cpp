#include "ui/line/attention_list.h"

#include "ui/line/slot_words.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>

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
    default:
        return 3;
    }
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
        if (!m_waiting.empty())
            update();
    });
    second->start(1000);
    retranslate();
}

void AttentionList::setStatus(const fixture::SlotStatus& status)
{
    const bool needs = slotWords(status).tone != Tone::Neutral;
    if (!needs && !m_waiting.contains(status.slot))
        return;
    if (needs)
        m_waiting.insert_or_assign(status.slot, status);
    else
        m_waiting.erase(status.slot);
    retranslate();
}

void AttentionList::clear()
{
    m_waiting.clear();
    retranslate();
}

std::vector<int> AttentionList::listed() const
{
    std::vector<std::tuple<int, UnixTime, int>> order;
    for (const auto& [slot, status] : m_waiting)
        order.emplace_back(rank(slotWords(status).tone), status.since, slot);
    std::ranges::sort(order);
    std::vector<int> out;
    for (const auto& [tone, since, slot] : order)
        out.push_back(slot);
    return out;
}

QString AttentionList::text(int slot) const
{
    const auto& status = m_waiting.at(slot);
    return QStringLiteral("%1 %2 %3").arg(slot).arg(slotWords(status).word, waited(status.since));
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

void AttentionList::setSlots(int slots)
{
    std::erase_if(m_waiting, [slots](const auto& entry) { return entry.first > slots; });
    retranslate();
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
    QString title = m_waiting.empty() ? tr("Nothing needs you now") : tr("Needs you:");
    if (shown.size() < m_waiting.size())
        //: behind "Needs you:", where not all entries have room
        title += QLatin1Char(' ') + tr("%n more", nullptr, static_cast<int>(m_waiting.size() - shown.size()));
    painter.drawText(titlePlace(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, title);
    for (const auto& [slot, place] : shown) {
        const Tone tone = slotWords(m_waiting.at(slot)).tone;
        painter.setBrush(theme.fill(tone));
        painter.setPen(QPen(theme.text, 1.5));
        painter.drawRoundedRect(place, 5, 5);
        painter.setPen(theme.ink(tone));
        painter.drawText(place, Qt::AlignCenter, text(slot));
    }
}

void AttentionList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AttentionList::mouseReleaseEvent(QMouseEvent* event)
{
    for (const auto& [slot, place] : places())
        if (place.contains(event->position())) {
            Q_EMIT chosen(slot);
            return;
        }
}

QRectF AttentionList::titlePlace() const
{
    const QFontMetricsF metrics(font());
    if (m_vertical)
        return QRectF(0, 0, width(), metrics.height() * 1.9);
    const qreal wide = metrics.horizontalAdvance(tr("Needs you:") + QLatin1Char(' ') + tr("%n more", nullptr, 64));
    return QRectF(0, 0, m_waiting.empty() ? width() : wide + metrics.height() * 0.6, height());
}

std::vector<std::pair<int, QRectF>> AttentionList::places() const
{
    const QFontMetricsF metrics(font());
    const qreal line = metrics.height() * 1.7;
    QPointF at = m_vertical ? titlePlace().bottomLeft() : titlePlace().topRight() + QPointF(0, 2);
    std::vector<std::pair<int, QRectF>> out;
    for (const int slot : listed()) {
        const qreal wide = m_vertical ? width() - 2.0 : metrics.horizontalAdvance(text(slot)) + metrics.height();
        const QRectF place(at + QPointF(1, 0), QSizeF(wide, m_vertical ? line : height() - 4.0));
        if (place.right() > width() || place.bottom() > height())
            break;
        out.emplace_back(slot, place);
        at += m_vertical ? QPointF(0, line + 4) : QPointF(wide + metrics.height() * 0.4, 0);
    }
    return out;
}

void AttentionList::retranslate()
{
    QStringList texts;
    for (const int slot : listed())
        texts << text(slot);
    setAccessibleName(texts.isEmpty() ? tr("Nothing needs you now")
                                      : tr("Needs you:") + QLatin1Char(' ') + texts.join(QStringLiteral(", ")));
    update();
}

} // namespace keyline::ui
