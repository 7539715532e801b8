#pragma once

#include "ui/repair/facts_view.h"
#include "ui/repair/page.h"

namespace keyline::ui {

/// The device proves that it has its keys.
class ProvePage : public Page
{
    Q_OBJECT

  public:
    explicit ProvePage(Wizard& wizard, QWidget* parent = nullptr);
    void refresh() override;

  private:
    FactsView* m_facts;
};

} // namespace keyline::ui
