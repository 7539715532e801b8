#include "commands/registry_verify_command.h"

#include "audit_view.h"
#include "exit_code.h"
#include "interrupts.h"

#include "recovery/bench_memory.h"
#include "registry/checkpoint_memory.h"

using namespace keyline;

void RegistryVerifyCommand::declare(CLI::App& app)
{
    m_place.declare(app);
    m_agreement.declare(app);
    app.add_flag("--records", m_records, "of a static mirror's URL: fetch and check every record, each on its own");
    app.add_flag("--every-chip", m_everyChip,
                 "of a server: ask what it says of every chip, not of 500; slow, at the pace that it allows");
    app.footer("Example:\n  keyline registry verify --registry line1/registry --trust example-works.keyline-trust\n"
               "  keyline registry verify --registry https://registry.example --trust example-works.keyline-trust "
               "--agreement mirror-two.keyline-agreement");
}

int RegistryVerifyCommand::run(Console& console)
{
    const auto [trust, place] = m_place.choose();
    if (!m_place.trust().isGiven() && !console.json())
        console.talk(
            "Judged by what the registry says of itself; give --trust FILE to judge it by the manufacturer's.");
    const Interrupts interrupts([] {});
    std::stop_source stop;
    registry::AuditOptions options;
    options.stop = stop.get_token();
    options.reading = m_agreement.read();
    const auto seen = recovery::BenchMemory::userFolder();
    const registry::CheckpointMemory memory(seen / "checkpoints");
    if (!seen.empty())
        options.memory = &memory;
    options.fetchRecords = m_records;
    if (m_everyChip)
        options.chipsAsked = UINT64_MAX;
    options.onProgress = auditProgress(console, stop, [] { return Interrupts::happened(); });
    const registry::AuditReport report = registry::auditRegistry(place, trust, options);
    show(console, report);
    return report.holds() ? exitDone : exitNo;
}
