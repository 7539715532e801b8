#include "fault.h"

#include "device/smp.h"
#include "failure.h"
#include "text.h"

#include <array>

namespace keyline::virtual_device {
namespace {

struct FaultRow
{
    std::string_view name;
    FaultKind kind;
    std::string_view meaning;
};

constexpr std::array kFaults{
    FaultRow{"bad-digest", FaultKind::badDigest, "check answers another digest"},
    FaultRow{"bad-flash", FaultKind::badFlash, "every write to the flash fails (rc 4)"},
    FaultRow{"bad-proof", FaultKind::badProof, "a bit of the proof is wrong"},
    FaultRow{"corrupt", FaultKind::corrupt, "byte NUMBER of an answer on the line is changed (default: its middle)"},
    FaultRow{"cut-write", FaultKind::cutWrite,
             "power fails after NUMBER bytes written to flash and chip storage (default 100); the device boots again"},
    FaultRow{"double", FaultKind::doubled, "answers come twice"},
    FaultRow{"foreign-maker", FaultKind::foreignMaker, "identity names another manufacturer's key"},
    FaultRow{"full-flash", FaultKind::fullFlash, "nothing fits into the flash (rc 6)"},
    FaultRow{"hostile-lengths", FaultKind::hostileLengths,
             "answers claim absurd lengths; NUMBER 0..4 takes one way, else they take turns"},
    FaultRow{"hostile-text", FaultKind::hostileText, "escape sequences, bidi marks, forged lines in model and log"},
    FaultRow{"late", FaultKind::late, "answers come NUMBER ms late (default 6000)"},
    FaultRow{"lie-state", FaultKind::lieState, "identity says state NUMBER (default 0)"},
    FaultRow{"lost-answer", FaultKind::lostAnswer, "commands are carried out, their answers lost"},
    FaultRow{"noise", FaultKind::noise, "random bytes before and after answers"},
    FaultRow{"other-sequence", FaultKind::otherSequence, "answers carry another sequence number"},
    FaultRow{"refuse-seal", FaultKind::refuseSeal, "seal is refused (rc 4)"},
    FaultRow{
        "reset", FaultKind::reset,
        "power cut after NUMBER bytes sent since boot; with a COMMAND after NUMBER bytes of its answer (default 0)"},
    FaultRow{"reset-in", FaultKind::resetIn,
             "power cut after NUMBER bytes received since boot; with a COMMAND: before it is carried out"},
    FaultRow{"silence", FaultKind::silence, "commands are neither carried out nor answered"},
    FaultRow{"slow-boot", FaultKind::slowBoot, "each boot takes NUMBER ms (default 8000); until then it is deaf"},
    FaultRow{"small-buffer", FaultKind::smallBuffer, "offers a buf_size of NUMBER (default 512) and keeps to it"},
    FaultRow{
        "unplug", FaultKind::unplug,
        "the port goes away after NUMBER bytes sent, or at a COMMAND; with once it comes back as another after 1 s"},
    FaultRow{"wrong-backup", FaultKind::wrongBackup, "install and backup answer a backup of another chip"},
    FaultRow{"wrong-certificate", FaultKind::wrongCertificate, "backup answers a changed certificate"},
    FaultRow{"wrong-state", FaultKind::wrongState, "commands are refused with rc 1 (default: install)"},
    FaultRow{"zero-chip", FaultKind::zeroChip, "identity says an all-zero chip ID"},
    FaultRow{"zero-key", FaultKind::zeroKey, "identity says an all-zero X25519 key"},
};

struct CommandRow
{
    std::string_view name;
    CommandId command;
};

constexpr std::array kCommands{
    CommandRow{"echo", {device::kOsGroup, device::kOsEcho}},
    CommandRow{"parameters", {device::kOsGroup, device::kOsParameters}},
    CommandRow{"identity", {device::kKeylineGroup, 0}},
    CommandRow{"install", {device::kKeylineGroup, 1}},
    CommandRow{"check", {device::kKeylineGroup, 2}},
    CommandRow{"prove", {device::kKeylineGroup, 3}},
    CommandRow{"backup", {device::kKeylineGroup, 4}},
    CommandRow{"seal", {device::kKeylineGroup, 5}},
    CommandRow{"restore", {device::kKeylineGroup, 6}},
};

FaultKind kindOf(std::string_view name)
{
    for (const FaultRow& row : kFaults)
        if (row.name == name)
            return row.kind;
    throw Failure(Failure::usage,
                  "There is no fault \"" + std::string(name) + "\"; `keyline-device run --fault list` names them.");
}

bool readPart(std::string_view part, Fault& fault)
{
    if (part == "once") {
        fault.once = true;
        return true;
    }
    if (const auto number = toNumber(part)) {
        fault.number = *number;
        return true;
    }
    for (const CommandRow& row : kCommands)
        if (row.name == part) {
            fault.command = row.command;
            return true;
        }
    return false;
}

} // namespace

std::string commandName(CommandId command)
{
    for (const CommandRow& row : kCommands)
        if (row.command == command)
            return std::string(row.name);
    return "unknown";
}

Fault parseFault(std::string_view text)
{
    Fault fault;
    std::size_t end = text.find(':');
    fault.kind = kindOf(text.substr(0, end));
    while (end != std::string_view::npos) {
        const std::size_t start = end + 1;
        end = text.find(':', start);
        const std::string_view part = text.substr(start, end == std::string_view::npos ? end : end - start);
        if (!readPart(part, fault))
            throw Failure(Failure::usage, "In the fault \"" + std::string(text) + "\", \"" + std::string(part) +
                                              "\" is neither a number nor a command nor \"once\".");
    }
    if (fault.kind == FaultKind::wrongState && !fault.command)
        fault.command = CommandId{device::kKeylineGroup, static_cast<std::uint8_t>(device::Command::install)};
    return fault;
}

std::string faultList()
{
    std::string list = "Faults, each as NAME[:NUMBER][:COMMAND][:once]; COMMAND is one of";
    for (const CommandRow& row : kCommands)
        (list += ' ') += row.name;
    list += ".\n";
    for (const FaultRow& row : kFaults) {
        std::string name(row.name);
        name.resize(20, ' ');
        list += "  " + name + std::string(row.meaning) + "\n";
    }
    return list;
}

} // namespace keyline::virtual_device
