#pragma once

#include "device/bytes.h"

#include <optional>

namespace keyline::device {

/// SMP's operations (MCUmgr's Simple Management Protocol); an answer's is its request's plus one.
enum class SmpOp : std::uint8_t { read = 0, readAnswer = 1, write = 2, writeAnswer = 3 };

/// SMP's own result codes, given as a plain `rc`.
enum class SmpError : std::uint8_t { unknown = 1, invalid = 3, unsupported = 8 };

inline constexpr std::size_t kSmpHeaderSize = 8;
inline constexpr std::uint8_t kSmpVersion2 = 1;
inline constexpr std::uint16_t kOsGroup = 0;
inline constexpr std::uint8_t kOsEcho = 0;
inline constexpr std::uint8_t kOsParameters = 6;
inline constexpr std::uint16_t kKeylineGroup = 19276;

/// Keyline's commands, FORMATS section 2.
enum class Command : std::uint8_t { identity = 0, install, check, prove, backup, seal, restore };

/// Keyline's results; ok never crosses the wire.
enum class Rc : std::uint8_t {
    ok = 0,
    wrongState = 1,
    notAuthentic = 2,
    cannotDecrypt = 3,
    storageFault = 4,
    malformed = 5,
    tooLarge = 6,
    otherChip = 7,
    olderRevision = 8,
};

enum class State : std::uint8_t { blank = 0, loaded = 1, sealed = 2, lost = 3 };

struct SmpHeader
{
    SmpOp op = SmpOp::read;
    std::uint8_t version = 0;
    std::uint16_t length = 0;
    std::uint16_t group = 0;
    std::uint8_t sequence = 0;
    std::uint8_t command = 0;
};

/// The header of a packet, or nothing when it is too short or its length is not the packet's.
std::optional<SmpHeader> readSmpHeader(ByteView packet);

/// Writes the eight bytes of a header; flags are 0.
void writeSmpHeader(const SmpHeader& header, std::span<std::uint8_t, kSmpHeaderSize> out);

} // namespace keyline::device
