#include "agree_command.h"

#include "exit_code.h"

#include "base/error.h"
#include "base/file.h"
#include "crypto/random.h"
#include "server/agreements.h"
#include "server/home.h"

#include <cstdio>

using namespace keyline;

void AgreeCommand::declare(CLI::App& app)
{
    app.add_option("NAME", m_name, "who it is, for the list of them")->required()->type_name("NAME");
    app.add_option("--home", m_home, "what init made")->required()->type_name("DIR");
    auto* out = app.add_option("--out", m_out, "the agreement, to be handed over in private")->type_name("FILE");
    app.add_flag("--end", m_end, "the agreement of that name ends, at once")->excludes(out);
    app.footer("A mirror of the records is a list of chips and identities. A running server need not be restarted.\n"
               "Example:\n  keyline-registry agree mirror-two --home reg --out mirror-two.keyline-agreement");
}

int AgreeCommand::run()
{
    if (m_end == !m_out.empty())
        throw Error(Code::Usage, "say --out FILE or --end");
    const server::ServerHome home(m_home);
    const auto trust = registry::TrustFile::read(home.trustFile());
    const server::Agreements agreements(home.agreements());
    if (m_end) {
        agreements.end(m_name);
        std::printf("The agreement with %s has ended.\n", m_name.c_str());
        return exitDone;
    }
    if (isThere(m_out))
        throw Error(Code::FileExists, m_out);
    crypto::SystemRandom random;
    const auto agreement = registry::Agreement::make(trust.origin(), random);
    agreements.add(m_name, agreement);
    try {
        writeFileAtomically(m_out, asBytes(agreement.format()), 0600);
    } catch (const Error&) {
        agreements.end(m_name);
        throw;
    }
    std::printf("Whoever holds %s may mirror the records of %s. Hand it over in private.\n", m_out.c_str(),
                trust.origin().c_str());
    return exitDone;
}
