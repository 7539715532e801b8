#include "commands/registry_mirror_command.h"

#include "exit_code.h"
#include "interrupts.h"

#include "registry/checkpoint_age.h"
#include "registry/mirror_follow.h"
#include "registry/mirror_source.h"

using namespace keyline;

void RegistryMirrorCommand::declare(CLI::App& app)
{
    app.add_option("from", m_from, "the URL or folder of a registry or of another mirror")
        ->required()
        ->type_name("URL");
    app.add_option("folder", m_folder, "the mirror's folder; an earlier state of it there is brought up to date")
        ->required()
        ->type_name("DIR");
    m_trust.declare(app);
    m_agreement.declare(app);
    app.footer(
        "Every entry is counted into the root that the log signed, every record held against its entry. A server\n"
        "gives records to whom its operator made an agreement with (`keyline-registry agree`), a mirror to\n"
        "anybody; without them, the mirror is of the log alone. Any file server can serve the folder.\n"
        "Example:\n  keyline registry mirror https://registry.example /srv/mirror "
        "--trust example-works.keyline-trust --agreement mirror-two.keyline-agreement");
}

int RegistryMirrorCommand::run(Console& console)
{
    const registry::TrustFile trust = m_trust.read(m_from);
    const Interrupts interrupts([] {});
    const auto source = registry::openSource(m_from, trust.origin(), m_agreement.read());
    const UnixTime asked = SystemClock().now(); // to read a large log takes hours
    const auto done = registry::followLog(*source, trust, m_folder, [](const registry::FollowProgress&) {
        if (Interrupts::happened())
            throw Error(Code::Interrupted);
    });
    const bool withRecords = source->hasRecords();
    if (console.json())
        console.event({{QStringLiteral("before"), static_cast<qint64>(done.before)},
                       {QStringLiteral("entries"), static_cast<qint64>(done.of)},
                       {QStringLiteral("with_records"), withRecords},
                       {QStringLiteral("answers"), static_cast<qint64>(done.answers)},
                       {QStringLiteral("records_fetched"), static_cast<qint64>(done.records)},
                       {QStringLiteral("files_written"), static_cast<qint64>(done.filesWritten)}});
    else
        console.line(std::to_string(done.of) + " entries are in " + m_folder + ", " +
                     std::to_string(done.of - done.before) + " of them new; " +
                     (withRecords ? std::to_string(done.records) + " records were fetched." : "no records."));
    // Last, and what was read is kept: a server that hides what is newer looks like one that stands still.
    const auto head =
        transparency::openCheckpoint(registry::MirrorSource(m_folder).checkpoint(), trust.log, trust.policy);
    registry::requireOfLastHour(*source, head, asked);
    return exitDone;
}
