#pragma once

#include "base/error.h"
#include "identity/identity_source.h"
#include "scan/own_code.h"

#include <variant>
#include <vector>

namespace keyline::scan {

/// What an order takes from a label.
struct Wanted
{
    identity::IdentityNeed need;
    std::optional<std::uint32_t> tac; ///< of every IMEI, where the order is for one model only
};

/// What a scan is: identities of the wanted kind (1..need.count, in the label's order), a code of our own, or a
/// stranger: an Error of family K-8 that names it.
using Reading = std::variant<std::vector<identity::DeviceIdentity>, OwnCode, Error>;

/// What is longer is not looked at.
inline constexpr std::size_t mostScanned = 512;

/// Reads what a scanner or a person typed. Never throws. A label may carry several numbers, each with its name
/// (`IMEI1:… IMEI2:… SN:…`), one behind the other, or as a link's or JSON's fields: the order's kind is taken, as many
/// as a device needs.
Reading interpret(std::string_view scanned, const Wanted& wanted);

} // namespace keyline::scan
