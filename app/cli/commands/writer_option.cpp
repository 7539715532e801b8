#include "commands/writer_option.h"

#include "commands/key_file.h"

#include "base/file.h"
#include "crypto/pem.h"
#include "provisioning/station_registry.h"
#include "recovery/bench_memory.h"

using namespace keyline;

void WriterOption::declare(CLI::App& app)
{
    CLI::Option* home = app.add_option("--home", m_home, "the station's folder that has the key")->type_name("DIR");
    CLI::Option* key = app.add_option("--key", m_key, "the key in a file: PEM, as `openssl genpkey -algorithm ed25519`")
                           ->type_name("FILE")
                           ->excludes(home);
    m_passphrase.declare(app);
    app.add_option("--registry", m_registry, "the URL of the registry; of a home's key, by default where it files into")
        ->type_name("URL");
    app.add_option("--trust", m_trust, "the registry's trust file")->type_name("FILE");
    app.callback([home, key] {
        if (home->count() == 0 && key->count() == 0)
            throw CLI::RequiredError("--home DIR or --key FILE");
    });
}

std::unique_ptr<registry::Writer> WriterOption::openHomes(provisioning::StationHome& home) const
{
    auto place = provisioning::StationRegistry::of(home.layout());
    if (!m_registry.empty()) {
        if (m_registry != place.place.native())
            place.trust.clear();
        place.place = m_registry;
    }
    if (!m_trust.empty())
        place.trust = m_trust;
    if (!place.isRemote())
        return std::make_unique<registry::EmbeddedWriter>(place.place, home.vault().signer(vault::Purpose::Log));
    if (place.trust.empty())
        throw Error(Code::Usage, "that registry needs its trust file: --trust FILE");
    return std::make_unique<registry::RemoteWriter>(
        provisioning::openRemote(home.layout(), place, home.vault().manufacturerKey()));
}

WriterOption::Opened WriterOption::open(vault::Purpose purpose)
{
    Opened out;
    if (!m_home.empty()) {
        out.home = provisioning::StationHome::open(m_home, provisioning::StationHome::Use::Work, m_random, m_clock);
        out.home->vault().unlock(m_passphrase.read(false));
        out.signer = out.home->vault().signer(purpose);
        out.writer = openHomes(*out.home);
        return out;
    }
    if (m_registry.empty() || m_trust.empty())
        throw Error(Code::Usage, "with --key, say where: --registry URL --trust FILE");
    out.signer = std::make_shared<crypto::Ed25519Key>(keyIn(m_key, readSecretFile(m_key), crypto::ed25519SeedFromPem));
    out.writer = std::make_unique<registry::RemoteWriter>(std::make_unique<registry::RemoteRegistry>(
        m_registry, registry::TrustFile::read(m_trust), recovery::BenchMemory::userFolder() / "checkpoints"));
    return out;
}
