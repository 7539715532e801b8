#pragma once

#include <exception>
#include <string>

namespace keyline {

/// Everything that can go wrong and be told to a person; the sentences are in error_table.cpp. The number a person sees
/// is there too and never changes meaning; the order here means nothing. Families: cable, device, identity and order,
/// keys, registry, station, people, label and scan, and what has no family; the second block is the repair centre's.
enum class Code {
    // K-1: cable
    PortNotFound,
    PortBusy,
    PortForbidden,
    PortLost,
    PortFault,
    LineGarbled,
    DeviceSilent,
    NotADevice,
    // K-2: device
    DeviceAnswerMalformed,
    DeviceOfAnotherMaker,
    DeviceModelNotAccepted,
    DeviceStorageFault,
    DeviceWrongState,
    DeviceSaysNotAuthentic,
    DeviceCannotDecrypt,
    DeviceSaysMalformed,
    DeviceStorageTooSmall,
    DeviceSaysOtherChip,
    DeviceSaysOlderRevision,
    DeviceRefused,
    TrialOpeningFailed,
    ProofFailed,
    SealRefused,
    ChipIdUnusable,
    ChipAttachedTwice,
    ChipNotListed,
    DeviceBufferTooSmall,
    BackupMalformed,
    DeviceNeedsRepair,
    DeviceVersionUnknown,
    ChipSealedElsewhere,
    ChipBegunElsewhere,
    // K-3: identity and order
    IdentityMalformed,
    IdentitiesUsedUp,
    IdentityTaken,
    IdentityRangeMalformed,
    IdentityFileMalformed,
    IdentityKindNotInProfile,
    ProfileMalformed,
    ProfileUnknown,
    ChipListMalformed,
    MakerNumberMissing,
    IdentityUnknown,
    // K-4: keys
    PassphraseWrong,
    PassphraseMissing,
    PassphraseTooShort,
    VaultDamaged,
    VaultMissing,
    KeyMissing,
    KeyMalformed,
    PoolEmpty,
    ExportDamaged,
    PairAlreadyUsed,
    PassphraseShared,
    PassphrasesDiffer,
    // K-5: registry
    RegistryMissing,
    RegistryBusy,
    RegistryDamaged,
    RegistryRefused,
    ChipUnknown,
    ChipErased,
    ChipRetired,
    ReceiptNotValid,
    StatementNotValid,
    SignerNotEnrolled,
    RecordNotValid,
    CertificateNotValid,
    RecordOfAnotherChip,
    LogWentBack,
    LogForked,
    CheckpointNotValid,
    WitnessesMissing,
    TrustFileMalformed,
    RecordRecalled,
    RegistryOlder,
    RegistryOfAnotherStation,
    RegistryUnreachable,
    RegistryAnswersOddly,
    StationNotEnrolled,
    EntryRefused,
    AgreementUnknown,
    // K-6: station
    HomeMissing,
    HomeExists,
    HomeBusy,
    HomeReadOnly,
    DiskFull,
    DatabaseDamaged,
    DatabaseFault,
    DatabaseNewer,
    FileUnreadable,
    FileUnwritable,
    FileExists,
    HomeIncomplete,
    VirtualDevicesNotStarted,
    HomeFileMalformed,
    // K-7: people
    PinWrong,
    PinWait,
    PinUnusable,
    StationLocked,
    PinDamaged,
    // K-8: label and scan
    ScanCheckDigit,
    ScanOtherTac,
    ScanOtherKind,
    ScanProductBarcode,
    ScanSimCard,
    ScanEid,
    ScanLink,
    ScanImeisv,
    ScanTooLong,
    ScanControlCharacters,
    ScanKeyboardLayout,
    ScanOwnCodeDamaged,
    ScanNotUnderstood,
    ScanRepeated,
    ScanBelongsToOther,
    ScanNobodyWaits,
    ScanSlotUnknown,
    ScanUndoLate,
    ScanLabelMismatch,
    LabelTooLong,
    LabelNotMade,
    PrinterMissing,
    PrinterSilent,
    PrinterRefused,
    DevicePutAside,
    ScanNoOrder,
    ScanIncomplete,
    // K-9: no family
    Malformed,
    Usage,
    Interrupted,
    AddressNotFree,
    Unexpected,
    // R: repair centre
    RepairNothingAppeared,
    RepairPortBusy,
    RepairPortForbidden,
    RepairNotADevice,
    RepairStoppedAnswering,
    RepairTwoDevices,
    RepairKeysInOrder,
    RepairNeverFinished,
    RepairNew,
    RepairStorage,
    RepairNoRecord,
    RepairErased,
    RepairRegistryAway,
    RepairRecordFails,
    RepairLogOlder,
    RepairChipRetired,
    RepairOtherChip,
    RepairCannotOpen,
    RepairOtherMaker,
    RepairNotUnderstood,
    RepairPulledOut,
    RepairProofFailed,
    RepairReportNotSaved,
    RepairUnknown,
};

/// The one exception type: thrown where it happens, caught only at the edges (a session, a command, a controller).
/// `context` names the thing (a port, a file, a chip), in no particular language, and never holds key material.
class Error : public std::exception
{
  public:
    explicit Error(Code code, std::string context = {});

    Code code() const { return m_code; }
    const std::string& context() const { return m_context; }
    /// Number and context, for logs and failed tests; people get the sentences of the error table.
    const char* what() const noexcept override { return m_what.c_str(); }

  private:
    Code m_code;
    std::string m_context;
    std::string m_what;
};

} // namespace keyline
