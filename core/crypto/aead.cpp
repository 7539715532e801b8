#include "crypto/aead.h"

#include "crypto/botan_bridge.h"

#include <botan/aead.h>

namespace keyline::crypto {

namespace {

struct Sealing
{
    static constexpr Botan::Cipher_Dir direction = Botan::ENCRYPTION;
};
struct Opening
{
    static constexpr Botan::Cipher_Dir direction = Botan::DECRYPTION;
};

/// Ciphers are kept, since making one costs more than sealing a package; the key does not stay behind in them.
template <typename Way, typename Use>
auto withCipher(ByteView key, ByteView iv, ByteView aad, Use&& use)
{
    if (key.size() != aesGcmKeySize || iv.size() != aesGcmIvSize)
        throw Error(Code::Unexpected, "AES-256-GCM: key or IV of another size");
    return bridge::guarded([&] {
        return bridge::sharedPool<Botan::AEAD_Mode, Way>().with(
            [] { return Botan::AEAD_Mode::create_or_throw("AES-256/GCM", Way::direction); },
            [&](Botan::AEAD_Mode& mode) {
                mode.set_key(key.data(), key.size());
                mode.set_associated_data(aad.data(), aad.size());
                mode.start(iv.data(), iv.size());
                auto out = use(mode);
                mode.clear();
                return out;
            });
    });
}

} // namespace

Bytes sealAesGcm(ByteView key, ByteView iv, ByteView aad, ByteView plaintext)
{
    return withCipher<Sealing>(key, iv, aad, [&](Botan::AEAD_Mode& mode) {
        Botan::secure_vector<std::uint8_t> buffer;
        buffer.reserve(plaintext.size() + aesGcmTagSize);
        buffer.assign(plaintext.begin(), plaintext.end());
        mode.finish(buffer);
        return Bytes(buffer.begin(), buffer.end());
    });
}

std::optional<Secret> openAesGcm(ByteView key, ByteView iv, ByteView aad, ByteView ciphertext)
{
    if (ciphertext.size() < aesGcmTagSize)
        return std::nullopt;
    return withCipher<Opening>(key, iv, aad, [&](Botan::AEAD_Mode& mode) -> std::optional<Secret> {
        auto buffer = bridge::toSecureVector(ciphertext);
        try {
            mode.finish(buffer);
        } catch (const Botan::Invalid_Authentication_Tag&) {
            return std::nullopt;
        }
        return bridge::toSecret(buffer);
    });
}

} // namespace keyline::crypto
