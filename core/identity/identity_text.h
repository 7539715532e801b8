#pragma once

#include "identity/device_identity.h"

/// Internal: the forms in which people write identities.
namespace keyline::identity::text {

/// Throws Error IdentityMalformed: the text, made harmless, and why.
[[noreturn]] void refuse(std::string_view typed, const std::string& why);

std::string lowered(std::string_view text);
std::string_view trimmed(std::string_view text);
/// The text without any of these characters.
std::string without(std::string_view text, std::string_view separators);

bool isDigits(std::string_view text);
bool isHexDigits(std::string_view text);
bool isLowerHexDigit(char c);
/// RFC 9039 §3.2's identifier: letters, digits, `.` and `-`, at least one.
bool isSerial(std::string_view text);
/// posnumber of RFC 9039, below 2³² as IANA assigns them.
std::optional<std::uint32_t> parsePen(std::string_view digits);
/// Digits that fit; the caller has checked that they are digits.
std::uint64_t number(std::string_view digits, int base = 10);

std::string padded(std::uint64_t number, std::size_t digits);
std::string hex64(std::uint64_t value);

/// Hex digits of a MAC without what people put between the pairs: 12 or 16, else nothing.
std::optional<std::string> macDigits(std::string_view typed);
/// FF FE in the middle (RFC 9039 §4.1).
std::uint64_t eui64Of48(std::uint64_t eui48);

IdentityKind guessKind(std::string_view typed);
DeviceIdentity imeiFromText(std::string_view typed);
DeviceIdentity macFromText(std::string_view typed);

} // namespace keyline::identity::text
