#include "vault/vault.h"

#include "crypto/aead.h"
#include "crypto/hash.h"
#include "crypto/passphrase.h"
#include "identity/identity_certificate.h"
#include "vault/key_box.h"
#include "vault/schema.h"

namespace keyline::vault {

namespace {

constexpr std::size_t shortestPassphrase = 8;
constexpr std::uint32_t onlyVersion = 1;

void putMeta(sql::Connection& connection, std::string_view name, ByteView value)
{
    connection.run("INSERT INTO vault_meta (name, value) VALUES (?, ?)", name, value);
}

std::optional<Bytes> getMeta(sql::Connection& connection, std::string_view name)
{
    auto row = connection.query("SELECT value FROM vault_meta WHERE name = ?", name);
    return row.step() ? std::optional(row.bytes(0)) : std::nullopt;
}

std::optional<std::uint32_t> parsePen(ByteView text)
{
    return text.empty() ? std::nullopt
                        : std::optional(static_cast<std::uint32_t>(std::stoul(std::string(asText(text)))));
}

} // namespace

std::string_view purposeName(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Manufacturer:
        return "manufacturer";
    case Purpose::Master:
        return "master";
    case Purpose::Station:
        return "station";
    case Purpose::Custodian:
        return "custodian";
    case Purpose::Administrator:
        return "administrator";
    case Purpose::Log:
        return "log";
    }
    return "";
}

Vault::Vault(sql::Database& database, Random& random, const Clock& clock)
    : m_database(database), m_random(random), m_clock(clock)
{
}

bool Vault::exists() const
{
    return m_database.read([](sql::Connection& c) { return getMeta(c, "lock").has_value(); });
}

void Vault::create(const Secret& passphrase, const Manufacturer& manufacturer)
{
    SharedKeys shared;
    shared.manufacturer = manufacturer;
    const auto key = crypto::PrivateKey::generate(crypto::KeyKind::P256, m_random);
    shared.certificate = identity::manufacturerCertificate(key, manufacturer.name, m_clock.now(), m_random);
    shared.manufacturerKey = key.encode();
    shared.masterKeys.emplace(onlyVersion, m_random.secret(masterKeySize));
    store(passphrase, shared);
}

void Vault::create(const Secret& passphrase, SharedKeys shared)
{
    store(passphrase, shared);
}

void Vault::store(const Secret& passphrase, const SharedKeys& shared)
{
    if (passphrase.size() < shortestPassphrase)
        throw Error(Code::PassphraseTooShort);
    Secret vaultKey = m_random.secret(crypto::aesGcmKeySize);
    std::vector<KeyBox> boxes;
    boxes.push_back(boxManufacturerKey(vaultKey, shared.manufacturerKey, m_random));
    for (const auto& [version, key] : shared.masterKeys)
        boxes.push_back(boxMasterKey(vaultKey, version, key, m_random));
    for (const auto purpose : {Purpose::Station, Purpose::Custodian, Purpose::Administrator, Purpose::Log})
        boxes.push_back(boxEd25519Key(vaultKey, purpose, crypto::Ed25519Key::generate(m_random), m_random));

    const Bytes lock = crypto::makeLock(passphrase, vaultKey, m_random);
    const std::string pen = shared.manufacturer.pen ? std::to_string(*shared.manufacturer.pen) : std::string();
    const auto now = m_clock.now();
    m_database.writeNow([&](sql::Connection& c) {
        if (getMeta(c, "lock"))
            throw Error(Code::HomeExists, c.path().string());
        putMeta(c, "lock", lock);
        putMeta(c, "manufacturer", asBytes(shared.manufacturer.name));
        putMeta(c, "pen", asBytes(pen));
        putMeta(c, "certificate", shared.certificate);
        for (const auto& box : boxes)
            insertKeyBox(c, box, now);
    });
    open(std::move(vaultKey));
}

void Vault::unlock(const Secret& passphrase)
{
    open(openLock(passphrase));
}

bool Vault::opensWith(const Secret& passphrase) const
{
    try {
        openLock(passphrase);
        return true;
    } catch (const Error& error) {
        if (error.code() != Code::PassphraseWrong)
            throw;
        return false;
    }
}

Secret Vault::openLock(const Secret& passphrase) const
{
    return crypto::openLock(passphrase, meta("lock"), Code::VaultDamaged, m_database.path().string() + ": lock");
}

void Vault::open(Secret vaultKey)
{
    auto pairKey = crypto::hkdfSha256(vaultKey.view(), {}, asBytes("keyline vault pairs v1"), crypto::aesGcmKeySize);
    const std::lock_guard guard(m_mutex);
    m_vaultKey = std::make_shared<const Secret>(std::move(vaultKey));
    m_pairKey = std::make_shared<const Secret>(std::move(pairKey));
}

void Vault::lock()
{
    const std::lock_guard guard(m_mutex);
    m_vaultKey.reset();
    m_pairKey.reset();
    m_signers.clear();
    m_masterKeys.clear();
    m_newestMaster = 0;
    m_manufacturer.reset();
}

bool Vault::isUnlocked() const
{
    const std::lock_guard guard(m_mutex);
    return m_vaultKey != nullptr;
}

void Vault::setPen(std::uint32_t pen)
{
    const auto text = std::to_string(pen);
    m_database.writeNow([&](sql::Connection& c) {
        c.run("UPDATE vault_meta SET value = ? WHERE name = 'pen' AND length(value) = 0", asBytes(text));
    });
}

