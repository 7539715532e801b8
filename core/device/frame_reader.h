#pragma once

#include "device/bytes.h"

namespace keyline::device {

/// CRC-16/XMODEM: polynomial 1021, start 0; continued from an earlier value.
std::uint16_t crc16(ByteView bytes, std::uint16_t crc = 0);

/// Takes SMP packets out of a console line: lines that begin with 06 09 (a packet's first) or 04 14 (its next ones),
/// base64 after that, a newline at the end, at most 127 bytes altogether. Every other byte is ignored. A packet is
/// preceded by its length and followed by its CRC, and all of that fits in the buffer or is dropped.
class FrameReader
{
  public:
    explicit FrameReader(ByteSpan buffer) : m_buffer(buffer) {}

    /// Takes bytes up to the end of one packet and says how many; none while a packet waits.
    std::size_t receive(ByteView bytes);
    bool complete() const { return m_complete; }
    /// The packet that waits: SMP header and payload. Empty when none does.
    ByteSpan packet();
    /// Lets go of the packet and wipes it.
    void release();

  private:
    enum class Place { outside, marker, line };

    void takeByte(std::uint8_t byte);
    void takeMarker(std::uint8_t byte);
    void takeLineByte(std::uint8_t byte);
    void takeDigit(std::uint8_t byte);
    void endLine();
    void append(std::uint8_t byte);
    void drop();

    ByteSpan m_buffer;
    std::size_t m_size = 0;
    std::size_t m_expected = 0;
    Place m_place = Place::outside;
    std::uint8_t m_first = 0;
    std::size_t m_lineLength = 0;
    std::uint32_t m_bits = 0;
    unsigned m_digits = 0;
    unsigned m_padding = 0;
    bool m_lineClosed = false;
    bool m_inPacket = false;
    bool m_complete = false;
};

} // namespace keyline::device
