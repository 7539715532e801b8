#include "recovery/report.h"

#include "base/error_table.h"
#include "base/text.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

namespace keyline::recovery {

namespace {

constexpr std::array checkTitles{
    QT_TRANSLATE_NOOP("Report", "The registry's log signed its newest checkpoint"),
    QT_TRANSLATE_NOOP("Report", "Independent witnesses signed it too"),
    QT_TRANSLATE_NOOP("Report", "The log holds all that it held before"),
    QT_TRANSLATE_NOOP("Report", "The receipt proves that the log has this device"),
    QT_TRANSLATE_NOOP("Report", "The statement is about this chip, and signed"),
    QT_TRANSLATE_NOOP("Report", "The station that signed it was enrolled"),
    QT_TRANSLATE_NOOP("Report", "No revision is missing or hidden"),
    QT_TRANSLATE_NOOP("Report", "The record is the one that was registered"),
    QT_TRANSLATE_NOOP("Report", "The manufacturer signed the certificate"),
    QT_TRANSLATE_NOOP("Report", "The backup is this chip's"),
};

constexpr std::array stepTitles{QT_TRANSLATE_NOOP("Report", "Connect"), QT_TRANSLATE_NOOP("Report", "Look"),
                                QT_TRANSLATE_NOOP("Report", "Find"), QT_TRANSLATE_NOOP("Report", "Restore"),
                                QT_TRANSLATE_NOOP("Report", "Prove")};

/// Fills a report row by row.
class Writer
{
  public:
    explicit Writer(const ReportTerms& terms) : m_terms(terms) {}

    std::string said(const char* english) const { return m_terms.translate ? m_terms.translate(english) : english; }
    std::string time(UnixTime when) const { return m_terms.formatTime ? m_terms.formatTime(when) : std::string(); }
    void section(const char* heading) { m_sections.push_back({said(heading), {}}); }
    void row(const char* label, const std::string& value) { put(said(label), value); }
    void put(std::string label, const std::string& value)
    {
        if (!value.empty())
            m_sections.back().rows.emplace_back(std::move(label), harmless(value, 500));
    }
    std::vector<ReportSection> take() { return std::move(m_sections); }

  private:
    const ReportTerms& m_terms;
    std::vector<ReportSection> m_sections;
};

void addDevice(Writer& out, const Job& job)
{
    out.section(QT_TRANSLATE_NOOP("Report", "Device"));
    if (job.identities)
        for (const identity::DeviceIdentity& identity : *job.identities)
            out.row(QT_TRANSLATE_NOOP("Report", "Identity"), identity.human());
    out.row(QT_TRANSLATE_NOOP("Report", "Model"), job.model);
    out.row(QT_TRANSLATE_NOOP("Report", "Chip ID"), job.chip ? job.chip->hex() : std::string());
    if (job.revision > 0)
        out.row(QT_TRANSLATE_NOOP("Report", "Sealed revision"), std::to_string(job.revision));
    out.row(QT_TRANSLATE_NOOP("Report", "Port"), job.port);
}

void addOutcome(Writer& out, const Job& job)
{
    out.section(QT_TRANSLATE_NOOP("Report", "Outcome"));
    if (job.outcome)
        out.row(QT_TRANSLATE_NOOP("Report", "Result"), out.said(outcomeTitle(*job.outcome)));
    out.row(QT_TRANSLATE_NOOP("Report", "Begun"), out.time(job.began));
    if (job.ended != 0)
        out.row(QT_TRANSLATE_NOOP("Report", "Ended"), out.time(job.ended));
    if (job.error) {
        out.row(QT_TRANSLATE_NOOP("Report", "Code"), errorInfo(job.error->code()).number);
        out.row(QT_TRANSLATE_NOOP("Report", "Detail"), job.error->context());
    }
}

std::string seconds(std::chrono::nanoseconds took)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f s", static_cast<double>(took.count()) / 1e9);
    return text.data();
}

void addSteps(Writer& out, const Job& job)
{
    if (job.steps.empty())
        return;
    out.section(QT_TRANSLATE_NOOP("Report", "Steps"));
    for (const StepTime& step : job.steps)
        out.row(stepTitle(step.step), seconds(step.took));
}

void addRegistry(Writer& out, const Job& job, const Supply& supply)
{
    out.section(QT_TRANSLATE_NOOP("Report", "Registry"));
    out.row(QT_TRANSLATE_NOOP("Report", "Log"), supply.log);
    out.row(QT_TRANSLATE_NOOP("Report", "Source"), supply.source ? supply.source->folder.string() : std::string());
    out.row(QT_TRANSLATE_NOOP("Report", "Trust file"), supply.trustFile.string());
    if (!job.found)
        return;
    out.row(QT_TRANSLATE_NOOP("Report", "Registered"), out.time(job.found->registered));
    out.row(QT_TRANSLATE_NOOP("Report", "Profile"), job.found->profile);
    out.row(QT_TRANSLATE_NOOP("Report", "Log entry"),
            std::to_string(job.found->index) + " / " + std::to_string(job.found->logSize));
}

void addChecks(Writer& out, const Job& job)
{
    if (job.checks.empty())
        return;
    out.section(QT_TRANSLATE_NOOP("Report", "Checks"));
    for (const registry::Check& check : job.checks)
        out.row(checkTitle(check.kind), out.said(checkStateTitle(check.state)) +
                                            (check.because.empty() ? std::string() : ": " + check.because));
}

std::string fileNameOf(const Job& job, UnixTime now)
{
    const std::time_t time = now;
    std::tm parts{};
    std::array<char, 32> stamp{};
    if (::localtime_r(&time, &parts) != nullptr)
        std::strftime(stamp.data(), stamp.size(), "%Y%m%d-%H%M%S", &parts);
    return "keyline-repair-" + (job.chip ? job.chip->hex() : std::string("device")) + "-" + stamp.data() + "-" +
           std::to_string(job.number);
}

std::string headlineOf(const Job& job, const Writer& out)
{
    if (job.outcome && job.isWell())
        return out.said(outcomeTitle(*job.outcome));
    return job.error ? errorInfo(job.error->code()).what : out.said(outcomeTitle(Outcome::Stopped));
}

} // namespace

