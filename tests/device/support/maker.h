#pragma once

#include "encoding.h"

#include <botan/auto_rng.h>
#include <botan/ecdsa.h>
#include <botan/rsa.h>

#include <functional>
#include <memory>

namespace keyline::device::test {

enum class PairKind { none, p256, p384, rsa2048, rsa3072 };

/// A device key pair made by Botan.
class DeviceKeys
{
  public:
    explicit DeviceKeys(PairKind kind);

    PairKind kind() const { return m_kind; }
    /// The COSE_Key with its private part.
    Bytes coseKey() const;
    /// The DER SubjectPublicKeyInfo.
    Bytes publicKeyInfo() const;
    /// Whether a signature over a message is by this pair, as Botan sees it.
    bool verifies(const Bytes& message, const Bytes& signature) const;
    /// The parts that must never be seen.
    std::vector<Bytes> secrets() const;

  private:
    PairKind m_kind;
    std::unique_ptr<Botan::ECDSA_PrivateKey> m_ec;
    std::unique_ptr<Botan::RSA_PrivateKey> m_rsa;
};

/// What a package says; encode() gives its bytes in deterministic CBOR.
struct PackageContent
{
    std::vector<std::string> identities{"urn:gsma:imei:35693803-564380-0"};
    bool channel = true;
    Bytes channelKey = someBytes(32, 5);
    const DeviceKeys* keys = nullptr;
    std::string profile = "phone";
    std::int64_t revision = 1;
    std::optional<std::int64_t> masterKeyVersion = 1;

    Bytes encode() const;
    Bytes channelCoseKey() const;
};

/// The manufacturer: signs installs and certificates with a P-256 key of Botan's.
class Maker
{
  public:
    Maker();

    Bytes point() const;
    Bytes sign(const Bytes& message) const;
    Bytes signDer(const Bytes& message) const;

    /// COSE_Sign1 {1: -7}; the payload is left out of the message when detached.
    Bytes sign1(const Bytes& payload, bool detached) const;

    /// The X.509 IDevID of FORMATS section 4. names replaces the content of its SubjectAltName where given.
    Bytes x509(const PackageContent& package, const Bytes& chipId, std::optional<Bytes> names = std::nullopt) const;
    /// The CWT of the same. edit may change the list of its claims.
    using Claims = std::vector<std::pair<Bytes, Bytes>>;
    Bytes cwt(
        const PackageContent& package, const Bytes& chipId,
        const std::function<void(Claims&)>& edit = [](Claims&) {}) const;
    /// Whichever of the two the package wants.
    Bytes certificate(const PackageContent& package, const Bytes& chipId) const;

    static Bytes subjectAltName(const std::vector<std::string>& identities, const Bytes& chipId);

  private:
    std::unique_ptr<Botan::ECDSA_PrivateKey> m_key;
};

Botan::RandomNumberGenerator& rng();
Bytes sha256Of(const Bytes& bytes);
Bytes hmacOf(const Bytes& key, const Bytes& message);
/// AES-256-GCM, the tag at the end.
Bytes gcmSeal(const Bytes& key, const Bytes& iv, const Bytes& aad, const Bytes& text);
std::optional<Bytes> gcmOpen(const Bytes& key, const Bytes& iv, const Bytes& aad, const Bytes& sealed);

} // namespace keyline::device::test
