#include "device/frame_writer.h"

#include "device/frame_reader.h"

#include <algorithm>

namespace keyline::device {
namespace {

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::size_t kBytesPerLine = (kMaxLine - 3) / 4 * 3;

} // namespace

FrameWriter::FrameWriter(ByteView packet)
    : m_packet(packet), m_crc(crc16(packet)), m_total(packet.empty() ? 0 : packet.size() + 4)
{
}

std::uint8_t FrameWriter::byteAt(std::size_t position) const
{
    const std::size_t length = m_packet.size() + 2;
    if (position < 2)
        return static_cast<std::uint8_t>(position == 0 ? length >> 8 : length);
    if (position < length)
        return m_packet[position - 2];
    return static_cast<std::uint8_t>(position == length ? m_crc >> 8 : m_crc);
}

void FrameWriter::putGroup(std::size_t position, std::size_t count)
{
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 3; ++i)
        bits = bits << 8 | (i < count ? byteAt(position + i) : 0U);
    for (std::size_t i = 0; i < 4; ++i)
        m_line[m_length++] =
            i <= count ? static_cast<std::uint8_t>(kDigits[bits >> (18 - 6 * i) & 63]) : static_cast<std::uint8_t>('=');
}

ByteView FrameWriter::nextLine()
{
    if (m_at >= m_total)
        return {};
    copy(m_at == 0 ? kPacketMark : kContinuationMark, m_line);
    m_length = 2;
    const std::size_t end = std::min(m_total, m_at + kBytesPerLine);
    for (; m_at < end; m_at += 3)
        putGroup(m_at, std::min<std::size_t>(3, end - m_at));
    m_at = end;
    m_line[m_length++] = '\n';
    return ByteView(m_line).first(m_length);
}

} // namespace keyline::device
