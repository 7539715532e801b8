#include "recovery/repair_code.h"

#include "base/error_table.h"

#include <string_view>

namespace keyline::recovery {

namespace {

Code repairCode(Code code, Step during)
{
    switch (code) {
    case Code::PortNotFound:
        return Code::RepairNothingAppeared;
    case Code::PortBusy:
        return Code::RepairPortBusy;
    case Code::PortForbidden:
        return Code::RepairPortForbidden;
    case Code::NotADevice:
        return Code::RepairNotADevice;
    case Code::DeviceSilent:
        // What never said a word is probably something else (UX section 2: foreign).
        return during == Step::Connect ? Code::RepairNotADevice : Code::RepairStoppedAnswering;
    case Code::LineGarbled:
    case Code::PortFault:
        return Code::RepairStoppedAnswering;
    case Code::PortLost:
        return Code::RepairPulledOut;
    case Code::ChipAttachedTwice:
        return Code::RepairTwoDevices;
    case Code::DeviceStorageFault:
    case Code::DeviceStorageTooSmall:
        return Code::RepairStorage;
    case Code::DeviceSaysOtherChip:
        return Code::RepairOtherChip;
    case Code::DeviceCannotDecrypt:
        return Code::RepairCannotOpen;
    case Code::DeviceOfAnotherMaker:
    case Code::DeviceSaysNotAuthentic:
        return Code::RepairOtherMaker;
    case Code::DeviceSaysOlderRevision:
    case Code::LogWentBack:
    case Code::LogForked:
        return Code::RepairLogOlder;
    case Code::DeviceAnswerMalformed:
    case Code::DeviceBufferTooSmall:
    case Code::DeviceRefused:
    case Code::DeviceSaysMalformed:
    case Code::DeviceVersionUnknown:
    case Code::DeviceWrongState:
    case Code::BackupMalformed:
    case Code::ChipIdUnusable:
        return Code::RepairNotUnderstood;
    case Code::ProofFailed:
        return Code::RepairProofFailed;
    case Code::ChipUnknown:
        return Code::RepairNoRecord;
    case Code::ChipErased:
        return Code::RepairErased;
    case Code::ChipRetired:
        return Code::RepairChipRetired;
    case Code::RegistryMissing:
    case Code::RegistryUnreachable:
    case Code::RegistryAnswersOddly:
    case Code::RegistryBusy:
    case Code::DatabaseDamaged:
    case Code::DatabaseFault:
    case Code::DatabaseNewer:
    case Code::FileUnreadable:
        return Code::RepairRegistryAway;
    case Code::RegistryDamaged:
    case Code::ReceiptNotValid:
    case Code::StatementNotValid:
    case Code::SignerNotEnrolled:
    case Code::RecordNotValid:
    case Code::CertificateNotValid:
    case Code::RecordOfAnotherChip:
    case Code::CheckpointNotValid:
    case Code::WitnessesMissing:
        return Code::RepairRecordFails;
    default:
        return Code::RepairUnknown;
    }
}

} // namespace

Error repairError(const Error& error, Step during)
{
    const std::string_view number = errorInfo(error.code()).number;
    if (error.code() == Code::Interrupted || number.starts_with("R-"))
        return error;
    const std::string context = std::string(number) + (error.context().empty() ? "" : ": " + error.context());
    return Error(repairCode(error.code(), during), context);
}

} // namespace keyline::recovery
