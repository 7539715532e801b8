#include "commands/history_command.h"

#include "exit_code.h"
#include "interrupts.h"

#include "base/text.h"
#include "provisioning/station_home.h"
#include "station/history_report.h"

#include <QJsonArray>

#include <ctime>

using namespace keyline;

namespace {

QString text(std::string_view value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

std::string localText(UnixTime time)
{
    const std::time_t seconds = time;
    std::tm parts{};
    ::localtime_r(&seconds, &parts);
    char out[32];
    return {out, std::strftime(out, sizeof out, "%Y-%m-%d %H:%M:%S", &parts)};
}

QJsonObject toJson(const station::HistoryRow& row)
{
    QJsonArray identities;
    for (const std::string& identity : station::peoplesForm(row))
        identities.append(text(identity));
    const auto orNull = [](const auto& value, const auto& form) {
        return value ? QJsonValue(form(*value)) : QJsonValue();
    };
    const auto hex = [](const auto& bytes) { return text(toHex(bytes)); };
    return {{QStringLiteral("event"), QStringLiteral("visit")},
            {QStringLiteral("finished"), static_cast<qint64>(row.finished)},
            {QStringLiteral("started"), static_cast<qint64>(row.started)},
            {QStringLiteral("result"), text(station::resultName(row.result))},
            {QStringLiteral("code"), row.code.empty() ? QJsonValue() : QJsonValue(text(row.code))},
            {QStringLiteral("step"), text(station::stepName(row.step))},
            {QStringLiteral("chip"), row.chip ? QJsonValue(text(row.chip->hex())) : QJsonValue()},
            {QStringLiteral("identities"), identities},
            {QStringLiteral("profile"), text(harmless(row.profile))},
            {QStringLiteral("model"), text(harmless(row.model))},
            {QStringLiteral("queued"), row.queued},
            {QStringLiteral("serial"), orNull(row.serial, hex)},
            {QStringLiteral("index"), orNull(row.logIndex, [](std::uint64_t i) { return static_cast<qint64>(i); })},
            {QStringLiteral("proof"), orNull(row.proof, hex)}};
}

std::string lineOf(const station::HistoryRow& row)
{
    std::string result(station::resultName(row.result));
    if (!row.code.empty())
        result += " " + row.code;
    result.resize(std::max<std::size_t>(result.size(), 12), ' ');
    std::string out = localText(row.finished) + "  " + result + "  " + (row.chip ? row.chip->hex() : "chip not read");
    for (const std::string& identity : station::peoplesForm(row))
        out += "  " + identity;
    return out + "  " + harmless(row.profile) + "  " + harmless(row.model);
}

} // namespace

void HistoryCommand::declare(CLI::App& app)
{
    m_station.declare(app, false);
    app.add_option("words", m_words,
                   "what must fit: a part of an identity, chip ID, profile or model; pass, fail, hold, done; a code; a"
                   " day or month (2026-11-26, 2026-11), or FROM..TO")
        ->type_name("WORDS");
    app.add_option("--from", m_from, "finished then or later: 2026-11, 2026-11-26, 2026-11-26T06:00")
        ->type_name("TIME");
    app.add_option("--to", m_to, "finished then or earlier, in the same forms; the whole of it")->type_name("TIME");
    app.add_option("--limit", m_limit, "so many of the newest; 0 for all")->type_name("N")->capture_default_str();
    app.add_option("--csv", m_csv, "write all that fit into this file instead")->type_name("FILE");
    app.footer("Example:\n  keyline history --home line1 fail 2026-11-26 --csv rejects.csv");
}

std::string HistoryCommand::asked() const
{
    std::string out;
    for (const std::string& word : m_words)
        out += (out.empty() ? "" : " ") + word;
    for (const auto& [name, value] : {std::pair("--from ", &m_from), std::pair("--to ", &m_to)})
        if (!value->empty() && !station::timeSpanOf(*value))
            throw Error(Code::Usage, name + harmless(*value) + ": times are 2026-11, 2026-11-26 or 2026-11-26T06:00");
    if (!m_from.empty() || !m_to.empty())
        out += (out.empty() ? "" : " ") + m_from + ".." + m_to;
    return out;
}

int HistoryCommand::list(Console& console, sql::Database& database, const station::HistoryQuery& query) const
{
    return database.read([&](sql::Connection& connection) {
        std::size_t told = 0;
        const std::size_t most = m_limit == 0 ? SIZE_MAX : m_limit;
        station::history::forEachHit(
            connection, query,
            [&](const station::HistoryRow& row) {
                if (console.json())
                    console.event(toJson(row));
                else
                    console.line(lineOf(row));
                return ++told < most;
            },
            [] { return !Interrupts::happened(); });
        const station::HistoryHits hits = station::history::search(connection, query, {.limit = 0, .countUpTo = 1000});
        if (console.json())
            console.event({{QStringLiteral("event"), QStringLiteral("summary")},
                           {QStringLiteral("shown"), static_cast<qint64>(told)},
                           {QStringLiteral("total"), static_cast<qint64>(hits.total)},
                           {QStringLiteral("or_more"), hits.orMore}});
        else
            console.talk(std::to_string(told) + " of " + (hits.orMore ? "more than " : "") +
                         std::to_string(hits.total) + (hits.total == 1 ? " visit." : " visits."));
        return told > 0 ? exitDone : exitNo;
    });
}

int HistoryCommand::write(Console& console, sql::Database& database, const station::HistoryQuery& query) const
{
    const station::HistoryTotals totals = database.read([&](sql::Connection& connection) {
        return station::history::writeCsv(connection, query, asked(), m_csv,
                                          [](std::uint64_t) { return !Interrupts::happened(); });
    });
    if (console.json())
        console.event({{QStringLiteral("file"), text(m_csv)},
                       {QStringLiteral("visits"), static_cast<qint64>(totals.rows)},
                       {QStringLiteral("devices"), static_cast<qint64>(totals.devices)},
                       {QStringLiteral("pass"), static_cast<qint64>(totals.byResult[0])},
                       {QStringLiteral("fail"), static_cast<qint64>(totals.byResult[1])},
                       {QStringLiteral("hold"), static_cast<qint64>(totals.byResult[2])},
                       {QStringLiteral("done_before"), static_cast<qint64>(totals.byResult[3])},
                       {QStringLiteral("sha256"), text(toHex(totals.content))}});
    else
        console.line(std::to_string(totals.rows) + (totals.rows == 1 ? " visit of " : " visits of ") +
                     std::to_string(totals.devices) + (totals.devices == 1 ? " device" : " devices") + " in " + m_csv +
                     ", SHA-256 " + toHex(totals.content));
    return exitDone;
}

int HistoryCommand::run(Console& console)
{
    const station::HistoryQuery query = station::HistoryQuery::parse(asked());
    const std::unique_ptr<provisioning::StationHome> home = m_station.openToLook();
    const Interrupts interrupts([] {});
    return m_csv.empty() ? list(console, home->database(), query) : write(console, home->database(), query);
}
