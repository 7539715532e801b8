#include "exit_code.h"

#include "base/error_table.h"

#include <cstdlib>
#include <string_view>

using keyline::Code;

namespace {

int ofFamily(std::string_view number)
{
    const bool repair = number.starts_with("R-");
    switch (number.at(2)) {
    case '1':
        return exitNoDevice;
    case '2':
    case '4':
        return repair || number.at(2) == '2' ? exitNo : exitKeys;
    case '3':
        return repair ? exitRegistry : exitUsage;
    case '5':
        return repair ? exitNo : exitRegistry;
    case '6':
        return exitDisk;
    case '7':
        return exitRefused;
    default:
        return exitBug;
    }
}

} // namespace

int exitCode(Code code)
{
    switch (code) {
    case Code::Usage:
    case Code::PassphraseTooShort:
    case Code::PassphraseShared:
    case Code::TrustFileMalformed:
    case Code::PinUnusable:
        return exitUsage;
    case Code::Malformed:
    case Code::ChipUnknown:
    case Code::IdentityUnknown:
    case Code::ChipErased:
    case Code::ChipRetired:
    case Code::RepairErased:
    case Code::RepairChipRetired:
    case Code::RepairNoRecord:
    case Code::RepairRecordFails:
    case Code::RepairLogOlder:
        return exitNo;
    case Code::HomeExists:
    case Code::HomeBusy:
    case Code::FileExists:
    case Code::IdentityTaken:
    case Code::IdentitiesUsedUp:
        return exitRefused;
    case Code::AddressNotFree:
        return exitRegistry;
    case Code::Interrupted:
        return exitInterrupted;
    default:
        return ofFamily(keyline::errorInfo(code).number);
    }
}
