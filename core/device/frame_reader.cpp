#include "device/frame_reader.h"

#include "device/frame_writer.h"
#include "device/smp.h"

namespace keyline::device {
namespace {

constexpr unsigned kNoDigit = 64;

unsigned digitValue(std::uint8_t byte)
{
    if (byte >= 'A' && byte <= 'Z')
        return static_cast<unsigned>(byte - 'A');
    if (byte >= 'a' && byte <= 'z')
        return static_cast<unsigned>(byte - 'a' + 26);
    if (byte >= '0' && byte <= '9')
        return static_cast<unsigned>(byte - '0' + 52);
    if (byte == '+')
        return 62;
    return byte == '/' ? 63 : kNoDigit;
}

bool opensMarker(std::uint8_t byte)
{
    return byte == kPacketMark[0] || byte == kContinuationMark[0];
}

} // namespace

std::uint16_t crc16(ByteView bytes, std::uint16_t crc)
{
    unsigned value = crc;
    for (const std::uint8_t byte : bytes) {
        value ^= static_cast<unsigned>(byte) << 8;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 0x8000) != 0 ? (value << 1 ^ 0x1021) : value << 1;
        value &= 0xffff;
    }
    return static_cast<std::uint16_t>(value);
}

std::size_t FrameReader::receive(ByteView bytes)
{
    std::size_t taken = 0;
    while (taken < bytes.size() && !m_complete)
        takeByte(bytes[taken++]);
    return taken;
}

ByteSpan FrameReader::packet()
{
    return m_complete ? m_buffer.subspan(2, m_expected - 4) : ByteSpan{};
}

void FrameReader::release()
{
    wipe(m_buffer.first(m_size));
    m_complete = false;
    drop();
}

void FrameReader::drop()
{
    m_inPacket = false;
    m_size = 0;
    m_place = Place::outside;
}

void FrameReader::takeByte(std::uint8_t byte)
{
    switch (m_place) {
    case Place::outside:
        m_first = byte;
        if (opensMarker(byte))
            m_place = Place::marker;
        break;
    case Place::marker:
        takeMarker(byte);
        break;
    case Place::line:
        takeLineByte(byte);
        break;
    }
}

void FrameReader::takeMarker(std::uint8_t byte)
{
    const bool start = m_first == kPacketMark[0] && byte == kPacketMark[1];
    const bool next = m_first == kContinuationMark[0] && byte == kContinuationMark[1] && m_inPacket;
    if (!start && !next) {
        m_place = Place::outside;
        if (opensMarker(byte))
            takeByte(byte);
        return;
    }
    if (start) {
        m_size = 0;
        m_expected = 0;
        m_inPacket = true;
    }
    m_place = Place::line;
    m_lineLength = 2;
    m_bits = 0;
    m_digits = 0;
    m_padding = 0;
    m_lineClosed = false;
}

void FrameReader::takeLineByte(std::uint8_t byte)
{
    if (++m_lineLength > kMaxLine)
        return drop();
    if (byte == '\n')
        return endLine();
    if (byte == '\r')
        return;
    if (opensMarker(byte)) {
        drop();
        return takeByte(byte);
    }
    takeDigit(byte);
}

void FrameReader::takeDigit(std::uint8_t byte)
{
    const unsigned value = digitValue(byte);
    const bool padding = byte == '=';
    const bool fits = padding ? m_digits >= 2 : value != kNoDigit && m_padding == 0;
    if (m_lineClosed || !fits)
        return drop();
    m_bits = m_bits << 6 | (padding ? 0 : value);
    m_padding += padding ? 1 : 0;
    if (++m_digits < 4)
        return;
    m_lineClosed = m_padding > 0;
    for (unsigned i = 0; i < 3 - m_padding && m_inPacket; ++i)
        append(static_cast<std::uint8_t>(m_bits >> (16 - 8 * i)));
    m_bits = 0;
    m_digits = 0;
}

void FrameReader::append(std::uint8_t byte)
{
    if (m_size >= m_buffer.size() || (m_size >= 2 && m_size >= m_expected))
        return drop();
    m_buffer[m_size++] = byte;
    if (m_size != 2)
        return;
    const std::size_t length = static_cast<std::size_t>(m_buffer[0]) << 8 | m_buffer[1];
    m_expected = 2 + length;
    if (m_expected > m_buffer.size() || length < kSmpHeaderSize + 2)
        drop();
}

void FrameReader::endLine()
{
    m_place = Place::outside;
    if (m_digits != 0 || m_size < 2)
        return drop();
    if (m_size < m_expected)
        return;
    // A packet followed by its CRC leaves a remainder of zero.
    m_complete = crc16(m_buffer.subspan(2, m_size - 2)) == 0;
    m_inPacket = false;
    if (!m_complete)
        drop();
}

} // namespace keyline::device
