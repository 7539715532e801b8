#pragma once

#include "base/random.h"

#include <memory>
#include <optional>
#include <string_view>

namespace keyline::crypto {

enum class KeyKind { P256, P384, Rsa2048, Rsa3072 };

/// "p256", "p384", "rsa2048", "rsa3072": in profiles, tables and on the command line.
std::string_view keyKindName(KeyKind kind);
std::optional<KeyKind> keyKindOf(std::string_view name);
bool isRsa(KeyKind kind);
/// The COSE algorithm that the kind signs with: ES256 −7, ES384 −35, PS256 −37 (RFC 9053 §2.1, RFC 8230 §2).
int signatureAlgorithm(KeyKind kind);
/// Bytes of a signature in COSE form: 64, 96, 256, 384.
std::size_t signatureSize(KeyKind kind);

/// A device's or the manufacturer's public key. Parsed and checked once; copies share it; all calls are safe in several
/// threads.
class PublicKey
{
  public:
    /// DER SubjectPublicKeyInfo, and nothing but the canonical one: P-256 or P-384 by name (RFC 5480) with an
    /// uncompressed point on the curve, or rsaEncryption (RFC 3279 §2.3.1) with 2048 or 3072 bits and e = 65537. Throws
    /// Error KeyMalformed.
    static PublicKey fromSpki(ByteView der);

    KeyKind kind() const;
    /// The DER that fromSpki() takes.
    const Bytes& spki() const;
    /// SHA-256 of spki(): the `maker` of the device protocol, field 9 of a statement.
    const Digest& spkiDigest() const;
    /// What the SPKI's BIT STRING holds: 04 ‖ x ‖ y, or the DER RSAPublicKey. RFC 7093 method 1 hashes this.
    const Bytes& subjectPublicKey() const;

    /// COSE form: r ‖ s at full length over SHA-256 (P-256) or SHA-384 (P-384); PSS with SHA-256, MGF1-SHA-256 and
    /// exactly 32 bytes of salt. False for anything else.
    bool verify(ByteView message, ByteView signature) const;

    friend bool operator==(const PublicKey& a, const PublicKey& b) { return sameBytes(a.spki(), b.spki()); }

  private:
    struct Impl;
    explicit PublicKey(std::shared_ptr<const Impl> impl) : m_impl(std::move(impl)) {}
    std::shared_ptr<const Impl> m_impl;
};

/// Whoever can sign with a PublicKey's other half: this process, later a token. Safe to use from several threads.
class Signer
{
  public:
    virtual ~Signer() = default;
    virtual const PublicKey& publicKey() const = 0;
    /// A signature as PublicKey::verify() takes it.
    virtual Bytes sign(ByteView message) const = 0;
};

/// A key pair in this process's memory. ECDSA is deterministic (RFC 6979); the Random serves PSS salts and blinding,
/// and must outlive the key.
class PrivateKey final : public Signer
{
  public:
    static PrivateKey generate(KeyKind kind, Random& random);
    /// From the COSE_Key that encode() writes. Throws Error KeyMalformed for any other form, and where the public part
    /// does not belong to the private one.
    static PrivateKey parse(ByteView coseKey, Random& random);

    PrivateKey(PrivateKey&&) noexcept;
    PrivateKey& operator=(PrivateKey&&) noexcept;
    ~PrivateKey() override;

    KeyKind kind() const { return m_public.kind(); }
    const PublicKey& publicKey() const override { return m_public; }
    Bytes sign(ByteView message) const override;

    /// COSE_Key as the data package holds it (FORMATS §3): kid `identity`, alg, key_ops [1]; EC2 with x, y, d at full
    /// length, or RSA with all eight parts (RFC 8230).
    Secret encode() const;

  private:
    struct Impl;
    PrivateKey(std::unique_ptr<Impl> impl, PublicKey publicKey);
    std::unique_ptr<Impl> m_impl;
    PublicKey m_public;
};

} // namespace keyline::crypto
