#pragma once

#include "identity/identity_list.h"

#include <filesystem>
#include <memory>

namespace keyline::identity {

/// What a device of an order needs: so many identities of one kind.
struct IdentityNeed
{
    IdentityKind kind = IdentityKind::Imei;
    std::size_t count = 1; ///< a device: 1..4
};

/// The identities of an order, one list a device, by number: 0, 1, … size()-1. The same number always brings the same
/// list.
class IdentitySource
{
  public:
    virtual ~IdentitySource() = default;
    /// Devices that can be served.
    virtual std::size_t size() const = 0;
    virtual IdentityList at(std::size_t device) const = 0;
    /// The range as it was written, or the file's name.
    virtual const std::string& name() const = 0;
};

/// What `--identities` takes: a range (`imei:`, `mac:` or `os:` in front), else the path of a CSV file.
/// Throws what IdentityRange and IdentityFile throw, and IdentityKindNotInProfile where a range is of another kind.
std::unique_ptr<IdentitySource> openIdentities(const std::string& argument, IdentityNeed need);

} // namespace keyline::identity
