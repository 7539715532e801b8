#include "device/cose.h"

#include "device/cbor_reader.h"
#include "device/primitives.h"

namespace keyline::device {
namespace {

constexpr std::int64_t kHeaderAlgorithm = 1;
constexpr std::int64_t kHeaderKid = 4;
constexpr std::int64_t kHeaderIv = 5;

void expectProtected(CborReader& in, CoseAlgorithm algorithm)
{
    CborScratch<8> expected;
    writeProtected(expected, algorithm);
    if (!equal(in.bytes(), expected.written()))
        in.fail();
}

} // namespace

void writeProtected(CborWriter& out, CoseAlgorithm algorithm)
{
    out.map(1).integer(kHeaderAlgorithm).integer(static_cast<std::int64_t>(algorithm));
}

std::optional<Encrypt0> readEncrypt0(ByteView message, Kid kid)
{
    Encrypt0 result;
    CborReader in(message);
    in.expectTag(kTagEncrypt0);
    in.expectArray(3);
    expectProtected(in, CoseAlgorithm::a256gcm);
    in.expectMap(kid == Kid::none ? 1 : 2);
    if (kid == Kid::chipId) {
        in.expectInteger(kHeaderKid);
        result.kid = in.bytes();
        if (result.kid.size() < kMinChipId || result.kid.size() > kMaxChipId)
            in.fail();
    }
    in.expectInteger(kHeaderIv);
    result.iv = in.bytes();
    result.ciphertext = in.bytes();
    if (!in.complete() || result.iv.size() != kGcmIvSize)
        return std::nullopt;
    return result;
}

void writeEncryptStructure(CborWriter& out, ByteView externalAad)
{
    CborScratch<8> header;
    writeProtected(header, CoseAlgorithm::a256gcm);
    out.array(3).text("Encrypt0").bytes(header.written()).bytes(externalAad);
}

std::optional<Sign1> readSign1(ByteView message)
{
    Sign1 result;
    CborReader in(message);
    in.expectTag(kTagSign1);
    in.expectArray(4);
    expectProtected(in, CoseAlgorithm::es256);
    in.expectMap(0);
    if (!in.null())
        result.payload = in.bytes();
    result.signature = in.bytes();
    if (!in.complete())
        return std::nullopt;
    return result;
}

void writeToBeAuthenticated(CborWriter& out, std::string_view context, CoseAlgorithm algorithm, std::size_t payload)
{
    CborScratch<8> header;
    writeProtected(header, algorithm);
    out.array(4).text(context).bytes(header.written()).bytes({}).bytesHead(payload);
}

Digest es256Digest(ByteView payload)
{
    CborScratch<40> head;
    writeToBeAuthenticated(head, "Signature1", CoseAlgorithm::es256, payload.size());
    return Sha256().update(head.written()).update(payload).digest();
}

} // namespace keyline::device
