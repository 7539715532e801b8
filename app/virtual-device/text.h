#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keyline::virtual_device {

std::string toHex(std::span<const std::uint8_t> bytes);

/// Bytes of a hexadecimal text of either case; nothing when it is none.
std::optional<std::vector<std::uint8_t>> fromHex(std::string_view text);

/// Bytes of base64 with padding; white space is passed over. Nothing when it is none.
std::optional<std::vector<std::uint8_t>> fromBase64(std::string_view text);

/// A JSON string with its quotes.
std::string jsonText(std::string_view text);

/// A decimal number without sign; nothing when it is none or too great.
std::optional<std::uint64_t> toNumber(std::string_view text);

} // namespace keyline::virtual_device
