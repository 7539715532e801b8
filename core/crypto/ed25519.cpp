#include "crypto/ed25519.h"

#include "crypto/botan_bridge.h"
#include "crypto/hash.h"
#include "crypto/signature_check.h"

#include <botan/ed25519.h>
#include <botan/pubkey.h>

#include <algorithm>

namespace keyline::crypto {

namespace {

using Number = ByteArray<32>; // little-endian, as RFC 8032 has them

/// L, the order of the base point (RFC 8032 §5.1).
constexpr Number groupOrder{0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7,
                            0xa2, 0xde, 0xf9, 0xde, 0x14, 0,    0,    0,    0,    0,    0,
                            0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};

/// p = 2²⁵⁵ − 19.
constexpr Number fieldPrime{0xed, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                            0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                            0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f};

/// The y of the points of order 4, 1, 2, 8 and 8; each stands for x and −x.
constexpr std::array<Number, 5> smallOrderY{{
    {0},
    {1},
    {0xec, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
     0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f},
    {0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
     0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05},
    {0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
     0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a},
}};

bool isBelow(ByteView number, const Number& bound)
{
    return std::lexicographical_compare(number.rbegin(), number.rend(), bound.rbegin(), bound.rend());
}

bool isStrong(const Ed25519PublicKey& key)
{
    Number y = key.bytes;
    y[31] &= 0x7f; // the sign of x
    return isBelow(y, fieldPrime) && std::ranges::find(smallOrderY, y) == smallOrderY.end();
}

} // namespace

ByteArray<8> Ed25519PublicKey::keyId() const
{
    const Digest digest = sha256(bytes);
    ByteArray<8> out;
    std::copy_n(digest.begin(), out.size(), out.begin());
    return out;
}

bool verifyEd25519(const Ed25519PublicKey& key, ByteView message, ByteView signature)
{
    // Libraries differ in whether they keep these bounds, so they are ours to keep.
    return signature.size() == sizeof(Ed25519Signature) && isBelow(signature.subspan(32), groupOrder) &&
           isStrong(key) && bridge::holdsEd25519(key, message, signature);
}

Ed25519Key Ed25519Key::generate(Random& random)
{
    return Ed25519Key(random.secret(32));
}

Ed25519Key::Ed25519Key(Secret seed) : m_seed(std::move(seed))
{
    if (m_seed.size() != 32)
        throw Error(Code::KeyMalformed, "Ed25519: a seed of another size");
    bridge::guarded([&] {
        const Botan::Ed25519_PrivateKey pair(bridge::toSecureVector(m_seed.view()));
        m_expanded = bridge::toSecret(pair.get_private_key());
        std::ranges::copy(pair.get_public_key(), m_public.bytes.begin());
    });
}

Ed25519Signature Ed25519Key::sign(ByteView message) const
{
    return bridge::guarded([&] {
        const Botan::Ed25519_PrivateKey pair(bridge::toSecureVector(m_expanded.view()));
        Botan::Null_RNG none; // Ed25519 needs no randomness, and Botan asks for none
        Botan::PK_Signer signer(pair, none, "Pure");
        const auto made = signer.sign_message(message.data(), message.size(), none);
        Ed25519Signature out;
        std::ranges::copy(made, out.begin());
        return out;
    });
}

} // namespace keyline::crypto
