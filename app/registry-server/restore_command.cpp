#include "restore_command.h"

#include "exit_code.h"
#include "store_option.h"

#include "base/error.h"
#include "registry/mirror_source.h"
#include "server/restore.h"

#include <cstdio>

using namespace keyline;

void RestoreCommand::declare(CLI::App& app)
{
    app.add_option("MIRROR", m_mirror, "a full mirror's folder")->required()->type_name("DIR");
    app.add_option("--home", m_home, "the registry's home: its log key and its trust file")
        ->required()
        ->type_name("DIR");
    declareStore(app, m_store);
    app.footer("Example:\n  keyline registry mirror https://registry.example copy --trust works.keyline-trust "
               "--agreement mirror-two.keyline-agreement\n"
               "  keyline-registry restore copy --home reg");
}

int RestoreCommand::run()
{
    if (registry::isRemote(m_mirror) || !registry::MirrorSource::isMirror(m_mirror))
        throw Error(Code::Usage, m_mirror.string() + " is no mirror's folder: `keyline registry mirror " +
                                     m_mirror.string() + " DIR` makes one, of a server, a registry or another mirror");
    const server::ServerHome home(m_home);
    const registry::TrustFile trust = registry::TrustFile::read(home.trustFile());
    const server::NoteSecret logKey = server::readNoteSecret(home.logKey());
    // Before there is a store: an empty one would be served as a new log, of the same key.
    const server::Restoration restoration(m_mirror, trust, server::PublishedFile(home.published()));
    if (!isBegun(m_store, home, trust))
        createStore(m_store, home, server::termsOf(trust), logKey.key);
    const auto store = openStore(m_store, home);
    const auto done = restoration.into(*store, [](const server::RestoreProgress& progress) {
        if (progress.entries % 65536 == 0)
            std::fprintf(stderr, "%llu of %llu entries\n", static_cast<unsigned long long>(progress.entries),
                         static_cast<unsigned long long>(progress.of));
    });
    std::printf("The registry %s is back, with %llu entries.\n", trust.origin().c_str(),
                static_cast<unsigned long long>(done.entries));
    return exitDone;
}
