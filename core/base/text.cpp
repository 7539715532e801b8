#include "base/text.h"

#include <array>
#include <cstdint>
#include <cstdio>

namespace keyline {

namespace {

struct Decoded
{
    std::uint32_t point = 0;
    std::size_t length = 0; // 0: not well-formed
};

std::uint8_t at(std::string_view text, std::size_t i)
{
    return static_cast<std::uint8_t>(text[i]);
}

Decoded decode(std::string_view text)
{
    const std::uint8_t first = at(text, 0);
    if (first < 0x80)
        return {first, 1};
    const std::size_t length = first >= 0xF0 && first <= 0xF4 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length)
        return {};
    std::uint32_t point = first & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((at(text, i) & 0xC0) != 0x80)
            return {};
        point = point << 6 | (at(text, i) & 0x3Fu);
    }
    constexpr std::array<std::uint32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    if (point < smallest[length] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
        return {};
    return {point, length};
}

bool isHarmless(std::uint32_t point)
{
    const bool control = point < 0x20 || (point >= 0x7F && point < 0xA0);
    const bool direction = (point >= 0x200B && point <= 0x200F) || (point >= 0x2028 && point <= 0x202E) ||
                           (point >= 0x2060 && point <= 0x206F) || point == 0x061C || point == 0xFEFF;
    return !control && !direction && point < 0xE0000;
}

} // namespace

std::string harmless(std::string_view text, std::size_t limit)
{
    std::string out;
    std::array<char, 16> escape{};
    while (!text.empty()) {
        if (out.size() >= limit)
            return out + "…";
        const Decoded next = decode(text);
        if (next.length > 0 && isHarmless(next.point)) {
            out += text.substr(0, next.length);
        } else {
            const bool single = next.length <= 1;
            std::snprintf(escape.data(), escape.size(), single ? "\\x%02X" : "\\u{%X}",
                          single ? static_cast<unsigned>(at(text, 0)) : static_cast<unsigned>(next.point));
            out += escape.data();
        }
        text.remove_prefix(next.length == 0 ? 1 : next.length);
    }
    return out;
}

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        const Decoded next = decode(text);
        if (next.length == 0)
            return false;
        text.remove_prefix(next.length);
    }
    return true;
}

} // namespace keyline
