#include "init_command.h"

#include "exit_code.h"

#include "base/error.h"
#include "base/file.h"
#include "crypto/random.h"
#include "registry/mirror_source.h"
#include "registry/source.h"
#include "store_option.h"

#include <cstdio>

using namespace keyline;

void InitCommand::declare(CLI::App& app)
{
    app.add_option("--home", m_home, "where the registry's things will be")->required()->type_name("DIR");
    app.add_option("--origin", m_origin, "the log's name: its URL without scheme")->required()->type_name("NAME");
    app.add_option("--administrator", m_administrator, "public half of the key that enrols signers (Ed25519)")
        ->required()
        ->type_name("PUB.pem");
    app.add_option("--manufacturer", m_manufacturers, "public half of a manufacturer's key (P-256); repeat for more")
        ->required()
        ->type_name("PUB.pem");
    app.add_option("--registry", m_places, "where readers find it, for the trust file; repeat for more")
        ->type_name("URL");
    declareStore(app, m_store);
    app.add_option("--policy", m_policy, "which witnesses must have cosigned a checkpoint (C2SP tlog-policy)")
        ->type_name("FILE");
    app.footer("Example:\n  openssl genpkey -algorithm ed25519 -out admin-key.pem\n"
               "  openssl pkey -in admin-key.pem -pubout -out admin.pem\n"
               "  keyline-registry init --home reg --origin registry.example/works --administrator admin.pem "
               "--manufacturer maker.pem");
}

/// What is refused can be asked for again otherwise: with another origin, a key that was made would be in the way. Once
/// a store was made with it, it stays.
registry::TrustFile InitCommand::begin(const server::ServerHome& home, const server::ServerSetup& setup,
                                       bool& begun) const
{
    const bool hadKey = isThere(home.logKey());
    try {
        crypto::SystemRandom random;
        const registry::TrustFile trust = server::setUpServer(home, setup, random);
        begun = isBegun(m_store, home, trust);
        return trust;
    } catch (const Error&) {
        if (!hadKey && isThere(home.logKey()))
            removeAll(home.logKey());
        throw;
    }
}

int InitCommand::run()
{
    server::ServerSetup setup;
    setup.origin = m_origin;
    setup.administrator = server::readAdministrator(m_administrator);
    for (const auto& file : m_manufacturers) {
        auto key = server::readManufacturer(file);
        if (std::ranges::find(setup.manufacturers, key) != setup.manufacturers.end())
            throw Error(Code::Usage, "--manufacturer " + file.string() + ": this key was named before");
        setup.manufacturers.push_back(std::move(key));
    }
    for (const std::string& place : m_places)
        if (registry::isRegistryPlace(place) && registry::isRemote(place))
            setup.places.push_back(place);
        else
            throw Error(Code::Usage, "--registry is where readers find it, as https://registry.example; not " + place);
    if (!m_policy.empty())
        setup.policy = server::readPolicy(m_policy);
    if (registry::MirrorSource::isMirror(m_home)) // what serves a mirror would serve the home's keys
        throw Error(Code::FileExists, m_home.string() + " is a mirror");
    const server::ServerHome home(m_home);
    bool begun = false;
    const registry::TrustFile trust = begin(home, setup, begun);
    const server::NoteSecret logKey = server::readNoteSecret(home.logKey());
    if (!begun)
        createStore(m_store, home, server::termsOf(trust), logKey.key);
    writeFileAtomically(home.trustFile(), asBytes(trust.format()));
    std::printf("The registry %s is ready in %s.\nlog key        %s\nGive %s to whoever writes to it or reads it.\n",
                m_origin.c_str(), m_home.c_str(), trust.log.vkey().c_str(), home.trustFile().c_str());
    return exitDone;
}
