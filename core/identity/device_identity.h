#pragma once

#include "base/bytes.h"

#include <compare>
#include <optional>
#include <string>

namespace keyline::identity {

enum class IdentityKind { Imei, Mac, OsSerial };

/// "imei", "mac", "os": in profiles, ranges and tables.
std::string_view identityKindName(IdentityKind kind);
std::optional<IdentityKind> identityKindOf(std::string_view name);

/// What a network or the market knows a device by (FORMATS §1), kept as its one canonical URN:
/// - `urn:gsma:imei:TTTTTTTT-SSSSSS-0` (RFC 7254; the last digit is the spare one, always 0, never the check digit),
/// - `urn:dev:mac:` and 16 lower-case hex digits of an EUI-64 (RFC 9039 §4.1),
/// - `urn:dev:os:PEN-SERIAL` (RFC 9039 §4.4): PEN without leading zeros and below 2³², serial of letters, digits, `.`
/// and
///   `-`; its case counts.
/// At most 64 characters follow the prefix. A value of this type is always a good one.
class DeviceIdentity
{
  public:
    static constexpr std::size_t maxBare = 64;

    /// The canonical form to the byte, as it stands in packages, certificates and records. Throws Error
    /// IdentityMalformed.
    static DeviceIdentity fromUrn(std::string_view urn);

    /// What people write and scanners read: the URN in any case, or
    /// - an IMEI as 15 digits, its Luhn digit right, with spaces, `-` or `/` between them or not;
    /// - a MAC as 16 hex digits, or 12 of an EUI-48, which becomes XXXXXX-FFFE-XXXXXX as RFC 9039 §4.1 says, with `:`,
    /// `-`
    ///   or `.` between them or not;
    /// - a serial as PEN-SERIAL.
    /// With `kind` given, only that kind is tried. Without, sixteen bare decimal digits are refused: they may be an
    /// EUI-64 or an IMEISV.
    /// Throws Error IdentityMalformed, or IdentityKindNotInProfile for a good URN of another kind.
    static DeviceIdentity fromText(std::string_view text, std::optional<IdentityKind> kind = {});

    /// Type allocation code below 10⁸, serial number below 10⁶. Throws Error IdentityMalformed.
    static DeviceIdentity imei(std::uint32_t tac, std::uint32_t serial);
    static DeviceIdentity mac(std::uint64_t eui64);
    static DeviceIdentity osSerial(std::uint32_t pen, std::string_view serial);

    IdentityKind kind() const { return m_kind; }
    const std::string& urn() const { return m_urn; }
    /// What follows the prefix; a certificate's subject has it.
    std::string_view bare() const;
    /// For people: 15 digits with the Luhn digit; hex in pairs with colons; PEN-SERIAL.
    std::string human() const;

    friend bool operator==(const DeviceIdentity& a, const DeviceIdentity& b) { return a.m_urn == b.m_urn; }
    friend auto operator<=>(const DeviceIdentity& a, const DeviceIdentity& b) { return a.m_urn <=> b.m_urn; }

  private:
    DeviceIdentity(IdentityKind kind, std::string urn) : m_kind(kind), m_urn(std::move(urn)) {}

    IdentityKind m_kind;
    std::string m_urn;
};

/// The check digit that makes these digits pass (ISO/IEC 7812-1 Annex B, 3GPP TS 23.003 Annex B).
char luhnDigit(std::string_view digits);

} // namespace keyline::identity
