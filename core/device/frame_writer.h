#pragma once

#include "device/bytes.h"

namespace keyline::device {

inline constexpr std::size_t kMaxLine = 127;
inline constexpr std::array<std::uint8_t, 2> kPacketMark{0x06, 0x09};
inline constexpr std::array<std::uint8_t, 2> kContinuationMark{0x04, 0x14};

/// Writes one SMP packet as console lines, a line at a time, so that no second copy of the packet is kept.
class FrameWriter
{
  public:
    /// The packet must outlive the writer and have at most 65533 bytes.
    explicit FrameWriter(ByteView packet);

    /// The next line, newline included, valid until the next call; empty when there is none left.
    ByteView nextLine();

  private:
    std::uint8_t byteAt(std::size_t position) const;
    void putGroup(std::size_t position, std::size_t count);

    ByteView m_packet;
    std::uint16_t m_crc;
    std::size_t m_total;
    std::size_t m_at = 0;
    std::array<std::uint8_t, kMaxLine> m_line{};
    std::size_t m_length = 0;
};

} // namespace keyline::device
