#pragma once

#include "base/bytes.h"

#include <botan/aead.h>
#include <botan/curve25519.h>
#include <botan/ec_group.h>
#include <botan/ecdsa.h>
#include <botan/ed25519.h>
#include <botan/hash.h>
#include <botan/mac.h>
#include <botan/pubkey.h>
#include <botan/system_rng.h>

namespace bench {

/// The operations that a device with the profile "phone" costs its station and its registry, straight on Botan, with
/// whatever may be kept kept. Of one thread, but for the checkpoint's signature.
class BareCrypto
{
  public:
    using Bytes = keyline::Bytes;

    BareCrypto()
        : m_group("secp256r1"), m_maker(m_random, m_group), m_device(m_random, m_group), m_station(m_random),
          m_log(m_random), m_makerSigner(m_maker, m_random, ecdsa), m_makerVerifier(m_maker, ecdsa),
          m_stationSigner(m_station, m_random, "Pure"), m_logSigner(m_log, m_random, "Pure"),
          m_seal(Botan::AEAD_Mode::create_or_throw("AES-256/GCM", Botan::ENCRYPTION)),
          m_hash(Botan::HashFunction::create_or_throw("SHA-256")),
          m_mac(Botan::MessageAuthenticationCode::create_or_throw("HMAC(SHA-256)"))
    {
        m_message.assign(messageSize, 1);
        m_proof = Botan::PK_Signer(m_device, m_random, ecdsa).sign_message(m_message, m_random);
        m_certificate = m_makerSigner.sign_message(m_message, m_random);
        m_entry = m_stationSigner.sign_message(m_message, m_random);
        m_note = m_logSigner.sign_message(m_message, m_random);
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
    void verifyProof()
    {
        const Botan::PointGFp point = m_group.point(m_device.public_point().get_affine_x(), //
                                                    m_device.public_point().get_affine_y());
        if (!point.on_the_curve())
            std::abort();
        Botan::PK_Verifier verifier(Botan::ECDSA_PublicKey(m_group, point), ecdsa);
        require(verifier.verify_message(m_message, m_proof));
    }
    /// What a station sends and what the rules demand of it: the entry's and the certificate's signature.
    void admit()
    {
        m_stationSigner.sign_message(m_message, m_random);
        require(Botan::PK_Verifier(m_station, "Pure").verify_message(m_message, m_entry));
        require(m_makerVerifier.verify_message(m_message, m_certificate));
        hash(2 * recordSize);
    }
    void verifyReceipt() { require(Botan::PK_Verifier(m_log, "Pure").verify_message(m_message, m_note)); }
    /// In the registry's thread.
    void signCheckpoint() { m_logSigner.sign_message(m_message, m_logRandom); }

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
    Botan::System_RNG m_logRandom;
    Botan::EC_Group m_group;
    Botan::ECDSA_PrivateKey m_maker;
    Botan::ECDSA_PrivateKey m_device;
    Botan::Ed25519_PrivateKey m_station;
    Botan::Ed25519_PrivateKey m_log;
    Botan::PK_Signer m_makerSigner;
    Botan::PK_Verifier m_makerVerifier;
    Botan::PK_Signer m_stationSigner;
    Botan::PK_Signer m_logSigner;
    std::unique_ptr<Botan::AEAD_Mode> m_seal;
    std::unique_ptr<Botan::HashFunction> m_hash;
    std::unique_ptr<Botan::MessageAuthenticationCode> m_mac;
    Bytes m_message;
    Bytes m_proof, m_certificate, m_entry, m_note;
};

} // namespace bench
