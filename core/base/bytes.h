#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The vocabulary every other folder speaks: bytes, secrets, errors, time.
namespace keyline {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;
using MutableByteView = std::span<std::uint8_t>;

template <std::size_t N>
using ByteArray = std::array<std::uint8_t, N>;

/// A SHA-256 digest.
using Digest = ByteArray<32>;

/// The bytes of a text, without a terminator.
ByteView asBytes(std::string_view text);
std::string_view asText(ByteView bytes);

Bytes toBytes(ByteView bytes);
Bytes concat(std::initializer_list<ByteView> parts);

/// Equal in length and content. Not in constant time: for public bytes only.
bool sameBytes(ByteView a, ByteView b);

/// Lower-case hexadecimal.
std::string toHex(ByteView bytes);
/// Accepts both cases; nothing if the text is not an even number of hex digits.
std::optional<Bytes> fromHex(std::string_view text);

/// Standard alphabet with padding (RFC 4648 §4).
std::string toBase64(ByteView bytes);
/// Strict: canonical padding and zero trailing bits only; nothing otherwise.
std::optional<Bytes> fromBase64(std::string_view text);

/// Copies exactly N bytes; nothing if the view has another length.
template <std::size_t N>
std::optional<ByteArray<N>> toArray(ByteView bytes)
{
    if (bytes.size() != N)
        return std::nullopt;
    ByteArray<N> out;
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return out;
}

} // namespace keyline
