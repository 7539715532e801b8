#include "text.h"

#include <charconv>

namespace keyline::virtual_device {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";
constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int hexDigit(char c)
{
    const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    const std::size_t at = kHex.find(lower);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

} // namespace

std::string toHex(std::span<const std::uint8_t> bytes)
{
    std::string text;
    for (const std::uint8_t byte : bytes) {
        text += kHex[byte >> 4];
        text += kHex[byte & 15];
    }
    return text;
}

std::optional<std::vector<std::uint8_t>> fromHex(std::string_view text)
{
    if (text.size() % 2 != 0)
        return std::nullopt;
    std::vector<std::uint8_t> bytes;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hexDigit(text[i]);
        const int low = hexDigit(text[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes.push_back(static_cast<std::uint8_t>(high << 4 | low));
    }
    return bytes;
}

std::optional<std::vector<std::uint8_t>> fromBase64(std::string_view text)
{
    std::vector<std::uint8_t> bytes;
    std::uint32_t bits = 0;
    unsigned digits = 0;
    bool padded = false;
    for (const char c : text) {
        if (c == '\n' || c == '\r' || c == ' ')
            continue;
        padded = padded || c == '=';
        if (c == '=')
            continue;
        const std::size_t value = kBase64.find(c);
        if (value == std::string_view::npos || padded)
            return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        if (++digits % 4 != 1)
            bytes.push_back(static_cast<std::uint8_t>(bits >> (6 - 2 * ((digits - 1) % 4))));
    }
    if (digits % 4 == 1)
        return std::nullopt;
    return bytes;
}

std::string jsonText(std::string_view text)
{
    std::string json = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (json += '\\') += c;
        else if (byte < 0x20)
            (((json += "\\u00") += kHex[byte >> 4])) += kHex[byte & 15];
        else
            json += c;
    }
    return json + '"';
}

std::optional<std::uint64_t> toNumber(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace keyline::virtual_device
