#pragma once

#include "device/bytes.h"

namespace keyline::device {

/// Writes deterministic CBOR (RFC 8949 section 4.2.1) into a buffer of the caller; map keys in the order of the calls.
/// When the buffer is full nothing more is written and ok() answers false.
class CborWriter
{
  public:
    explicit CborWriter(ByteSpan buffer) : m_buffer(buffer) {}

    CborWriter& integer(std::int64_t value);
    CborWriter& bytes(ByteView value);
    CborWriter& text(std::string_view value) { return text(asBytes(value)); }
    CborWriter& text(ByteView value);
    CborWriter& array(std::size_t count);
    CborWriter& map(std::size_t pairs);
    CborWriter& tag(std::uint64_t tag);
    CborWriter& null();
    /// The head of a byte string alone, whose bytes follow by other means.
    CborWriter& bytesHead(std::size_t length);
    /// Bytes as they are.
    CborWriter& raw(ByteView value);
    /// Room for bytes that the caller fills; empty when there is not enough.
    ByteSpan room(std::size_t length);

    bool ok() const { return m_ok; }
    std::size_t size() const { return m_size; }
    ByteView written() const { return m_buffer.first(m_size); }
    /// Forgets all that was written.
    void restart();

  private:
    void head(unsigned major, std::uint64_t argument);

    ByteSpan m_buffer;
    std::size_t m_size = 0;
    bool m_ok = true;
};

/// A writer with a buffer of its own, for short structures that are hashed or authenticated.
template <std::size_t N>
class CborScratch : public CborWriter
{
  public:
    CborScratch() : CborWriter(m_own) {}

  private:
    std::array<std::uint8_t, N> m_own;
};

} // namespace keyline::device
