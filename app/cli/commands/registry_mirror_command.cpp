#include "commands/registry_mirror_command.h"

#include "exit_code.h"
#include "interrupts.h"

#include "registry/mirror_follow.h"

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
    app.footer("Every entry is counted into the root that the log signed. Records cannot be listed from outside;\n"
               "`registry export` writes them where the registry is. Any file server can serve the folder.\n"
               "Example:\n  keyline registry mirror https://registry.example /srv/mirror "
               "--trust example-works.keyline-trust");
}

int RegistryMirrorCommand::run(Console& console)
{
    const registry::TrustFile trust = m_trust.read(m_from);
    const Interrupts interrupts([] {});
    const auto done =
        registry::followLog(*registry::openSource(m_from), trust, m_folder, [](const registry::FollowProgress&) {
            if (Interrupts::happened())
                throw Error(Code::Interrupted);
        });
    if (console.json())
        console.event({{QStringLiteral("before"), static_cast<qint64>(done.before)},
                       {QStringLiteral("entries"), static_cast<qint64>(done.of)},
                       {QStringLiteral("files_written"), static_cast<qint64>(done.filesWritten)}});
    else
        console.line(std::to_string(done.of) + " entries are in " + m_folder + ", " +
                     std::to_string(done.of - done.before) + " of them new.");
    return exitDone;
}
