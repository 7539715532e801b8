#pragma once

#include "fixture/slot_status.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <map>
#include <vector>

namespace keyline::ui {

/// The slots that need a hand now: blue, red, amber, green, done before, in each colour the oldest first, with how long
/// they wait.
class AttentionList : public QWidget
{
    Q_OBJECT

  public:
    explicit AttentionList(QWidget* parent = nullptr);

    /// Slots whose state has changed.
    void take(const std::map<int, fixture::SlotStatus>& changed);
    void clear();
    /// One entry a line, for beside the slots; else all in one line below them.
    void setVertical(bool vertical);
    /// The slot that the next scan is for; 0 for none.
    void setArmed(int slot);
    /// Forgets slots above this one: the fixture has become smaller.
    void setSlots(int slots);
    /// The slots listed, in their order.
    std::vector<int> listed() const;

    QSize sizeHint() const override;

  Q_SIGNALS:
    void chosen(int slot);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

  private:
    struct Entry
    {
        int slot = 0;
        Tone tone = Tone::Neutral;
        UnixTime since = 0;
        QString name; ///< "6 SCAN"

        /// "6 SCAN 0:42"
        QString text() const;
    };
    /// Where each entry is drawn, in their order, as far as there is room.
    std::vector<QRect> places() const;
    QRect titlePlace() const;
    /// The entries anew, from what waits.
    void list();

    std::map<int, fixture::SlotStatus> m_waiting;
    std::vector<Entry> m_entries; ///< most urgent first
    int m_armed = 0;              ///< a slot
    bool m_vertical = false;
};

} // namespace keyline::ui
