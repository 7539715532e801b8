#include "base/bytes.h"

#include <algorithm>

namespace keyline {

namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";
constexpr std::string_view base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

ByteView asBytes(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string_view asText(ByteView bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Bytes toBytes(ByteView bytes)
{
    return Bytes(bytes.begin(), bytes.end());
}

Bytes concat(std::initializer_list<ByteView> parts)
{
    std::size_t size = 0;
    for (ByteView part : parts)
        size += part.size();
    Bytes out;
    out.reserve(size);
    for (ByteView part : parts)
        out.insert(out.end(), part.begin(), part.end());
    return out;
}

bool sameBytes(ByteView a, ByteView b)
{
    return std::ranges::equal(a, b);
}

std::string toHex(ByteView bytes)
{
    std::string out;
    out.reserve(bytes.size() * 2);
    for (std::uint8_t byte : bytes) {
        out += hexDigits[byte >> 4];
        out += hexDigits[byte & 15];
    }
    return out;
}

std::optional<Bytes> fromHex(std::string_view text)
{
    if (text.size() % 2 != 0)
        return std::nullopt;
    Bytes out;
    out.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hexValue(text[i]);
        const int low = hexValue(text[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        out.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    return out;
}

std::string toBase64(ByteView bytes)
{
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t left = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8 | (k < left ? bytes[i + k] : 0u);
        for (std::size_t k = 0; k < 4; ++k)
            out += k <= left ? base64Digits[group >> (18 - 6 * k) & 63] : '=';
    }
    return out;
}

std::optional<Bytes> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    std::size_t padding = 0;
    while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=')
        ++padding;
    Bytes out;
    out.reserve(text.size() / 4 * 3);
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool pad = i >= text.size() - padding;
        const std::size_t value = pad ? 0 : base64Digits.find(text[i]);
        if (value == std::string_view::npos)
            return std::nullopt;
        group = group << 6 | static_cast<std::uint32_t>(value);
        if (i % 4 != 3)
            continue;
        const std::size_t keep = i + 1 == text.size() ? 3 - padding : 3;
        for (std::size_t k = 0; k < keep; ++k)
            out.push_back(static_cast<std::uint8_t>(group >> (16 - 8 * k)));
        // Bits beyond the last byte must be zero, or one value would have several texts.
        if ((group & ((1u << (8 * (3 - keep))) - 1)) != 0)
            return std::nullopt;
        group = 0;
    }
    return out;
}

} // namespace keyline
