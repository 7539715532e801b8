#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace keyline::transparency {

/// A decimal as C2SP's texts have it: digits only, no leading zero except in `0` itself, below 2⁶⁴.
inline std::optional<std::uint64_t> parseDecimal(std::string_view text)
{
    std::uint64_t value = 0;
    const char* end = text.data() + text.size();
    if (text.empty() || (text.size() > 1 && text.front() == '0'))
        return std::nullopt;
    const auto result = std::from_chars(text.data(), end, value);
    if (result.ec != std::errc{} || result.ptr != end)
        return std::nullopt;
    return value;
}

} // namespace keyline::transparency
