#pragma once

#include "identity/device_identity.h"

#include <vector>

namespace keyline::identity {

/// The identities of one device: 1..4, all different, the first the primary one (FORMATS §1).
class IdentityList
{
  public:
    static constexpr std::size_t maxSize = 4;

    /// Throws Error IdentityMalformed for none, too many, or one twice.
    explicit IdentityList(std::vector<DeviceIdentity> identities);
    explicit IdentityList(DeviceIdentity only);
    /// From canonical URNs.
    static IdentityList fromUrns(std::span<const std::string> urns);

    const DeviceIdentity& primary() const { return m_identities.front(); }
    std::size_t size() const { return m_identities.size(); }
    const DeviceIdentity& operator[](std::size_t n) const { return m_identities[n]; }
    auto begin() const { return m_identities.begin(); }
    auto end() const { return m_identities.end(); }
    std::vector<std::string> urns() const;

    friend bool operator==(const IdentityList&, const IdentityList&) = default;

  private:
    std::vector<DeviceIdentity> m_identities;
};

} // namespace keyline::identity
