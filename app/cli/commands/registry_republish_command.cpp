#include "commands/registry_republish_command.h"

#include "exit_code.h"
#include "interrupts.h"

#include "provisioning/station_registry.h"
#include "registry/republish.h"

#include <QJsonArray>

using namespace keyline;

void RegistryRepublishCommand::declare(CLI::App& app)
{
    m_station.declare(app, true);
    app.add_option("--to", m_to, "the URL of the registry that takes it")->required()->type_name("URL");
    app.add_option("--trust", m_trust, "that registry's trust file")->required()->type_name("FILE");
    app.footer(
        "Entries are signed anew for the other log, by the same keys, which must be enrolled there; times stay, and\n"
        "what is there already is left alone. Erased records stay behind.\n"
        "Example:\n  keyline registry republish --home line1 --to https://registry.example "
        "--trust registry.keyline-trust");
}

int RegistryRepublishCommand::run(Console& console)
{
    const auto home = m_station.openUnlocked();
    const provisioning::StationRegistry place{m_to, m_trust};
    if (!place.isRemote())
        throw Error(Code::Usage, "--to takes a URL");
    registry::RemoteWriter writer(provisioning::openRemote(home->layout(), place, home->vault().manufacturerKey()));
    const auto station = home->vault().signer(vault::Purpose::Station);
    const auto custodian = home->vault().signer(vault::Purpose::Custodian);
    const Interrupts interrupts([] {});
    const auto report = registry::republish(registry::StoredSource(home->layout().registry()), writer,
                                            {*station, *custodian}, [](const registry::RepublishReport&) {
                                                if (Interrupts::happened())
                                                    throw Error(Code::Interrupted);
                                            });
    QJsonArray refused;
    for (const auto& refusal : report.refused) {
        refused.append(QJsonObject{
            {QStringLiteral("chip_digest"), QString::fromStdString(toHex(refusal.chip))},
            {QStringLiteral("revision"), static_cast<qint64>(refusal.revision)},
            {QStringLiteral("reason"), QString::fromStdString(std::string(registry::ruleName(refusal.rule)))}});
        if (!console.json())
            console.line("REFUSED  chip digest " + toHex(refusal.chip) + "  revision " +
                         std::to_string(refusal.revision) +
                         "  reason: " + std::string(registry::ruleName(refusal.rule)));
    }
    if (console.json())
        console.event({{QStringLiteral("statements"), static_cast<qint64>(report.statements)},
                       {QStringLiteral("logged"), static_cast<qint64>(report.logged)},
                       {QStringLiteral("there"), static_cast<qint64>(report.there)},
                       {QStringLiteral("behind"), static_cast<qint64>(report.behind)},
                       {QStringLiteral("erased"), static_cast<qint64>(report.erased)},
                       {QStringLiteral("refused"), refused}});
    else
        console.line(std::to_string(report.statements) + " statements: " + std::to_string(report.logged) +
                     " logged now, " + std::to_string(report.there) + " were there, " +
                     std::to_string(report.refused.size()) + " refused" +
                     (report.behind > 0 ? ", " + std::to_string(report.behind) + " that follow those" : "") + "; " +
                     std::to_string(report.erased) + " erased chips stay behind.");
    return report.refused.empty() ? exitDone : exitRegistry;
}
