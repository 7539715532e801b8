#pragma once

#include "device/ports.h"

namespace keyline::device {

/// SHA-256 of the maker's SubjectPublicKeyInfo (RFC 5480, uncompressed point) that the chip holds read-only.
Digest makerDigest(const ChipStore& chip);

/// What the log calls the chip: SHA-256(`keyline chip v1` then chip ID), FORMATS section 1.
Digest chipDigest(ByteView chipId);

/// A key that never leaves the chip: HMAC-SHA-256(secret chip key, label).
void chipKey(const ChipStore& chip, std::string_view label, std::span<std::uint8_t, kDigestSize> out);

} // namespace keyline::device
