#include "device/der_reader.h"

namespace keyline::device {

std::size_t DerReader::length()
{
    if (m_at >= m_data.size()) {
        fail();
        return 0;
    }
    const std::uint8_t first = m_data[m_at++];
    if (first < 0x80)
        return first;
    const std::size_t width = first & 0x7f;
    // Two bytes reach further than any packet.
    if (width < 1 || width > 2 || width > m_data.size() - m_at) {
        fail();
        return 0;
    }
    std::size_t value = 0;
    for (std::size_t i = 0; i < width; ++i)
        value = value << 8 | m_data[m_at++];
    if (value < (width == 1 ? 0x80U : 0x100U))
        fail();
    return value;
}

ByteView DerReader::content(std::uint8_t tag)
{
    if (peek() != tag) {
        fail();
        return {};
    }
    ++m_at;
    const std::size_t size = length();
    if (!m_ok || size > m_data.size() - m_at) {
        fail();
        return {};
    }
    const ByteView value = m_data.subspan(m_at, size);
    m_at += size;
    return value;
}

ByteView DerReader::whole(std::uint8_t tag)
{
    const std::size_t start = m_at;
    content(tag);
    return m_ok ? m_data.subspan(start, m_at - start) : ByteView{};
}

void DerReader::expect(ByteView element)
{
    if (!equal(whole(element[0]), element))
        fail();
}

ByteView DerReader::bits()
{
    const ByteView value = content(bitString);
    if (value.empty() || value[0] != 0) {
        fail();
        return {};
    }
    return value.subspan(1);
}

ByteView DerReader::positive()
{
    const ByteView value = content(integer);
    const bool signByte = value.size() > 1 && value[0] == 0;
    const bool negative = !value.empty() && (value[0] & 0x80) != 0;
    const bool padded = signByte && (value[1] & 0x80) == 0;
    if (value.empty() || negative || padded) {
        fail();
        return {};
    }
    return signByte ? value.subspan(1) : value;
}

} // namespace keyline::device
