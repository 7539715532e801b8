#include "ui/repair/find_page.h"

#include "ui/repair/check_list.h"
#include "ui/repair/wording.h"

#include <QVBoxLayout>

#include <algorithm>

namespace keyline::ui {

FindPage::FindPage(Wizard& wizard, QWidget* parent)
    : Page(wizard, QStringLiteral("findPage"), parent), m_checks(new CheckList)
{
    body().addWidget(m_checks);
    refresh();
}

void FindPage::refresh()
{
    mark().setProgress(Icon::Tree, 2, 5);
    const recovery::Job* job = wizard().selected();
    setTitle(tr("Finding its record"), job != nullptr
                                           ? tr("%1. Nothing that the registry says is believed; each line is "
                                                "checked here.")
                                                 .arg(deviceName(*job))
                                           : QString());
    if (job == nullptr)
        return;
    const std::size_t shown = std::min(wizard().shownChecks(), job->checks.size());
    m_checks->setChecks(std::span(job->checks).first(shown));
}

} // namespace keyline::ui
