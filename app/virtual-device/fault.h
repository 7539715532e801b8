#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keyline::virtual_device {

/// The ways to misbehave; fault.cpp has the table of their names and meanings.
enum class FaultKind {
    badDigest,
    badFlash,
    badProof,
    corrupt,
    cutWrite,
    doubled,
    foreignMaker,
    fullFlash,
    hostileLengths,
    hostileText,
    late,
    lieState,
    lostAnswer,
    noise,
    otherSequence,
    refuseSeal,
    reset,
    resetIn,
    silence,
    slowBoot,
    smallBuffer,
    unplug,
    wrongBackup,
    wrongCertificate,
    wrongState,
    zeroChip,
    zeroKey,
};

/// A command of the device protocol, by SMP group and id.
struct CommandId
{
    std::uint16_t group = 0;
    std::uint8_t id = 0;

    bool operator==(const CommandId&) const = default;
};

/// A command's name, as faults and log lines call it.
std::string commandName(CommandId command);

/// One fault to commit: `NAME[:NUMBER][:COMMAND][:once]`, the parts after the name in any order.
struct Fault
{
    FaultKind kind = FaultKind::silence;
    std::optional<std::uint64_t> number;
    std::optional<CommandId> command; ///< only at this command; else at each where it makes sense
    bool once = false;
};

/// Reads a fault; a Failure (usage) says which part is not understood.
Fault parseFault(std::string_view text);

/// Every fault's name and meaning, one a line.
std::string faultList();

} // namespace keyline::virtual_device
