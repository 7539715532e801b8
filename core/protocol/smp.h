#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <optional>

namespace keyline::protocol {

/// MCUmgr's operating system group: echo and parameters.
inline constexpr std::uint16_t osGroup = 0;
/// Keyline's group, 0x4B4C.
inline constexpr std::uint16_t keylineGroup = 19276;
inline constexpr std::size_t smpHeaderSize = 8;

/// What is asked of a device: an operation on a command of a group.
struct SmpCommand
{
    enum class Op : std::uint8_t { Read = 0, Write = 2 };

    Op op = Op::Read;
    std::uint16_t group = 0;
    std::uint8_t id = 0;
};

/// A packet: header of SMP version 2 (field 0b01), no flags, and the map as it is.
Bytes encodeRequest(const SmpCommand& command, std::uint8_t sequence, ByteView map);

/// The payload of the answer to a request; nothing if the packet is something else: too short, of another SMP version,
/// another operation, group, command or sequence number. Throws Error DeviceAnswerMalformed for the answer with a wrong
/// length. The view points into the packet.
std::optional<ByteView> answerTo(const SmpCommand& command, std::uint8_t sequence, ByteView packet);

} // namespace keyline::protocol
