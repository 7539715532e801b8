#include "device/proof.h"

#include "device/device_key.h"
#include "device/primitives.h"

namespace keyline::device {
namespace {

constexpr std::size_t kMaxPayload = 96;

void writeMessage(CborWriter& out, std::uint64_t tag, CoseAlgorithm algorithm, ByteView payload, ByteView seal)
{
    CborScratch<8> header;
    writeProtected(header, algorithm);
    out.tag(tag).array(4).bytes(header.written()).map(0).bytes(payload).bytes(seal);
}

bool writeMac(CborWriter& out, ByteView channelKey, ByteView payload)
{
    CborScratch<40> head;
    writeToBeAuthenticated(head, "MAC0", CoseAlgorithm::hmac256, payload.size());
    Digest tag;
    const std::array<ByteView, 2> pieces{head.written(), payload};
    hmacSha256(channelKey, pieces, tag);
    writeMessage(out, kTagMac0, CoseAlgorithm::hmac256, payload, tag);
    return true;
}

bool writeSignature(CborWriter& out, const KeyPair& pair, ByteView payload, Random& random)
{
    CborScratch<40> head;
    writeToBeAuthenticated(head, "Signature1", pair.algorithm, payload.size());
    std::array<std::uint8_t, kMaxSignature> signature{};
    const std::array<ByteView, 2> pieces{head.written(), payload};
    const std::size_t size = sign(pair, pieces, random, signature);
    writeMessage(out, kTagSign1, pair.algorithm, payload, ByteView(signature).first(size));
    return size != 0;
}

} // namespace

bool writeProof(CborWriter& out, const DataPackage& package, ByteView chipId, ByteView challenge, Random& random)
{
    CborScratch<kMaxPayload> payload;
    payload.array(3).text("keyline proof v1").bytes(chipId).bytes(challenge);
    const bool pair = package.keyPair.kind != KeyPair::Kind::none;
    const bool done = pair ? writeSignature(out, package.keyPair, payload.written(), random)
                           : writeMac(out, package.channelKey, payload.written());
    return done && out.ok();
}

} // namespace keyline::device
