#pragma once

#include "protocol/answer.h"
#include "protocol/device_info.h"
#include "protocol/smp.h"

/// Requests and answers of the device protocol (FORMATS section 2), without a line. Requests are deterministic CBOR.
/// The read… functions take an answer that is no refusal and throw Error DeviceAnswerMalformed where a field is
/// missing, of another type or length, or out of range.
namespace keyline::protocol {

namespace command {
inline constexpr SmpCommand echo{SmpCommand::Op::Write, osGroup, 0};
inline constexpr SmpCommand parameters{SmpCommand::Op::Read, osGroup, 6};
inline constexpr SmpCommand identity{SmpCommand::Op::Read, keylineGroup, 0};
inline constexpr SmpCommand install{SmpCommand::Op::Write, keylineGroup, 1};
inline constexpr SmpCommand check{SmpCommand::Op::Write, keylineGroup, 2};
inline constexpr SmpCommand prove{SmpCommand::Op::Write, keylineGroup, 3};
inline constexpr SmpCommand backup{SmpCommand::Op::Read, keylineGroup, 4};
inline constexpr SmpCommand seal{SmpCommand::Op::Write, keylineGroup, 5};
inline constexpr SmpCommand restore{SmpCommand::Op::Write, keylineGroup, 6};
} // namespace command

/// What an install carries.
struct InstallRequest
{
    ByteArray<32> ephemeral{};
    Bytes auth;
    Bytes package;
    Bytes certificate;
};

Bytes emptyMap();
Bytes encodeEcho(std::string_view text);
Bytes encodeInstall(const InstallRequest& request);
Bytes encodeCheck(ByteView backup);
Bytes encodeProve(const ByteArray<32>& challenge);
Bytes encodeRestore(ByteView backup, ByteView certificate);

/// The answer to echo is the text that was sent.
void readEcho(const Answer& answer, std::string_view text);
/// Throws Error DeviceBufferTooSmall below 4096 bytes.
Greeting readParameters(const Answer& answer);
/// Throws besides Error DeviceVersionUnknown, ChipIdUnusable. State and sealed revision must fit together.
DeviceInfo readIdentity(const Answer& answer);
/// Throws Error BackupMalformed unless the backup is a COSE_Encrypt0 in the form of FORMATS section 3 that names this
/// chip.
Bytes readInstall(const Answer& answer, const identity::ChipId& chip);
Digest readCheck(const Answer& answer);
Bytes readProve(const Answer& answer);
StoredBackup readBackup(const Answer& answer);
/// Of seal and restore.
SealState readSealState(const Answer& answer);

/// Throws Error BackupMalformed unless the backup has the form of FORMATS section 3 and names this chip.
void requireBackupOf(const identity::ChipId& chip, ByteView backup);

} // namespace keyline::protocol
