#pragma once

#include "base/bytes.h"

#include <botan/aead.h>
#include <botan/curve25519.h>
#include <botan/ec_group.h>
#include <botan/ecdsa.h>
#include <botan/hash.h>
#include <botan/mac.h>
#include <botan/pubkey.h>
#include <botan/system_rng.h>
#include <botan/x509_key.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <sodium.h>

namespace bench {

/// Checks P-256 signatures in DER.
class BareVerifier
{
  public:
    /// Checks the point, too.
    explicit BareVerifier(const keyline::Bytes& spki)
    {
        const unsigned char* at = spki.data();
        m_key = d2i_PUBKEY(nullptr, &at, static_cast<long>(spki.size()));
        m_context = m_key ? EVP_PKEY_CTX_new(m_key, nullptr) : nullptr;
        if (!m_context || EVP_PKEY_verify_init(m_context) != 1)
            std::abort();
    }
    ~BareVerifier()
    {
        EVP_PKEY_CTX_free(m_context);
        EVP_PKEY_free(m_key);
    }
    BareVerifier(const BareVerifier&) = delete;
    BareVerifier& operator=(const BareVerifier&) = delete;
    bool holds(const keyline::Bytes& message, const keyline::Bytes& signature)
    {
        unsigned char digest[32];
        return EVP_Digest(message.data(), message.size(), digest, nullptr, EVP_sha256(), nullptr) == 1 &&
               EVP_PKEY_verify(m_context, signature.data(), signature.size(), digest, sizeof digest) == 1;
    }

  private:
    EVP_PKEY* m_key;
    EVP_PKEY_CTX* m_context;
};

/// An Ed25519 pair.
class BarePair
{
  public:
    BarePair() { crypto_sign_keypair(m_public.data(), m_secret.data()); }
    keyline::Bytes sign(const keyline::Bytes& message) const
    {
        keyline::Bytes out(crypto_sign_BYTES);
        crypto_sign_detached(out.data(), nullptr, message.data(), message.size(), m_secret.data());
        return out;
    }
    bool holds(const keyline::Bytes& message, const keyline::Bytes& signature) const
    {
        return crypto_sign_verify_detached(signature.data(), message.data(), message.size(), m_public.data()) == 0;
    }

  private:
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> m_public{};
    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> m_secret{};
};

/// The operations that a device with the profile "phone" costs its station and its registry, straight on the libraries
/// that do them, with whatever may be kept kept. Of one thread, but for the checkpoint's signature.
class BareCrypto
{
  public:
    using Bytes = keyline::Bytes;

    BareCrypto()
        : m_group("secp256r1"), m_maker(m_random, m_group), m_device(m_random, m_group),
          m_makerSigner(m_maker, m_random, ecdsa, Botan::DER_SEQUENCE),
          m_makerVerifier(Botan::X509::BER_encode(m_maker)), m_deviceSpki(Botan::X509::BER_encode(m_device)),
          m_seal(Botan::AEAD_Mode::create_or_throw("AES-256/GCM", Botan::ENCRYPTION)),
          m_hash(Botan::HashFunction::create_or_throw("SHA-256")),
          m_mac(Botan::MessageAuthenticationCode::create_or_throw("HMAC(SHA-256)"))
    {
        m_message.assign(messageSize, 1);
        m_proof = Botan::PK_Signer(m_device, m_random, ecdsa, Botan::DER_SEQUENCE).sign_message(m_message, m_random);
        m_certificate = m_makerSigner.sign_message(m_message, m_random);
        m_entry = m_station.sign(m_message);
        m_note = m_log.sign(m_message);
    }

    void makePair()
    {
        const Botan::ECDSA_PrivateKey pair(m_random, m_group);
        seal(160);
    }
    /// SP 800-108 from the master key, the package's digest, the certificate.
    void certify()
    {
        derive();
        hash(packageSize);
        m_makerSigner.sign_message(m_message, m_random);
    }
    /// The session with the device, the package in it, and the manufacturer's signature over that.
    void encryptPackage()
    {
        std::uint8_t scalar[32], point[32], shared[32];
        m_random.randomize(scalar, sizeof scalar);
        Botan::curve25519_basepoint(point, scalar);
        Botan::curve25519_donna(shared, scalar, point);
        derive();
        derive();
        seal(packageSize);
        hash(2 * packageSize);
        m_makerSigner.sign_message(m_message, m_random);
    }
    void verifyProof() { require(BareVerifier(m_deviceSpki).holds(m_message, m_proof)); }
    /// What a station sends and what the rules demand of it: the entry's and the certificate's signature.
    void admit()
    {
        m_station.sign(m_message);
        require(m_station.holds(m_message, m_entry));
        require(m_makerVerifier.holds(m_message, m_certificate));
        hash(2 * recordSize);
    }
    void verifyReceipt() const { require(m_log.holds(m_message, m_note)); }
    /// In the registry's thread.
    void signCheckpoint() const { m_log.sign(m_message); }

    static constexpr std::size_t packageSize = 330;
    static constexpr std::size_t recordSize = 1200;

  private:
    static constexpr const char* ecdsa = "EMSA1(SHA-256)";
    static constexpr std::size_t messageSize = 300;

    static void require(bool good)
    {
        if (!good)
            std::abort();
    }
    void seal(std::size_t size)
    {
        Botan::secure_vector<std::uint8_t> data(size);
        const std::array<std::uint8_t, 32> key{};
        std::array<std::uint8_t, 12> iv{};
        m_random.randomize(iv.data(), iv.size());
        m_seal->set_key(key.data(), key.size());
        m_seal->set_associated_data(m_message.data(), 64);
        m_seal->start(iv.data(), iv.size());
        m_seal->finish(data);
    }
    void hash(std::size_t size)
    {
        const Bytes data(size);
        m_hash->update(data.data(), data.size());
        m_hash->final();
    }
    void derive()
    {
        const std::array<std::uint8_t, 32> key{};
        m_mac->set_key(key.data(), key.size());
        m_mac->update(m_message.data(), 64);
        m_mac->final();
    }

    Botan::System_RNG m_random;
    Botan::EC_Group m_group;
    Botan::ECDSA_PrivateKey m_maker;
    Botan::ECDSA_PrivateKey m_device;
    BarePair m_station;
    BarePair m_log;
    Botan::PK_Signer m_makerSigner;
    BareVerifier m_makerVerifier;
    Bytes m_deviceSpki;
    std::unique_ptr<Botan::AEAD_Mode> m_seal;
    std::unique_ptr<Botan::HashFunction> m_hash;
    std::unique_ptr<Botan::MessageAuthenticationCode> m_mac;
    Bytes m_message;
    Bytes m_proof, m_certificate, m_entry, m_note;
};

} // namespace bench
