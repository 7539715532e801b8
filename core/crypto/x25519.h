#pragma once

#include "base/random.h"

#include <optional>

namespace keyline::crypto {

using X25519Public = ByteArray<32>;

/// One side's key pair of an X25519 agreement (RFC 7748), made for one session.
class X25519Key
{
  public:
    static X25519Key generate(Random& random);
    /// A 32-byte scalar as it is kept, not yet clamped. Throws Error KeyMalformed for another size.
    explicit X25519Key(Secret scalar);

    const X25519Public& publicKey() const { return m_public; }
    /// The 32-byte shared secret; nothing where it is all zero (RFC 7748 §6.1), as a peer's point of small order makes
    /// it.
    std::optional<Secret> agree(const X25519Public& peer) const;

  private:
    Secret m_scalar;
    X25519Public m_public{};
};

} // namespace keyline::crypto
