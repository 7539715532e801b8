#include "commands/recover_command.h"

#include "commands/registry_option.h"
#include "device_view.h"
#include "exit_code.h"
#include "interrupts.h"
#include "link/wait_for.h"
#include "outcome.h"

#include "crypto/random.h"
#include "recovery/recovery.h"
#include "registry/checkpoint_memory.h"

#include <QThreadPool>

#include <cstdlib>
#include <map>

using namespace keyline;

namespace {

std::string name(const recovery::Result& result)
{
    return result.identities ? result.identities->primary().human() : std::string();
}

DeviceStep shown(const recovery::Event& event)
{
    DeviceStep out{.port = event.port,
                   .chip = event.chip ? event.chip->hex() : std::string(),
                   .identity = {},
                   .step = recovery::stepName(event.step),
                   .state = recovery::stepStateName(event.state),
                   .milliseconds = static_cast<double>(event.took.count()) / 1e6,
                   .error = event.error,
                   .note = {},
                   .check = {}};
    if (event.proof == recovery::KeyProof::NotHere)
        out.note = "keys not proved here";
    if (event.check) {
        // A check is a part of its step: it neither starts nor ends it.
        out.check = std::string(registry::checkName(event.check->kind));
        out.note = std::string(registry::checkStateName(event.check->state));
        if (!event.check->because.empty())
            out.note += ": " + event.check->because;
    }
    return out;
}

DeviceResult shown(const recovery::Result& result, double milliseconds)
{
    DeviceResult out{.port = result.port,
                     .chip = result.chip ? result.chip->hex() : std::string(),
                     .identity = name(result),
                     .result = "fail",
                     .queued = false,
                     .milliseconds = milliseconds,
                     .error = result.error,
                     .note = {},
                     .finished = {},
                     .keys = {}};
    switch (result.outcome) {
    case recovery::Outcome::Restored:
        out.result = "pass";
        out.note = "restored; its keys are proved";
        out.keys = "proved";
        break;
    case recovery::Outcome::RestoredKeysUnproved:
        out.result = "pass";
        out.note = "restored; keys not proved here";
        out.keys = "not-proved-here";
        break;
    case recovery::Outcome::KeysInOrder:
        out.result = "done-before";
        out.note = "its keys are in order; nothing was written";
        out.keys = "proved";
        out.error.reset();
        break;
    case recovery::Outcome::AsRegistered:
        out.result = "done-before";
        out.note = "it stores what the registry has; keys not proved here; nothing was written";
        out.keys = "not-proved-here";
        break;
    case recovery::Outcome::Stopped:
        out.result = "hold"; // unknown is neither passed nor failed
        break;
    case recovery::Outcome::Failed:
        break;
    }
    return out;
}

/// Where this user's checkpoints are remembered, so that a log which takes something back is noticed.
std::string defaultMemory()
{
    const char* state = std::getenv("XDG_STATE_HOME");
    if (state != nullptr && *state != '\0')
        return std::string(state) + "/keyline/checkpoints";
    const char* home = std::getenv("HOME");
    return home != nullptr && *home != '\0' ? std::string(home) + "/.local/state/keyline/checkpoints" : std::string();
}

} // namespace

void RecoverCommand::declare(CLI::App& app)
{
    declareRegistry(app, m_registry);
    app.add_option("--trust", m_trust, "the manufacturer's trust file")->required()->type_name("FILE");
    m_ports.declare(app)->required();
    app.add_option("--mirror", m_mirror, "a second source: what it shows of the log must agree with the registry")
        ->type_name("DIR");
    app.add_option(
           "--memory", m_memory,
           "folder that remembers the newest checkpoint seen of each log, so that one that goes back is noticed")
        ->type_name("DIR")
        ->default_str("the user's state folder");
    app.footer(
        "Example:\n  keyline recover --registry /srv/mirror --trust example-works.keyline-trust --port /dev/ttyACM0");
}

int RecoverCommand::run(Console& console)
{
    refuseOnePortTwice(m_ports.given());
    const registry::TrustFile trust = registry::TrustFile::read(m_trust);
    const std::unique_ptr<registry::Source> source = registry::openSource(m_registry);
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
    recovery::Recovery recovery({*source, trust, memory ? &*memory : nullptr, mirror.get(), random, pool},
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
