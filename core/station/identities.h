#pragma once

#include "identity/chip_id.h"
#include "identity/identity_source.h"
#include "sql/connection.h"

#include <functional>
#include <optional>
#include <vector>

namespace keyline::station {

/// Who has which identity. An identity is given to one chip for good: the same chip gets the same one again, a failure
/// costs none, and no chip ever gets another's. Each call is part of the caller's transaction.
namespace identities {

/// Names an order's list, so that the next order on the same list goes on where the last one stopped: a range by its
/// text, a file by its content.
Digest sourceName(const identity::IdentitySource& source, std::string_view argument);

/// Whether the registry has the identity as another chip's: the station's notes may be older than the registry, from a
/// backup, and do not know it then.
using IsAnothers = std::function<bool(const identity::DeviceIdentity&)>;

/// The chip's own if it has any of this need, else the next free ones of the source. What is another's is passed over
/// and noted as spent; where the chip itself was given it, the chip gets others. Throws Error IdentitiesUsedUp, and
/// IdentityKindNotInProfile where the chip has identities of another kind or number.
identity::IdentityList assign(sql::Connection& connection, const identity::ChipId& chip,
                              const identity::IdentitySource& source, const Digest& name, identity::IdentityNeed need,
                              const IsAnothers& isAnothers);
/// How many devices the list can still serve at the most: those behind the place where the last order stopped.
std::size_t left(sql::Connection& connection, const identity::IdentitySource& source, const Digest& name);
/// The same for identities that were scanned for this chip; nothing where it has its own. Throws Error
/// ScanBelongsToOther where one of them is another chip's, was spent on one, or none was scanned.
identity::IdentityList assignScanned(sql::Connection& connection, const identity::ChipId& chip,
                                     const std::optional<identity::IdentityList>& scanned, identity::IdentityNeed need,
                                     const IsAnothers& isAnothers);
std::optional<identity::IdentityList> of(sql::Connection& connection, const identity::ChipId& chip);
/// Notes identities that a chip is known to have. Throws Error IdentityTaken where another chip has one of them.
void claim(sql::Connection& connection, const identity::ChipId& chip, const identity::IdentityList& list);
/// The same for those of the chip's record in the registry, which wins over the station's notes: whoever else was given
/// one of them gives all of his up, and the chip what other ones it had. Returns the chips that must begin anew.
std::vector<identity::ChipId> claimRegistered(sql::Connection& connection, const identity::ChipId& chip,
                                              const identity::IdentityList& list);
/// The chip gets others from now on. These were certified for it, so they are spent: no chip ever gets them again.
void giveUp(sql::Connection& connection, const identity::ChipId& chip);
/// True for what was certified for a chip that has given it up: nobody gets it any more.
bool isSpent(sql::Connection& connection, const identity::DeviceIdentity& identity);
std::optional<identity::ChipId> owner(sql::Connection& connection, const identity::DeviceIdentity& identity);

} // namespace identities

} // namespace keyline::station
