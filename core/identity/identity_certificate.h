#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "crypto/keys.h"
#include "identity/chip_id.h"
#include "identity/identity_list.h"

namespace keyline::identity {

enum class CertificateKind { X509, Cwt };

/// What an X.509 identity certificate is issued for.
struct X509Request
{
    std::string issuer; ///< the manufacturer's name, its one commonName
    IdentityList identities;
    ChipId chip;
    crypto::PublicKey deviceKey;
    std::string hardwareType; ///< dotted OID of the profile
    UnixTime notBefore = 0;
};

/// What a CWT is issued for: a device without a key pair.
struct CwtRequest
{
    std::string issuer;
    IdentityList identities;
    ChipId chip;
    std::string model;     ///< 1..32 printable ASCII, as the device says it
    std::uint32_t pen = 0; ///< the manufacturer's Private Enterprise Number
    UnixTime issuedAt = 0;
};

/// Binds identities to a chip, signed by the manufacturer's P-256 key (FORMATS §4): an X.509 IDevID where the device
/// has a key pair, a CWT where it has none. A value of this type has exactly the form of section 4; whether its
/// signature is good, verify() says. Copies share what was parsed.
class IdentityCertificate
{
  public:
    /// Serial number and cti come from `random`. Throw Error CertificateNotValid where the request has no valid form.
    static IdentityCertificate issue(const crypto::Signer& manufacturer, const X509Request& request, Random& random);
    static IdentityCertificate issue(const crypto::Signer& manufacturer, const CwtRequest& request, Random& random);

    /// Throws Error CertificateNotValid, naming the defect. Accepts every order that X.509 leaves free.
    static IdentityCertificate parse(ByteView encoded);

    const Bytes& encoded() const;
    CertificateKind kind() const;
    const IdentityList& identities() const;
    const std::string& issuer() const;
    /// X.509 serial number, or cti.
    const ByteArray<16>& serial() const;
    /// notBefore, or iat.
    UnixTime issuedAt() const;
    /// The chip's digest: both kinds have it.
    const Digest& chipDigest() const;
    bool isFor(const ChipId& chip) const { return chip.digest() == chipDigest(); }

    /// X.509 only, nothing in a CWT:
    const std::optional<ChipId>& chip() const;
    const std::optional<crypto::PublicKey>& publicKey() const;
    /// SHA-256 of its DER SubjectPublicKeyInfo: field 9 of a statement.
    std::optional<Digest> keyDigest() const;
    const std::string& hardwareType() const;

    /// CWT only, empty and 0 in X.509:
    const std::string& model() const;
    std::uint32_t pen() const;

    /// The signature, and with X.509 the authority key identifier, are this manufacturer's.
    bool isSignedBy(const crypto::PublicKey& manufacturer) const;
    /// The same; throws Error CertificateNotValid where not.
    void verify(const crypto::PublicKey& manufacturer) const;

  private:
    struct Data;
    explicit IdentityCertificate(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
    static IdentityCertificate parseX509(Bytes encoded);
    static IdentityCertificate parseCwt(Bytes encoded);

    std::shared_ptr<const Data> m_data;
};

/// The manufacturer's self-signed X.509 CA certificate, DER, with a random serial number.
Bytes manufacturerCertificate(const crypto::Signer& manufacturer, const std::string& name, UnixTime notBefore,
                              Random& random);

} // namespace keyline::identity
