#pragma once

#include "provisioning/line.h"

namespace keyline::provisioning {

/// An order as a person gives it.
struct OrderRequest
{
    std::string profile = std::string(package::defaultProfileName); ///< a name in HOME/profiles
    std::string identities;      ///< a range, the path of a CSV file, or `scan`, `scan:TAC`: each device's are scanned
    std::filesystem::path chips; ///< the chip maker's list; empty for any chip

    bool operator==(const OrderRequest&) const = default;
};

/// True for `scan` and `scan:TAC`.
bool isByScan(std::string_view identities);
/// The identities of an order by labels; `tac` of eight digits takes those of one type only, empty takes any.
std::string byScan(std::string_view tac);
/// What stands behind `scan:`; empty for anything else.
std::string_view scanTac(std::string_view identities);
/// True for eight digits.
bool isTac(std::string_view text);

/// Reads all that an order names, so that whatever is wrong with it is told before a device is touched. Throws what
/// loadProfile, openIdentities and ChipList::read throw, MakerNumberMissing where the profile's certificates need the
/// manufacturer's number, IdentityRangeMalformed for a range whose first word is misspelt or a TAC that is none;
/// Order::hands is whoever's who starts it. The home may be locked.
Order readOrder(StationHome& home, const OrderRequest& request);

} // namespace keyline::provisioning
