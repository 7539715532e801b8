#include "protocol/smp.h"

#include "base/error.h"

namespace keyline::protocol {

namespace {

// Byte 0 is reserved:3, version:2, operation:3 (MCUmgr, SMP Protocol Specification, "Frame: The general format of the
// frame").
constexpr unsigned version2 = 1u << 3;
constexpr unsigned versionAndOpMask = 0x1f;

std::uint8_t firstByte(unsigned op)
{
    return static_cast<std::uint8_t>(version2 | op);
}

std::uint16_t number(ByteView packet, std::size_t at)
{
    return static_cast<std::uint16_t>(packet[at] << 8 | packet[at + 1]);
}

} // namespace

Bytes encodeRequest(const SmpCommand& command, std::uint8_t sequence, ByteView map)
{
    const auto high = [](std::size_t value) { return static_cast<std::uint8_t>(value >> 8); };
    const auto low = [](std::size_t value) { return static_cast<std::uint8_t>(value); };
    if (map.size() > 0xffff)
        throw Error(Code::DeviceBufferTooSmall, "a request of " + std::to_string(map.size()) + " bytes");
    Bytes packet;
    packet.reserve(smpHeaderSize + map.size());
    packet.assign({firstByte(static_cast<unsigned>(command.op)), 0, high(map.size()), low(map.size()),
                   high(command.group), low(command.group), sequence, command.id});
    packet.insert(packet.end(), map.begin(), map.end());
    return packet;
}

std::optional<ByteView> answerTo(const SmpCommand& command, std::uint8_t sequence, ByteView packet)
{
    if (packet.size() < smpHeaderSize)
        return std::nullopt;
    // An answer's operation is its request's plus one.
    const bool ours = (packet[0] & versionAndOpMask) == firstByte(static_cast<unsigned>(command.op) + 1) &&
                      number(packet, 4) == command.group && packet[6] == sequence && packet[7] == command.id;
    if (!ours)
        return std::nullopt;
    const ByteView payload = packet.subspan(smpHeaderSize);
    if (number(packet, 2) != payload.size())
        throw Error(Code::DeviceAnswerMalformed, "length of the answer");
    return payload;
}

} // namespace keyline::protocol
