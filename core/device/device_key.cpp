#include "device/device_key.h"

#include "device/primitives.h"
#include "device/pss.h"

#include <bearssl/bearssl.h>

#include <algorithm>

namespace keyline::device {
namespace {

constexpr std::size_t kMaxModulus = 384;
constexpr std::size_t kMaxPoint = 97;

int curveOf(const KeyPair& pair)
{
    return pair.kind == KeyPair::Kind::p256 ? BR_EC_secp256r1 : BR_EC_secp384r1;
}

// BearSSL's key structures have non-const pointers to what it only reads.
unsigned char* asMutable(ByteView bytes)
{
    return const_cast<unsigned char*>(bytes.data());
}

// Whether 0 < d < order, in a time that does not depend on d.
bool inRange(ByteView d, ByteView order)
{
    unsigned borrow = 0;
    unsigned any = 0;
    for (std::size_t i = d.size(); i-- > 0;) {
        borrow = (static_cast<unsigned>(d[i]) - order[i] - borrow) >> 8 & 1;
        any |= d[i];
    }
    return d.size() == order.size() && borrow == 1 && any != 0;
}

bool isEcPair(const KeyPair& pair)
{
    const br_ec_impl* impl = br_ec_get_default();
    std::size_t orderSize = 0;
    const unsigned char* order = impl->order(curveOf(pair), &orderSize);
    if (!inRange(pair.d, {order, orderSize}))
        return false;
    std::array<std::uint8_t, kMaxPoint> point{};
    const std::size_t size = impl->mulgen(point.data(), pair.d.data(), pair.d.size(), curveOf(pair));
    const std::size_t half = pair.x.size();
    return size == 1 + 2 * half && point[0] == 4 && equal(ByteView(point).subspan(1, half), pair.x) &&
           equal(ByteView(point).subspan(1 + half, half), pair.y);
}

br_rsa_private_key rsaKey(const KeyPair& pair)
{
    return {.n_bitlen = static_cast<std::uint32_t>(pair.n.size() * 8),
            .p = asMutable(pair.p),
            .plen = pair.p.size(),
            .q = asMutable(pair.q),
            .qlen = pair.q.size(),
            .dp = asMutable(pair.dp),
            .dplen = pair.dp.size(),
            .dq = asMutable(pair.dq),
            .dqlen = pair.dq.size(),
            .iq = asMutable(pair.qInverse),
            .iqlen = pair.qInverse.size()};
}

bool isRsaPair(const KeyPair& pair)
{
    std::array<std::uint8_t, kMaxModulus> modulus{};
    const br_rsa_private_key key = rsaKey(pair);
    // An even factor is no prime, and the reduction modulo it needs an odd one.
    if ((pair.p.back() & pair.q.back() & 1) == 0)
        return false;
    const std::size_t size = br_rsa_compute_modulus_get_default()(modulus.data(), &key);
    return size <= modulus.size() && equal(ByteView(modulus).first(size), pair.n);
}

Digest sha256Of(std::span<const ByteView> pieces)
{
    Sha256 hash;
    for (const ByteView piece : pieces)
        hash.update(piece);
    return hash.digest();
}

std::size_t signEc(const KeyPair& pair, std::span<const ByteView> pieces, ByteSpan out)
{
    std::array<std::uint8_t, br_sha384_SIZE> digest{};
    const bool p256 = pair.kind == KeyPair::Kind::p256;
    if (p256) {
        copy(sha256Of(pieces), digest);
    } else {
        br_sha384_context context;
        br_sha384_init(&context);
        for (const ByteView piece : pieces)
            br_sha384_update(&context, piece.data(), piece.size());
        br_sha384_out(&context, digest.data());
    }
    const br_ec_private_key key{curveOf(pair), asMutable(pair.d), pair.d.size()};
    const br_hash_class* hash = p256 ? &br_sha256_vtable : &br_sha384_vtable;
    return br_ecdsa_sign_raw_get_default()(br_ec_get_default(), hash, digest.data(), &key, out.data());
}

// A fault during the private operation gives a signature that betrays the primes (Boneh, DeMillo, Lipton): it is
// opened again with the public key before anybody sees it.
bool opensTo(const KeyPair& pair, ByteView signature, ByteView encoded)
{
    std::array<std::uint8_t, kMaxModulus> opened{};
    const ByteSpan x = ByteSpan(opened).first(signature.size());
    copy(signature, x);
    const br_rsa_public_key key{asMutable(pair.n), pair.n.size(), asMutable(pair.e), pair.e.size()};
    return br_rsa_public_get_default()(x.data(), x.size(), &key) == 1 && equal(x, encoded);
}

std::size_t signRsa(const KeyPair& pair, std::span<const ByteView> pieces, Random& random, ByteSpan out)
{
    std::array<std::uint8_t, kPssSalt> salt{};
    std::array<std::uint8_t, kMaxModulus> encoded{};
    if (!random.fill(salt))
        return 0;
    const ByteSpan message = ByteSpan(encoded).first(pair.n.size());
    encodePss(sha256Of(pieces), salt, message);
    const ByteSpan signature = out.first(message.size());
    copy(message, signature);
    const br_rsa_private_key key = rsaKey(pair);
    const bool done = br_rsa_private_get_default()(signature.data(), &key) == 1 && opensTo(pair, signature, message);
    if (!done)
        wipe(signature);
    return done ? signature.size() : 0;
}

} // namespace

bool isPair(const KeyPair& pair)
{
    return pair.kind == KeyPair::Kind::rsa ? isRsaPair(pair) : isEcPair(pair);
}

std::size_t sign(const KeyPair& pair, std::span<const ByteView> pieces, Random& random,
                 std::span<std::uint8_t, kMaxSignature> out)
{
    return pair.kind == KeyPair::Kind::rsa ? signRsa(pair, pieces, random, out) : signEc(pair, pieces, out);
}

} // namespace keyline::device
