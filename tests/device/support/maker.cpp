#include "maker.h"

#include <botan/aead.h>
#include <botan/ber_dec.h>
#include <botan/hash.h>
#include <botan/mac.h>
#include <botan/pubkey.h>

namespace keyline::device::test {
namespace {

Bytes toBytes(const Botan::secure_vector<std::uint8_t>& bytes)
{
    return {bytes.begin(), bytes.end()};
}

Bytes fixed(const Botan::BigInt& value, std::size_t size)
{
    return toBytes(Botan::BigInt::encode_1363(value, size));
}

Bytes number(const Botan::BigInt& value)
{
    return fixed(value, value.bytes());
}

std::size_t coordinateSize(PairKind kind)
{
    return kind == PairKind::p256 ? 32 : 48;
}

} // namespace

Botan::RandomNumberGenerator& rng()
{
    static Botan::AutoSeeded_RNG generator;
    return generator;
}

Bytes sha256Of(const Bytes& bytes)
{
    return toBytes(Botan::HashFunction::create_or_throw("SHA-256")->process(bytes));
}

Bytes hmacOf(const Bytes& key, const Bytes& message)
{
    auto mac = Botan::MessageAuthenticationCode::create_or_throw("HMAC(SHA-256)");
    mac->set_key(key);
    return toBytes(mac->process(message));
}

Bytes gcmSeal(const Bytes& key, const Bytes& iv, const Bytes& aad, const Bytes& text)
{
    auto aead = Botan::AEAD_Mode::create_or_throw("AES-256/GCM", Botan::ENCRYPTION);
    aead->set_key(key);
    aead->set_ad(aad);
    aead->start(iv);
    Botan::secure_vector<std::uint8_t> buffer(text.begin(), text.end());
    aead->finish(buffer);
    return toBytes(buffer);
}

std::optional<Bytes> gcmOpen(const Bytes& key, const Bytes& iv, const Bytes& aad, const Bytes& sealed)
{
    auto aead = Botan::AEAD_Mode::create_or_throw("AES-256/GCM", Botan::DECRYPTION);
    aead->set_key(key);
    aead->set_ad(aad);
    aead->start(iv);
    Botan::secure_vector<std::uint8_t> buffer(sealed.begin(), sealed.end());
    try {
        aead->finish(buffer);
    } catch (const Botan::Exception&) {
        return std::nullopt;
    }
    return toBytes(buffer);
}

DeviceKeys::DeviceKeys(PairKind kind) : m_kind(kind)
{
    if (kind == PairKind::p256 || kind == PairKind::p384)
        m_ec = std::make_unique<Botan::ECDSA_PrivateKey>(
            rng(), Botan::EC_Group(kind == PairKind::p256 ? "secp256r1" : "secp384r1"));
    else
        m_rsa = std::make_unique<Botan::RSA_PrivateKey>(rng(), kind == PairKind::rsa2048 ? 2048 : 3072);
}

Bytes DeviceKeys::coseKey() const
{
    const auto kid = std::pair(cborInteger(2), cborBytes(bytesOf("identity")));
    const auto operations = std::pair(cborInteger(4), cborArray({cborInteger(1)}));
    const auto part = [](int label, const Bytes& value) { return std::pair(cborInteger(label), cborBytes(value)); };
    if (m_rsa) {
        return cborMap({{cborInteger(1), cborInteger(3)},
                        kid,
                        {cborInteger(3), cborInteger(-37)},
                        operations,
                        part(-1, number(m_rsa->get_n())),
                        part(-2, number(m_rsa->get_e())),
                        part(-3, number(m_rsa->get_d())),
                        part(-4, number(m_rsa->get_p())),
                        part(-5, number(m_rsa->get_q())),
                        part(-6, number(m_rsa->get_d1())),
                        part(-7, number(m_rsa->get_d2())),
                        part(-8, number(m_rsa->get_c()))});
    }
    const std::size_t size = coordinateSize(m_kind);
    const bool p256 = m_kind == PairKind::p256;
    return cborMap({{cborInteger(1), cborInteger(2)},
                    kid,
                    {cborInteger(3), cborInteger(p256 ? -7 : -35)},
                    operations,
                    {cborInteger(-1), cborInteger(p256 ? 1 : 2)},
                    part(-2, fixed(m_ec->public_point().get_affine_x(), size)),
                    part(-3, fixed(m_ec->public_point().get_affine_y(), size)),
                    part(-4, fixed(m_ec->private_value(), size))});
}

// rsaEncryption with NULL, or the curve by name with an uncompressed point: Botan encodes EC keys as wanted once told
// so.
Bytes DeviceKeys::publicKeyInfo() const
{
    if (m_rsa)
        return m_rsa->subject_public_key();
    m_ec->set_parameter_encoding(Botan::EC_DOMPAR_ENC_OID);
    return m_ec->subject_public_key();
}

bool DeviceKeys::verifies(const Bytes& message, const Bytes& signature) const
{
    if (m_rsa)
        return Botan::PK_Verifier(*m_rsa, "EMSA4(SHA-256,MGF1,32)").verify_message(message, signature);
    const std::string scheme = m_kind == PairKind::p256 ? "EMSA1(SHA-256)" : "EMSA1(SHA-384)";
    return Botan::PK_Verifier(*m_ec, scheme).verify_message(message, signature);
}

std::vector<Bytes> DeviceKeys::secrets() const
{
    if (m_ec)
        return {fixed(m_ec->private_value(), coordinateSize(m_kind))};
    return {number(m_rsa->get_d()),  number(m_rsa->get_p()),  number(m_rsa->get_q()),
            number(m_rsa->get_d1()), number(m_rsa->get_d2()), number(m_rsa->get_c())};
}

Bytes PackageContent::channelCoseKey() const
{
    return cborMap({{cborInteger(1), cborInteger(4)},
                    {cborInteger(2), cborBytes(bytesOf("channel"))},
                    {cborInteger(3), cborInteger(5)},
                    {cborInteger(4), cborArray({cborInteger(9), cborInteger(10)})},
                    {cborInteger(-1), cborBytes(channelKey)}});
}

Bytes PackageContent::encode() const
{
    std::vector<Bytes> urns;
    for (const std::string& identity : identities)
        urns.push_back(cborText(identity));
    std::vector<Bytes> list;
    if (channel)
        list.push_back(channelCoseKey());
    if (keys != nullptr)
        list.push_back(keys->coseKey());
    return cborMap({{cborInteger(1), cborInteger(1)},
                    {cborInteger(2), cborArray(urns)},
                    {cborInteger(3), cborArray(list)},
                    {cborInteger(4), cborText(profile)},
                    {cborInteger(5), cborInteger(revision)},
                    {cborInteger(6), masterKeyVersion ? cborInteger(*masterKeyVersion) : cborNull()}});
}

Maker::Maker() : m_key(std::make_unique<Botan::ECDSA_PrivateKey>(rng(), Botan::EC_Group("secp256r1"))) {}

Bytes Maker::point() const
{
    return m_key->public_point().encode(Botan::PointGFp::UNCOMPRESSED);
}

Bytes Maker::sign(const Bytes& message) const
{
    return Botan::PK_Signer(*m_key, rng(), "EMSA1(SHA-256)").sign_message(message, rng());
}

Bytes Maker::signDer(const Bytes& message) const
{
    return Botan::PK_Signer(*m_key, rng(), "EMSA1(SHA-256)", Botan::DER_SEQUENCE).sign_message(message, rng());
}

Bytes Maker::sign1(const Bytes& payload, bool detached) const
{
    const Bytes header = cborBytes({0xa1, 0x01, 0x26});
    const Bytes toSign = cborArray({cborText("Signature1"), header, cborBytes({}), cborBytes(payload)});
    return cborTag(
        18, cborArray({header, cborMap({}), detached ? cborNull() : cborBytes(payload), cborBytes(sign(toSign))}));
}

Bytes Maker::subjectAltName(const std::vector<std::string>& identities, const Bytes& chipId)
{
    Bytes names;
    for (const std::string& identity : identities)
        names = joined({names, der(0x86, bytesOf(identity))});
    const Bytes hwType = fromHex("060a2b0601040181fd590101"); // 1.3.6.1.4.1.32473.1.1
    const Bytes module = der(0x30, joined({hwType, der(0x04, chipId)}));
    return der(0x30, joined({names, der(0xa0, joined({fromHex("06082b06010505070804"), der(0xa0, module)}))}));
}

Bytes Maker::x509(const PackageContent& package, const Bytes& chipId, std::optional<Bytes> names) const
{
    const Bytes algorithm = fromHex("300a06082a8648ce3d040302");
    const auto name = [](const std::string& oid, std::uint8_t tag, const std::string& value) {
        return der(0x30, der(0x31, der(0x30, joined({fromHex(oid), der(tag, bytesOf(value))}))));
    };
    const auto extension = [](const std::string& oid, const Bytes& value, bool critical) {
        const Bytes mark = critical ? fromHex("0101ff") : Bytes{};
        return der(0x30, joined({fromHex(oid), mark, der(0x04, value)}));
    };
    const Bytes extensions =
        der(0x30,
            joined({extension("0603551d11", names ? *names : subjectAltName(package.identities, chipId), false),
                    extension("0603551d13", fromHex("3000"), true), extension("0603551d0f", fromHex("03020780"), true),
                    extension("0603551d23", der(0x30, der(0x80, someBytes(20, 3))), false)}));
    const Bytes validity =
        der(0x30, joined({der(0x17, bytesOf("250101000000Z")), der(0x18, bytesOf("29991231235959Z"))}));
    const Bytes body = der(0x30, joined({fromHex("a003020102"), derInteger(someBytes(16, 9)), algorithm,
                                         name("0603550403", 0x0c, "Example Devices"), validity,
                                         name("0603550405", 0x13, "35693803-564380-0"), package.keys->publicKeyInfo(),
                                         der(0xa3, extensions)}));
    return der(0x30, joined({body, algorithm, der(0x03, joined({{0x00}, signDer(body)}))}));
}

Bytes Maker::cwt(const PackageContent& package, const Bytes& chipId, const std::function<void(Claims&)>& edit) const
{
    const Bytes chipDigest = sha256Of(joined({bytesOf("keyline chip v1"), chipId}));
    Claims claims{{cborInteger(1), cborText("Example Devices")},
                  {cborInteger(2), cborText(package.identities.at(0))},
                  {cborInteger(6), cborInteger(1760000000)},
                  {cborInteger(7), cborBytes(someBytes(16, 4))},
                  {cborInteger(256), cborBytes(joined({{0x01}, chipDigest}))},
                  {cborInteger(258), cborInteger(32473)},
                  {cborInteger(259), cborBytes(bytesOf("KL-1"))}};
    std::vector<Bytes> further;
    for (std::size_t i = 1; i < package.identities.size(); ++i)
        further.push_back(cborText(package.identities[i]));
    if (!further.empty())
        claims.emplace_back(cborInteger(-65537), cborArray(further));
    edit(claims);
    return sign1(cborMap(claims), false);
}

Bytes Maker::certificate(const PackageContent& package, const Bytes& chipId) const
{
    return package.keys != nullptr ? x509(package, chipId) : cwt(package, chipId);
}

} // namespace keyline::device::test
