#include "commands/registry_export_command.h"

#include "commands/registry_option.h"
#include "exit_code.h"

#include "base/error.h"
#include "registry/mirror_export.h"
#include "registry/source.h"

using namespace keyline;

void RegistryExportCommand::declare(CLI::App& app)
{
    app.add_option("folder", m_folder, "the mirror's folder; an earlier mirror there is brought up to date")
        ->required()
        ->type_name("DIR");
    declareRegistry(app, m_registry, false);
    app.footer("Any file server can serve the folder. Ended at any moment, it is the old mirror or the new one.\n"
               "Example:\n  keyline registry export /srv/mirror --registry line1/registry");
}

int RegistryExportCommand::run(Console& console)
{
    if (registry::isRemote(m_registry))
        throw Error(Code::Usage, m_registry + " is no folder: `keyline registry mirror " + m_registry + " " + m_folder +
                                     "` makes a mirror of what a server has");
    const registry::ExportProgress done = registry::exportForReaders(m_registry, m_folder);
    if (console.json())
        console.event({{QStringLiteral("entries"), static_cast<qint64>(done.entries)},
                       {QStringLiteral("answers"), static_cast<qint64>(done.answers)},
                       {QStringLiteral("files_written"), static_cast<qint64>(done.filesWritten)},
                       {QStringLiteral("files_kept"), static_cast<qint64>(done.filesKept)}});
    else
        console.line(std::to_string(done.entries) + " entries and " + std::to_string(done.answers) +
                     " records' answers are in " + m_folder + " (" + std::to_string(done.filesWritten) +
                     " files written, " + std::to_string(done.filesKept) + " kept).");
    return exitDone;
}
