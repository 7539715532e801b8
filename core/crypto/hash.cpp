#include "crypto/hash.h"

#include "crypto/botan_bridge.h"

#include <botan/hash.h>
#include <botan/mac.h>

namespace keyline::crypto {

namespace {

/// Making Botan's objects costs three times as much as hashing a leaf, so they are kept. They hold nothing between
/// calls.
template <typename Use>
Digest withHash(Use&& use)
{
    return bridge::sharedPool<Botan::HashFunction>().with(
        [] { return Botan::HashFunction::create_or_throw("SHA-256"); },
        [&](Botan::HashFunction& hash) {
            use(hash);
            Digest out;
            hash.final(out.data());
            return out;
        });
}

} // namespace

Digest sha256(ByteView message)
{
    return sha256({message});
}

Digest sha256(std::initializer_list<ByteView> parts)
{
    return bridge::guarded([&] {
        return withHash([&](Botan::HashFunction& hash) {
            for (ByteView part : parts)
                hash.update(part.data(), part.size());
        });
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
        return bridge::sharedPool<Botan::MessageAuthenticationCode>().with(
            [] { return Botan::MessageAuthenticationCode::create_or_throw("HMAC(SHA-256)"); },
            [&](Botan::MessageAuthenticationCode& mac) {
                mac.set_key(key.data(), key.size());
                mac.update(message.data(), message.size());
                Digest out;
                mac.final(out.data());
                mac.clear(); // the key must not stay behind in the pool
                return out;
            });
    });
}

} // namespace keyline::crypto
