#include "ui/repair/prove_page.h"

#include "ui/repair/wording.h"

#include <QVBoxLayout>

namespace keyline::ui {

ProvePage::ProvePage(Wizard& wizard, QWidget* parent)
    : Page(wizard, QStringLiteral("provePage"), parent), m_facts(new FactsView)
{
    body().addWidget(m_facts);
    refresh();
}

void ProvePage::refresh()
{
    mark().setProgress(Icon::Key, 5, 5);
    setTitle(tr("Proving its keys"),
             tr("The device answers a question that only its own keys can answer. Leave it connected."));
    if (const recovery::Job* job = wizard().selected())
        m_facts->setFacts(deviceFacts(*job));
}

} // namespace keyline::ui