const char* checkTitle(registry::CheckKind kind)
{
    return checkTitles.at(static_cast<std::size_t>(kind));
}

const char* checkStateTitle(registry::CheckState state)
{
    switch (state) {
    case registry::CheckState::Holds:
        return QT_TRANSLATE_NOOP("Report", "Holds");
    case registry::CheckState::Broken:
        return QT_TRANSLATE_NOOP("Report", "Broken");
    case registry::CheckState::NotChecked:
        return QT_TRANSLATE_NOOP("Report", "Not checked");
    }
    return "";
}

const char* outcomeTitle(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Restored:
        return QT_TRANSLATE_NOOP("Report", "Restored; its keys are proved");
    case Outcome::RestoredKeysUnproved:
        return QT_TRANSLATE_NOOP("Report", "Restored; only the manufacturer can prove its keys");
    case Outcome::KeysInOrder:
        return QT_TRANSLATE_NOOP("Report", "Its keys are in order; nothing was written");
    case Outcome::AsRegistered:
        return QT_TRANSLATE_NOOP("Report", "It stores what the registry has; nothing was written");
    case Outcome::Failed:
        return QT_TRANSLATE_NOOP("Report", "Not restored");
    case Outcome::Stopped:
        return QT_TRANSLATE_NOOP("Report", "Not finished; it goes on when it is connected again");
    }
    return "";
}

const char* stepTitle(Step step)
{
    return stepTitles.at(static_cast<std::size_t>(step));
}

std::string Report::plainText() const
{
    std::string out = title + "\n" + headline + "\n";
    for (const ReportSection& section : sections) {
        out += "\n" + section.heading + "\n";
        for (const auto& [label, value] : section.rows)
            out += "  " + label + ": " + value + "\n";
    }
    return out;
}

Report reportOf(const Job& job, const Supply& supply, const ReportTerms& terms)
{
    Writer out(terms);
    addOutcome(out, job);
    addDevice(out, job);
    addRegistry(out, job, supply);
    addChecks(out, job);
    addSteps(out, job);
    out.section(QT_TRANSLATE_NOOP("Report", "This report"));
    out.row(QT_TRANSLATE_NOOP("Report", "Written"), out.time(terms.printed));
    out.row(QT_TRANSLATE_NOOP("Report", "Program"), "Keyline " + terms.version);
    return {out.said(QT_TRANSLATE_NOOP("Report", "Repair report")), headlineOf(job, out), out.take(),
            fileNameOf(job, terms.printed)};
}

} // namespace keyline::recovery
