#pragma once

#include "base/clock.h"
#include "crypto/der.h"

/// What the writing and the reading of certificates share: the DER of everything in them that never changes.
namespace keyline::crypto::x509 {

/// AlgorithmIdentifier ecdsa-with-SHA256 (RFC 5758 §3.2).
inline constexpr std::uint8_t es256Algorithm[] = {0x30, 0x0A, 0x06, 0x08, 0x2A, 0x86,
                                                  0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02};
/// [0] EXPLICIT INTEGER 2: version 3.
inline constexpr std::uint8_t version3[] = {0xA0, 0x03, 0x02, 0x01, 0x02};
/// GeneralizedTime 29991231235959Z, and the same as Unix time.
inline constexpr std::uint8_t notAfter[] = {0x18, 0x0F, '2', '9', '9', '9', '1', '2', '3',
                                            '1',  '2',  '3', '5', '9', '5', '9', 'Z'};
inline constexpr UnixTime lastTime = 32503679999;

// Attribute types (X.520), extension types (RFC 5280 §4.2.1) and RFC 4108's other name.
inline constexpr std::uint8_t oidCommonName[] = {0x06, 0x03, 0x55, 0x04, 0x03};
inline constexpr std::uint8_t oidSerialNumber[] = {0x06, 0x03, 0x55, 0x04, 0x05};
inline constexpr std::uint8_t oidSubjectKeyId[] = {0x06, 0x03, 0x55, 0x1D, 0x0E};
inline constexpr std::uint8_t oidKeyUsage[] = {0x06, 0x03, 0x55, 0x1D, 0x0F};
inline constexpr std::uint8_t oidSubjectAltName[] = {0x06, 0x03, 0x55, 0x1D, 0x11};
inline constexpr std::uint8_t oidBasicConstraints[] = {0x06, 0x03, 0x55, 0x1D, 0x13};
inline constexpr std::uint8_t oidAuthorityKeyId[] = {0x06, 0x03, 0x55, 0x1D, 0x23};
inline constexpr std::uint8_t oidHardwareModuleName[] = {0x06, 0x08, 0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x08, 0x04};

inline constexpr std::uint8_t booleanTrue[] = {0x01, 0x01, 0xFF};

// Extension values.
inline constexpr std::uint8_t notCa[] = {0x30, 0x00};
inline constexpr std::uint8_t isCa[] = {0x30, 0x03, 0x01, 0x01, 0xFF};
inline constexpr std::uint8_t digitalSignature[] = {0x03, 0x02, 0x07, 0x80};
inline constexpr std::uint8_t keyCertSign[] = {0x03, 0x02, 0x02, 0x04};

/// PrintableString's repertoire (X.680 §41.4).
bool isPrintable(std::string_view text);

/// UTCTime through 2049, GeneralizedTime from 2050 (RFC 5280 §4.1.2.5).
Bytes encodeTime(UnixTime time);
UnixTime takeTime(der::Reader& reader, const char* what);

} // namespace keyline::crypto::x509
