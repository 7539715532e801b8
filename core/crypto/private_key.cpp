#include "crypto/keys.h"

#include "base/cbor.h"
#include "crypto/botan_bridge.h"
#include "crypto/key_kinds.h"

#include <botan/ecdsa.h>
#include <botan/numthry.h>
#include <botan/pubkey.h>
#include <botan/rsa.h>

namespace keyline::crypto {

namespace {

using Botan::BigInt;

// COSE_Key labels and values: RFC 9052 §7.1, RFC 9053 §7.1.1, RFC 8230 §4.
constexpr int keyTypeEc2 = 2;
constexpr int keyTypeRsa = 3;
constexpr int operationSign = 1;
constexpr std::string_view identityKid = "identity";

[[noreturn]] void refuse(const char* why)
{
    throw Error(Code::KeyMalformed, std::string("identity key: ") + why);
}

int curveNumber(KeyKind kind)
{
    return kind == KeyKind::P256 ? 1 : 2;
}

Secret shortest(const BigInt& number)
{
    return bridge::toSecret(BigInt::encode_locked(number));
}

Secret fullLength(const BigInt& number, std::size_t size)
{
    return bridge::toSecret(BigInt::encode_1363(number, size));
}

Bytes publicBody(KeyKind kind, const Botan::Private_Key& key)
{
    const std::size_t size = bridge::fieldSize(kind);
    if (isRsa(kind))
        return toBytes(fullLength(dynamic_cast<const Botan::RSA_PrivateKey&>(key).get_n(), size).view());
    Botan::PointGFp point = dynamic_cast<const Botan::ECDSA_PrivateKey&>(key).public_point();
    point.force_affine(); // one inversion here in place of one for each coordinate
    return concat({fullLength(point.get_affine_x(), size).view(), fullLength(point.get_affine_y(), size).view()});
}

std::unique_ptr<Botan::Private_Key> make(KeyKind kind, bridge::BotanRandom& random)
{
    if (isRsa(kind))
        return std::make_unique<Botan::RSA_PrivateKey>(random, 8 * bridge::fieldSize(kind), 65537);
    return std::make_unique<Botan::ECDSA_PrivateKey>(random, bridge::ecGroup(kind));
}

void writeCommon(cbor::Writer& out, KeyKind kind, std::size_t parts)
{
    out.map(4 + parts);
    out.integer(1).integer(isRsa(kind) ? keyTypeRsa : keyTypeEc2);
    out.integer(2).bytes(asBytes(identityKid));
    out.integer(3).integer(signatureAlgorithm(kind));
    out.integer(4).array(1).integer(operationSign);
}

/// `point`: 04 ‖ x ‖ y.
Secret encodeEc(KeyKind kind, ByteView point, const Botan::ECDSA_PrivateKey& key)
{
    const std::size_t size = bridge::fieldSize(kind);
    cbor::Writer out;
    writeCommon(out, kind, 4);
    out.integer(-1).integer(curveNumber(kind));
    out.integer(-2).bytes(point.subspan(1, size));
    out.integer(-3).bytes(point.subspan(1 + size));
    out.integer(-4).bytes(fullLength(key.private_value(), size).view());
    return out.takeSecret();
}

Secret encodeRsa(KeyKind kind, const Botan::RSA_PrivateKey& key)
{
    cbor::Writer out;
    writeCommon(out, kind, 8);
    int label = 0;
    for (const BigInt* part : {&key.get_n(), &key.get_e(), &key.get_d(), &key.get_p(), &key.get_q(), &key.get_d1(),
                               &key.get_d2(), &key.get_c()})
        out.integer(--label).bytes(shortest(*part).view());
    return out.takeSecret();
}

std::unique_ptr<Botan::Private_Key> readEc(cbor::Reader& in, KeyKind kind, bridge::BotanRandom& random)
{
    const std::size_t size = bridge::fieldSize(kind);
    const auto part = [&](int label) {
        in.key(label);
        const ByteView bytes = in.readBytes();
        if (bytes.size() != size)
            refuse("a coordinate of another length");
        return bytes;
    };
    in.key(-1);
    if (in.readInteger() != curveNumber(kind))
        refuse("another curve");
    const ByteView x = part(-2);
    const ByteView y = part(-3);
    const ByteView d = part(-4);
    const Botan::EC_Group group = bridge::ecGroup(kind);
    const BigInt scalar(d.data(), d.size());
    if (scalar.is_zero() || scalar >= group.get_order()) // Botan would make up a key for zero
        refuse("a private value out of range");
    auto key = std::make_unique<Botan::ECDSA_PrivateKey>(random, group, scalar);
    if (!sameBytes(publicBody(kind, *key), concat({x, y})))
        refuse("a public part that does not belong to the private one");
    return key;
}

/// RFC 8017 §3.2: what ties the eight parts together.
bool belongTogether(KeyKind kind, std::span<const BigInt, 8> parts)
{
    const auto& [n, e, d, p, q, dP, dQ, qInv] =
        std::tie(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7]);
    const BigInt one(1);
    return n.bits() == 8 * bridge::fieldSize(kind) && e == 65537 && p > one && q > one && p.is_odd() && q.is_odd() &&
           p != q && p * q == n && d < n && dP < p && dQ < q && qInv < p && (e * dP) % (p - 1) == one &&
           (e * dQ) % (q - 1) == one && d % (p - 1) == dP && d % (q - 1) == dQ && (qInv * q) % p == one;
}

std::unique_ptr<Botan::Private_Key> readRsa(cbor::Reader& in, KeyKind kind)
{
    std::array<BigInt, 8> parts;
    int label = 0;
    for (BigInt& part : parts) {
        in.key(--label);
        const ByteView bytes = in.readBytes();
        if (bytes.empty() || bytes.size() > bridge::fieldSize(kind) || bytes.front() == 0)
            refuse("a part of another length or with a leading zero");
        part = BigInt(bytes.data(), bytes.size());
    }
    if (!belongTogether(kind, parts))
        refuse("parts that do not belong together");
    return std::make_unique<Botan::RSA_PrivateKey>(parts[3], parts[4], parts[1], parts[2], parts[0]);
}

/// Of PS256 the modulus tells which; it is the ninth item, so it is looked up ahead.
KeyKind kindOf(std::int64_t algorithm, cbor::Reader in)
{
    for (KeyKind kind : {KeyKind::P256, KeyKind::P384})
        if (signatureAlgorithm(kind) == algorithm)
            return kind;
    if (algorithm != signatureAlgorithm(KeyKind::Rsa2048))
        refuse("another algorithm");
    in.key(4);
    in.skip();
    in.key(-1);
    return in.readBytes().size() == bridge::fieldSize(KeyKind::Rsa3072) ? KeyKind::Rsa3072 : KeyKind::Rsa2048;
}

struct Parsed
{
    KeyKind kind;
    std::unique_ptr<Botan::Private_Key> key;
};

Parsed read(ByteView coseKey, bridge::BotanRandom& random)
{
    cbor::Reader in(coseKey);
    const std::size_t pairs = in.readMap();
    in.key(1);
    const std::int64_t keyType = in.readInteger();
    in.key(2);
    if (!sameBytes(in.readBytes(), asBytes(identityKid)))
        refuse("another kid");
    in.key(3);
    const std::int64_t algorithm = in.readInteger();
    const KeyKind kind = kindOf(algorithm, in);
    if (keyType != (isRsa(kind) ? keyTypeRsa : keyTypeEc2) || pairs != (isRsa(kind) ? 12u : 8u))
        refuse("another key type or number of parts");
    in.key(4);
    in.readArray(1);
    if (in.readInteger() != operationSign)
        refuse("other key_ops");
    return {kind, isRsa(kind) ? readRsa(in, kind) : readEc(in, kind, random)};
}

} // namespace

