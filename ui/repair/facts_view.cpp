#include "ui/repair/facts_view.h"

#include "ui/repair/text_label.h"

#include <QGridLayout>
#include <QLabel>

namespace keyline::ui {

FactsView::FactsView(QWidget* parent) : Panel(parent), m_grid(new QGridLayout)
{
    setContent(m_grid);
    m_grid->setColumnMinimumWidth(0, fontMetrics().averageCharWidth() * 16);
    hide();
    m_grid->setColumnStretch(1, 1);
}

void FactsView::addRow()
{
    const int row = static_cast<int>(m_rows.size());
    WrapLabel* label = makeText(this, true);
    label->setWordWrap(false);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    WrapLabel* value = makeText(this);
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(value, row, 1);
    m_rows.emplace_back(label, value);
}

void FactsView::setFacts(const Facts& facts)
{
    Facts kept;
    for (const auto& fact : facts)
        if (!fact.second.isEmpty())
            kept.push_back(fact);
    if (kept == m_facts)
        return;
    m_facts = kept;
    setVisible(!kept.empty());
    while (m_rows.size() < kept.size())
        addRow();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < kept.size();
        m_rows[i].first->setVisible(used);
        m_rows[i].second->setVisible(used);
        if (!used)
            continue;
        m_rows[i].first->setText(kept[i].first);
        m_rows[i].second->setText(kept[i].second);
        m_rows[i].second->setAccessibleName(kept[i].first + QStringLiteral(": ") + kept[i].second);
    }
}

} // namespace keyline::ui
