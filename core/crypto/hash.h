#pragma once

#include "base/bytes.h"

#include <initializer_list>
#include <memory>

/// Cryptography, and the only home of Botan and of OpenSSL's checks of signatures. What they throw or refuse never
/// leaves this folder as theirs: it becomes Error Unexpected here.
namespace keyline::crypto {

/// SHA-256 (FIPS 180-4) of the whole, or of the parts one after another.
Digest sha256(ByteView message);
Digest sha256(std::initializer_list<ByteView> parts);

/// SHA-256 in steps, for what does not lie in memory at once. One thread at a time.
class Sha256
{
  public:
    Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    ~Sha256();

    Sha256& update(ByteView part);
    /// The digest so far; the object starts anew.
    Digest finish();

  private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// HMAC-SHA-256 (RFC 2104) where the result is public: a tag, a check value. For results that are keys use MacKey.
Digest hmacSha256(ByteView key, ByteView message);

} // namespace keyline::crypto
