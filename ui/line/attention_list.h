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
    /// Where each entry is drawn; those that have no room are counted at the end.
    std::vector<std::pair<int, QRectF>> places() const;
    void retranslate();

    std::map<int, fixture::SlotStatus> m_waiting;
};

} // namespace keyline::ui
