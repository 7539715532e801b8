#pragma once

#include "registry/check.h"
#include "ui/repair/panel.h"

#include <span>
#include <vector>

namespace keyline::ui {

class CheckRow;

/// Every check in its order, ticked one by one; each opens to say what was found. What is broken opens by itself.
class CheckList : public Panel
{
    Q_OBJECT

  public:
    explicit CheckList(QWidget* parent = nullptr);

    /// The first of them, in the order of CheckKind; the rest is not made yet.
    void setChecks(std::span<const registry::Check> checks);
    /// Only what is broken, instead of all.
    void showOnlyBroken(bool only) { m_onlyBroken = only; }

  private:
    std::vector<CheckRow*> m_rows;
    bool m_onlyBroken = false;
};

} // namespace keyline::ui
