#include "base/cbor.h"
#include "crypto/cose.h"
#include "crypto/x509.h"
#include "identity/certificate_data.h"

#include <algorithm>

namespace keyline::identity {

namespace {

/// Claims of RFC 8392, RFC 9711, and Keyline's own below the private-use bound.
enum Claim : std::int64_t {
    Iss = 1,
    Sub = 2,
    Iat = 6,
    Cti = 7,
    Ueid = 256,
    OemId = 258,
    HwModel = 259,
    Further = -65537
};

/// RFC 9711 §4.2.1: the type octet of a random identifier, here a digest.
constexpr std::uint8_t ueidRandom = 0x01;
constexpr std::size_t fewestClaims = 7;
constexpr std::size_t mostModelBytes = 32;

void checkClaims(std::string_view issuer, std::string_view model)
{
    const auto isVisible = [](char c) { return c >= 0x20 && c < 0x7F; };
    if (!crypto::x509::isCommonName(issuer))
        refuseCertificate("an issuer's name that is not 1..64 characters");
    if (model.empty() || model.size() > mostModelBytes || !std::all_of(model.begin(), model.end(), isVisible))
        refuseCertificate("a model that is not 1..32 printable ASCII characters");
}

Bytes encodeClaims(const CwtRequest& request, const ByteArray<16>& cti)
{
    const IdentityList& identities = request.identities;
    cbor::Writer out;
    out.map(fewestClaims + (identities.size() > 1 ? 1 : 0));
    out.integer(Iss).text(request.issuer);
    out.integer(Sub).text(identities.primary().urn());
    out.integer(Iat).integer(request.issuedAt);
    out.integer(Cti).bytes(cti);
    out.integer(Ueid).bytes(concat({ByteArray<1>{ueidRandom}, request.chip.digest()}));
    out.integer(OemId).unsignedInteger(request.pen);
    out.integer(HwModel).bytes(asBytes(request.model));
    if (identities.size() > 1) {
        out.integer(Further).array(identities.size() - 1);
        for (std::size_t i = 1; i < identities.size(); ++i)
            out.text(identities[i].urn());
    }
    return out.take();
}

Digest readUeid(cbor::Reader& claims)
{
    const auto ueid = claims.readArrayOf<33>();
    if (ueid[0] != ueidRandom)
        refuseCertificate("a ueid of another type");
    return *toArray<32>(ByteView(ueid).subspan(1));
}

std::uint32_t readPen(cbor::Reader& claims)
{
    const std::uint64_t pen = claims.readUnsigned();
    if (pen > UINT32_MAX)
        refuseCertificate("an enterprise number of over 32 bits");
    return static_cast<std::uint32_t>(pen);
}

std::vector<DeviceIdentity> readFurther(cbor::Reader& claims)
{
    claims.key(Further);
    const std::size_t count = claims.readArray();
    if (count == 0 || count >= IdentityList::maxSize)
        refuseCertificate("1 to 3 further identities were expected");
    std::vector<DeviceIdentity> out;
    for (std::size_t i = 0; i < count; ++i)
        out.push_back(DeviceIdentity::fromUrn(claims.readText()));
    return out;
}

} // namespace

IdentityCertificate IdentityCertificate::issue(const crypto::Signer& manufacturer, const CwtRequest& request,
                                               Random& random)
{
    if (manufacturer.publicKey().kind() != crypto::KeyKind::P256)
        refuseCertificate("a manufacturer key that is not P-256");
    checkClaims(request.issuer, request.model);
    if (request.issuedAt < 0)
        refuseCertificate("a time before 1970");
    return parseCwt(crypto::cose::sign1(manufacturer, encodeClaims(request, random.array<16>())));
}

IdentityCertificate IdentityCertificate::parseCwt(Bytes encoded)
{
    const auto message = crypto::cose::Sign1::parse(encoded, crypto::cose::Algorithm::Es256);
    if (message.signature().size() != 64)
        refuseCertificate("a signature of 64 bytes was expected");
    cbor::Reader claims(message.payload());
    const std::size_t count = claims.readMap();
    if (count != fewestClaims && count != fewestClaims + 1)
        refuseCertificate("other claims than a CWT of a device has");
    claims.key(Iss);
    const std::string issuer(claims.readText());
    claims.key(Sub);
    std::vector<DeviceIdentity> identities{DeviceIdentity::fromUrn(claims.readText())};
    claims.key(Iat);
    const std::uint64_t issuedAt = claims.readUnsigned();
    if (issuedAt > INT64_MAX)
        refuseCertificate("a time of over 63 bits");
    claims.key(Cti);
    const auto cti = claims.readArrayOf<16>();
    claims.key(Ueid);
    const Digest chipDigest = readUeid(claims);
    claims.key(OemId);
    const std::uint32_t pen = readPen(claims);
    claims.key(HwModel);
    const std::string model(asText(claims.readBytes()));
    if (count > fewestClaims)
        for (DeviceIdentity& further : readFurther(claims))
            identities.push_back(std::move(further));

    checkClaims(issuer, model);

    auto data = std::make_shared<Data>(CertificateKind::Cwt, IdentityList(std::move(identities)));
    data->issuer = issuer;
    data->serial = cti;
    data->issuedAt = static_cast<UnixTime>(issuedAt);
    data->chipDigest = chipDigest;
    data->model = model;
    data->pen = pen;
    data->encoded = std::move(encoded);
    return IdentityCertificate(std::move(data));
}

} // namespace keyline::identity
