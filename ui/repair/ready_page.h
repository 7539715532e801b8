#pragma once

#include "ui/repair/facts_view.h"
#include "ui/repair/page.h"

namespace keyline::ui {

/// What comes back and what does not; one press restores it, or none where the bench goes on by itself.
class ReadyPage : public Page
{
    Q_OBJECT

  public:
    explicit ReadyPage(Wizard& wizard, QWidget* parent = nullptr);
    void refresh() override;

  private:
    FactsView* m_facts;
    Heading* m_backTitle;
    WrapLabel* m_back;
    Heading* m_goneTitle;
    WrapLabel* m_gone;
    QPushButton* m_restoreButton;
};

} // namespace keyline::ui
