#pragma once

#include "device/data_package.h"
#include "device/ports.h"
#include "device/smp.h"

namespace keyline::device {

/// Judges an identity certificate as a device does (FORMATS section 4), in this order: kind, form and signature by the
/// read-only key (notAuthentic), chip (otherChip), identities and public key equal to the package's (notAuthentic).
/// No issuer, path or dates: a device has no clock.
Rc judgeCertificate(const ChipStore& chip, const DataPackage& package, ByteView certificate);

/// The X.509 certificate of a package with a key pair.
Rc judgeX509(const ChipStore& chip, const DataPackage& package, ByteView certificate);

/// The CWT of a package with a channel key alone.
Rc judgeCwt(const ChipStore& chip, const DataPackage& package, ByteView certificate);

} // namespace keyline::device
