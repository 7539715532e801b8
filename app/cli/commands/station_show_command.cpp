#include "commands/station_show_command.h"

#include "exit_code.h"

#include "base/text.h"
#include "fixture/fixture.h"
#include "fixture/port_desk.h"
#include "provisioning/home_place.h"
#include "provisioning/order_file.h"
#include "provisioning/station_registry.h"
#include "provisioning/station_settings.h"

#include <QJsonArray>

#include <sstream>

using namespace keyline;

namespace {

std::vector<std::string> rulesOf(const provisioning::HomeLayout& layout)
{
    std::vector<std::string> out;
    std::istringstream lines(fixture::loadRules(layout.ports()));
    for (std::string line; std::getline(lines, line);)
        out.push_back(line);
    return out;
}

QString qt(const std::string& text)
{
    return QString::fromStdString(harmless(text));
}

} // namespace

void printStation(Console& console, const std::string& home)
{
    if (!provisioning::isHome(home))
        throw Error(Code::HomeMissing, home);
    const provisioning::HomeLayout layout{home};
    const auto settings = provisioning::StationSettings::load(layout.settings());
    const auto order = provisioning::orderFile::load(layout).value_or(provisioning::OrderRequest{"", "", ""});
    const auto fixture = fixture::Fixture::load(layout.fixture());
    const std::vector<std::string> rules = rulesOf(layout);
    const bool locks = isThere(layout.lockPin());
    const std::string registry = provisioning::StationRegistry::of(layout).place.string();
    if (console.json()) {
        QJsonArray slots_;
        for (int slot = 1; slot <= fixture.slots(); ++slot)
            slots_.append(qt(fixture.headOf(slot)));
        QJsonArray ports;
        for (const std::string& rule : rules)
            ports.append(qt(rule));
        console.event({{QStringLiteral("name"), qt(settings.name)},
                       {QStringLiteral("profile"), qt(order.profile)},
                       {QStringLiteral("identities"), qt(order.identities)},
                       {QStringLiteral("chips"), qt(order.chips.string())},
                       {QStringLiteral("slots"), slots_},
                       {QStringLiteral("ports"), ports},
                       {QStringLiteral("registry"), qt(registry)},
                       {QStringLiteral("lockPin"), locks},
                       {QStringLiteral("confirmRejects"), settings.confirmRejects}});
        return;
    }
    console.line("name           " + harmless(settings.name));
    console.line("profile        " + harmless(order.profile));
    console.line("identities     " + harmless(order.identities));
    if (!order.chips.empty())
        console.line("chip list      " + harmless(order.chips.string()));
    console.line("registry       " + harmless(registry));
    console.line("lock           " + std::string(locks ? "with a PIN" : "without a PIN"));
    if (settings.confirmRejects)
        console.line("rejects        wait for the card RED BIN");
    for (const std::string& rule : rules)
        console.line("port           " + harmless(rule));
    if (rules.empty())
        console.line("port           none; `keyline station set --allow RULE` or --any-port");
    for (int slot = 1; slot <= fixture.slots(); ++slot)
        console.line("slot " + std::to_string(slot) + (slot < 10 ? " " : "") + "        " +
                     harmless(fixture.headOf(slot).empty() ? "free" : fixture.headOf(slot)));
}

void StationShowCommand::declare(CLI::App& app)
{
    m_station.declare(app, false);
    app.footer("Example:\n  keyline station show --home line1");
}

int StationShowCommand::run(Console& console)
{
    printStation(console, m_station.home());
    return exitDone;
}
