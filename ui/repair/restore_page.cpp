#include "ui/repair/restore_page.h"

#include "ui/repair/wording.h"

#include <QVBoxLayout>

namespace keyline::ui {

RestorePage::RestorePage(Wizard& wizard, QWidget* parent)
    : Page(wizard, QStringLiteral("restorePage"), parent), m_facts(new FactsView)
{
    body().addWidget(m_facts);
    refresh();
}

void RestorePage::refresh()
{
    mark().setProgress(Icon::Download, 4, 5);
    setTitle(tr("Restoring"), tr("Leave it connected. Should it come loose, nothing is lost: it goes on when it is "
                                 "connected again."));
    if (const recovery::Job* job = wizard().selected())
        m_facts->setFacts(deviceFacts(*job));
}

} // namespace keyline::ui
