#include "crypto/aead.h"

#include "crypto/botan_bridge.h"

#include <botan/aead.h>

namespace keyline::crypto {

namespace {

/// One cipher a thread and direction, since making one costs more than sealing a package. The key leaves it with the
/// lease.
class Lease
{
  public:
    Lease(Botan::Cipher_Dir direction, ByteView key, ByteView iv, ByteView aad) : m_mode(mode(direction))
    {
        if (key.size() != aesGcmKeySize || iv.size() != aesGcmIvSize)
            throw Error(Code::Unexpected, "AES-256-GCM: key or IV of another size");
        m_mode.set_key(key.data(), key.size());
        m_mode.set_associated_data(aad.data(), aad.size());
        m_mode.start(iv.data(), iv.size());
    }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease() { m_mode.clear(); }

    void finish(Botan::secure_vector<std::uint8_t>& buffer) { m_mode.finish(buffer); }

  private:
    static Botan::AEAD_Mode& mode(Botan::Cipher_Dir direction)
    {
        thread_local const auto sealing = Botan::AEAD_Mode::create_or_throw("AES-256/GCM", Botan::ENCRYPTION);
        thread_local const auto opening = Botan::AEAD_Mode::create_or_throw("AES-256/GCM", Botan::DECRYPTION);
        return direction == Botan::ENCRYPTION ? *sealing : *opening;
    }

    Botan::AEAD_Mode& m_mode;
};

} // namespace

Bytes sealAesGcm(ByteView key, ByteView iv, ByteView aad, ByteView plaintext)
{
    return bridge::guarded([&] {
        Lease lease(Botan::ENCRYPTION, key, iv, aad);
        Botan::secure_vector<std::uint8_t> buffer;
        buffer.reserve(plaintext.size() + aesGcmTagSize);
        buffer.assign(plaintext.begin(), plaintext.end());
        lease.finish(buffer);
        return Bytes(buffer.begin(), buffer.end());
    });
}

std::optional<Secret> openAesGcm(ByteView key, ByteView iv, ByteView aad, ByteView ciphertext)
{
    return bridge::guarded([&]() -> std::optional<Secret> {
        Lease lease(Botan::DECRYPTION, key, iv, aad);
        if (ciphertext.size() < aesGcmTagSize)
            return std::nullopt;
        auto buffer = bridge::toSecureVector(ciphertext);
        try {
            lease.finish(buffer);
        } catch (const Botan::Invalid_Authentication_Tag&) {
            return std::nullopt;
        }
        return bridge::toSecret(buffer);
    });
}

} // namespace keyline::crypto
