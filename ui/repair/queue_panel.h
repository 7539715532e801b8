#pragma once

#include "ui/repair/panel.h"
#include "ui/repair/queue_model.h"

class QCheckBox;
class QListView;
class QPushButton;

namespace keyline::ui {

class Heading;
class WrapLabel;

/// The list at the side: every device on the bench, and whether they go on without being asked.
class QueuePanel : public Panel
{
    Q_OBJECT

  public:
    explicit QueuePanel(Wizard& wizard, QWidget* parent = nullptr);

    /// Follows the wizard's selection.
    void refresh();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    Wizard& m_wizard;
    QueueModel* m_model;
    Heading* m_title;
    WrapLabel* m_counts;
    QListView* m_list;
    QCheckBox* m_auto;
    QPushButton* m_clear;
    bool m_following = false;
};

} // namespace keyline::ui
