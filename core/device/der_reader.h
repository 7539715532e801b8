#pragma once

#include "device/bytes.h"

namespace keyline::device {

/// Reads DER (X.690) element by element; lengths definite and shortest, tags of one byte. The first fault is kept, as
/// in CborReader.
class DerReader
{
  public:
    static constexpr std::uint8_t boolean = 0x01;
    static constexpr std::uint8_t integer = 0x02;
    static constexpr std::uint8_t bitString = 0x03;
    static constexpr std::uint8_t octetString = 0x04;
    static constexpr std::uint8_t null = 0x05;
    static constexpr std::uint8_t objectId = 0x06;
    static constexpr std::uint8_t sequence = 0x30;

    explicit DerReader(ByteView data) : m_data(data) {}

    /// The next element's tag, 0 at the end or after a fault.
    std::uint8_t peek() const { return m_ok && m_at < m_data.size() ? m_data[m_at] : std::uint8_t{0}; }
    /// The content of the next element, which must have this tag.
    ByteView content(std::uint8_t tag);
    /// A reader of the next element's content.
    DerReader inside(std::uint8_t tag) { return DerReader(content(tag)).failedIf(!m_ok); }
    /// The next element with its tag and length.
    ByteView whole(std::uint8_t tag);
    /// The next element must be these very bytes.
    void expect(ByteView element);
    /// A bit string of whole bytes.
    ByteView bits();
    /// A positive INTEGER without its sign byte.
    ByteView positive();

    void fail() { m_ok = false; }
    bool ok() const { return m_ok; }
    bool complete() const { return m_ok && m_at == m_data.size(); }
    bool atEnd() const { return !m_ok || m_at == m_data.size(); }

  private:
    DerReader& failedIf(bool failed)
    {
        m_ok = m_ok && !failed;
        return *this;
    }
    std::size_t length();

    ByteView m_data;
    std::size_t m_at = 0;
    bool m_ok = true;
};

} // namespace keyline::device
