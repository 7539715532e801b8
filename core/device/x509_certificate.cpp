#include "device/certificate.h"
#include "device/der_reader.h"
#include "device/primitives.h"

namespace keyline::device {
namespace {

constexpr std::uint8_t kContext0 = 0xa0;
constexpr std::uint8_t kContext3 = 0xa3;
constexpr std::uint8_t kUri = 0x86;
constexpr std::array<std::uint8_t, 12> kEcdsaWithSha256{0x30, 0x0a, 0x06, 0x08, 0x2a, 0x86,
                                                        0x48, 0xce, 0x3d, 0x04, 0x03, 0x02};
constexpr std::array<std::uint8_t, 5> kVersion3{0xa0, 0x03, 0x02, 0x01, 0x02};
constexpr std::array<std::uint8_t, 3> kSubjectAltName{0x55, 0x1d, 0x11};
// RFC 4108 section 5: id-on-hardwareModuleName, 1.3.6.1.5.5.7.8.4.
constexpr std::array<std::uint8_t, 10> kHardwareModuleName{0x06, 0x08, 0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x08, 0x04};
constexpr std::array<std::uint8_t, 21> kP256{0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01,
                                             0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07};
constexpr std::array<std::uint8_t, 18> kP384{0x30, 0x10, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d,
                                             0x02, 0x01, 0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x22};
constexpr std::array<std::uint8_t, 15> kRsaEncryption{0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86,
                                                      0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00};

struct Fields
{
    ByteView signedPart;
    ByteView signature; // DER, of r and s
    DerReader publicKey{{}};
    ByteView alternativeNames;
};

// basicConstraints, keyUsage and key identifiers bind a verifier of chains, which a device is not.
ByteView findAlternativeNames(DerReader extensions)
{
    ByteView names;
    while (!extensions.atEnd()) {
        DerReader extension = extensions.inside(DerReader::sequence);
        const ByteView id = extension.content(DerReader::objectId);
        if (extension.peek() == DerReader::boolean)
            extension.content(DerReader::boolean);
        const ByteView value = extension.content(DerReader::octetString);
        if (!extension.complete())
            return {};
        if (!equal(id, kSubjectAltName))
            continue;
        if (!names.empty())
            return {};
        names = value;
    }
    return extensions.ok() ? names : ByteView{};
}

bool readSignedPart(DerReader part, Fields& fields)
{
    part.expect(kVersion3);
    part.positive(); // serial number
    part.expect(kEcdsaWithSha256);
    part.content(DerReader::sequence); // issuer
    part.content(DerReader::sequence); // validity
    part.content(DerReader::sequence); // subject
    fields.publicKey = part.inside(DerReader::sequence);
    DerReader wrapper = part.inside(kContext3);
    fields.alternativeNames = findAlternativeNames(wrapper.inside(DerReader::sequence));
    return part.complete() && wrapper.complete() && !fields.alternativeNames.empty();
}

bool readFields(ByteView certificate, Fields& fields)
{
    DerReader outer(certificate);
    DerReader in = outer.inside(DerReader::sequence);
    fields.signedPart = in.whole(DerReader::sequence);
    in.expect(kEcdsaWithSha256);
    fields.signature = in.bits();
    if (!outer.complete() || !in.complete())
        return false;
    DerReader part(fields.signedPart);
    return readSignedPart(part.inside(DerReader::sequence), fields);
}

bool putScalar(DerReader& in, ByteSpan out)
{
    const ByteView value = in.positive();
    if (!in.ok() || value.size() > out.size())
        return false;
    copy(value, out.last(value.size()));
    return true;
}

bool isSigned(const ChipStore& chip, const Fields& fields)
{
    std::array<std::uint8_t, 64> raw{};
    DerReader outer(fields.signature);
    DerReader in = outer.inside(DerReader::sequence);
    const bool read = putScalar(in, ByteSpan(raw).first(32)) && putScalar(in, ByteSpan(raw).last(32));
    return read && in.complete() && outer.complete() && verifyEs256(chip.makerPoint(), sha256(fields.signedPart), raw);
}

struct Names
{
    std::array<ByteView, kMaxIdentities> uris;
    std::size_t uriCount = 0;
    ByteView chipId;

    std::span<const ByteView> list() const { return std::span(uris).first(uriCount); }
};

// otherName [0] { type-id, [0] EXPLICIT HardwareModuleName { hwType OID, hwSerialNum OCTET STRING } }
ByteView readHardwareModule(DerReader name)
{
    name.expect(kHardwareModuleName);
    DerReader wrapper = name.inside(kContext0);
    DerReader module = wrapper.inside(DerReader::sequence);
    module.content(DerReader::objectId);
    const ByteView serial = module.content(DerReader::octetString);
    return module.complete() && wrapper.complete() && name.complete() ? serial : ByteView{};
}

bool readNames(ByteView alternativeNames, Names& names)
{
    DerReader outer(alternativeNames);
    DerReader in = outer.inside(DerReader::sequence);
    while (!in.atEnd()) {
        if (in.peek() == kUri && names.uriCount < kMaxIdentities) {
            names.uris[names.uriCount++] = in.content(kUri);
        } else if (in.peek() == kContext0 && names.chipId.empty()) {
            names.chipId = readHardwareModule(in.inside(kContext0));
            if (names.chipId.empty())
                return false;
        } else {
            return false;
        }
    }
    return in.complete() && outer.complete() && !names.chipId.empty();
}

bool sameList(std::span<const ByteView> a, std::span<const ByteView> b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (!equal(a[i], b[i]))
            return false;
    return true;
}

bool sameEcKey(DerReader in, const KeyPair& pair)
{
    in.expect(pair.kind == KeyPair::Kind::p256 ? ByteView(kP256) : ByteView(kP384));
    const ByteView point = in.bits();
    const std::size_t half = pair.x.size();
    return in.complete() && point.size() == 1 + 2 * half && point[0] == 4 && equal(point.subspan(1, half), pair.x) &&
           equal(point.subspan(1 + half), pair.y);
}

bool sameRsaKey(DerReader in, const KeyPair& pair)
{
    in.expect(kRsaEncryption);
    DerReader outer(in.bits());
    DerReader key = outer.inside(DerReader::sequence);
    const ByteView n = key.positive();
    const ByteView e = key.positive();
    return in.complete() && outer.complete() && key.complete() && equal(n, pair.n) && equal(e, pair.e);
}

} // namespace

Rc judgeX509(const ChipStore& chip, const DataPackage& package, ByteView certificate)
{
    Fields fields;
    Names names;
    if (!readFields(certificate, fields) || !readNames(fields.alternativeNames, names) || !isSigned(chip, fields))
        return Rc::notAuthentic;
    if (!equal(names.chipId, chip.chipId()))
        return Rc::otherChip;
    const bool rsa = package.keyPair.kind == KeyPair::Kind::rsa;
    const bool key = rsa ? sameRsaKey(fields.publicKey, package.keyPair) : sameEcKey(fields.publicKey, package.keyPair);
    return key && sameList(names.list(), package.identityList()) ? Rc::ok : Rc::notAuthentic;
}

} // namespace keyline::device
