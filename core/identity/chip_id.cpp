#include "identity/chip_id.h"

#include "base/error.h"
#include "base/text.h"
#include "crypto/hash.h"

#include <algorithm>

namespace keyline::identity {

namespace {

constexpr std::string_view digestLabel = "keyline chip v1";

bool isAll(ByteView bytes, std::uint8_t value)
{
    return std::all_of(bytes.begin(), bytes.end(), [=](std::uint8_t b) { return b == value; });
}

} // namespace

ChipId::ChipId(ByteView bytes) : m_size(static_cast<std::uint8_t>(bytes.size()))
{
    std::copy(bytes.begin(), bytes.end(), m_bytes.begin());
}

ChipId ChipId::fromBytes(ByteView bytes)
{
    if (bytes.size() < minSize || bytes.size() > maxSize)
        throw Error(Code::ChipIdUnusable, std::to_string(bytes.size()) + " bytes, where a chip ID has 8 to 32");
    if (isAll(bytes, 0x00) || isAll(bytes, 0xFF))
        throw Error(Code::ChipIdUnusable, toHex(bytes));
    return ChipId(bytes);
}

ChipId ChipId::fromHex(std::string_view hex)
{
    const auto bytes = keyline::fromHex(hex);
    if (!bytes)
        throw Error(Code::ChipIdUnusable, "\"" + harmless(hex, 80) + "\" is not hex");
    return fromBytes(*bytes);
}

Digest ChipId::digestOf(ByteView bytes)
{
    return crypto::sha256({asBytes(digestLabel), bytes});
}

std::strong_ordering operator<=>(const ChipId& a, const ChipId& b)
{
    const ByteView x = a.bytes(), y = b.bytes();
    return std::lexicographical_compare_three_way(x.begin(), x.end(), y.begin(), y.end());
}

} // namespace keyline::identity

std::size_t std::hash<keyline::identity::ChipId>::operator()(const keyline::identity::ChipId& chip) const noexcept
{
    return std::hash<std::string_view>{}(keyline::asText(chip.bytes()));
}
