#include "crypto/hash.h"

#include "crypto/botan_bridge.h"

#include <botan/hash.h>
#include <botan/mac.h>

namespace keyline::crypto {

namespace {

/// Making Botan's object costs three times as much as hashing a leaf, so each thread keeps one. It holds nothing
/// between calls.
Botan::HashFunction& threadHash()
{
    thread_local const auto hash = Botan::HashFunction::create_or_throw("SHA-256");
    return *hash;
}

Botan::MessageAuthenticationCode& threadMac()
{
    thread_local const auto mac = Botan::MessageAuthenticationCode::create_or_throw("HMAC(SHA-256)");
    return *mac;
}

} // namespace

Digest sha256(ByteView message)
{
    return sha256({message});
}

Digest sha256(std::initializer_list<ByteView> parts)
{
    return bridge::guarded([&] {
        Botan::HashFunction& hash = threadHash();
        for (ByteView part : parts)
            hash.update(part.data(), part.size());
        Digest out;
        hash.final(out.data());
        return out;
    });
}

struct Sha256::State
{
    std::unique_ptr<Botan::HashFunction> hash;
};

Sha256::Sha256() : m_state(std::make_unique<State>())
{
    bridge::guarded([&] { m_state->hash = Botan::HashFunction::create_or_throw("SHA-256"); });
}

Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

Sha256& Sha256::update(ByteView part)
{
    m_state->hash->update(part.data(), part.size());
    return *this;
}

Digest Sha256::finish()
{
    Digest out;
    m_state->hash->final(out.data());
    return out;
}

Digest hmacSha256(ByteView key, ByteView message)
{
    return bridge::guarded([&] {
        Botan::MessageAuthenticationCode& mac = threadMac();
        mac.set_key(key.data(), key.size());
        mac.update(message.data(), message.size());
        Digest out;
        mac.final(out.data());
        mac.clear(); // the key must not stay behind in the thread
        return out;
    });
}

} // namespace keyline::crypto
