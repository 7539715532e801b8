#pragma once

#include "ui/repair/facts_view.h"
#include "ui/repair/page.h"

namespace keyline::ui {

/// The chip is being read, and what the device stores is tried.
class LookPage : public Page
{
    Q_OBJECT

  public:
    explicit LookPage(Wizard& wizard, QWidget* parent = nullptr);
    void refresh() override;

  private:
    FactsView* m_facts;
};

} // namespace keyline::ui
