#include "identity/identity_certificate.h"

#include "base/error.h"
#include "crypto/cose.h"
#include "crypto/x509.h"
#include "identity/cwt.h"

namespace keyline::identity {

/// What both kinds of certificate are, taken apart.
struct IdentityCertificate::Data
{
    Data(CertificateKind its, IdentityList list) : kind(its), identities(std::move(list)) {}

    Bytes encoded;
    CertificateKind kind;
    IdentityList identities;
    std::string issuer;
    ByteArray<16> serial{};
    UnixTime issuedAt = 0;
    Digest chipDigest{};

    // X.509
    std::optional<ChipId> chip;
    std::optional<crypto::PublicKey> publicKey;
    std::string hardwareType;
    crypto::x509::KeyIdentifier authority{};
    std::size_t signedPartAt = 0; ///< where the TBSCertificate lies in `encoded`
    std::size_t signedPartSize = 0;
    ByteArray<64> signature{};

    // CWT
    std::string model;
    std::uint32_t pen = 0;
};

namespace {

[[noreturn]] void refuseCertificate(const std::string& what)
{
    throw Error(Code::CertificateNotValid, what);
}

constexpr std::uint8_t firstOfX509 = 0x30;
constexpr std::uint8_t firstOfCwt = 0xD2;
/// Far above any certificate of section 4 (RSA-3072 and four identities make some 1,000 bytes); a record has 16 KiB for
/// all.
constexpr std::size_t mostBytes = 8192;

std::vector<DeviceIdentity> identitiesOf(const std::vector<std::string>& uris)
{
    std::vector<DeviceIdentity> out;
    out.reserve(uris.size());
    for (const std::string& uri : uris)
        out.push_back(DeviceIdentity::fromUrn(uri));
    return out;
}

} // namespace

IdentityCertificate IdentityCertificate::issue(const crypto::Signer& manufacturer, const X509Request& request,
                                               Random& random)
{
    crypto::x509::Content content;
    content.serial = random.array<16>();
    content.issuer = request.issuer;
    content.notBefore = request.notBefore;
    content.subject = request.identities.primary().bare();
    content.uris = request.identities.urns();
    content.hardwareType = request.hardwareType;
    content.hardwareSerial = toBytes(request.chip.bytes());
    content.subjectKeyInfo = request.deviceKey.spki();
    content.authority = crypto::x509::keyIdentifier(manufacturer.publicKey());
    return parseX509(crypto::x509::issue(content, manufacturer));
}

IdentityCertificate IdentityCertificate::issue(const crypto::Signer& manufacturer, const CwtRequest& request,
                                               Random& random)
{
    return parseCwt(cwt::issue({request.issuer, request.identities, request.issuedAt, random.array<16>(),
                                request.chip.digest(), request.pen, request.model},
                               manufacturer));
}

IdentityCertificate IdentityCertificate::parse(ByteView encoded)
{
    if (encoded.empty() || encoded.size() > mostBytes)
        refuseCertificate("a certificate of " + std::to_string(encoded.size()) + " bytes");
    try {
        if (encoded.front() == firstOfX509)
            return parseX509(toBytes(encoded));
        if (encoded.front() == firstOfCwt)
            return parseCwt(toBytes(encoded));
    } catch (const Error& error) {
        // What a certificate is made of (URNs, chip ID, CBOR) has codes of its own; here they all mean one thing.
        refuseCertificate(error.context());
    }
    refuseCertificate("neither an X.509 certificate nor a CWT");
}

IdentityCertificate IdentityCertificate::parseX509(Bytes encoded)
{
    const crypto::x509::Parsed parsed = crypto::x509::parse(encoded);
    const crypto::x509::Content& content = parsed.content;
    auto data = std::make_shared<Data>(CertificateKind::X509, IdentityList(identitiesOf(content.uris)));
    data->issuer = content.issuer;
    data->serial = content.serial;
    data->issuedAt = content.notBefore;
    data->chip = ChipId::fromBytes(content.hardwareSerial);
    data->chipDigest = data->chip->digest();
    data->publicKey = parsed.key;
    data->hardwareType = content.hardwareType;
    data->authority = content.authority;
    data->signature = parsed.signature;
    if (content.subject != data->identities.primary().bare())
        refuseCertificate("the subject is not the primary identity");
    data->signedPartAt = static_cast<std::size_t>(parsed.signedPart.data() - encoded.data());
    data->signedPartSize = parsed.signedPart.size();
    data->encoded = std::move(encoded);
    return IdentityCertificate(std::move(data));
}

IdentityCertificate IdentityCertificate::parseCwt(Bytes encoded)
{
    cwt::Claims claims = cwt::parse(encoded);
    auto data = std::make_shared<Data>(CertificateKind::Cwt, std::move(claims.identities));
    data->issuer = std::move(claims.issuer);
    data->serial = claims.id;
    data->issuedAt = claims.issuedAt;
    data->chipDigest = claims.chipDigest;
    data->model = std::move(claims.model);
    data->pen = claims.pen;
    data->encoded = std::move(encoded);
    return IdentityCertificate(std::move(data));
}

bool IdentityCertificate::isSignedBy(const crypto::PublicKey& manufacturer) const
{
    if (manufacturer.kind() != crypto::KeyKind::P256)
        return false;
    if (m_data->kind == CertificateKind::Cwt)
        return crypto::cose::Sign1::parse(m_data->encoded, crypto::cose::Algorithm::Es256).verify(manufacturer);
    const ByteView signedPart = ByteView(m_data->encoded).subspan(m_data->signedPartAt, m_data->signedPartSize);
    return m_data->authority == crypto::x509::keyIdentifier(manufacturer) &&
           manufacturer.verify(signedPart, m_data->signature);
}

void IdentityCertificate::verify(const crypto::PublicKey& manufacturer) const
{
    if (!isSignedBy(manufacturer))
        refuseCertificate("the signature is not this manufacturer's");
}

const std::optional<crypto::PublicKey>& IdentityCertificate::publicKey() const
{
    return m_data->publicKey;
}

std::optional<Digest> IdentityCertificate::keyDigest() const
{
    if (!m_data->publicKey)
        return std::nullopt;
    return m_data->publicKey->spkiDigest();
}

const Bytes& IdentityCertificate::encoded() const
{
    return m_data->encoded;
}

CertificateKind IdentityCertificate::kind() const
{
    return m_data->kind;
}

const IdentityList& IdentityCertificate::identities() const
{
    return m_data->identities;
}

const std::string& IdentityCertificate::issuer() const
{
    return m_data->issuer;
}

const ByteArray<16>& IdentityCertificate::serial() const
{
    return m_data->serial;
}

UnixTime IdentityCertificate::issuedAt() const
{
    return m_data->issuedAt;
}

const Digest& IdentityCertificate::chipDigest() const
{
    return m_data->chipDigest;
}

const std::optional<ChipId>& IdentityCertificate::chip() const
{
    return m_data->chip;
}

const std::string& IdentityCertificate::hardwareType() const
{
    return m_data->hardwareType;
}

const std::string& IdentityCertificate::model() const
{
    return m_data->model;
}

std::uint32_t IdentityCertificate::pen() const
{
    return m_data->pen;
}

Bytes manufacturerCertificate(const crypto::Signer& manufacturer, const std::string& name, UnixTime notBefore,
                              Random& random)
{
    return crypto::x509::issueManufacturer(manufacturer, name, random.array<16>(), notBefore);
}

} // namespace keyline::identity
