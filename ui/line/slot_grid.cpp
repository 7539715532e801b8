#include "ui/line/slot_grid.h"

#include "ui/line/slot_card.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace keyline::ui {

namespace {

constexpr int gap = 8;

} // namespace

SlotGrid::SlotGrid(QWidget* parent) : QWidget(parent)
{
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
        auto* card = new SlotCard(count() + 1, this);
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
        card->setArmed(card->status().slot == slot);
}

int SlotGrid::columnsFor(int slots, QSize room)
{
    int best = 1;
    double least = INFINITY;
    for (int columns = 1; columns <= std::min(slots, 16); ++columns) {
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

void SlotGrid::keyPressEvent(QKeyEvent* event)
{
    auto* card = qobject_cast<SlotCard*>(focusWidget());
    if (card == nullptr)
        return QWidget::keyPressEvent(event);
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
        return QWidget::keyPressEvent(event);
    }
    if (SlotCard* next = this->card(to))
        next->setFocus(Qt::TabFocusReason);
}

void SlotGrid::arrange()
{
    if (m_cards.empty())
        return;
    m_columns = columnsFor(count(), size());
    const int rows = (count() + m_columns - 1) / m_columns;
    // Cut by position, so that rounding leaves no uneven rest at an edge.
    const auto edge = [](int place, int of, int length) { return place * (length + gap) / of; };
    for (int i = 0; i < count(); ++i) {
        const int column = i % m_columns, row = i / m_columns;
        const int left = edge(column, m_columns, width()), right = edge(column + 1, m_columns, width()) - gap;
        const int top = edge(row, rows, height()), bottom = edge(row + 1, rows, height()) - gap;
        m_cards[static_cast<std::size_t>(i)]->setGeometry(left, top, right - left, bottom - top);
    }
}

} // namespace keyline::ui
