#pragma once

#include "device/bytes.h"

#include <bearssl/bearssl_hash.h>

namespace keyline::device {

/// SHA-256 (FIPS 180-4) over what it is fed.
class Sha256
{
  public:
    Sha256() { br_sha256_init(&m_context); }
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    ~Sha256() { wipe({reinterpret_cast<std::uint8_t*>(&m_context), sizeof m_context}); }

    Sha256& update(ByteView bytes);
    Digest digest() const;

  private:
    br_sha256_context m_context;
};

Digest sha256(ByteView bytes);

/// HMAC-SHA-256 (RFC 2104) over several pieces, as if joined.
void hmacSha256(ByteView key, std::span<const ByteView> pieces, std::span<std::uint8_t, kDigestSize> out);

/// HKDF-SHA-256 (RFC 5869), extract and expand.
void hkdfSha256(ByteView secret, ByteView salt, std::string_view info, ByteSpan out);

inline constexpr std::size_t kGcmIvSize = 12;
inline constexpr std::size_t kGcmTagSize = 16;
inline constexpr std::size_t kGcmKeySize = 32;

/// Encrypts in place with AES-256-GCM (NIST SP 800-38D); the buffer's last 16 bytes receive the tag.
void gcmEncrypt(ByteView key, ByteView iv, ByteView aad, ByteSpan textAndTag);

/// Decrypts in place; false, and the buffer wiped, when the tag is not right or missing.
bool gcmDecrypt(ByteView key, ByteView iv, ByteView aad, ByteSpan textAndTag);

/// Whether an ES256 signature of 64 bytes (r, s) over a digest is by the key of this uncompressed P-256 point.
bool verifyEs256(ByteView point, const Digest& digest, ByteView signature);

inline constexpr std::size_t kX25519Size = 32;

/// X25519 (RFC 7748): scalar and u-coordinate little-endian. False for an all-zero result, which gives no secret.
bool x25519(ByteView scalar, ByteView u, std::span<std::uint8_t, kX25519Size> out);

/// X25519 with the base point 9: the public key of a private one.
void x25519Public(ByteView scalar, std::span<std::uint8_t, kX25519Size> out);

} // namespace keyline::device
