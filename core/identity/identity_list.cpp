#include "identity/identity_list.h"

#include "base/error.h"

#include <algorithm>

namespace keyline::identity {

IdentityList::IdentityList(std::vector<DeviceIdentity> identities) : m_identities(std::move(identities))
{
    if (m_identities.empty() || m_identities.size() > maxSize)
        throw Error(Code::IdentityMalformed,
                    std::to_string(m_identities.size()) + " identities, where a device has 1 to 4");
    for (auto one = m_identities.begin(); one != m_identities.end(); ++one)
        if (std::find(m_identities.begin(), one, *one) != one)
            throw Error(Code::IdentityMalformed, one->urn() + " stands twice for one device");
}

IdentityList::IdentityList(DeviceIdentity only) : m_identities{std::move(only)} {}

IdentityList IdentityList::fromUrns(std::span<const std::string> urns)
{
    if (urns.size() > maxSize)
        throw Error(Code::IdentityMalformed, std::to_string(urns.size()) + " identities, where a device has 1 to 4");
    std::vector<DeviceIdentity> identities;
    identities.reserve(urns.size());
    for (const std::string& urn : urns)
        identities.push_back(DeviceIdentity::fromUrn(urn));
    return IdentityList(std::move(identities));
}

std::vector<std::string> IdentityList::urns() const
{
    std::vector<std::string> out;
    out.reserve(m_identities.size());
    for (const DeviceIdentity& identity : m_identities)
        out.push_back(identity.urn());
    return out;
}

} // namespace keyline::identity
