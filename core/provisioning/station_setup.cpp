#include "provisioning/station_setup.h"

#include "base/error.h"
#include "base/file.h"
#include "crypto/hash.h"
#include "crypto/pem.h"
#include "crypto/x509.h"
#include "package/profile.h"
#include "provisioning/restored_home.h"
#include "registry/embedded_registry.h"
#include "registry/statement.h"
#include "registry/trust_file.h"

namespace keyline::provisioning {

namespace {

using vault::Purpose;

/// Named by the log key, so no other log has it; .invalid is nobody's (RFC 2606).
std::string defaultOrigin(const vault::Vault& vault)
{
    const auto digest = crypto::sha256(vault.publicKey(Purpose::Log).bytes);
    return "keyline.invalid/" + toHex(ByteView(digest).first(8));
}

/// What the trust file says of where the registry is.
std::string registryPlace(const HomeLayout& layout)
{
    return absolutePath(layout.registry()).lexically_normal().string();
}

/// All of it before anything is made.
void checkRequest(const SetupRequest& request)
{
    if (!crypto::x509::isCommonName(request.manufacturer))
        throw Error(Code::Usage, "the manufacturer's name has 1 to 64 characters, no control character, in UTF-8");
    if (request.pen == 0u)
        throw Error(Code::Usage, "0 is nobody's private enterprise number");
    if (!registry::isRegistryPlace(registryPlace({request.home})))
        throw Error(Code::Usage, "the home's path goes into the trust file: no control character, in UTF-8");
    if (request.origin &&
        (!transparency::isKeyName(*request.origin) || request.origin->find("://") != std::string::npos))
        throw Error(Code::Usage, "the origin is a URL without scheme, without blanks and +");
}

/// Writes a file only where it would change: a second look must find nothing to do.
bool putFile(const std::filesystem::path& path, ByteView content)
{
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored) && sameBytes(readFile(path), content))
        return false;
    writeFileAtomically(path, content);
    return true;
}

class Setup
{
  public:
    Setup(StationHome& home, const SetupRequest& request, const Clock& clock)
        : m_vault(home.vault()), m_layout(home.layout()), m_request(request), m_clock(clock)
    {
    }

    SetupReport run(const Secret& passphrase, std::optional<vault::SharedKeys> shared)
    {
        makeKeys(passphrase, std::move(shared));
        const auto logKey = m_vault.signer(Purpose::Log);
        makeRegistry(*logKey);
        registry::EmbeddedRegistry registry(m_layout.registry(), *logKey);
        enrol(registry);
        writeProfiles();
        writePublicFiles(registry);
        if (!m_changed)
            throw Error(Code::HomeExists, m_layout.home.string());
        return {m_layout, m_vault.manufacturer(), m_vault.keys(), registry.terms().origin, registry.logVkey()};
    }

  private:
    void makeKeys(const Secret& passphrase, std::optional<vault::SharedKeys> shared)
    {
        if (m_vault.exists())
            return takeKeys(passphrase);
        demandNoKeysBefore(m_layout);
        if (shared)
            m_vault.create(passphrase, std::move(*shared));
        else
            m_vault.create(passphrase, vault::Manufacturer{m_request.manufacturer, m_request.pen});
        m_changed = true;
    }

    /// Those that an earlier call made.
    void takeKeys(const Secret& passphrase)
    {
        const auto manufacturer = m_vault.manufacturer();
        if (manufacturer.name != m_request.manufacturer)
            throw Error(Code::HomeExists, m_layout.home.string() + " is of " + manufacturer.name);
        if (m_request.pen && manufacturer.pen && m_request.pen != manufacturer.pen)
            throw Error(Code::HomeExists,
                        m_layout.home.string() + " is of number " + std::to_string(*manufacturer.pen));
        m_vault.unlock(passphrase);
        if (m_request.pen && !manufacturer.pen) {
            m_vault.setPen(*m_request.pen);
            m_changed = true;
        }
    }

    void makeRegistry(const crypto::Ed25519Signer& logKey)
    {
        if (registry::isEmbeddedRegistry(m_layout.registry()))
            return;
        demandNoRegistryBefore(m_layout, m_vault.database());
        const registry::RegistryTerms terms{m_request.origin.value_or(defaultOrigin(m_vault)),
                                            m_vault.publicKey(Purpose::Administrator),
                                            {m_vault.manufacturerKey()}};
        registry::EmbeddedRegistry::create(m_layout.registry(), terms, logKey);
        m_changed = true;
    }

