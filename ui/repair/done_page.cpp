#include "ui/repair/done_page.h"

#include "ui/common/message_line.h"
#include "ui/repair/report_writer.h"
#include "ui/repair/wording.h"

#include "base/error_table.h"

#include <QDir>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace keyline::ui {

void saveReportOf(Wizard& wizard, QWidget* parent)
{
    const recovery::Job* job = wizard.selected();
    if (job == nullptr)
        return;
    try {
        const QString file = saveReport(reportOf(*job, wizard.supply()), parent);
        if (!file.isEmpty())
            wizard.setReportPlace(file);
    } catch (const Error& error) {
        wizard.setReportTrouble(
            Error(Code::RepairReportNotSaved, std::string(errorInfo(error.code()).number) + ": " + error.context()));
    }
}

void showReportPlace(const Wizard& wizard, MessageLine& line)
{
    const QString text =
        wizard.reportPlace().isEmpty()
            ? QString()
            : DonePage::tr("The report is saved: %1").arg(QDir::toNativeSeparators(wizard.reportPlace()));
    if (text == line.text())
        return;
    if (text.isEmpty())
        line.clear();
    else
        line.showText(text, Icon::Tick);
}

DonePage::DonePage(Wizard& wizard, QWidget* parent)
    : Page(wizard, QStringLiteral("donePage"), parent), m_saved(new MessageLine), m_facts(new FactsView)
{
    m_facts->setObjectName(QStringLiteral("factsView"));
    m_saved->setObjectName(QStringLiteral("reportSavedLine"));
    body().addWidget(m_saved);
    body().addWidget(m_facts);
    m_nextButton = makeMainButton(QStringLiteral("nextButton"));
    m_saveButton = addSideButton(QStringLiteral("saveReportButton"));
    m_printButton = addSideButton(QStringLiteral("printReportButton"));
    connect(m_nextButton, &QPushButton::clicked, &this->wizard(), &Wizard::next);
    connect(m_saveButton, &QPushButton::clicked, this, &DonePage::save);
    connect(m_printButton, &QPushButton::clicked, this, &DonePage::print);
    refresh();
}

void DonePage::save()
{
    saveReportOf(wizard(), this);
}

void DonePage::print()
{
    if (const recovery::Job* job = wizard().selected())
        printReport(reportOf(*job, wizard().supply()), this);
}

void DonePage::refresh()
{
    m_nextButton->setText(tr("Next device"));
    m_saveButton->setText(tr("Save the report…"));
    m_printButton->setText(tr("Print the report…"));
    const recovery::Job* job = wizard().selected();
    if (job == nullptr || !job->outcome)
        return;
    showReportPlace(wizard(), *m_saved);
    const bool written = *job->outcome != recovery::Outcome::AsRegistered;
    const QString result = translated("Report", recovery::outcomeTitle(*job->outcome));
    mark().setSign(StateMark::Shape::Circle, written ? Icon::Tick : Icon::DoubleTick,
                   written ? Tone::Pass : Tone::Neutral);
    setTitle(written ? tr("Restored") : tr("In order"),
             job->present ? tr("%1. Take it out.").arg(result) : tr("%1.").arg(result));
    FactsView::Facts facts = deviceFacts(*job);
    std::chrono::nanoseconds took{0};
    for (const recovery::StepTime& step : job->steps)
        took += step.took;
    facts.emplace_back(tr("Time"), tr("%1 s").arg(QLocale().toString(static_cast<double>(took.count()) / 1e9, 'f', 1)));
    facts.emplace_back(translated("Report", "Ended"), timeText(job->ended));
    m_facts->setFacts(facts);
}

} // namespace keyline::ui
