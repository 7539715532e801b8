#include "device/data_package.h"

#include "device/cbor_reader.h"

#include <limits>

namespace keyline::device {
namespace {

constexpr std::size_t kMaxIdentityTail = 64;
constexpr std::size_t kMaxProfileName = 32;
constexpr std::int64_t kKeyTypeEc2 = 2;
constexpr std::int64_t kKeyTypeRsa = 3;
constexpr std::int64_t kKeyTypeSymmetric = 4;
constexpr std::int64_t kOperationSign = 1;
constexpr std::int64_t kOperationMacCreate = 9;
constexpr std::int64_t kOperationMacVerify = 10;
constexpr std::int64_t kCurveP256 = 1;
constexpr std::int64_t kCurveP384 = 2;

ByteView bytesField(CborReader& in, std::int64_t label)
{
    in.expectInteger(label);
    return in.bytes();
}

// RFC 8230 section 4: the minimum number of bytes, so no leading zero.
ByteView numberField(CborReader& in, std::int64_t label, std::size_t most)
{
    const ByteView value = bytesField(in, label);
    if (value.empty() || value.size() > most || value[0] == 0)
        in.fail();
    return value;
}

void expectBytes(CborReader& in, std::int64_t label, std::string_view value)
{
    if (!equal(bytesField(in, label), asBytes(value)))
        in.fail();
}

std::uint32_t positive32(CborReader& in)
{
    const std::uint64_t value = in.unsignedInteger();
    if (value == 0 || value > std::numeric_limits<std::uint32_t>::max())
        in.fail();
    return in.ok() ? static_cast<std::uint32_t>(value) : 0;
}

void readIdentities(CborReader& in, DataPackage& package)
{
    const std::size_t count = in.array();
    if (count < 1 || count > kMaxIdentities)
        in.fail();
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
        const ByteView urn = in.text();
        if (!isIdentity(urn))
            in.fail();
        for (const ByteView earlier : package.identityList())
            if (equal(earlier, urn))
                in.fail();
        package.identities[package.identityCount++] = urn;
    }
}

void readChannelKey(CborReader& in, DataPackage& package)
{
    in.expectMap(5);
    in.expectInteger(1);
    in.expectInteger(kKeyTypeSymmetric);
    expectBytes(in, 2, "channel");
    in.expectInteger(3);
    in.expectInteger(static_cast<std::int64_t>(CoseAlgorithm::hmac256));
    in.expectInteger(4);
    in.expectArray(2);
    in.expectInteger(kOperationMacCreate);
    in.expectInteger(kOperationMacVerify);
    package.channelKey = bytesField(in, -1);
    if (package.channelKey.size() != kChannelKeySize)
        in.fail();
}

void readIdentityHead(CborReader& in, KeyPair& pair)
{
    expectBytes(in, 2, "identity");
    in.expectInteger(3);
    pair.algorithm = static_cast<CoseAlgorithm>(in.integer());
    in.expectInteger(4);
    in.expectArray(1);
    in.expectInteger(kOperationSign);
}

void readEcPair(CborReader& in, KeyPair& pair)
{
    readIdentityHead(in, pair);
    in.expectInteger(-1);
    const std::int64_t curve = in.integer();
    const bool p256 = curve == kCurveP256 && pair.algorithm == CoseAlgorithm::es256;
    const bool p384 = curve == kCurveP384 && pair.algorithm == CoseAlgorithm::es384;
    const std::size_t size = p256 ? 32 : 48;
    pair.kind = p256 ? KeyPair::Kind::p256 : KeyPair::Kind::p384;
    pair.x = bytesField(in, -2);
    pair.y = bytesField(in, -3);
    pair.d = bytesField(in, -4);
    if ((!p256 && !p384) || pair.x.size() != size || pair.y.size() != size || pair.d.size() != size)
        in.fail();
}

void readRsaPair(CborReader& in, KeyPair& pair)
{
    readIdentityHead(in, pair);
    pair.kind = KeyPair::Kind::rsa;
    pair.n = numberField(in, -1, 384);
    pair.e = numberField(in, -2, 4);
    const std::size_t half = pair.n.size() / 2;
    pair.d = numberField(in, -3, pair.n.size());
    pair.p = numberField(in, -4, half);
    pair.q = numberField(in, -5, half);
    pair.dp = numberField(in, -6, half);
    pair.dq = numberField(in, -7, half);
    pair.qInverse = numberField(in, -8, half);
    if (!in.ok())
        return;
    // 2048 or 3072 bits exactly, of two primes of half that, with an odd public exponent above 1.
    const bool size = (pair.n.size() == 256 || pair.n.size() == 384) && (pair.n[0] & 0x80) != 0;
    const bool primes = pair.p.size() == half && pair.q.size() == half;
    const bool exponent = (pair.e.back() & 1) != 0 && (pair.e.size() > 1 || pair.e[0] > 1);
    if (!size || !primes || !exponent || pair.algorithm != CoseAlgorithm::ps256)
        in.fail();
}

void readIdentityKey(CborReader& in, DataPackage& package)
{
    const std::size_t pairs = in.map();
    in.expectInteger(1);
    const std::int64_t type = in.integer();
    if (type == kKeyTypeEc2 && pairs == 8)
        readEcPair(in, package.keyPair);
    else if (type == kKeyTypeRsa && pairs == 12)
        readRsaPair(in, package.keyPair);
    else
        in.fail();
}

void readKeys(CborReader& in, DataPackage& package)
{
    const std::size_t count = in.array();
    if (count < 1 || count > 2)
        in.fail();
    // The key type tells which of the two is next.
    CborReader ahead = in;
    ahead.map();
    ahead.expectInteger(1);
    const bool channel = ahead.integer() == kKeyTypeSymmetric && ahead.ok();
    if (channel)
        readChannelKey(in, package);
    if (!channel || count == 2)
        readIdentityKey(in, package);
    if (!channel && count == 2)
        in.fail();
}

} // namespace

bool isIdentity(ByteView urn)
{
    for (const std::string_view prefix : {"urn:gsma:imei:", "urn:dev:mac:", "urn:dev:os:"}) {
        const bool starts = urn.size() >= prefix.size() && equal(urn.first(prefix.size()), asBytes(prefix));
        if (starts)
            return urn.size() - prefix.size() <= kMaxIdentityTail;
    }
    return false;
}

std::optional<DataPackage> readDataPackage(ByteView bytes)
{
    DataPackage package;
    CborReader in(bytes);
    in.expectMap(6);
    in.expectInteger(1);
    in.expectInteger(1);
    in.expectInteger(2);
    readIdentities(in, package);
    in.expectInteger(3);
    readKeys(in, package);
    in.expectInteger(4);
    const ByteView profile = in.text();
    if (profile.empty() || profile.size() > kMaxProfileName)
        in.fail();
    in.expectInteger(5);
    package.revision = positive32(in);
    in.expectInteger(6);
    const bool masterKey = !in.null();
    if (masterKey)
        positive32(in);
    if (!in.complete() || masterKey == package.channelKey.empty())
        return std::nullopt;
    return package;
}

} // namespace keyline::device
