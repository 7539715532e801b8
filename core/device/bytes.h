#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

/// The personal device of MISSION C18-C24: no heap, no exceptions, nothing of the host.
namespace keyline::device {

using ByteView = std::span<const std::uint8_t>;
using ByteSpan = std::span<std::uint8_t>;

inline constexpr std::size_t kDigestSize = 32;
inline constexpr std::size_t kPointSize = 65;
inline constexpr std::size_t kMinChipId = 8;
inline constexpr std::size_t kMaxChipId = 32;

using Digest = std::array<std::uint8_t, kDigestSize>;

/// The bytes of a text, without a terminator.
ByteView asBytes(std::string_view text);

/// Whether two byte strings are the same; the time taken depends on their lengths only.
bool equal(ByteView a, ByteView b);

/// Copies as many bytes as both hold; the ranges may overlap.
void copy(ByteView from, ByteSpan to);

/// Overwrites with zeros in a way that the compiler keeps.
void wipe(ByteSpan bytes);

/// Overwrites the stack below the caller, where the crypto library has left its working values.
void scrubStack();

/// A byte array for secrets: wiped when it goes out of scope, never copied.
template <std::size_t N>
class SecretArray
{
  public:
    SecretArray() = default;
    SecretArray(const SecretArray&) = delete;
    SecretArray& operator=(const SecretArray&) = delete;
    ~SecretArray() { wipe(m_bytes); }

    operator ByteSpan() { return m_bytes; }
    operator ByteView() const { return m_bytes; }
    ByteSpan span() { return m_bytes; }
    ByteView view() const { return m_bytes; }
    std::uint8_t* data() { return m_bytes.data(); }
    const std::uint8_t* data() const { return m_bytes.data(); }
    static constexpr std::size_t size() { return N; }

  private:
    std::array<std::uint8_t, N> m_bytes{};
};

/// Wipes a buffer that lives longer than the secrets in it.
class WipeAtEnd
{
  public:
    explicit WipeAtEnd(ByteSpan bytes) : m_bytes(bytes) {}
    WipeAtEnd(const WipeAtEnd&) = delete;
    WipeAtEnd& operator=(const WipeAtEnd&) = delete;
    ~WipeAtEnd() { wipe(m_bytes); }

  private:
    ByteSpan m_bytes;
};

} // namespace keyline::device
