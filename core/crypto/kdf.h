#pragma once

#include "base/secret.h"

#include <string>

namespace keyline::crypto {

/// HKDF with SHA-256 (RFC 5869), extract and expand. At most 255 × 32 bytes.
Secret hkdfSha256(ByteView inputKey, ByteView salt, ByteView info, std::size_t size);

/// A key that makes HMAC-SHA-256 and may never be seen: in memory here, in a token elsewhere (CKM_SHA256_HMAC on a
/// CKK_GENERIC_SECRET). Safe to use from several threads.
class MacKey
{
  public:
    virtual ~MacKey() = default;
    /// 32 bytes; a Secret, since the result may itself be a key.
    virtual Secret mac(ByteView message) const = 0;
};

class SoftwareMacKey final : public MacKey
{
  public:
    explicit SoftwareMacKey(Secret key) : m_key(std::move(key)) {}
    Secret mac(ByteView message) const override;
    /// For sealing the key into a vault.
    const Secret& secret() const { return m_key; }

  private:
    Secret m_key;
};

/// SP 800-108r1 §4.1, KDF in counter mode with a 32-bit counter ahead of the fixed input: blocks of PRF(key, [i]32 ‖
/// fixedInput), the first `size` bytes, 1..8160. 32 bytes cost one PRF call.
Secret kdfCounterOver(const MacKey& key, ByteView fixedInput, std::size_t size);
/// The same over the standard's own fixed input: label ‖ 00 ‖ context ‖ [bits]32.
Secret kdfCounter(const MacKey& key, ByteView label, ByteView context, std::size_t size);

/// The first 3 bytes of HMAC-SHA-256(key, 16 zero bytes): all that a screen or a log ever shows of a symmetric key.
ByteArray<3> checkValue(ByteView key);
ByteArray<3> checkValue(const MacKey& key);
/// The same as six upper-case hex digits, as ceremonies read it aloud.
std::string checkValueText(ByteView key);
std::string checkValueText(const MacKey& key);

} // namespace keyline::crypto
