#pragma once

#include "device/data_package.h"
#include "device/ports.h"

namespace keyline::device {

inline constexpr std::size_t kMaxSignature = 384;

/// Whether the private part belongs to the public one: for elliptic curves wholly, for RSA that the primes make the
/// modulus (its exponents show in the first signature, which is verified before it leaves).
bool isPair(const KeyPair& pair);

/// Signs the joined pieces with the pair's algorithm: ES256, ES384 (RFC 6979) or PS256 with a salt of 32 bytes.
/// The signature's length; 0 when the pair cannot sign or the random source failed.
std::size_t sign(const KeyPair& pair, std::span<const ByteView> pieces, Random& random,
                 std::span<std::uint8_t, kMaxSignature> out);

} // namespace keyline::device
