#include "commands/registry_export_command.h"

#include "commands/registry_option.h"
#include "exit_code.h"
#include "trust_option.h"

#include "base/file.h"
#include "registry/mirror_export.h"
#include "registry/stored_source.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

using namespace keyline;

namespace {

/// Without links; as it is where the system does not say, which whoever opens it then finds out.
std::filesystem::path resolved(const std::filesystem::path& path)
{
    std::error_code unknown;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(absolutePath(path), unknown);
    return (unknown ? path : whole) / "";
}

/// A folder lies in itself.
bool liesIn(const std::filesystem::path& folder, const std::filesystem::path& other)
{
    return std::mismatch(other.begin(), std::prev(other.end()), folder.begin(), folder.end()).first ==
           std::prev(other.end());
}

/// What serves the mirror would serve what else lies there: of a home, its station's database.
void demandAFolderOfItsOwn(const std::string& folder, const std::string& registry)
{
    if (registry::isEmbeddedRegistry(folder))
        throw Error(Code::FileExists, folder + " is a registry itself; name a folder of the mirror's own");
    const std::filesystem::path mirror = resolved(folder);
    const std::filesystem::path source = resolved(registry);
    if (liesIn(mirror, source))
        throw Error(Code::FileExists, folder + " lies in the registry; name a folder of the mirror's own");
    if (liesIn(source, mirror))
        throw Error(Code::FileExists, folder + " holds the registry; name a folder of the mirror's own");
}

} // namespace

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
    demandAFolderOfItsOwn(m_folder, m_registry);
    const registry::ExportProgress done = registry::exportMirror(m_registry, m_folder);
    // Never over a trust file that somebody put there: it says whom the mirror's readers trust.
    const std::filesystem::path trustFile = std::filesystem::path(m_folder) / TrustOption::mirrorFile;
    if (!isThere(trustFile))
        writeFileAtomically(trustFile, asBytes(registry::StoredSource(m_registry).trust().format()));
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
