#include "crypto/kdf.h"

#include "crypto/botan_bridge.h"
#include "crypto/hash.h"

#include <botan/kdf.h>

#include <algorithm>

namespace keyline::crypto {

namespace {

constexpr ByteArray<16> checkBlock{};

ByteArray<4> bigEndian(std::uint32_t value)
{
    return {static_cast<std::uint8_t>(value >> 24), static_cast<std::uint8_t>(value >> 16),
            static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value)};
}

std::string inUpperCase(std::string hex)
{
    std::ranges::transform(hex, hex.begin(), [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
    return hex;
}

} // namespace

Secret hkdfSha256(ByteView inputKey, ByteView salt, ByteView info, std::size_t size)
{
    if (size > 255 * sizeof(Digest))
        throw Error(Code::Unexpected, "HKDF: more than 255 blocks");
    return bridge::guarded([&] {
        return bridge::sharedPool<Botan::KDF>().with([] { return Botan::KDF::create_or_throw("HKDF(SHA-256)"); },
                                                     [&](const Botan::KDF& kdf) {
                                                         Secret out(size);
                                                         kdf.kdf(out.mutableView().data(), size, inputKey.data(),
                                                                 inputKey.size(), salt.data(), salt.size(), info.data(),
                                                                 info.size());
                                                         return out;
                                                     });
    });
}

Secret SoftwareMacKey::mac(ByteView message) const
{
    Digest tag = hmacSha256(m_key.view(), message);
    Secret out = Secret::copyOf(tag);
    wipe(tag);
    return out;
}

Secret kdfCounterOver(const MacKey& key, ByteView fixedInput, std::size_t size)
{
    if (size == 0 || size > 255 * sizeof(Digest))
        throw Error(Code::Unexpected, "KDF in counter mode: size out of range");
    Secret out(size);
    std::uint32_t counter = 0;
    for (MutableByteView rest = out.mutableView(); !rest.empty();) {
        const Secret block = key.mac(concat({bigEndian(++counter), fixedInput}));
        if (block.size() != sizeof(Digest))
            throw Error(Code::Unexpected, "KDF in counter mode: PRF of another size");
        const std::size_t taken = std::min(rest.size(), block.size());
        std::ranges::copy(block.view().first(taken), rest.begin());
        rest = rest.subspan(taken);
    }
    return out;
}

Secret kdfCounter(const MacKey& key, ByteView label, ByteView context, std::size_t size)
{
    const auto bits = bigEndian(static_cast<std::uint32_t>(size * 8));
    return kdfCounterOver(key, concat({label, ByteArray<1>{}, context, bits}), size);
}

ByteArray<3> checkValue(ByteView key)
{
    const Digest tag = hmacSha256(key, checkBlock);
    return {tag[0], tag[1], tag[2]};
}

ByteArray<3> checkValue(const MacKey& key)
{
    const Secret tag = key.mac(checkBlock);
    return {tag.view()[0], tag.view()[1], tag.view()[2]};
}

std::string checkValueText(ByteView key)
{
    return inUpperCase(toHex(checkValue(key)));
}

std::string checkValueText(const MacKey& key)
{
    return inUpperCase(toHex(checkValue(key)));
}

} // namespace keyline::crypto
