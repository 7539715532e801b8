#include "crypto/ed25519.h"

#include "base/error.h"
#include "crypto/hash.h"

#include <sodium.h>

#include <algorithm>

namespace keyline::crypto {

namespace {

/// Before anything else of the library, by its manual.
void requireSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        throw Error(Code::Unexpected, "libsodium does not start");
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
    requireSodium();
    return signature.size() == sizeof(Ed25519Signature) &&
           crypto_sign_verify_detached(signature.data(), message.data(), message.size(), key.bytes.data()) == 0;
}

Ed25519Key Ed25519Key::generate(Random& random)
{
    return Ed25519Key(random.secret(crypto_sign_SEEDBYTES));
}

Ed25519Key::Ed25519Key(Secret seed) : m_seed(std::move(seed)), m_expanded(crypto_sign_SECRETKEYBYTES)
{
    if (m_seed.size() != crypto_sign_SEEDBYTES)
        throw Error(Code::KeyMalformed, "Ed25519: a seed of another size");
    requireSodium();
    crypto_sign_seed_keypair(m_public.bytes.data(), m_expanded.mutableView().data(), m_seed.view().data());
}

Ed25519Signature Ed25519Key::sign(ByteView message) const
{
    Ed25519Signature out;
    crypto_sign_detached(out.data(), nullptr, message.data(), message.size(), m_expanded.view().data());
    return out;
}

} // namespace keyline::crypto
