#pragma once

#include "base/bytes.h"

#include <compare>
#include <functional>
#include <string>

namespace keyline::identity {

/// The unique identifier in a chip's read-only storage (FORMATS §1): 8..32 opaque bytes. All 00 and all FF, what an
/// unprogrammed fuse reads as, are no chip ID. A value of this type is always a good one.
class ChipId
{
  public:
    static constexpr std::size_t minSize = 8;
    static constexpr std::size_t maxSize = 32;

    /// Throws Error ChipIdUnusable.
    static ChipId fromBytes(ByteView bytes);
    /// From hex of either case. Throws Error ChipIdUnusable.
    static ChipId fromHex(std::string_view hex);

    ByteView bytes() const { return ByteView(m_bytes).first(m_size); }
    /// Lower case: how people and files see it.
    std::string hex() const { return toHex(bytes()); }
    /// The last six digits of it, for cards and labels.
    std::string tail() const { return hex().substr(2 * m_size - 6); }
    /// SHA-256(`keyline chip v1` ‖ chip ID): what the log calls the chip.
    Digest digest() const { return digestOf(bytes()); }

    friend bool operator==(const ChipId& a, const ChipId& b) { return sameBytes(a.bytes(), b.bytes()); }
    /// By bytes, a prefix first.
    friend std::strong_ordering operator<=>(const ChipId& a, const ChipId& b);

  private:
    explicit ChipId(ByteView bytes);
    static Digest digestOf(ByteView bytes);

    ByteArray<maxSize> m_bytes{};
    std::uint8_t m_size = 0;
};

} // namespace keyline::identity

template <>
struct std::hash<keyline::identity::ChipId>
{
    std::size_t operator()(const keyline::identity::ChipId& chip) const noexcept;
};
