#pragma once

#include "ui/repair/facts_view.h"
#include "ui/repair/page.h"

namespace keyline::ui {

/// The device opens its backup and stores what is in it.
class RestorePage : public Page
{
    Q_OBJECT

  public:
    explicit RestorePage(Wizard& wizard, QWidget* parent = nullptr);
    void refresh() override;

  private:
    FactsView* m_facts;
};

} // namespace keyline::ui
