#include "device/smp.h"

namespace keyline::device {
namespace {

std::uint16_t readBig16(ByteView bytes)
{
    return static_cast<std::uint16_t>(bytes[0] << 8 | bytes[1]);
}

} // namespace

std::optional<SmpHeader> readSmpHeader(ByteView packet)
{
    if (packet.size() < kSmpHeaderSize)
        return std::nullopt;
    const SmpHeader header{.op = static_cast<SmpOp>(packet[0] & 7),
                           .version = static_cast<std::uint8_t>(packet[0] >> 3 & 3),
                           .length = readBig16(packet.subspan(2)),
                           .group = readBig16(packet.subspan(4)),
                           .sequence = packet[6],
                           .command = packet[7]};
    if (header.length != packet.size() - kSmpHeaderSize)
        return std::nullopt;
    return header;
}

void writeSmpHeader(const SmpHeader& header, std::span<std::uint8_t, kSmpHeaderSize> out)
{
    out[0] = static_cast<std::uint8_t>(header.version << 3 | static_cast<int>(header.op));
    out[1] = 0;
    out[2] = static_cast<std::uint8_t>(header.length >> 8);
    out[3] = static_cast<std::uint8_t>(header.length);
    out[4] = static_cast<std::uint8_t>(header.group >> 8);
    out[5] = static_cast<std::uint8_t>(header.group);
    out[6] = header.sequence;
    out[7] = header.command;
}

} // namespace keyline::device
