#include "commands/init_command.h"

#include "exit_code.h"
#include "key_view.h"

#include "base/text.h"
#include "provisioning/station_setup.h"
#include "vault/transfer.h"

using namespace keyline;

namespace {

void print(Console& console, const provisioning::SetupReport& report)
{
    console.line("A station of " + harmless(report.manufacturer.name) + " is ready in " + report.layout.home.string() +
                 ".");
    for (const std::string& line : keyLines(report.keys))
        console.line(line);
    console.line("origin         " + report.origin);
    console.line("log key        " + report.logVkey);
    console.line("Give " + report.layout.trustFile().string() + " to whoever reads the registry.");
}

QJsonObject toJson(const provisioning::SetupReport& report)
{
    const auto text = [](const std::string& value) { return QString::fromStdString(value); };
    return {{QStringLiteral("home"), text(report.layout.home.string())},
            {QStringLiteral("manufacturer"), text(harmless(report.manufacturer.name))},
            {QStringLiteral("origin"), text(report.origin)},
            {QStringLiteral("log"), text(report.logVkey)},
            {QStringLiteral("trust"), text(report.layout.trustFile().string())},
            {QStringLiteral("keys"), keysToJson(report.keys)}};
}

} // namespace

void InitCommand::declare(CLI::App& app)
{
    m_station.declare(app, true);
    m_exportPassphrase.declare(app);
    CLI::Option* name =
        app.add_option("--manufacturer", m_manufacturer, "who makes the devices: the certificates' issuer")
            ->type_name("NAME");
    app.add_option("--pen", m_pen, "the manufacturer's IANA private enterprise number; CWT certificates need it")
        ->type_name("N");
    app.add_option("--origin", m_origin, "the log's name, a URL without scheme; unique by default")->type_name("NAME");
    CLI::Option* from =
        app.add_option("--from", m_from, "key export of another station of the same manufacturer")->type_name("FILE");
    app.callback([name, from] {
        if (name->count() == 0 && from->count() == 0)
            throw CLI::RequiredError("--manufacturer NAME or --from FILE");
    });
    app.footer("Example:\n  keyline init --home line1 --manufacturer \"Example Works\" --pen 32473");
}

int InitCommand::run(Console& console)
{
    const provisioning::SetupRequest request{m_station.home(), m_manufacturer, m_pen, m_origin};
    std::optional<vault::SharedKeys> shared;
    if (!m_from.empty())
        shared = vault::importKeys(m_from, m_exportPassphrase.read(false));
    const Secret passphrase = m_station.newPassphrase();
    const provisioning::SetupReport report =
        shared
            ? provisioning::setUpStation(request, passphrase, std::move(*shared), m_station.random(), m_station.clock())
            : provisioning::setUpStation(request, passphrase, m_station.random(), m_station.clock());
    if (console.json())
        console.event(toJson(report));
    else
        print(console, report);
    return exitDone;
}
