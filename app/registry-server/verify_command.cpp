#include "verify_command.h"

#include "audit_view.h"
#include "exit_code.h"
#include "signals.h"

#include "server/store_audit.h"
#include "store_option.h"

using namespace keyline;

namespace {

registry::AuditReport audited(Console& console, const server::ServerHome& home, const std::string& store)
{
    const registry::TrustFile trust = registry::TrustFile::read(home.trustFile());
    std::stop_source stop;
    registry::AuditOptions options;
    options.stop = stop.get_token();
    options.onProgress = auditProgress(console, stop, [] { return waitForSignal(std::chrono::seconds(0)); });
    return server::auditStore(openToRead(store, home), trust, server::PublishedFile(home.published()), options);
}

} // namespace

void VerifyCommand::declare(CLI::App& app)
{
    app.add_option("--home", m_home, "what init made; its trust file judges the store")->required()->type_name("DIR");
    declareStore(app, m_store);
    app.add_flag("--json", m_json, "one JSON object, as `keyline registry verify --json` has it");
    app.footer("Only reads; the server may go on meanwhile. Exit 0: everything holds; 1: what is broken is named.\n"
               "Example:\n  keyline-registry verify --home reg\n"
               "  keyline-registry verify --home reg --store postgresql://reader@db.example/registry");
}

int VerifyCommand::run()
{
    Console console;
    console.setJson(m_json);
    int exit = exitDone;
    try {
        const registry::AuditReport report = audited(console, server::ServerHome(m_home), m_store);
        show(console, report);
        exit = report.holds() ? exitDone : exitNo;
    } catch (const Error& error) {
        if (!m_json)
            throw;
        console.error(error);
        exit = exitCode(error.code());
    }
    if (console.loss() && exit == exitDone)
        throw Error(*console.loss());
    return exit;
}
