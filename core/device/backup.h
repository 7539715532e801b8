#pragma once

#include "device/cose.h"
#include "device/ports.h"

#include <optional>

namespace keyline::device {

/// Bytes of the backup of a package.
std::size_t backupSize(const ChipStore& chip, std::size_t packageSize);

/// Writes the backup data package (FORMATS section 3): COSE_Encrypt0 under a key derived from the secret chip key, with
/// an IV made from the package, so that the same package always gives the same bytes.
void writeBackup(CborWriter& out, const ChipStore& chip, ByteView package);

/// Decrypts a backup of this chip into a buffer, which may be the one that holds it: the data package, or nothing and a
/// wiped buffer when the chip's key does not open it.
std::optional<ByteView> openBackup(const ChipStore& chip, const Encrypt0& backup, ByteSpan buffer);

} // namespace keyline::device
