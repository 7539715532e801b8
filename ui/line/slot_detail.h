#pragma once

#include "fixture/slot_status.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QGridLayout;

namespace keyline::ui {

/// All that is known of a slot's device: what happened, what it means, what to do, each step with its time. The content
/// of the Line page's side drawer.
class SlotDetail : public QWidget
{
    Q_OBJECT

  public:
    explicit SlotDetail(QWidget* parent = nullptr);

    void setStatus(const fixture::SlotStatus& status);
    int slot() const { return m_status.slot; }
    /// Everything as plain text, for whoever is asked for help; check values and public names only.
    QString supportText() const;

  Q_SIGNALS:
    /// The next label is for this slot.
    void armWanted();
    /// The rejected device is in the red bin.
    void confirmWanted();
    /// The slot is to wait no longer.
    void letGoWanted();
    /// The device's label once more.
    void reprintWanted();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void fillSteps();

    fixture::SlotStatus m_status;
    QLabel* m_head;
    QLabel* m_what;
    QLabel* m_means;
    QLabel* m_action;
    QLabel* m_device;
    QGridLayout* m_steps;
    std::vector<std::pair<QLabel*, QLabel*>> m_rows;
    QPushButton* m_arm;
    QPushButton* m_reprint;
    QPushButton* m_confirm;
    QPushButton* m_letGo;
    QPushButton* m_copy;
};

} // namespace keyline::ui
