#pragma once

#include "fixture/slot_status.h"

#include <QScrollArea>

#include <vector>

namespace keyline::ui {

class SlotCard;

/// The cards of a fixture, in rows that fill the room: they never move, whatever happens in them. Where the room is too
/// small for what they say, they scroll.
class SlotGrid : public QScrollArea
{
    Q_OBJECT

  public:
    explicit SlotGrid(QWidget* parent = nullptr);

    /// 1..64 cards; those that stay keep what they show.
    void setSlots(int slots);
    int count() const { return static_cast<int>(m_cards.size()); }
    SlotCard* card(int slot) const;
    /// All cards are as if nothing had ever been in them.
    void clear();
    void setStatus(const fixture::SlotStatus& status);
    void setArmed(int slot);

    /// Columns for so many cards in this room, at `most` so many, so that cards are about twice as wide as high.
    static int columnsFor(int slots, QSize room, int most = 16);

  Q_SIGNALS:
    void chosen(int slot);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    QSize leastCard() const;
    void arrange();

    QWidget* m_sheet; ///< what the cards lie on
    std::vector<SlotCard*> m_cards;
    int m_columns = 1;
};

} // namespace keyline::ui
