#include "ui/repair/look_page.h"

#include "ui/repair/wording.h"

#include <QVBoxLayout>

namespace keyline::ui {

LookPage::LookPage(Wizard& wizard, QWidget* parent)
    : Page(wizard, QStringLiteral("lookPage"), parent), m_facts(new FactsView)
{
    m_facts->setObjectName(QStringLiteral("factsView"));
    body().addWidget(m_facts);
    refresh();
}

void LookPage::refresh()
{
    mark().setProgress(Icon::Search, 1, 5);
    setTitle(tr("Reading the chip"),
             tr("Leave it connected. What the device stores is looked at; nothing is written."));
    if (const recovery::Job* job = wizard().selected())
        m_facts->setFacts(deviceFacts(*job));
}

} // namespace keyline::ui
