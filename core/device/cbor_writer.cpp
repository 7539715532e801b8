#include "device/cbor_writer.h"

namespace keyline::device {

void CborWriter::restart()
{
    m_size = 0;
    m_ok = true;
}

ByteSpan CborWriter::room(std::size_t length)
{
    if (!m_ok || length > m_buffer.size() - m_size) {
        m_ok = false;
        return {};
    }
    m_size += length;
    return m_buffer.subspan(m_size - length, length);
}

CborWriter& CborWriter::raw(ByteView value)
{
    copy(value, room(value.size()));
    return *this;
}

void CborWriter::head(unsigned major, std::uint64_t argument)
{
    std::array<std::uint8_t, 9> bytes{};
    const std::size_t width = argument < 24            ? 0
                              : argument < 0x100       ? 1
                              : argument < 0x10000     ? 2
                              : argument < 0x100000000 ? 4
                                                       : 8;
    const unsigned info = width == 0   ? static_cast<unsigned>(argument)
                          : width == 1 ? 24
                          : width == 2 ? 25
                          : width == 4 ? 26
                                       : 27;
    bytes[0] = static_cast<std::uint8_t>(major << 5 | info);
    for (std::size_t i = 0; i < width; ++i)
        bytes[1 + i] = static_cast<std::uint8_t>(argument >> (8 * (width - 1 - i)));
    raw(ByteView(bytes).first(1 + width));
}

CborWriter& CborWriter::integer(std::int64_t value)
{
    if (value < 0)
        head(1, static_cast<std::uint64_t>(-1 - value));
    else
        head(0, static_cast<std::uint64_t>(value));
    return *this;
}

CborWriter& CborWriter::bytesHead(std::size_t length)
{
    head(2, length);
    return *this;
}

CborWriter& CborWriter::bytes(ByteView value)
{
    return bytesHead(value.size()).raw(value);
}

CborWriter& CborWriter::text(ByteView value)
{
    head(3, value.size());
    return raw(value);
}

CborWriter& CborWriter::array(std::size_t count)
{
    head(4, count);
    return *this;
}

CborWriter& CborWriter::map(std::size_t pairs)
{
    head(5, pairs);
    return *this;
}

CborWriter& CborWriter::tag(std::uint64_t tag)
{
    head(6, tag);
    return *this;
}

CborWriter& CborWriter::null()
{
    return raw(std::array<std::uint8_t, 1>{0xf6});
}

} // namespace keyline::device
