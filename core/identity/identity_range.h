#pragma once

#include "identity/identity_source.h"

#include <functional>

namespace keyline::identity {

/// Consecutive identities, both ends included, counted and never listed:
/// - `imei:TAC-FIRST..LAST`: 8-digit TAC, 6-digit serial numbers (`imei:35209900-000001..000500`);
/// - `mac:FIRST..LAST`: both of 16, or both of 12, hex digits with the same first three bytes, `:` or `-` between them
/// or not;
///   twelve count EUI-48s, each mapped as DeviceIdentity says;
/// - `os:PEN-FIRST..LAST`: LAST is the digits that FIRST counts up to; so many digits at FIRST's end count, the rest
/// stands
///   (`os:32473-M0001..0999`).
/// A device that needs k identities gets k consecutive ones; what is left at the end, fewer than k, is not used.
class IdentityRange final : public IdentitySource
{
  public:
    /// Throws Error IdentityRangeMalformed, saying what was expected.
    static IdentityRange parse(std::string_view text, std::size_t perDevice = 1);

    /// True for a text with `imei:`, `mac:` or `os:` in front, in any case.
    static bool isRange(std::string_view text);

    IdentityKind kind() const { return m_kind; }
    /// Identities, both ends included.
    std::uint64_t identities() const { return m_identities; }
    DeviceIdentity identity(std::uint64_t n) const;

    std::size_t size() const override { return static_cast<std::size_t>(m_identities / m_perDevice); }
    IdentityList at(std::size_t device) const override;
    const std::string& name() const override { return m_name; }

  private:
    using Make = std::function<DeviceIdentity(std::uint64_t)>;
    IdentityRange(std::string name, IdentityKind kind, std::uint64_t identities, std::size_t perDevice, Make make);

    std::string m_name;
    IdentityKind m_kind;
    std::uint64_t m_identities;
    std::size_t m_perDevice;
    Make m_make;
};

} // namespace keyline::identity
