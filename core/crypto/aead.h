#pragma once

#include "base/secret.h"

#include <optional>

namespace keyline::crypto {

inline constexpr std::size_t aesGcmKeySize = 32;
inline constexpr std::size_t aesGcmIvSize = 12;
inline constexpr std::size_t aesGcmTagSize = 16;

/// AES-256-GCM (SP 800-38D): ciphertext ‖ 16-byte tag. One IV never serves two plaintexts under one key.
/// Throws Error Unexpected for a key or IV of another size: that is a bug of the caller.
Bytes sealAesGcm(ByteView key, ByteView iv, ByteView aad, ByteView plaintext);

/// Nothing where tag, key, IV, aad or ciphertext are not those of the sealing.
std::optional<Secret> openAesGcm(ByteView key, ByteView iv, ByteView aad, ByteView ciphertext);

} // namespace keyline::crypto
