#pragma once

#include "base/random.h"

#include <compare>

namespace keyline::crypto {

/// 32 raw bytes (RFC 8032 §5.1.5). Any 32 bytes are a value; what is no usable point simply verifies nothing.
struct Ed25519PublicKey
{
    ByteArray<32> bytes{};

    /// The first 8 bytes of SHA-256(key): the kid of registry entries.
    ByteArray<8> keyId() const;
    auto operator<=>(const Ed25519PublicKey&) const = default;
};

using Ed25519Signature = ByteArray<64>;

/// RFC 8032 §5.1.7 without cofactor (R is compared byte for byte), as Go and ref10 do. Strict on top, as libsodium is:
/// S < L, and no key of small order or with a y ≥ 2²⁵⁵ − 19, since under those one signature fits many messages; nor an
/// R of small order, which no honest signer makes. Safe in several threads.
bool verifyEd25519(const Ed25519PublicKey& key, ByteView message, ByteView signature);

/// Whoever can sign entries or checkpoints. Safe to use from several threads.
class Ed25519Signer
{
  public:
    virtual ~Ed25519Signer() = default;
    virtual const Ed25519PublicKey& publicKey() const = 0;
    virtual Ed25519Signature sign(ByteView message) const = 0;
};

/// A station, custodian, administrator or log key in this process's memory.
class Ed25519Key final : public Ed25519Signer
{
  public:
    static Ed25519Key generate(Random& random);
    /// From the 32-byte seed (RFC 8032's private key). Throws Error KeyMalformed for another size.
    explicit Ed25519Key(Secret seed);

    const Ed25519PublicKey& publicKey() const override { return m_public; }
    Ed25519Signature sign(ByteView message) const override;
    /// For sealing the key into a vault.
    const Secret& seed() const { return m_seed; }

  private:
    Secret m_seed;
    Secret m_expanded; // seed ‖ public key, as libsodium signs with
    Ed25519PublicKey m_public;
};

} // namespace keyline::crypto
