#pragma once

#include "identity/chip_id.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace keyline::station {

/// The chip that a station knows by an identity, as people write it (DeviceIdentity::fromText). `database` is the
/// station's file, which is read beside a station at work. Throws Error IdentityMalformed, and what sql::Database
/// throws.
std::optional<identity::ChipId> chipOfIdentity(const std::filesystem::path& database, std::string_view typed);

} // namespace keyline::station
