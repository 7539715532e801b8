#pragma once

#include "fixture/slot_status.h"

#include <QWidget>

#include <map>
#include <vector>

namespace keyline::ui {

/// The slots that need a hand now: blue, red, amber, green, in each colour the oldest first, with how long they wait.
class AttentionList : public QWidget
{
    Q_OBJECT

  public:
    explicit AttentionList(QWidget* parent = nullptr);

    void setStatus(const fixture::SlotStatus& status);
    void clear();
    /// One entry a line, for beside the slots; else all in one line below them.
    void setVertical(bool vertical);
    /// Forgets slots above this one: the fixture has become smaller.
    void setSlots(int slots);
    /// The slots listed, in their order.
    std::vector<int> listed() const;
    /// "6 SCAN 0:42"
    QString text(int slot) const;

    QSize sizeHint() const override;

  Q_SIGNALS:
    void chosen(int slot);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

  private:
    /// Where each entry is drawn, most urgent first, as far as there is room.
    std::vector<std::pair<int, QRectF>> places() const;
    void retranslate();

    QRectF titlePlace() const;

    std::map<int, fixture::SlotStatus> m_waiting;
    bool m_vertical = false;
};

} // namespace keyline::ui
