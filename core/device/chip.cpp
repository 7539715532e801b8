#include "device/chip.h"

#include "device/primitives.h"

namespace keyline::device {

Digest makerDigest(const ChipStore& chip)
{
    // SEQUENCE { SEQUENCE { id-ecPublicKey, prime256v1 }, BIT STRING of 66 bytes }, up to the point itself.
    constexpr std::array<std::uint8_t, 26> prefix{0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48,
                                                  0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48,
                                                  0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00};
    return Sha256().update(prefix).update(chip.makerPoint()).digest();
}

Digest chipDigest(ByteView chipId)
{
    return Sha256().update(asBytes("keyline chip v1")).update(chipId).digest();
}

void chipKey(const ChipStore& chip, std::string_view label, std::span<std::uint8_t, kDigestSize> out)
{
    SecretArray<32> secret;
    chip.secretKey(std::span<std::uint8_t, 32>(secret.data(), 32));
    const std::array<ByteView, 1> pieces{asBytes(label)};
    hmacSha256(secret, pieces, out);
}

} // namespace keyline::device
