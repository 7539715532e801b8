#include "commands/outbox_command.h"

#include "exit_code.h"
#include "link/wait_for.h"
#include "outbox_view.h"

#include "base/text.h"
#include "provisioning/line.h"
#include "provisioning/station_registry.h"

using namespace keyline;

namespace {

std::string reasonOf(const provisioning::Registrar::Refusal& refusal)
{
    return std::string(registry::ruleName(refusal.rule));
}

/// What became of what waited.
struct Sent
{
    std::int64_t logged = 0;
    std::vector<provisioning::Registrar::Refusal> refused;
};

QJsonArray toJson(const std::vector<provisioning::Registrar::Refusal>& refused)
{
    QJsonArray out;
    for (const auto& one : refused)
        out.append(QJsonObject{{QStringLiteral("chip"), QString::fromStdString(one.chip.hex())},
                               {QStringLiteral("reason"), QString::fromStdString(reasonOf(one))}});
    return out;
}

void showRefused(Console& console, const Sent& sent)
{
    console.line("records sent: " + std::to_string(sent.logged));
    if (sent.refused.empty())
        return;
    console.line("records refused: " + std::to_string(sent.refused.size()));
    for (const auto& one : sent.refused)
        console.line("    REFUSED  " + one.chip.hex() + "  reason: " + reasonOf(one));
    console.line("    These devices are not registered and not sealed; connect them again, and they begin anew.");
}

/// What waits in this home, where it goes, and what must be called back.
int show(Console& console, provisioning::StationHome& home, const std::optional<Sent>& sent,
         const std::optional<Error>& trouble)
{
    const OutboxView outbox = OutboxView::of(home.database());
    const std::string place = provisioning::StationRegistry::of(home.layout()).place.string();
    const auto oldest = home.database().read([](sql::Connection& c) { return station::outbox::oldest(c); });
    if (console.json()) {
        QJsonObject out{{QStringLiteral("registry"), QString::fromStdString(harmless(place))},
                        {QStringLiteral("waiting"), static_cast<qint64>(outbox.waiting)},
                        {QStringLiteral("oldest"), oldest ? QJsonValue(static_cast<qint64>(*oldest)) : QJsonValue()},
                        {QStringLiteral("recalls"), outbox.recallsToJson()}};
        if (sent) {
            out[QStringLiteral("sent")] = static_cast<qint64>(sent->logged);
            out[QStringLiteral("refused")] = toJson(sent->refused);
        }
        if (trouble)
            out[QStringLiteral("error")] = Console::errorObject(*trouble);
        console.event(out);
    } else {
        console.line("registry: " + harmless(place));
        if (sent)
            showRefused(console, *sent);
        console.line("records waiting: " + std::to_string(outbox.waiting) +
                     (oldest ? ", the oldest for " + std::to_string(SystemClock().now() - *oldest) + " s" : ""));
        outbox.showRecalls(console);
        if (trouble)
            console.talk(*trouble);
    }
    if (trouble)
        return exitCode(trouble->code());
    return outbox.recalls.empty() && (!sent || sent->refused.empty()) ? exitDone : exitRegistry;
}

} // namespace

void OutboxStatusCommand::declare(CLI::App& app)
{
    m_station.declare(app, false);
    app.footer("Example:\n  keyline outbox status --home line1");
}

int OutboxStatusCommand::run(Console& console)
{
    const auto home = m_station.openToLook();
    return show(console, *home, std::nullopt, std::nullopt);
}

void OutboxSendCommand::declare(CLI::App& app)
{
    m_station.declare(app, true);
    app.footer("A station at work sends by itself; this is for one that is not running.\n"
               "Example:\n  keyline outbox send --home line1");
}

int OutboxSendCommand::run(Console& console)
{
    const auto home = m_station.openUnlocked();
    const OutboxView before = OutboxView::of(home->database());
    std::optional<Error> trouble;
    std::int64_t left = 0;
    Sent sent;
    {
        provisioning::Line line(*home, m_station.random(), m_station.clock());
        left = link::waitFor(line.registrar().flush());
        trouble = line.registrar().trouble();
        sent.refused = line.registrar().refusals();
    }
    const auto recalled = OutboxView::of(home->database()).recallsSince(before);
    sent.logged = before.waiting - left - static_cast<std::int64_t>(sent.refused.size() + recalled);
    if (left > 0 && !trouble)
        trouble = Error(Code::RegistryRefused, std::to_string(left) + " records still wait");
    return show(console, *home, sent, left > 0 ? trouble : std::nullopt);
}
