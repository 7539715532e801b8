#include "commands/outbox_command.h"

#include "exit_code.h"
#include "link/wait_for.h"
#include "outbox_view.h"

#include "base/text.h"
#include "provisioning/line.h"
#include "provisioning/station_registry.h"

using namespace keyline;

namespace {

/// What waits in this home, where it goes, and what must be called back.
int show(Console& console, provisioning::StationHome& home, std::optional<std::int64_t> sent,
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
        if (sent)
            out[QStringLiteral("sent")] = static_cast<qint64>(*sent);
        if (trouble)
            out[QStringLiteral("error")] = Console::errorObject(*trouble);
        console.event(out);
    } else {
        console.line("registry: " + harmless(place));
        if (sent)
            console.line("records sent: " + std::to_string(*sent));
        console.line("records waiting: " + std::to_string(outbox.waiting) +
                     (oldest ? ", the oldest for " + std::to_string(SystemClock().now() - *oldest) + " s" : ""));
        outbox.showRecalls(console);
        if (trouble)
            console.talk(*trouble);
    }
    if (trouble)
        return exitCode(trouble->code());
    return outbox.recalls.empty() ? exitDone : exitRegistry;
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
    const std::int64_t before = OutboxView::of(home->database()).waiting;
    std::optional<Error> trouble;
    std::int64_t left = 0;
    {
        provisioning::Line line(*home, m_station.random(), m_station.clock());
        left = link::waitFor(line.registrar().flush());
        trouble = line.registrar().trouble();
    }
    if (left > 0 && !trouble)
        trouble = Error(Code::RegistryRefused, std::to_string(left) + " records still wait");
    return show(console, *home, before - left, left > 0 ? trouble : std::nullopt);
}
