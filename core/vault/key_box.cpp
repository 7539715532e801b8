#include "vault/key_box.h"

#include "crypto/hash.h"
#include "crypto/passphrase.h"

#include <algorithm>

namespace keyline::vault {

namespace {

constexpr Purpose allPurposes[] = {Purpose::Manufacturer, Purpose::Master,        Purpose::Station,
                                   Purpose::Custodian,    Purpose::Administrator, Purpose::Log};

/// Ties a box to its row, so that two boxes cannot change places.
std::string boxName(Purpose purpose, std::uint32_t version)
{
    return "keyline vault key v1 " + std::string(purposeName(purpose)) + " " + std::to_string(version);
}

KeyBox seal(const Secret& vaultKey, Purpose purpose, std::uint32_t version, ByteView publicKey, ByteView key,
            Random& random)
{
    return {purpose, version, toBytes(publicKey),
            crypto::sealBox(vaultKey, asBytes(boxName(purpose, version)), key, random)};
}

std::string upperHex(ByteView bytes)
{
    std::string out = toHex(bytes);
    std::ranges::transform(out, out.begin(), [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
    return out;
}

KeyInfo describe(Purpose purpose, std::uint32_t version, Bytes publicKey, UnixTime created)
{
    if (purpose == Purpose::Master)
        return {purpose, version, {}, upperHex(publicKey), created};
    const auto digest = crypto::sha256(publicKey);
    return {purpose, version, std::move(publicKey), toHex(ByteView(digest).first(8)), created};
}

} // namespace

KeyBox boxManufacturerKey(const Secret& vaultKey, const Secret& coseKey, Random& random)
{
    const auto key = crypto::PrivateKey::parse(coseKey.view(), random);
    if (key.kind() != crypto::KeyKind::P256)
        throw Error(Code::KeyMalformed, "manufacturer key");
    return seal(vaultKey, Purpose::Manufacturer, 1, key.publicKey().spki(), coseKey.view(), random);
}

KeyBox boxMasterKey(const Secret& vaultKey, std::uint32_t version, const Secret& key, Random& random)
{
    if (key.size() != masterKeySize || version == 0)
        throw Error(Code::KeyMalformed, "master key");
    return seal(vaultKey, Purpose::Master, version, crypto::checkValue(key.view()), key.view(), random);
}

KeyBox boxEd25519Key(const Secret& vaultKey, Purpose purpose, const crypto::Ed25519Key& key, Random& random)
{
    return seal(vaultKey, purpose, 1, key.publicKey().bytes, key.seed().view(), random);
}

Secret openKeyBox(const Secret& vaultKey, const KeyBox& box, const std::string& context)
{
    return crypto::openBox(vaultKey, asBytes(boxName(box.purpose, box.version)), box.box, Code::VaultDamaged, context);
}

void insertKeyBox(sql::Connection& connection, const KeyBox& box, UnixTime now)
{
    connection.run("INSERT INTO vault_key (purpose, version, public, box, created) VALUES (?, ?, ?, ?, ?)",
                   purposeName(box.purpose), box.version, box.publicKey, box.box, now);
}

KeyBox loadKeyBox(sql::Connection& connection, Purpose purpose, std::uint32_t version)
{
    auto row = connection.query("SELECT public, box FROM vault_key WHERE purpose = ? AND version = ?",
                                purposeName(purpose), version);
    if (!row.step())
        throw Error(Code::KeyMissing, std::string(purposeName(purpose)) + " key, version " + std::to_string(version));
    return {purpose, version, row.bytes(0), row.bytes(1)};
}

std::vector<KeyInfo> listKeyBoxes(sql::Connection& connection)
{
    std::vector<KeyInfo> out;
    for (const auto purpose : allPurposes) {
        auto row = connection.query("SELECT version, public, created FROM vault_key WHERE purpose = ? ORDER BY version",
                                    purposeName(purpose));
        while (row.step())
            out.push_back(describe(purpose, static_cast<std::uint32_t>(row.integer(0)), row.bytes(1), row.integer(2)));
    }
    return out;
}

std::uint32_t newestVersion(sql::Connection& connection, Purpose purpose)
{
    auto row =
        connection.query("SELECT coalesce(max(version), 0) FROM vault_key WHERE purpose = ?", purposeName(purpose));
    return row.step() ? static_cast<std::uint32_t>(row.integer(0)) : 0;
}

} // namespace keyline::vault
