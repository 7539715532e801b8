#pragma once

#include "base/bytes.h"
#include "identity/chip_id.h"

#include <cstdint>
#include <string>

namespace keyline::protocol {

/// What a device's storage holds, measured against the sealed revision of its chip (FORMATS section 2).
enum class DeviceState : std::uint8_t { Blank = 0, Loaded = 1, Sealed = 2, Lost = 3 };
/// "blank", "loaded", "sealed", "lost".
const char* stateName(DeviceState state);

/// What a device answers to the greeting.
struct Greeting
{
    std::uint64_t bufferSize = 0;  ///< a request and 4 bytes fit in it; at least 4096
    std::uint64_t bufferCount = 0; ///< 0 if the device did not say
};

/// What a device says of itself, every field checked for type and range, none of it authenticated.
struct DeviceInfo
{
    identity::ChipId chip;
    std::string model; ///< 1..32 printable ASCII characters
    Digest maker{};    ///< SHA-256 of the manufacturer's SPKI that the device holds read-only
    DeviceState state = DeviceState::Blank;
    std::uint64_t revision = 0; ///< sealed revision
    ByteArray<16> nonce{};      ///< of the session that install() uses
    ByteArray<32> ephemeral{};  ///< the device's X25519 key of that session
};

/// What seal and restore answer.
struct SealState
{
    DeviceState state = DeviceState::Blank;
    std::uint64_t revision = 0;
};

/// What a device stores, for anyone to read.
struct StoredBackup
{
    Bytes backup;
    Bytes certificate;
};

} // namespace keyline::protocol
