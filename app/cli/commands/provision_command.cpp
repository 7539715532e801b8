#include "commands/provision_command.h"

#include "exit_code.h"
#include "interrupts.h"
#include "link/wait_for.h"
#include "outcome.h"
#include "scan_input.h"
#include "session_view.h"
#include "watch.h"

#include "base/file.h"
#include "link/discovery.h"
#include "provisioning/engine.h"
#include "provisioning/order.h"

using namespace keyline;

void ProvisionCommand::declare(CLI::App& app)
{
    m_station.declare(app, true);
    CLI::Option* port = m_ports.declare(app);
    CLI::Option* all = app.add_flag("--all", m_all, "every serial port that has hardware behind it");
    all->excludes(port);
    app.add_option("--identities", m_identities,
                   "imei:TAC-FIRST..LAST, mac:FIRST..LAST, os:PEN-FIRST..LAST, a CSV file, or scan[:TAC]: "
                   "labels are read from standard input, one a line")
        ->required()
        ->type_name("RANGE|FILE|scan");
    app.add_option("--profile", m_profile, "the name of a profile in HOME/profiles")
        ->capture_default_str()
        ->type_name("NAME");
    app.add_option("--labels", m_labels, "save the label of each device here, as CHIP.svg")->type_name("DIR");
    app.add_option("--chips", m_chips, "the chip maker's list: only these chips get keys")->type_name("FILE");
    CLI::Option* watch =
        app.add_flag("--watch", m_watch, "go on with devices as they come and go, each in its slot, until a signal");
    app.add_option("--port-folder", m_folders,
                   "with --watch: a folder of links to ports, as keyline-device --links makes")
        ->needs(watch)
        ->type_name("DIR");
    app.callback([port, all, watch] {
        if (port->count() == 0 && all->count() == 0 && watch->count() == 0)
            throw CLI::RequiredError("--port PATH, --all or --watch");
    });
    app.footer(
        "Example:\n  keyline provision --home line1 --port /dev/ttyACM0 --identities imei:35824005-000000..000999");
}

std::vector<std::string> ProvisionCommand::ports() const
{
    std::vector<std::string> out = m_ports.given();
    if (m_all)
        for (const link::PortInfo& port : link::listPorts())
            out.push_back(port.path);
    if (out.empty())
        throw Error(Code::PortNotFound, "no serial port has hardware behind it");
    refuseOnePortTwice(out);
    return out;
}

/// Beside the ports named, those that HOME/ports allows; with --all any.
fixture::StationRequest ProvisionCommand::watched() const
{
    refuseOnePortTwice(m_ports.given());
    fixture::StationRequest out;
    out.home = m_station.home();
    for (const std::string& port : m_ports.given())
        out.paths.push_back(absolutePath(port));
    for (const std::string& folder : m_folders)
        out.folders.push_back(absolutePath(folder));
    if (m_all)
        out.allowed.add(link::PortRule::parse("path:*"));
    return out;
}

int ProvisionCommand::run(Console& console)
{
    if (m_watch)
        return watchStation(console, watched(), {m_profile, m_identities, m_chips}, m_labels, m_station.passphrase());
    const std::unique_ptr<provisioning::StationHome> home = m_station.open();
    provisioning::Order order = provisioning::readOrder(*home, {m_profile, m_identities, m_chips});
    const std::vector<std::string> ports = this->ports();
    m_station.unlock(*home);
    const OutboxView before = OutboxView::of(home->database());
    provisioning::Line line(*home, m_station.random(), m_station.clock());

    Outcome outcome;
    DeviceView view(console, provisioningSteps(), ports);
    std::unique_ptr<ScanInput> scans;
    if (ScanInput::isNeeded(order, m_labels)) {
        scans = std::make_unique<ScanInput>(console, line, order, ports, m_labels, m_station.clock());
        order.hands = scans->hands();
    }
    const provisioning::Observer observer{
        .step = [&](const provisioning::StepEvent& event) { view.show(shown(event)); },
        .result =
            [&](const provisioning::SessionResult& result) {
                outcome.add(station::resultName(result.result), result.queued, result.error);
                view.show(shown(result));
                if (scans)
                    scans->ended(result.port);
            }};
    provisioning::Engine engine(line, order, observer);
    if (scans)
        scans->setPutAside([&engine](const std::string& port) { return engine.putAside(port); });
    const Interrupts interrupts([&engine] { engine.stop(); });
    const provisioning::Summary summary = link::waitFor(engine.run(ports));
    if (summary.unfinishedErasure)
        console.talk("erasing used key pairs is left to the next start: " +
                     std::string(summary.unfinishedErasure->what()));
    outcome.setForeign(summary.foreign);
    if (Interrupts::happened())
        outcome.setInterrupted();
    const OutboxView after = OutboxView::of(home->database());
    outcome.setOutbox(after, after.recallsSince(before));
    after.showRecalls(console);
    view.summary(outcome.summary(), outcome.sentence());
    return outcome.exitCode();
}
