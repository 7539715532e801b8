#include "ui/repair/failure_page.h"

#include "ui/common/error_text.h"
#include "ui/common/heading.h"
#include "ui/common/message_line.h"
#include "ui/repair/check_list.h"
#include "ui/repair/done_page.h"
#include "ui/repair/panel.h"
#include "ui/repair/start_page.h"
#include "ui/repair/text_label.h"
#include "ui/repair/wording.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace keyline::ui {

FailurePage::FailurePage(Wizard& wizard, QWidget* parent)
    : Page(wizard, QStringLiteral("failurePage"), parent), m_verdict(new Heading(1.25)), m_byItself(makeText(nullptr)),
      m_saved(new MessageLine), m_checks(new CheckList), m_code(makeText(nullptr, true))
{
    m_verdict->setObjectName(QStringLiteral("verdictLabel"));
    m_byItself->setObjectName(QStringLiteral("byItselfLabel"));
    m_code->setObjectName(QStringLiteral("codeLabel"));
    m_checks->showOnlyBroken(true);
    auto* panel = new Panel;
    auto* inside = new QVBoxLayout;
    panel->setContent(inside);
    for (int i = 1; i <= 3; ++i) {
        m_steps.push_back(makeLead());
        m_steps.back()->setObjectName(QStringLiteral("stepLabel_%1").arg(i));
        inside->addWidget(m_steps.back());
    }
    body().addWidget(m_verdict);
    body().addWidget(panel);
    body().addWidget(m_byItself);
    body().addWidget(m_saved);
    body().addWidget(m_checks);
    body().addWidget(m_code);
    m_outButton = makeMainButton(QStringLiteral("wayOutButton"));
    m_reportButton = addSideButton(QStringLiteral("saveReportButton"));
    m_againButton = addSideButton(QStringLiteral("runAgainButton"));
    m_nextButton = addSideButton(QStringLiteral("nextButton"));
    connect(m_outButton, &QPushButton::clicked, this, &FailurePage::goOut);
    connect(m_nextButton, &QPushButton::clicked, this, &FailurePage::leave);
    connect(m_againButton, &QPushButton::clicked, &this->wizard(), &Wizard::runAgain);
    connect(m_reportButton, &QPushButton::clicked, this, [this] { saveReportOf(this->wizard(), this); });
    refresh();
}

void FailurePage::goOut()
{
    switch (wizard().wayOut()) {
    case WayOut::NextDevice:
        return wizard().next();
    case WayOut::RunAgain:
        return wizard().runAgain();
    case WayOut::AnotherSource:
        return wizard().openStart();
    case WayOut::TrustFile:
        return chooseTrustFile(wizard(), this);
    case WayOut::AnotherPlace:
        return saveReportOf(wizard(), this);
    case WayOut::KeepWatching:
        return wizard().keepWatching();
    }
}

void FailurePage::leave()
{
    if (wizard().wayOut() == WayOut::AnotherPlace)
        wizard().setReportTrouble(std::nullopt);
    else
        wizard().next();
}

QString FailurePage::wayOutText() const
{
    switch (wizard().wayOut()) {
    case WayOut::NextDevice:
        return tr("Next device");
    case WayOut::RunAgain:
        return tr("Run this again");
    case WayOut::AnotherSource:
        return tr("Try another source…");
    case WayOut::TrustFile:
        return tr("Choose a trust file…");
    case WayOut::AnotherPlace:
        return tr("Choose another place…");
    case WayOut::KeepWatching:
        return tr("Keep watching");
    }
    return {};
}

QString FailurePage::byItself(Code code) const
{
    const recovery::Job* job = wizard().selected();
    switch (code) {
    case Code::RepairNothingAppeared:
        return tr("It starts by itself as soon as a device appears.");
    case Code::RepairPulledOut:
        return tr("It goes on by itself when it is connected again, at any port.");
    case Code::RepairPortBusy:
    case Code::RepairPortForbidden:
        return tr("It goes on by itself once the port can be opened.");
    case Code::RepairRegistryAway:
        return tr("It goes on by itself when the source is back.");
    case Code::RepairTwoDevices:
        return tr("When one of the two is taken away, the other goes on by itself.");
    default:
        return job != nullptr && !job->present ? tr("When it is connected again, it is looked at once more.")
                                               : QString();
    }
}

void FailurePage::setSign(Code code)
{
    switch (errorInfo(code).verdict) {
    case Verdict::CannotBeSaved:
    case Verdict::NotToBeGivenOut:
        return mark().setSign(StateMark::Shape::Octagon, Icon::Cross, Tone::Fail);
    case Verdict::NothingWrong:
        return mark().setSign(StateMark::Shape::Circle, Icon::DoubleTick, Tone::Neutral);
    case Verdict::NotForHere:
    case Verdict::ToTheStation:
        return mark().setSign(StateMark::Shape::Circle, Icon::SlashedCircle, Tone::Neutral);
    case Verdict::CanBeSaved:
        return mark().setSign(StateMark::Shape::Square, Icon::Plug, Tone::Now);
    default:
        return mark().setSign(StateMark::Shape::Triangle, Icon::Bang, Tone::Hold);
    }
}

void FailurePage::refreshSteps(const QString& action)
{
    const QStringList steps = stepsOf(action);
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        m_steps[i]->setVisible(at < steps.size());
        if (at < steps.size())
            m_steps[i]->setText(steps.size() == 1 ? steps[at] : QStringLiteral("%1   %2").arg(at + 1).arg(steps[at]));
    }
}

void FailurePage::refreshButtons(const Error& error)
{
    const recovery::Job* job = wizard().selected();
    const WayOut out = wizard().wayOut();
    m_outButton->setText(wayOutText());
    m_nextButton->setText(out == WayOut::AnotherPlace ? tr("Leave it unsaved") : tr("Next device"));
    m_againButton->setText(tr("Run this again"));
    m_reportButton->setText(tr("Save the report…"));
    m_nextButton->setVisible(job != nullptr && out != WayOut::NextDevice);
    m_againButton->setVisible(job != nullptr && job->present && job->stage == recovery::Stage::Over &&
                              out != WayOut::RunAgain && error.code() != Code::RepairReportNotSaved);
    m_reportButton->setVisible(job != nullptr && job->chip && out != WayOut::AnotherPlace);
}

void FailurePage::refresh()
{
    const auto error = wizard().failure();
    if (!error)
        return;
    const ErrorText text = errorText(*error);
    const char* verdict = verdictText(errorInfo(error->code()).verdict);
    const recovery::Job* job = wizard().selected();
    setSign(error->code());
    setTitle(text.what + QLatin1Char('.'),
             job != nullptr ? deviceName(*job) + QLatin1Char('\n') + text.means : text.means);
    m_verdict->setText(translated("Error", verdict));
    refreshSteps(text.action);
    showReportPlace(wizard(), *m_saved);
    m_byItself->setText(byItself(error->code()));
    m_byItself->setVisible(!m_byItself->text().isEmpty());
    const auto isBroken = [](const registry::Check& check) { return check.state == registry::CheckState::Broken; };
    const bool shows = job != nullptr && std::ranges::any_of(job->checks, isBroken);
    m_checks->setVisible(shows);
    if (shows)
        m_checks->setChecks(job->checks);
    m_code->setText(text.context.isEmpty() ? text.number : text.number + QStringLiteral("  ") + text.context);
    refreshButtons(*error);
    setProperty("code", text.number);
    setProperty("verdict", QString::fromUtf8(verdict));
}

} // namespace keyline::ui
