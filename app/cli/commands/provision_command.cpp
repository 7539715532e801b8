#include "commands/provision_command.h"

#include "device_view.h"
#include "exit_code.h"
#include "interrupts.h"
#include "link/wait_for.h"
#include "outcome.h"
#include "scan_input.h"

#include "link/discovery.h"
#include "provisioning/engine.h"
#include "provisioning/order.h"

using namespace keyline;

namespace {

double milliseconds(std::chrono::microseconds elapsed)
{
    return static_cast<double>(elapsed.count()) / 1000;
}

std::string hexOrNothing(const std::optional<identity::ChipId>& chip)
{
    return chip ? chip->hex() : std::string();
}

/// For people; nothing where the error says it.
std::string waits(provisioning::WaitsFor what)
{
    switch (what) {
    case provisioning::WaitsFor::Identities:
        return "scan its label";
    case provisioning::WaitsFor::Label:
        return "stick the label on and scan it";
    default:
        return {};
    }
}

DeviceStep shown(const provisioning::StepEvent& event)
{
    return {.port = event.port,
            .chip = hexOrNothing(event.chip),
            .identity = event.identity,
            .step = std::string(station::stepName(event.step)),
            .state = std::string(provisioning::stepStateName(event.state)),
            .milliseconds = milliseconds(event.elapsed),
            .error = event.error,
            .note = waits(event.waitsFor),
            .check = {}};
}

DeviceResult shown(const provisioning::SessionResult& result)
{
    return {.port = result.port,
            .chip = hexOrNothing(result.chip),
            .identity = result.identity,
            .result = std::string(station::resultName(result.result)),
            .queued = result.queued,
            .milliseconds = milliseconds(result.elapsed),
            .error = result.error,
            .note = {},
            .finished = result.finished,
            .keys = {}};
}

std::vector<std::string> stepNames()
{
    std::vector<std::string> out;
    for (int i = 0; i < station::stepCount; ++i)
        out.emplace_back(station::stepName(static_cast<station::Step>(i)));
    return out;
}

} // namespace

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
    app.callback([port, all] {
        if (port->count() == 0 && all->count() == 0)
            throw CLI::RequiredError("--port PATH or --all");
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

int ProvisionCommand::run(Console& console)
{
    const std::unique_ptr<provisioning::StationHome> home = m_station.open();
    provisioning::Order order = provisioning::readOrder(*home, {m_profile, m_identities, m_chips});
    const std::vector<std::string> ports = this->ports();
    m_station.unlock(*home);
    const OutboxView before = OutboxView::of(home->database());
    provisioning::Line line(*home, m_station.random(), m_station.clock());

    Outcome outcome;
    DeviceView view(console, stepNames(), ports);
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
