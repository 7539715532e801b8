#include "commands/recover_command.h"

#include "commands/recover_watch.h"
#include "device_view.h"
#include "exit_code.h"
#include "interrupts.h"
#include "link/wait_for.h"
#include "outcome.h"
#include "recovery_view.h"
#include "registry_place.h"

#include "crypto/random.h"
#include "recovery/bench_memory.h"
#include "recovery/recovery.h"
#include "registry/checkpoint_memory.h"

#include <QThreadPool>

#include <map>

using namespace keyline;

namespace {

/// Where this user's checkpoints are remembered, so that a log which takes something back is noticed.
std::string defaultMemory()
{
    const std::filesystem::path folder = recovery::BenchMemory::userFolder();
    return folder.empty() ? std::string() : (folder / "checkpoints").string();
}

} // namespace

void RecoverCommand::declare(CLI::App& app)
{
    CLI::Option* registry =
        app.add_option(
               "--registry", m_registry,
               "folder of the registry (HOME/registry) or of a mirror, or the URL of either; by default the first "
               "that answers of those the trust file names")
            ->type_name("DIR|URL");
    CLI::Option* record =
        app.add_option("--record", m_records, "record files instead, as `registry fetch` writes them; repeat for more")
            ->type_name("FILE")
            ->excludes(registry)
            ->allow_extra_args(false);
    app.add_option("--trust", m_trust, "the manufacturer's trust file")->required()->type_name("FILE");
    m_ports.declare(app);
    CLI::Option* watch =
        app.add_flag("--watch", m_watch.on, "go on as devices come and go, until ended; each is restored by itself")
            ->excludes(record);
    app.add_option("--ports", m_watch.folders, "with --watch: a folder of links to ports, as virtual devices have one")
        ->type_name("DIR")
        ->needs(watch)
        ->allow_extra_args(false);
    app.add_option("--allow", m_watch.rules,
                   "with --watch: which of the system's ports may be used, e.g. 303a:1001, usb:1-2*, path:/dev/ttyS0")
        ->type_name("RULE")
        ->needs(watch)
        ->allow_extra_args(false);
    app.add_option("--report", m_watch.reports, "with --watch: a folder that gets a report of each device")
        ->type_name("DIR")
        ->needs(watch);
    app.add_option("--mirror", m_mirror, "a second source: what it shows of the log must agree with the registry")
        ->type_name("DIR|URL");
    app.add_option(
           "--memory", m_memory,
           "folder that remembers the newest checkpoint seen of each log, so that one that goes back is noticed")
        ->type_name("DIR")
        ->default_str("the user's state folder");
    app.footer(
        "Examples:\n  keyline recover --registry /srv/mirror --trust example-works.keyline-trust --port /dev/ttyACM0\n"
        "  keyline recover --registry /srv/mirror --trust example-works.keyline-trust --watch --allow 303a:1001\n"
        "  keyline recover --record phone.keyline-record --trust example-works.keyline-trust --port /dev/ttyACM0");
}

int RecoverCommand::run(Console& console)
{
    refuseOnePortTwice(m_ports.given());
    if (m_registry.empty() && m_records.empty())
        m_registry = placeNamedBy(registry::TrustFile::read(m_trust));
    if (m_watch.on)
        return watch(console);
    if (m_ports.given().empty())
        throw Error(Code::Usage, "--port PATH, or --watch, is required");
    const registry::TrustFile trust = registry::TrustFile::read(m_trust);
    std::optional<registry::RecordFiles> records;
    std::unique_ptr<registry::Source> source;
    if (m_records.empty())
        source = registry::openSource(m_registry);
    else
        records.emplace(m_records);
    std::unique_ptr<registry::Source> mirror;
    if (!m_mirror.empty())
        mirror = registry::openSource(m_mirror);
    const std::string folder = m_memory.empty() ? defaultMemory() : m_memory;
    std::optional<registry::CheckpointMemory> memory;
    if (!folder.empty())
        memory.emplace(folder);
    crypto::SystemRandom random;
    QThreadPool pool;

    std::map<std::string, double> elapsed;
    DeviceView view(console, {"connect", "look", "find", "restore", "prove"}, m_ports.given());
    const registry::Source& asked = records ? static_cast<const registry::Source&>(records->first()) : *source;
    recovery::Recovery recovery(
        {asked, trust, memory ? &*memory : nullptr, mirror.get(), random, pool, records ? &*records : nullptr},
        [&](const recovery::Event& event) {
            const DeviceStep step = shown(event);
            if (!event.check)
                elapsed[step.port] += step.milliseconds;
            view.show(step);
        });
    const Interrupts interrupts([&recovery] { recovery.cancel(); });
    const std::vector<recovery::Result> results = link::waitFor(recovery.run(m_ports.given()));

    Outcome outcome;
    for (const recovery::Result& result : results) {
        const DeviceResult said = shown(result, elapsed[result.port]);
        outcome.add(said.result, false, said.error);
        view.show(said);
    }
    if (Interrupts::happened())
        outcome.setInterrupted();
    view.summary(outcome.summary(), outcome.sentence());
    return outcome.exitCode();
}

int RecoverCommand::watch(Console& console)
{
    recovery::BenchOptions options;
    options.trustFile = m_trust;
    options.source = m_registry;
    options.mirror = m_mirror;
    options.checkpoints = m_memory.empty() ? defaultMemory() : m_memory;
    options.ports.paths = m_ports.given();
    for (const std::string& folder : m_watch.folders)
        options.ports.folders.emplace_back(folder);
    for (const std::string& rule : m_watch.rules)
        options.allowed.add(link::PortRule::parse(rule));
    options.ports.system = !m_watch.rules.empty();
    options.mediaFolders = {};
    if (options.ports.paths.empty() && options.ports.folders.empty() && m_watch.rules.empty())
        throw Error(Code::Usage, "--watch needs --port, --ports or --allow: nothing else is touched");
    registry::TrustFile::read(m_trust); // said at once, and not with the first device
    return RecoverWatch(console, std::move(options), m_watch.reports).run();
}
