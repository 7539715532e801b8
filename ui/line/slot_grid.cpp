#include "ui/line/slot_grid.h"

#include "ui/line/slot_card.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace keyline::ui {

namespace {

constexpr int gap = 8;

} // namespace

SlotGrid::SlotGrid(QWidget* parent) : QScrollArea(parent), m_sheet(new QWidget)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its cards have it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(m_sheet);
    setObjectName(QStringLiteral("slotGrid"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SlotGrid::setSlots(int slots)
{
    while (count() > slots) {
        delete m_cards.back();
        m_cards.pop_back();
    }
    while (count() < slots) {
        auto* card = new SlotCard(count() + 1, m_sheet);
        connect(card, &SlotCard::chosen, this, &SlotGrid::chosen);
        m_cards.push_back(card);
        card->show();
    }
    arrange();
}

SlotCard* SlotGrid::card(int slot) const
{
    return slot >= 1 && slot <= count() ? m_cards[static_cast<std::size_t>(slot - 1)] : nullptr;
}

void SlotGrid::clear()
{
    for (SlotCard* card : m_cards) {
        fixture::SlotStatus status;
        status.slot = card->status().slot;
        card->setStatus(status);
    }
}

void SlotGrid::setStatus(const fixture::SlotStatus& status)
{
    if (SlotCard* shown = card(status.slot))
        shown->setStatus(status);
}

void SlotGrid::setArmed(int slot)
{
    for (SlotCard* card : m_cards)
        card->setArmed(slot);
}

int SlotGrid::columnsFor(int slots, QSize room, int most)
{
    int best = 1;
    double least = INFINITY;
    for (int columns = 1; columns <= std::min(slots, most); ++columns) {
        const int rows = (slots + columns - 1) / columns;
        const double width = static_cast<double>(room.width()) / columns;
        const double height = std::max(1.0, static_cast<double>(room.height()) / rows);
        const double off = std::abs(std::log(width / height / 2.0)) + 0.02 * (rows * columns - slots);
        if (off < least) {
            least = off;
            best = columns;
        }
    }
    return best;
}

void SlotGrid::resizeEvent(QResizeEvent*)
{
    arrange();
}

void SlotGrid::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        arrange();
    QScrollArea::changeEvent(event);
}

void SlotGrid::keyPressEvent(QKeyEvent* event)
{
    auto* card = qobject_cast<SlotCard*>(focusWidget());
    if (card == nullptr)
        return QScrollArea::keyPressEvent(event);
    int to = card->status().slot;
    switch (event->key()) {
    case Qt::Key_Left:
        --to;
        break;
    case Qt::Key_Right:
        ++to;
        break;
    case Qt::Key_Up:
        to -= m_columns;
        break;
    case Qt::Key_Down:
        to += m_columns;
        break;
    default:
        return QScrollArea::keyPressEvent(event);
    }
    if (SlotCard* next = this->card(to)) {
        next->setFocus(Qt::TabFocusReason);
        ensureWidgetVisible(next);
    }
}

/// What a card needs for number, word and instruction; of many, whose instructions are in the list, for number and
/// word.
QSize SlotGrid::leastCard() const
{
    constexpr int mostWithInstruction = 16;
    const QFontMetricsF metrics(font());
    const bool many = count() > mostWithInstruction;
    return QSizeF(metrics.averageCharWidth() * (many ? 12 : 26), metrics.height() * (many ? 2.6 : 6.5)).toSize();
}

void SlotGrid::arrange()
{
    if (m_cards.empty())
        return;
    const QSize least = leastCard();
    QSize room = size();
    const auto divide = [&] {
        m_columns = columnsFor(count(), room, std::clamp(room.width() / least.width(), 1, 16));
        return (count() + m_columns - 1) / m_columns;
    };
    int rows = divide();
    if (rows * least.height() > room.height()) {
        room.rwidth() -= style()->pixelMetric(QStyle::PM_ScrollBarExtent) + gap;
        rows = divide();
        room.setHeight(std::max(room.height(), rows * (least.height() + gap) - gap));
    }
    m_sheet->resize(room);
    const int width = room.width(), height = room.height();
    // Cut by position, so that rounding leaves no uneven rest at an edge.
    const auto edge = [](int place, int of, int length) { return place * (length + gap) / of; };
    for (int i = 0; i < count(); ++i) {
        const int column = i % m_columns, row = i / m_columns;
        const int left = edge(column, m_columns, width), right = edge(column + 1, m_columns, width) - gap;
        const int top = edge(row, rows, height), bottom = edge(row + 1, rows, height) - gap;
        m_cards[static_cast<std::size_t>(i)]->setGeometry(left, top, right - left, bottom - top);
    }
}

} // namespace keyline::ui
