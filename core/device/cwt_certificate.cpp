#include "device/cbor_reader.h"
#include "device/certificate.h"
#include "device/chip.h"
#include "device/primitives.h"

namespace keyline::device {
namespace {

constexpr std::int64_t kFurtherIdentities = -65537;
constexpr std::size_t kCtiSize = 16;

struct Claims
{
    std::array<ByteView, kMaxIdentities> identities;
    std::size_t identityCount = 1;
    ByteView ueid;
};

void readFurther(CborReader& in, Claims& claims)
{
    in.expectInteger(kFurtherIdentities);
    const std::size_t count = in.array();
    if (count < 1 || count > kMaxIdentities - 1)
        in.fail();
    for (std::size_t i = 0; i < count && in.ok(); ++i)
        claims.identities[claims.identityCount++] = in.text();
}

bool readClaims(ByteView payload, Claims& claims)
{
    CborReader in(payload);
    const std::size_t pairs = in.map();
    in.expectInteger(1);
    in.text(); // issuer
    in.expectInteger(2);
    claims.identities[0] = in.text();
    in.expectInteger(6);
    in.unsignedInteger(); // issued at
    in.expectInteger(7);
    if (in.bytes().size() != kCtiSize)
        in.fail();
    in.expectInteger(256);
    claims.ueid = in.bytes();
    in.expectInteger(258);
    in.unsignedInteger(); // the manufacturer's PEN
    in.expectInteger(259);
    in.bytes(); // model
    if (pairs == 8)
        readFurther(in, claims);
    else if (pairs != 7)
        in.fail();
    // RFC 9711 section 4.2.1: type 01 (RAND) before 32 bytes.
    return in.complete() && claims.ueid.size() == 1 + kDigestSize && claims.ueid[0] == 0x01;
}

bool sameIdentities(const Claims& claims, const DataPackage& package)
{
    if (claims.identityCount != package.identityCount)
        return false;
    for (std::size_t i = 0; i < claims.identityCount; ++i)
        if (!equal(claims.identities[i], package.identities[i]))
            return false;
    return true;
}

} // namespace

Rc judgeCwt(const ChipStore& chip, const DataPackage& package, ByteView certificate)
{
    const std::optional<Sign1> message = readSign1(certificate);
    Claims claims;
    if (!message || !message->payload || !readClaims(*message->payload, claims) ||
        !verifyEs256(chip.makerPoint(), es256Digest(*message->payload), message->signature))
        return Rc::notAuthentic;
    if (!equal(claims.ueid.subspan(1), chipDigest(chip.chipId())))
        return Rc::otherChip;
    return sameIdentities(claims, package) ? Rc::ok : Rc::notAuthentic;
}

Rc judgeCertificate(const ChipStore& chip, const DataPackage& package, ByteView certificate)
{
    const bool pair = package.keyPair.kind != KeyPair::Kind::none;
    return pair ? judgeX509(chip, package, certificate) : judgeCwt(chip, package, certificate);
}

} // namespace keyline::device
