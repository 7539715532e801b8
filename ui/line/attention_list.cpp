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

QSize AttentionList::sizeHint() const
{
    return {200, static_cast<int>(QFontMetricsF(font()).height() * 1.9)};
}

void AttentionList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(this);
    painter.setPen(theme.text);
    const QString title = m_waiting.empty() ? tr("Nothing needs you now") : tr("Needs you:");
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, title);
    for (const auto& [slot, place] : places()) {
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

std::vector<std::pair<int, QRectF>> AttentionList::places() const
{
    const QFontMetricsF metrics(font());
    qreal left = metrics.horizontalAdvance(tr("Needs you:")) + metrics.height() * 0.6;
    std::vector<std::pair<int, QRectF>> out;
    for (const int slot : listed()) {
        const qreal width = metrics.horizontalAdvance(text(slot)) + metrics.height();
        if (left + width > this->width())
            break;
        out.emplace_back(slot, QRectF(left, 2, width, height() - 4));
        left += width + metrics.height() * 0.4;
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
