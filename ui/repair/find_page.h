#pragma once

#include "ui/repair/page.h"

namespace keyline::ui {

class CheckList;

/// The registry is asked; what it says is checked, one line a check.
class FindPage : public Page
{
    Q_OBJECT

  public:
    explicit FindPage(Wizard& wizard, QWidget* parent = nullptr);
    void refresh() override;

  private:
    CheckList* m_checks;
};

} // namespace keyline::ui
