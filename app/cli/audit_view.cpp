#include "audit_view.h"

#include "base/clock.h"
#include "base/text.h"

#include <QJsonArray>

#include <algorithm>
#include <unistd.h>

using namespace keyline;

namespace {

const char* stateName(registry::AuditRow::State state)
{
    switch (state) {
    case registry::AuditRow::State::Holds:
        return "holds";
    case registry::AuditRow::State::Broken:
        return "broken";
    case registry::AuditRow::State::NotChecked:
        break;
    }
    return "not-checked";
}

QString text(std::string_view value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

QJsonObject toJson(const registry::AuditReport& report)
{
    QJsonArray rows;
    for (const registry::AuditRow& row : report.rows)
        rows.append(QJsonObject{{QStringLiteral("check"), text(registry::auditTopicName(row.topic))},
                                {QStringLiteral("state"), QLatin1String(stateName(row.state))},
                                {QStringLiteral("checked"), static_cast<qint64>(row.checked)},
                                {QStringLiteral("because"), text(row.because)}});
    QJsonArray findings;
    for (const registry::Finding& finding : report.findings) {
        QJsonObject item{{QStringLiteral("check"), text(registry::auditTopicName(finding.topic))},
                         {QStringLiteral("what"), text(harmless(finding.what))}};
        if (finding.index)
            item[QStringLiteral("index")] = static_cast<qint64>(*finding.index);
        if (finding.field)
            item[QStringLiteral("field")] = *finding.field;
        if (!finding.file.empty())
            item[QStringLiteral("file")] = text(harmless(finding.file));
        if (finding.offset)
            item[QStringLiteral("offset")] = static_cast<qint64>(*finding.offset);
        findings.append(item);
    }
    return {{QStringLiteral("holds"), report.holds()},
            {QStringLiteral("entries"), static_cast<qint64>(report.entries)},
            {QStringLiteral("chips"), static_cast<qint64>(report.chips)},
            {QStringLiteral("live_chips"), static_cast<qint64>(report.liveChips)},
            {QStringLiteral("records"), static_cast<qint64>(report.records)},
            {QStringLiteral("signers"), static_cast<qint64>(report.signers)},
            {QStringLiteral("root"),
             report.checkpoint ? QJsonValue(text(toBase64(report.checkpoint->root))) : QJsonValue()},
            {QStringLiteral("witnessed"),
             report.witnessed ? QJsonValue(static_cast<qint64>(*report.witnessed)) : QJsonValue()},
            {QStringLiteral("ms"), static_cast<qint64>(report.took.count())},
            {QStringLiteral("checks"), rows},
            {QStringLiteral("findings"), findings}};
}

void print(Console& console, const registry::AuditReport& report)
{
    for (const registry::AuditRow& row : report.rows) {
        std::string name(registry::auditTopicName(row.topic));
        name.resize(14, ' ');
        console.line(name + stateName(row.state) + "  " +
                     (row.because.empty() ? std::to_string(row.checked) : row.because));
    }
    for (const registry::Finding& finding : report.findings)
        console.line("BROKEN  " + harmless(finding.text(), 500));
    if (report.moreFindings)
        console.line("BROKEN  and more; these are the first.");
    const std::string size = std::to_string(report.entries) + " entries, " + std::to_string(report.chips) +
                             (report.chips == 1 ? " chip, " : " chips, ") + std::to_string(report.records) +
                             (report.records == 1 ? " record" : " records");
    console.line(report.ageSentence(keyline::SystemClock().now()));
    const bool whole = std::ranges::none_of(
        report.rows, [](const auto& row) { return row.state == keyline::registry::AuditRow::State::NotChecked; });
    console.line(report.holds() ? (whole ? "Everything holds: " : "Everything that was checked holds: ") + size + "."
                                : "The registry is broken: " + size + " looked at.");
}

} // namespace

void show(Console& console, const registry::AuditReport& report)
{
    if (console.json())
        console.event(toJson(report));
    else
        print(console, report);
}

std::function<void(const registry::AuditProgress&)> auditProgress(Console& console, std::stop_source& stop,
                                                                  std::function<bool()> isInterrupted)
{
    const bool terminal = ::isatty(STDERR_FILENO) == 1 && !console.json();
    return
        [&console, &stop, isInterrupted = std::move(isInterrupted), terminal](const registry::AuditProgress& progress) {
            if (isInterrupted())
                stop.request_stop();
            if (terminal && progress.of > 20000)
                console.talk("\x1b[1A\x1b[K" + std::to_string(progress.entries) + " of " + std::to_string(progress.of) +
                             " entries");
        };
}
