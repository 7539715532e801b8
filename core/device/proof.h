#pragma once

#include "device/data_package.h"
#include "device/ports.h"

namespace keyline::device {

inline constexpr std::size_t kChallengeSize = 32;

/// Writes the answer to a challenge (FORMATS section 2, prove): COSE_Sign1 by the device key pair, else COSE_Mac0 by
/// the channel key, with the payload `["keyline proof v1", chip, challenge]` inside. False when the keys do not work.
bool writeProof(CborWriter& out, const DataPackage& package, ByteView chipId, ByteView challenge, Random& random);

} // namespace keyline::device
