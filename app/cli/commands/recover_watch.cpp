#include "commands/recover_watch.h"

#include "interrupts.h"
#include "recovery_view.h"

#include "base/file.h"
#include "recovery/report.h"

#include <QDateTime>
#include <QEventLoop>

using namespace keyline;
using recovery::Job;
using recovery::Stage;

namespace {

bool isSettled(const Job& job)
{
    return job.stage == Stage::Over || job.stage == Stage::Away;
}

recovery::Event eventOf(const Job& job, recovery::Step step, recovery::StepState state)
{
    recovery::Event event;
    event.step = step;
    event.state = state;
    event.port = job.port;
    event.chip = job.chip;
    return event;
}

std::optional<recovery::Step> stepAt(Stage stage)
{
    switch (stage) {
    case Stage::Connecting:
        return recovery::Step::Connect;
    case Stage::Looking:
        return recovery::Step::Look;
    case Stage::Finding:
        return recovery::Step::Find;
    case Stage::Restoring:
        return recovery::Step::Restore;
    case Stage::Proving:
        return recovery::Step::Prove;
    case Stage::Ready:
    case Stage::Away:
    case Stage::Over:
        break;
    }
    return std::nullopt;
}

double milliseconds(const Job& job)
{
    double sum = 0;
    for (const recovery::StepTime& step : job.steps)
        sum += static_cast<double>(step.took.count()) / 1e6;
    return sum;
}

std::string timeText(UnixTime time)
{
    return QDateTime::fromSecsSinceEpoch(time).toString(Qt::ISODate).toStdString();
}

} // namespace

RecoverWatch::RecoverWatch(Console& console, recovery::BenchOptions options, std::string reports)
    : m_console(console), m_bench(std::move(options)), m_reports(std::move(reports)), m_view(console)
{
    if (!m_reports.empty())
        makeFolder(m_reports);
}

int RecoverWatch::run()
{
    QEventLoop loop;
    using recovery::RepairBench;
    QObject::connect(&m_bench, &RepairBench::jobChanged, &loop, [this](const Job& job) { take(job); });
    QObject::connect(&m_bench, &RepairBench::jobRemoved, &loop, [this](quint64 number) { m_jobs.erase(number); });
    QObject::connect(&m_bench, &RepairBench::jobIsAnother, &loop, [this](quint64 number, quint64 known) {
        // What was told of it is not told again under its own number.
        if (const auto at = m_jobs.find(number); at != m_jobs.end())
            m_jobs.insert_or_assign(known, at->second);
    });
    QObject::connect(&m_bench, &RepairBench::supplyChanged, &loop, [this](const recovery::Supply& supply) {
        const bool away = supply.source && supply.source->error;
        const bool wasAway = m_supply.source && m_supply.source->error;
        m_supply = supply;
        if (away && !wasAway)
            m_console.talk(*supply.source->error);
    });
    QObject::connect(&m_bench, &RepairBench::troubled, &loop, [this](const Error& error) { m_console.talk(error); });
    const Interrupts interrupts([&loop] { loop.quit(); });
    m_bench.start();
    if (!Interrupts::happened())
        loop.exec();
    return sum();
}

void RecoverWatch::take(const Job& job)
{
    const auto known = m_jobs.find(job.number);
    const bool isNew = known == m_jobs.end();
    Job before = isNew ? Job() : known->second;
    const bool wasSettled = !isNew && isSettled(before);
    // Another try begins from nothing.
    if (isNew || (wasSettled && !isSettled(job))) {
        before = Job();
        before.stage = Stage::Over;
    }
    m_jobs.insert_or_assign(job.number, job);
    tellSteps(before, job);
    if (isSettled(job) && !wasSettled)
        tellResult(job);
}

void RecoverWatch::tellSteps(const Job& before, const Job& now)
{
    for (std::size_t i = before.checks.size(); i < now.checks.size(); ++i) {
        const bool broken = now.checks[i].state == registry::CheckState::Broken;
        recovery::Event event =
            eventOf(now, recovery::Step::Find, broken ? recovery::StepState::Failed : recovery::StepState::Done);
        event.check = now.checks[i];
        m_view.show(shown(event));
    }
    for (std::size_t i = before.steps.size(); i < now.steps.size(); ++i) {
        recovery::Event event = eventOf(now, now.steps[i].step, recovery::StepState::Done);
        event.took = now.steps[i].took;
        if (now.steps[i].step == recovery::Step::Prove)
            event.proof = now.proof;
        m_view.show(shown(event));
    }
    const auto step = stepAt(now.stage);
    if (step && before.stage != now.stage)
        m_view.show(shown(eventOf(now, *step, recovery::StepState::Started)));
}

void RecoverWatch::tellResult(const Job& job)
{
    recovery::Result result;
    result.outcome = job.outcome.value_or(recovery::Outcome::Stopped);
    result.port = job.port;
    result.chip = job.chip;
    result.identities = job.identities;
    result.error = job.error;
    m_view.show(shown(result, milliseconds(job)));
    if (job.stage == Stage::Over)
        writeReport(job);
}

void RecoverWatch::writeReport(const Job& job)
{
    if (m_reports.empty() || !job.chip)
        return;
    const recovery::ReportTerms terms{.version = KEYLINE_VERSION,
                                      .printed = QDateTime::currentSecsSinceEpoch(),
                                      .translate = {},
                                      .formatTime = timeText};
    const recovery::Report report = recovery::reportOf(job, m_supply, terms);
    try {
        const std::string text = report.plainText();
        writeFileAtomically(std::filesystem::path(m_reports) / (report.fileName + ".txt"), asBytes(text));
    } catch (const Error& error) {
        m_console.talk(Error(Code::RepairReportNotSaved, error.context()));
    }
}

/// Each device once, as it was last.
int RecoverWatch::sum()
{
    Outcome outcome;
    for (const auto& [number, job] : m_jobs) {
        recovery::Result result;
        result.outcome = isSettled(job) ? job.outcome.value_or(recovery::Outcome::Stopped) : recovery::Outcome::Stopped;
        result.error = job.error;
        const DeviceResult said = shown(result, 0);
        outcome.add(said.result, false, said.error);
    }
    m_view.summary(outcome.summary(), outcome.sentence());
    return outcome.exitCode();
}
