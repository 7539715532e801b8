#include "device/pss.h"

#include "device/primitives.h"

#include <algorithm>

namespace keyline::device {
namespace {

// MGF1 (RFC 8017 appendix B.2.1), xored onto the block that it masks.
void xorMask(const Digest& seed, ByteSpan block)
{
    std::array<std::uint8_t, 4> counter{};
    for (std::size_t at = 0; at < block.size(); at += kDigestSize) {
        const Digest mask = Sha256().update(seed).update(counter).digest();
        const std::size_t count = std::min(kDigestSize, block.size() - at);
        for (std::size_t i = 0; i < count; ++i)
            block[at + i] = static_cast<std::uint8_t>(block[at + i] ^ mask[i]);
        ++counter[3];
    }
}

} // namespace

void encodePss(const Digest& digest, std::span<const std::uint8_t, kPssSalt> salt, ByteSpan out)
{
    constexpr std::array<std::uint8_t, 8> zeros{};
    const Digest hash = Sha256().update(zeros).update(digest).update(salt).digest();
    const ByteSpan block = out.first(out.size() - kDigestSize - 1);
    std::fill(block.begin(), block.end(), std::uint8_t{0});
    block[block.size() - kPssSalt - 1] = 0x01;
    copy(salt, block.last(kPssSalt));
    xorMask(hash, block);
    // The encoded message has one bit less than the modulus.
    block[0] &= 0x7f;
    copy(hash, out.subspan(block.size(), kDigestSize));
    out.back() = 0xbc;
}

} // namespace keyline::device
