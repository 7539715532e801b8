#pragma once

#include "device/bytes.h"

namespace keyline::device {

inline constexpr std::size_t kPssSalt = 32;

/// EMSA-PSS (RFC 8017 section 9.1.1) with SHA-256 and MGF1-SHA-256 for a modulus of out.size() whole bytes.
/// out has at least 66 bytes.
void encodePss(const Digest& digest, std::span<const std::uint8_t, kPssSalt> salt, ByteSpan out);

} // namespace keyline::device
