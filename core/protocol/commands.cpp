#include "protocol/commands.h"

#include "package/backup_package.h"

#include <algorithm>

namespace keyline::protocol {

namespace {

constexpr std::uint64_t smallestBuffer = 4096;
constexpr std::uint64_t largestNumber = 0xffffffff;
constexpr std::size_t largestModel = 32;
/// Above any of FORMATS: a PS256 proof of 3072 bits is below 600 bytes, a backup below 4 KiB (it has to fit a device's
/// buffer).
constexpr std::size_t largestProof = 1024;
constexpr std::size_t largestBackup = 8192;
constexpr std::size_t largestCertificate = 4096;

bool isPrintable(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c <= 0x7e; });
}

DeviceState readState(const Answer& answer)
{
    return static_cast<DeviceState>(answer.number("state", static_cast<std::uint64_t>(DeviceState::Lost)));
}

identity::ChipId readChip(const Answer& answer)
{
    return identity::ChipId::fromBytes(answer.bytes("chip", identity::ChipId::minSize, identity::ChipId::maxSize));
}

std::string readModel(const Answer& answer)
{
    const std::string_view model = answer.text("model", largestModel);
    if (model.empty() || !isPrintable(model))
        refuseField("model");
    return std::string(model);
}

/// Nothing was ever sealed on a blank chip; something was on a sealed or lost one.
void requireConsistent(DeviceState state, std::uint64_t revision)
{
    const bool never = revision == 0;
    if ((state == DeviceState::Blank && !never) ||
        ((state == DeviceState::Sealed || state == DeviceState::Lost) && never))
        refuseField("rev");
}

} // namespace

const char* stateName(DeviceState state)
{
    constexpr const char* names[] = {"blank", "loaded", "sealed", "lost"};
    return names[static_cast<std::size_t>(state)];
}

// RFC 8949 §4.2.1 sorts keys by their encoding: shorter ones first.

Bytes emptyMap()
{
    return cbor::Writer().map(0).take();
}

Bytes encodeEcho(std::string_view text)
{
    return cbor::Writer().map(1).text("d").text(text).take();
}

Bytes encodeInstall(const InstallRequest& request)
{
    cbor::Writer writer;
    writer.map(4).text("eph").bytes(request.ephemeral).text("pkg").bytes(request.package);
    writer.text("auth").bytes(request.auth).text("cert").bytes(request.certificate);
    return writer.take();
}

Bytes encodeCheck(ByteView backup)
{
    return cbor::Writer().map(1).text("backup").bytes(backup).take();
}

Bytes encodeProve(const ByteArray<32>& challenge)
{
    return cbor::Writer().map(1).text("challenge").bytes(challenge).take();
}

Bytes encodeRestore(ByteView backup, ByteView certificate)
{
    return cbor::Writer().map(2).text("cert").bytes(certificate).text("backup").bytes(backup).take();
}

void readEcho(const Answer& answer, std::string_view text)
{
    if (answer.text("r", text.size()) != text)
        refuseField("r");
}

Greeting readParameters(const Answer& answer)
{
    Greeting greeting;
    greeting.bufferSize = answer.number("buf_size", largestNumber);
    if (answer.has("buf_count"))
        greeting.bufferCount = answer.number("buf_count", largestNumber);
    if (greeting.bufferSize < smallestBuffer)
        throw Error(Code::DeviceBufferTooSmall, std::to_string(greeting.bufferSize) + " bytes");
    return greeting;
}

DeviceInfo readIdentity(const Answer& answer)
{
    const std::uint64_t version = answer.number("v", UINT64_MAX);
    if (version != 1)
        throw Error(Code::DeviceVersionUnknown, "version " + std::to_string(version));
    DeviceInfo info{.chip = readChip(answer), .model = readModel(answer)};
    info.maker = answer.array<32>("maker");
    info.state = readState(answer);
    info.revision = answer.number("rev", largestNumber);
    info.nonce = answer.array<16>("nonce");
    info.ephemeral = answer.array<32>("eph");
    requireConsistent(info.state, info.revision);
    return info;
}

void requireBackupOf(const identity::ChipId& chip, ByteView backup)
{
    if (package::BackupPackage::parse(backup).chip() != chip)
        throw Error(Code::BackupMalformed, "it names another chip than " + chip.hex());
}

Bytes readInstall(const Answer& answer, const identity::ChipId& chip)
{
    const ByteView backup = answer.bytes("backup", 1, largestBackup);
    requireBackupOf(chip, backup);
    return toBytes(backup);
}

Digest readCheck(const Answer& answer)
{
    return answer.array<32>("digest");
}

Bytes readProve(const Answer& answer)
{
    return toBytes(answer.bytes("proof", 1, largestProof));
}

StoredBackup readBackup(const Answer& answer)
{
    return {toBytes(answer.bytes("backup", 1, largestBackup)), toBytes(answer.bytes("cert", 1, largestCertificate))};
}

SealState readSealState(const Answer& answer)
{
    const SealState seal{readState(answer), answer.number("rev", largestNumber)};
    requireConsistent(seal.state, seal.revision);
    return seal;
}

} // namespace keyline::protocol
