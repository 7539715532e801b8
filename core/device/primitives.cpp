#include "device/primitives.h"

#include <bearssl/bearssl.h>

#include <type_traits>

namespace keyline::device {
namespace {

template <typename Context>
ByteSpan bytesOf(Context& context)
{
    return {reinterpret_cast<std::uint8_t*>(&context), sizeof context};
}

// BearSSL's constant-time AES and GHASH for the word size at hand.
constexpr bool kWide = sizeof(void*) == 8;
using AesKeys = std::conditional_t<kWide, br_aes_ct64_ctr_keys, br_aes_ct_ctr_keys>;

[[maybe_unused]] void schedule(br_aes_ct64_ctr_keys& keys, ByteView key)
{
    br_aes_ct64_ctr_init(&keys, key.data(), key.size());
}

[[maybe_unused]] void schedule(br_aes_ct_ctr_keys& keys, ByteView key)
{
    br_aes_ct_ctr_init(&keys, key.data(), key.size());
}

class Gcm
{
  public:
    Gcm(ByteView key, ByteView iv, ByteView aad)
    {
        schedule(m_keys, key);
        br_gcm_init(&m_context, &m_keys.vtable, kWide ? br_ghash_ctmul64 : br_ghash_ctmul32);
        br_gcm_reset(&m_context, iv.data(), iv.size());
        br_gcm_aad_inject(&m_context, aad.data(), aad.size());
        br_gcm_flip(&m_context);
    }
    Gcm(const Gcm&) = delete;
    Gcm& operator=(const Gcm&) = delete;
    ~Gcm()
    {
        wipe(bytesOf(m_keys));
        wipe(bytesOf(m_context));
    }

    br_gcm_context* context() { return &m_context; }

  private:
    AesKeys m_keys;
    br_gcm_context m_context;
};

} // namespace

Sha256& Sha256::update(ByteView bytes)
{
    br_sha256_update(&m_context, bytes.data(), bytes.size());
    return *this;
}

Digest Sha256::digest() const
{
    Digest out;
    br_sha256_out(&m_context, out.data());
    return out;
}

Digest sha256(ByteView bytes)
{
    return Sha256().update(bytes).digest();
}

void hmacSha256(ByteView key, std::span<const ByteView> pieces, std::span<std::uint8_t, kDigestSize> out)
{
    br_hmac_key_context keyContext;
    br_hmac_context context;
    br_hmac_key_init(&keyContext, &br_sha256_vtable, key.data(), key.size());
    br_hmac_init(&context, &keyContext, 0);
    for (const ByteView piece : pieces)
        br_hmac_update(&context, piece.data(), piece.size());
    br_hmac_out(&context, out.data());
    wipe(bytesOf(keyContext));
    wipe(bytesOf(context));
}

void hkdfSha256(ByteView secret, ByteView salt, std::string_view info, ByteSpan out)
{
    br_hkdf_context context;
    br_hkdf_init(&context, &br_sha256_vtable, salt.data(), salt.size());
    br_hkdf_inject(&context, secret.data(), secret.size());
    br_hkdf_flip(&context);
    br_hkdf_produce(&context, info.data(), info.size(), out.data(), out.size());
    wipe(bytesOf(context));
}

void gcmEncrypt(ByteView key, ByteView iv, ByteView aad, ByteSpan textAndTag)
{
    Gcm gcm(key, iv, aad);
    const ByteSpan text = textAndTag.first(textAndTag.size() - kGcmTagSize);
    br_gcm_run(gcm.context(), 1, text.data(), text.size());
    br_gcm_get_tag(gcm.context(), textAndTag.last(kGcmTagSize).data());
}

bool gcmDecrypt(ByteView key, ByteView iv, ByteView aad, ByteSpan textAndTag)
{
    if (textAndTag.size() < kGcmTagSize)
        return false;
    Gcm gcm(key, iv, aad);
    const ByteSpan text = textAndTag.first(textAndTag.size() - kGcmTagSize);
    br_gcm_run(gcm.context(), 0, text.data(), text.size());
    if (br_gcm_check_tag(gcm.context(), textAndTag.last(kGcmTagSize).data()) == 1)
        return true;
    wipe(textAndTag);
    return false;
}

bool verifyEs256(ByteView point, const Digest& digest, ByteView signature)
{
    std::array<std::uint8_t, kPointSize> q{};
    if (signature.size() != 64 || point.size() != q.size())
        return false;
    copy(point, q);
    const br_ec_public_key key{BR_EC_secp256r1, q.data(), q.size()};
    const br_ecdsa_vrfy verify = br_ecdsa_vrfy_raw_get_default();
    return verify(br_ec_get_default(), digest.data(), digest.size(), &key, signature.data(), signature.size()) == 1;
}

bool x25519(ByteView scalar, ByteView u, std::span<std::uint8_t, kX25519Size> out)
{
    if (scalar.size() != kX25519Size || u.size() != kX25519Size)
        return false;
    copy(u, out);
    const br_ec_impl* impl = br_ec_get_default();
    // BearSSL takes and clamps the scalar as RFC 7748 has it.
    const bool done = impl->mul(out.data(), out.size(), scalar.data(), scalar.size(), BR_EC_curve25519) == 1;
    constexpr std::array<std::uint8_t, kX25519Size> zero{};
    return done && !equal(out, zero);
}

void x25519Public(ByteView scalar, std::span<std::uint8_t, kX25519Size> out)
{
    constexpr std::array<std::uint8_t, kX25519Size> base{9};
    x25519(scalar, base, out);
}

} // namespace keyline::device
