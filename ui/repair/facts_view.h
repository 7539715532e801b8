#pragma once

#include "ui/repair/panel.h"

#include <utility>
#include <vector>

class QGridLayout;

namespace keyline::ui {

class WrapLabel;

/// A card of labels and values, a row each; what is the same as before is left alone, so that a selection stays.
class FactsView : public Panel
{
    Q_OBJECT

  public:
    using Facts = std::vector<std::pair<QString, QString>>;

    explicit FactsView(QWidget* parent = nullptr);

    /// Rows without a value are left out.
    void setFacts(const Facts& facts);

  private:
    void addRow();

    QGridLayout* m_grid;
    std::vector<std::pair<WrapLabel*, WrapLabel*>> m_rows;
    Facts m_facts;
};

} // namespace keyline::ui