Bytes Vault::meta(std::string_view name) const
{
    auto value = m_database.read([&](sql::Connection& c) { return getMeta(c, name); });
    if (!value)
        throw Error(Code::VaultMissing, m_database.path().string());
    return std::move(*value);
}

Manufacturer Vault::manufacturer() const
{
    return {std::string(asText(meta("manufacturer"))), parsePen(meta("pen"))};
}

Bytes Vault::manufacturerCertificate() const
{
    return meta("certificate");
}

std::vector<KeyInfo> Vault::keys() const
{
    auto out = m_database.read([](sql::Connection& c) { return listKeyBoxes(c); });
    if (out.empty())
        throw Error(Code::VaultMissing, m_database.path().string());
    return out;
}

Bytes Vault::publicHalf(Purpose purpose, std::uint32_t version) const
{
    return m_database.read([&](sql::Connection& c) { return loadKeyBox(c, purpose, version).publicKey; });
}

crypto::PublicKey Vault::manufacturerKey() const
{
    try {
        return crypto::PublicKey::fromSpki(publicHalf(Purpose::Manufacturer, onlyVersion));
    } catch (const Error& error) {
        if (error.code() == Code::KeyMalformed)
            throw damaged(Purpose::Manufacturer);
        throw;
    }
}

crypto::Ed25519PublicKey Vault::publicKey(Purpose purpose) const
{
    const auto bytes = toArray<32>(publicHalf(purpose, onlyVersion));
    if (!bytes)
        throw damaged(purpose);
    return {*bytes};
}

Error Vault::damaged(Purpose purpose) const
{
    return Error(Code::VaultDamaged, m_database.path().string() + ": " + std::string(purposeName(purpose)) + " key");
}

std::shared_ptr<const Secret> Vault::vaultKey() const
{
    const std::lock_guard guard(m_mutex);
    if (!m_vaultKey)
        throw Error(Code::PassphraseMissing);
    return m_vaultKey;
}

std::shared_ptr<const Secret> Vault::pairKey() const
{
    const std::lock_guard guard(m_mutex);
    if (!m_pairKey)
        throw Error(Code::PassphraseMissing);
    return m_pairKey;
}

Secret Vault::openKey(Purpose purpose, std::uint32_t version) const
{
    const auto key = vaultKey();
    const auto box = m_database.read([&](sql::Connection& c) { return loadKeyBox(c, purpose, version); });
    return openKeyBox(*key, box, damaged(purpose).context());
}

std::shared_ptr<const crypto::Signer> Vault::manufacturerSigner() const
{
    {
        const std::lock_guard guard(m_mutex);
        if (m_manufacturer)
            return m_manufacturer;
    }
    const Secret encoded = openKey(Purpose::Manufacturer, onlyVersion);
    auto signer = std::make_shared<const crypto::PrivateKey>(crypto::PrivateKey::parse(encoded.view(), m_random));
    if (!(signer->publicKey() == manufacturerKey()))
        throw damaged(Purpose::Manufacturer);
    const std::lock_guard guard(m_mutex);
    m_manufacturer = signer;
    return signer;
}

std::shared_ptr<const crypto::Ed25519Signer> Vault::signer(Purpose purpose) const
{
    {
        const std::lock_guard guard(m_mutex);
        if (const auto found = m_signers.find(purpose); found != m_signers.end())
            return found->second;
    }
    auto signer = std::make_shared<const crypto::Ed25519Key>(openKey(purpose, onlyVersion));
    if (signer->publicKey() != publicKey(purpose))
        throw damaged(purpose);
    const std::lock_guard guard(m_mutex);
    m_signers[purpose] = signer;
    return signer;
}

MasterKey Vault::masterKey() const
{
    {
        const std::lock_guard guard(m_mutex);
        if (!m_masterKeys.empty() && m_masterKeys.rbegin()->first == m_newestMaster)
            return {m_newestMaster, m_masterKeys.rbegin()->second};
    }
    const auto newest = m_database.read([](sql::Connection& c) { return newestVersion(c, Purpose::Master); });
    if (newest == 0)
        throw Error(Code::VaultMissing, m_database.path().string());
    auto out = masterKey(newest);
    const std::lock_guard guard(m_mutex);
    m_newestMaster = newest;
    return out;
}

MasterKey Vault::masterKey(std::uint32_t version) const
{
    {
        const std::lock_guard guard(m_mutex);
        if (const auto found = m_masterKeys.find(version); found != m_masterKeys.end())
            return {version, found->second};
    }
    auto key = std::make_shared<const crypto::SoftwareMacKey>(openKey(Purpose::Master, version));
    const auto check = crypto::checkValue(*key);
    if (!sameBytes(check, publicHalf(Purpose::Master, version)))
        throw damaged(Purpose::Master);
    const std::lock_guard guard(m_mutex);
    m_masterKeys[version] = key;
    return {version, key};
}

SharedKeys Vault::sharedKeys() const
{
    SharedKeys out;
    out.manufacturer = manufacturer();
    out.certificate = manufacturerCertificate();
    out.manufacturerKey = openKey(Purpose::Manufacturer, onlyVersion);
    for (const auto& key : keys())
        if (key.purpose == Purpose::Master)
            out.masterKeys.emplace(key.version, openKey(Purpose::Master, key.version));
    return out;
}

} // namespace keyline::vault
