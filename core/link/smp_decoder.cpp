#include "link/smp_framing.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keyline::link {

namespace {

constexpr std::uint8_t notADigit = 0xff;
constexpr std::size_t digitsPerLine = smpLineLimit - 3;

constexpr std::array<std::uint8_t, 256> makeDigitTable()
{
    constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::array<std::uint8_t, 256> table{};
    table.fill(notADigit);
    for (std::uint8_t value = 0; value < 64; ++value)
        table[static_cast<std::uint8_t>(alphabet[value])] = value;
    return table;
}

constexpr auto digitTable = makeDigitTable();

std::size_t linesFor(std::size_t digits)
{
    return (digits + digitsPerLine - 1) / digitsPerLine;
}

} // namespace

std::size_t SmpDecoder::feed(ByteView bytes)
{
    std::size_t used = 0;
    while (used < bytes.size() && !m_ready)
        take(bytes[used++]);
    return used;
}

std::optional<Bytes> SmpDecoder::takePacket()
{
    return std::exchange(m_ready, std::nullopt);
}

void SmpDecoder::reset()
{
    const std::uint64_t garbled = m_garbled;
    *this = SmpDecoder(m_limit);
    m_garbled = garbled;
}

void SmpDecoder::take(std::uint8_t byte)
{
    switch (m_state) {
    case State::Outside:
        seekMark(byte);
        break;
    case State::Mark:
        takeMark(byte);
        break;
    case State::Line:
        ++m_lineLength;
        if (byte == '\n')
            endLine();
        else if (m_lineLength >= smpLineLimit)
            dropAt(byte);
        else if (byte != '\r')
            takeDigit(byte);
        break;
    }
}

void SmpDecoder::seekMark(std::uint8_t byte)
{
    if (byte != 0x06 && byte != 0x04)
        return;
    m_mark = byte;
    m_state = State::Mark;
}

void SmpDecoder::takeMark(std::uint8_t byte)
{
    if (m_mark == 0x06 && byte == 0x09) {
        beginPacket();
    } else if (m_mark == 0x04 && byte == 0x14) {
        m_state = m_open ? State::Line : State::Outside;
        m_lineLength = 2;
        if (!m_open && !std::exchange(m_orphan, true))
            ++m_garbled;
    } else {
        m_state = State::Outside;
        seekMark(byte);
    }
}

void SmpDecoder::beginPacket()
{
    if (m_open)
        drop();
    m_open = true;
    m_orphan = false;
    m_state = State::Line;
    m_lineLength = 2;
}

void SmpDecoder::takeDigit(std::uint8_t byte)
{
    const std::uint8_t value = digitTable[byte];
    const bool padding = byte == '=';
    // Padding ends a group after two digits at least, and nothing but a newline follows a padded group on its line.
    if ((value == notADigit && !padding) || (padding && m_digits < 2) || (!padding && m_padding != 0)) {
        dropAt(byte);
        return;
    }
    m_bits = (m_bits << 6) | (padding ? 0u : value);
    m_padding += padding ? 1 : 0;
    if (++m_digits < 4)
        return;
    const std::uint32_t group = std::exchange(m_bits, 0);
    m_digits = 0;
    for (unsigned i = 0; i < 3 - m_padding && m_open; ++i)
        append(static_cast<std::uint8_t>(group >> (16 - 8 * i)));
}

void SmpDecoder::append(std::uint8_t byte)
{
    m_packet.push_back(byte);
    if (m_packet.size() < 2)
        return;
    const std::size_t declared = declaredSize();
    if (declared < 3 || declared > m_limit + 2 || m_packet.size() > declared + 2)
        drop();
    else if (m_packet.size() == 2)
        m_packet.reserve(declared + 2);
}

std::size_t SmpDecoder::declaredSize() const
{
    return static_cast<std::size_t>(m_packet[0] << 8 | m_packet[1]);
}

void SmpDecoder::endLine()
{
    m_state = State::Outside;
    if (m_padding != 0 && m_digits != 0) {
        drop();
        return;
    }
    m_padding = 0;
    if (m_packet.size() < 2 || m_packet.size() != declaredSize() + 2)
        return;
    const ByteView whole(m_packet);
    const ByteView packet = whole.subspan(2, whole.size() - 4);
    const auto crc = static_cast<std::uint16_t>(whole[whole.size() - 2] << 8 | whole[whole.size() - 1]);
    if (m_digits != 0 || crc16Xmodem(packet) != crc) {
        drop();
        return;
    }
    m_ready = toBytes(packet);
    m_open = false;
    m_packet.clear();
}

void SmpDecoder::drop()
{
    ++m_garbled;
    m_state = State::Outside;
    m_open = false;
    m_orphan = true; // the lines that may follow belong to what was counted just now
    m_packet.clear();
    m_bits = 0;
    m_digits = 0;
    m_padding = 0;
}

void SmpDecoder::dropAt(std::uint8_t byte)
{
    drop();
    seekMark(byte); // it may begin the next packet
}

std::size_t SmpDecoder::bytesMissing() const
{
    if (!m_open || m_packet.size() < 2)
        return 1;
    const std::size_t bits = (declaredSize() + 2 - m_packet.size()) * 8;
    const std::size_t pending = m_digits * std::size_t{6};
    const std::size_t digits = bits > pending ? (bits - pending + 5) / 6 : 0;
    if (m_state != State::Line) {
        const std::size_t bytes = digits + 3 * linesFor(digits);
        return std::max<std::size_t>(1, m_state == State::Mark && bytes > 0 ? bytes - 1 : bytes);
    }
    const std::size_t room = smpLineLimit - 1 - std::min(m_lineLength, smpLineLimit - 1);
    if (digits <= room)
        return digits + 1;
    return digits + 1 + 3 * linesFor(digits - room);
}

} // namespace keyline::link