    void enrol(registry::EmbeddedRegistry& registry)
    {
        const auto administrator = m_vault.signer(Purpose::Administrator);
        std::vector<registry::Submission> batch;
        auto number = registry.signer(administrator->publicKey().keyId())->nextSequence;
        for (const auto& [purpose, role] :
             {std::pair{Purpose::Station, registry::Role::Station}, {Purpose::Custodian, registry::Role::Custodian}}) {
            const auto key = m_vault.publicKey(purpose);
            if (registry.signer(key.keyId()))
                continue;
            const auto name = registry.terms().origin + " " + std::string(vault::purposeName(purpose));
            registry::Enrolment enrolment{.key = key,
                                          .role = role,
                                          .action = registry::EnrolmentAction::Enrol,
                                          .name = crypto::sha256(asBytes(name)),
                                          .manufacturer = m_vault.manufacturerKey().spkiDigest(),
                                          .sequence = number++,
                                          .time = static_cast<std::uint64_t>(std::max<UnixTime>(0, m_clock.now()))};
            batch.push_back({registry::signEntry(enrolment, registry.terms().origin, *administrator), std::nullopt});
        }
        if (batch.empty())
            return;
        const auto results = registry.append(std::move(batch)).takeResult();
        for (const auto& result : results)
            if (!result.logged())
                throw Error(Code::RegistryRefused, std::string(registry::ruleName(*result.refusal)));
        m_changed = true;
    }

    void writePublicFiles(const registry::EmbeddedRegistry& registry)
    {
        makeFolder(m_layout.publicFolder());
        const auto key = m_vault.manufacturerKey();
        const registry::TrustFile trust{.manufacturers = {key},
                                        .log = transparency::NoteKey::parse(registry.logVkey()),
                                        .administrator = m_vault.publicKey(Purpose::Administrator),
                                        .registries = {registryPlace(m_layout)},
                                        .policy = {}};
        const auto text = trust.format();
        const auto certificate = crypto::toPem("CERTIFICATE", m_vault.manufacturerCertificate());
        m_changed |= putFile(m_layout.manufacturerKey(), asBytes(crypto::toPem(key)));
        m_changed |= putFile(m_layout.manufacturerCertificate(), asBytes(certificate));
        for (const Purpose purpose : {Purpose::Station, Purpose::Custodian, Purpose::Administrator})
            m_changed |= putFile(m_layout.publicKey(purpose), asBytes(crypto::toPem(m_vault.publicKey(purpose))));
        m_changed |= putFile(m_layout.trustFile(), asBytes(text));
    }

    void writeProfiles()
    {
        // The trust file comes last: where it is, the profiles were written, and one that was taken away stays away.
        std::error_code ignored;
        if (std::filesystem::exists(m_layout.trustFile(), ignored))
            return;
        makeFolder(m_layout.profiles());
        package::writeBuiltInProfiles(m_layout.profiles());
        m_changed = true;
    }

    vault::Vault& m_vault;
    const HomeLayout& m_layout;
    const SetupRequest& m_request;
    const Clock& m_clock;
    bool m_changed = false;
};

/// The request and an export must not contradict each other; what only one of them says holds.
void agree(SetupRequest& request, vault::Manufacturer& exported)
{
    if (request.manufacturer.empty())
        request.manufacturer = exported.name;
    if (request.manufacturer != exported.name)
        throw Error(Code::Usage, "these keys are of " + exported.name);
    if (!exported.pen)
        exported.pen = request.pen;
    if (request.pen && request.pen != exported.pen)
        throw Error(Code::Usage, "these keys are of the enterprise number " + std::to_string(*exported.pen));
}

SetupReport setUp(SetupRequest request, const Secret& passphrase, std::optional<vault::SharedKeys> shared,
                  Random& random, const Clock& clock)
{
    if (shared)
        agree(request, shared->manufacturer);
    checkRequest(request);
    std::error_code ignored;
    const auto size = std::filesystem::file_size(HomeLayout{request.home}.database(), ignored);
    if (ignored || size == 0)
        demandNoKeysBefore({request.home}); // before a database is made that could be taken for the one that is gone
    const auto home = StationHome::create(request.home, random, clock);
    return Setup(*home, request, clock).run(passphrase, std::move(shared));
}

} // namespace

SetupReport setUpStation(const SetupRequest& request, const Secret& passphrase, Random& random, const Clock& clock)
{
    return setUp(request, passphrase, std::nullopt, random, clock);
}

SetupReport setUpStation(const SetupRequest& request, const Secret& passphrase, vault::SharedKeys shared,
                         Random& random, const Clock& clock)
{
    return setUp(request, passphrase, std::move(shared), random, clock);
}

} // namespace keyline::provisioning
