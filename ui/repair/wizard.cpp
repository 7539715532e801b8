#include "ui/repair/wizard.h"

#include <algorithm>

namespace keyline::ui {

using recovery::Job;
using recovery::Stage;

namespace {

constexpr std::chrono::milliseconds checkPace{45};

bool isOnTheWay(WizardPageName page)
{
    return page >= WizardPageName::Look && page <= WizardPageName::Prove;
}

WizardPageName pageOf(const Job& job)
{
    switch (job.stage) {
    case Stage::Connecting:
    case Stage::Looking:
        return WizardPageName::Look;
    case Stage::Finding:
        return WizardPageName::Find;
    case Stage::Ready:
        return WizardPageName::Ready;
    case Stage::Restoring:
        return WizardPageName::Restore;
    case Stage::Proving:
        return WizardPageName::Prove;
    case Stage::Away:
        return WizardPageName::Failure;
    case Stage::Over:
        break;
    }
    return job.isWell() && !job.error ? WizardPageName::Done : WizardPageName::Failure;
}

WayOut wayOutOf(Code code, bool present)
{
    switch (code) {
    case Code::RepairNothingAppeared:
        return WayOut::KeepWatching;
    case Code::RepairNoRecord:
    case Code::RepairRegistryAway:
    case Code::RepairRecordFails:
    case Code::RepairLogOlder:
        return WayOut::AnotherSource;
    case Code::RepairOtherMaker:
        return WayOut::TrustFile;
    case Code::RepairReportNotSaved:
        return WayOut::AnotherPlace;
    case Code::RepairPortBusy:
    case Code::RepairPortForbidden:
    case Code::RepairStoppedAnswering:
    case Code::RepairTwoDevices:
    case Code::RepairStorage:
    case Code::RepairProofFailed:
    case Code::RepairUnknown:
        return present ? WayOut::RunAgain : WayOut::NextDevice;
    default:
        return WayOut::NextDevice;
    }
}

/// Over, and nothing was to be done: less worth a look than one that was brought back, or that failed.
bool neededNothing(const Job& job)
{
    return job.outcome == recovery::Outcome::KeysInOrder || job.outcome == recovery::Outcome::AsRegistered;
}

} // namespace

Wizard::Wizard(recovery::RepairBench& bench, QObject* parent) : QObject(parent), m_bench(bench)
{
    using recovery::RepairBench;
    m_advance.setSingleShot(true);
    connect(&m_advance, &QTimer::timeout, this, &Wizard::advance);
    connect(&bench, &RepairBench::jobChanged, this, &Wizard::takeJob);
    connect(&bench, &RepairBench::jobRemoved, this, &Wizard::dropJob);
    connect(&bench, &RepairBench::jobIsAnother, this, &Wizard::follow);
    connect(&bench, &RepairBench::troubled, this, &Wizard::troubled);
    connect(&bench, &RepairBench::supplyChanged, this, [this](const recovery::Supply& supply) {
        const bool wasComplete = m_supply.isComplete();
        m_supply = supply;
        // What was missing is there: no press needed to go on.
        if (!wasComplete && m_supply.isComplete())
            m_startWanted = false;
        Q_EMIT supplyChanged();
        settle();
    });
    connect(&bench, &RepairBench::portsChanged, this, [this](const std::vector<recovery::SeenPort>& ports) {
        m_ports = ports;
        settle();
    });
    connect(&bench, &RepairBench::autoContinueChanged, this, [this](bool on) {
        m_autoContinue = on;
        settle();
    });
    connect(&bench, &RepairBench::portFolderChanged, this, [this](const QString& folder) {
        m_portFolder = folder;
        Q_EMIT changed();
    });
    connect(&bench, &RepairBench::quiet, this, [this](bool isQuiet) {
        m_quiet = isQuiet;
        settle();
    });
}

const Job* Wizard::selected() const
{
    return job(m_selected);
}

const Job* Wizard::job(quint64 number) const
{
    const auto found = m_jobs.find(number);
    return found != m_jobs.end() ? &found->second : nullptr;
}

/// Nothing goes on with it by itself.
bool Wizard::isSettled(const Job& job) const
{
    return job.stage == Stage::Over || job.stage == Stage::Away;
}

void Wizard::takeJob(const Job& job)
{
    const bool isNew = !m_jobs.contains(job.number);
    const bool wasSettled = !isNew && isSettled(m_jobs.at(job.number));
    m_jobs.insert_or_assign(job.number, job);
    // What was settled and goes on again is worth another look; what a crash left behind is not, until it comes.
    if (isNew && isSettled(job) && !job.present)
        m_aside.insert(job.number);
    else if (wasSettled && !isSettled(job))
        m_aside.erase(job.number);
    const Job* before = selected();
    if (job.number != m_selected && !isSettled(job) && (before == nullptr || (isSettled(*before) && !before->present)))
        select(job.number);
    else if (job.number != m_selected && !wasSettled && isSettled(job) && job.present && !m_touched && !m_startWanted &&
             before != nullptr && isWorthMore(job, *before))
        bring(job.number); // nobody is at the page: it shows the newest result
    Q_EMIT jobChanged(job.number);
    settle();
}

void Wizard::dropJob(quint64 number)
{
    if (m_jobs.erase(number) == 0)
        return;
    m_aside.erase(number);
    if (m_selected == number)
        choose();
    Q_EMIT jobRemoved(number);
    settle();
}

void Wizard::follow(quint64 number, quint64 known)
{
    m_aside.erase(known);
    if (m_selected != number)
        return;
    m_selected = known;
    m_shownChecks = 0;
    m_reportPlace.clear();
}

/// A result takes the place of one that nobody has to do anything about.
bool Wizard::isWorthMore(const Job& job, const Job& shown) const
{
    const bool nothingToDo = m_page == WizardPageName::Done || neededNothing(shown);
    return nothingToDo && isSettled(shown) && (neededNothing(shown) || !neededNothing(job));
}

/// The first that was not put aside: what waits for hands before what works by itself.
void Wizard::choose()
{
    m_selected = 0;
    m_shownChecks = 0;
    const auto take = [this](auto suits) {
        for (const auto& [number, job] : m_jobs)
            if (m_selected == 0 && !m_aside.contains(number) && suits(job))
                m_selected = number;
    };
    take([](const Job& job) { return job.stage == Stage::Ready; });
    take([this](const Job& job) { return isSettled(job) && !neededNothing(job); });
    take([this](const Job& job) { return isSettled(job); });
    take([](const Job&) { return true; });
}

int Wizard::waiting() const
{
    return static_cast<int>(std::ranges::count_if(m_jobs, [this](const auto& entry) {
        const Job& job = entry.second;
        return !m_aside.contains(job.number) && (isSettled(job) || (job.stage == Stage::Ready && !m_autoContinue));
    }));
}

void Wizard::select(quint64 number)
{
    if (!m_jobs.contains(number))
        return;
    if (m_selected != 0 && m_selected != number && isSettled(m_jobs.at(m_selected)))
        m_aside.insert(m_selected);
    bring(number);
}

/// Before the technician, whatever was there.
void Wizard::bring(quint64 number)
{
    m_selected = number;
    m_startWanted = false;
    m_touched = false;
    m_reportTrouble.reset();
    m_reportPlace.clear();
    m_shownChecks = isSettled(m_jobs.at(number)) ? m_jobs.at(number).checks.size() : 0;
    show(target());
}

void Wizard::next()
{
    if (m_selected != 0)
        m_aside.insert(m_selected);
    m_reportTrouble.reset();
    m_reportPlace.clear();
    choose();
    show(target());
}

void Wizard::openStart()
{
    m_startWanted = true;
    show(target());
}

void Wizard::closeStart()
{
    m_startWanted = false;
    show(target());
}

void Wizard::restore()
{
    if (selected() != nullptr)
        m_bench.go(m_selected);
}

void Wizard::runAgain()
{
    if (selected() != nullptr)
        m_bench.again(m_selected);
}

void Wizard::keepWatching()
{
    m_quiet = false;
    show(target());
}

void Wizard::setReportTrouble(std::optional<Error> trouble)
{
    m_reportTrouble = std::move(trouble);
    show(target());
}

void Wizard::setReportPlace(const QString& file)
{
    m_reportPlace = file;
    m_reportTrouble.reset();
    show(target());
}

std::optional<Error> Wizard::failure() const
{
    if (m_reportTrouble)
        return m_reportTrouble;
    if (const Job* job = selected())
        return job->error;
    if (m_quiet)
        return Error(Code::RepairNothingAppeared);
    return std::nullopt;
}

WayOut Wizard::wayOut() const
{
    const auto error = failure();
    const Job* job = selected();
    return error ? wayOutOf(error->code(), job != nullptr && job->present) : WayOut::NextDevice;
}

WizardPageName Wizard::target() const
{
    const Job* job = selected();
    if (m_startWanted || (!m_supply.isComplete() && job == nullptr))
        return WizardPageName::Start;
    if (m_reportTrouble)
        return WizardPageName::Failure;
    if (job != nullptr)
        return pageOf(*job);
    return m_quiet ? WizardPageName::Failure : WizardPageName::Connect;
}

/// Something came in: what is shown follows at its own pace.
void Wizard::settle()
{
    if (!m_advance.isActive())
        advance();
    else
        Q_EMIT changed();
}

/// One page, or one check, further towards where the device is.
void Wizard::advance()
{
    const WizardPageName goal = target();
    const Job* job = selected();
    const bool checksLag = job != nullptr && m_shownChecks < job->checks.size();
    if (m_page == WizardPageName::Find && checksLag) {
        ++m_shownChecks;
        if (m_pace.count() > 0)
            m_advance.start(checkPace);
        else
            m_shownChecks = job->checks.size();
        Q_EMIT changed();
        return;
    }
    if (m_page == goal || m_pace.count() == 0) {
        if (job != nullptr && goal > WizardPageName::Find)
            m_shownChecks = job->checks.size();
        if (m_page != goal)
            show(goal);
        else
            Q_EMIT changed();
        return;
    }
    // Forward, page by page, on the way from Look to the end; anything else at once.
    const bool walks = isOnTheWay(m_page) && goal > m_page && job != nullptr && goal != WizardPageName::Failure;
    WizardPageName step = walks ? static_cast<WizardPageName>(static_cast<int>(m_page) + 1) : goal;
    const bool skipsReady = step == WizardPageName::Ready && goal != step && m_autoContinue;
    if (skipsReady)
        step = WizardPageName::Restore;
    const bool nothingWritten = job != nullptr && job->outcome == recovery::Outcome::AsRegistered;
    if (walks && nothingWritten && step > WizardPageName::Find)
        step = goal;
    show(step);
}

void Wizard::show(WizardPageName page)
{
    if (page != m_page && page == WizardPageName::Look)
        m_shownChecks = 0;
    if (page != m_page)
        m_touched = false;
    m_page = page;
    m_advance.stop();
    if (isOnTheWay(page) && m_pace.count() > 0)
        m_advance.start(m_pace);
    Q_EMIT changed();
}

} // namespace keyline::ui
