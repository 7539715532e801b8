#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <optional>

namespace keyline::link {

/// The longest line of the SMP console, its newline included (FORMATS section 2).
inline constexpr std::size_t smpLineLimit = 127;
/// The longest packet a station takes: larger than any answer of FORMATS, small enough for 64 ports at once.
inline constexpr std::size_t smpPacketLimit = 8192;

/// CRC-16/XMODEM: polynomial 0x1021, starting at 0, not reflected.
std::uint16_t crc16Xmodem(ByteView bytes);

/// One packet as lines of the SMP console: 06 09 before the first, 04 14 before the others, then base64 of
/// (length of packet and CRC, packet, CRC), newline. Throws Error Malformed above 65,533 bytes.
Bytes encodeSmpLines(ByteView packet);
/// How many bytes encodeSmpLines() makes of a packet of this size.
std::size_t smpWireSize(std::size_t packet);

/// Finds SMP packets in whatever a port says. Takes bytes in any split; keeps at most one packet of `limit` bytes;
/// ignores every byte that is not in an SMP line; drops what does not add up (length, alphabet, line of more than 127
/// bytes, CRC) and goes on with the next packet.
class SmpDecoder
{
  public:
    explicit SmpDecoder(std::size_t limit = smpPacketLimit) : m_limit(limit) {}

    /// Reads up to the end of the next good packet; returns how many bytes it used. If packet() is set, feed the rest
    /// after taking it.
    std::size_t feed(ByteView bytes);
    /// The packet that is complete, once.
    std::optional<Bytes> takePacket();

    /// Packets that were begun and had to be dropped, and continuation lines whose beginning was lost.
    std::uint64_t garbled() const { return m_garbled; }
    /// The packet that has begun cannot be complete before this many more bytes have come; 1 where none has.
    std::size_t bytesMissing() const;
    void reset();

  private:
    enum class State { Outside, Mark, Line };

    void take(std::uint8_t byte);
    void seekMark(std::uint8_t byte);
    void takeMark(std::uint8_t byte);
    void takeDigit(std::uint8_t byte);
    void endLine();
    void beginPacket();
    void drop();
    void dropAt(std::uint8_t byte);
    void append(std::uint8_t byte);
    std::size_t declaredSize() const;

    std::size_t m_limit;
    State m_state = State::Outside;
    std::uint8_t m_mark = 0;      ///< the first byte of a mark that may follow: 06 or 04
    bool m_open = false;          ///< a packet has begun
    bool m_orphan = false;        ///< continuation lines without a beginning were counted already
    std::size_t m_lineLength = 0; ///< bytes of the current line so far, mark included
    std::uint32_t m_bits = 0;     ///< base64 digits of the current group
    unsigned m_digits = 0;        ///< how many of them, padding included
    unsigned m_padding = 0;
    Bytes m_packet; ///< length, packet, CRC as far as they came
    std::optional<Bytes> m_ready;
    std::uint64_t m_garbled = 0;
};

} // namespace keyline::link
