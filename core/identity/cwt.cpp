#include "identity/cwt.h"

#include "base/cbor.h"
#include "base/error.h"
#include "crypto/cose.h"
#include "crypto/x509.h"

#include <algorithm>

namespace keyline::identity::cwt {

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
constexpr std::size_t signatureSize = 64;

[[noreturn]] void refuse(const std::string& what)
{
    throw Error(Code::CertificateNotValid, what);
}

void check(std::string_view issuer, std::string_view model)
{
    const auto isVisible = [](char c) { return c >= 0x20 && c < 0x7F; };
    if (!crypto::x509::isCommonName(issuer))
        refuse("an issuer's name that is not 1..64 characters");
    if (model.empty() || model.size() > mostModelBytes || !std::all_of(model.begin(), model.end(), isVisible))
        refuse("a model that is not 1..32 printable ASCII characters");
}

Bytes encode(const Claims& claims)
{
    const IdentityList& identities = claims.identities;
    cbor::Writer out;
    out.map(fewestClaims + (identities.size() > 1 ? 1 : 0));
    out.integer(Iss).text(claims.issuer);
    out.integer(Sub).text(identities.primary().urn());
    out.integer(Iat).integer(claims.issuedAt);
    out.integer(Cti).bytes(claims.id);
    out.integer(Ueid).bytes(concat({ByteArray<1>{ueidRandom}, claims.chipDigest}));
    out.integer(OemId).unsignedInteger(claims.pen);
    out.integer(HwModel).bytes(asBytes(claims.model));
    if (identities.size() > 1) {
        out.integer(Further).array(identities.size() - 1);
        for (std::size_t i = 1; i < identities.size(); ++i)
            out.text(identities[i].urn());
    }
    return out.take();
}

Digest readUeid(cbor::Reader& in)
{
    const auto ueid = in.readArrayOf<33>();
    if (ueid[0] != ueidRandom)
        refuse("a ueid of another type");
    return *toArray<32>(ByteView(ueid).subspan(1));
}

std::uint32_t readPen(cbor::Reader& in)
{
    const std::uint64_t pen = in.readUnsigned();
    if (pen > UINT32_MAX)
        refuse("an enterprise number of over 32 bits");
    return static_cast<std::uint32_t>(pen);
}

std::vector<DeviceIdentity> readFurther(cbor::Reader& in)
{
    in.key(Further);
    const std::size_t count = in.readArray();
    if (count == 0 || count >= IdentityList::maxSize)
        refuse("1 to 3 further identities were expected");
    std::vector<DeviceIdentity> out;
    for (std::size_t i = 0; i < count; ++i)
        out.push_back(DeviceIdentity::fromUrn(in.readText()));
    return out;
}

} // namespace

Bytes issue(const Claims& claims, const crypto::Signer& manufacturer)
{
    if (manufacturer.publicKey().kind() != crypto::KeyKind::P256)
        refuse("a manufacturer key that is not P-256");
    check(claims.issuer, claims.model);
    if (claims.issuedAt < 0)
        refuse("a time before 1970");
    return crypto::cose::sign1(manufacturer, encode(claims));
}

Claims parse(ByteView encoded)
{
    const auto message = crypto::cose::Sign1::parse(encoded, crypto::cose::Algorithm::Es256);
    if (message.signature().size() != signatureSize)
        refuse("a signature of 64 bytes was expected");
    cbor::Reader in(message.payload());
    const std::size_t count = in.readMap();
    if (count != fewestClaims && count != fewestClaims + 1)
        refuse("other claims than a CWT of a device has");
    in.key(Iss);
    const std::string issuer(in.readText());
    in.key(Sub);
    std::vector<DeviceIdentity> identities{DeviceIdentity::fromUrn(in.readText())};
    in.key(Iat);
    const std::uint64_t issuedAt = in.readUnsigned();
    if (issuedAt > INT64_MAX)
        refuse("a time of over 63 bits");
    in.key(Cti);
    const auto id = in.readArrayOf<16>();
    in.key(Ueid);
    const Digest chipDigest = readUeid(in);
    in.key(OemId);
    const std::uint32_t pen = readPen(in);
    in.key(HwModel);
    const std::string model(asText(in.readBytes()));
    if (count > fewestClaims)
        for (DeviceIdentity& further : readFurther(in))
            identities.push_back(std::move(further));
    check(issuer, model);
    return {issuer, IdentityList(std::move(identities)), static_cast<UnixTime>(issuedAt), id, chipDigest, pen, model};
}

} // namespace keyline::identity::cwt