struct PrivateKey::Impl
{
    explicit Impl(Random& source) : random(source) {}

    bridge::BotanRandom random; // outlives the signers: blinding keeps a reference to it
    std::unique_ptr<Botan::Private_Key> key;
    bridge::OperationPool<Botan::PK_Signer> signers;
};

PrivateKey::PrivateKey(std::unique_ptr<Impl> impl, PublicKey publicKey)
    : m_impl(std::move(impl)), m_public(std::move(publicKey))
{
}

PrivateKey::PrivateKey(PrivateKey&&) noexcept = default;
PrivateKey& PrivateKey::operator=(PrivateKey&&) noexcept = default;
PrivateKey::~PrivateKey() = default;

PrivateKey PrivateKey::generate(KeyKind kind, Random& random)
{
    auto impl = std::make_unique<Impl>(random);
    return bridge::guarded([&] {
        impl->key = make(kind, impl->random);
        PublicKey publicKey = PublicKey::fromSpki(bridge::spkiOf(kind, publicBody(kind, *impl->key)));
        return PrivateKey(std::move(impl), std::move(publicKey));
    });
}

PrivateKey PrivateKey::parse(ByteView coseKey, Random& random)
{
    auto impl = std::make_unique<Impl>(random);
    try {
        Parsed parsed = bridge::guarded([&] { return read(coseKey, impl->random); });
        impl->key = std::move(parsed.key);
        PublicKey publicKey = PublicKey::fromSpki(bridge::spkiOf(parsed.kind, publicBody(parsed.kind, *impl->key)));
        return PrivateKey(std::move(impl), std::move(publicKey));
    } catch (const Error& fault) {
        throw fault.code() == Code::Malformed ? Error(Code::KeyMalformed, "identity key: " + fault.context()) : fault;
    }
}

Bytes PrivateKey::sign(ByteView message) const
{
    return bridge::guarded([&] {
        return m_impl->signers.with(
            [&] { return std::make_unique<Botan::PK_Signer>(*m_impl->key, m_impl->random, bridge::paddingOf(kind())); },
            [&](Botan::PK_Signer& signer) {
                return signer.sign_message(message.data(), message.size(), m_impl->random);
            });
    });
}

Secret PrivateKey::encode() const
{
    return bridge::guarded([&] {
        if (isRsa(kind()))
            return encodeRsa(kind(), dynamic_cast<const Botan::RSA_PrivateKey&>(*m_impl->key));
        return encodeEc(kind(), m_public.subjectPublicKey(),
                        dynamic_cast<const Botan::ECDSA_PrivateKey&>(*m_impl->key));
    });
}

} // namespace keyline::crypto
