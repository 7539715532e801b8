#pragma once

#include "identity/chip_id.h"
#include "identity/identity_list.h"
#include "package/profile.h"

namespace keyline::label {

/// What a device's label says.
struct Content
{
    package::Profile::Label::Code code = package::Profile::Label::Code::None;
    std::string symbol;             ///< in the code; a scan of it reads as the identities again
    std::vector<std::string> lines; ///< beside it, the identities first
};

/// The code has the identities in people's form, one after another with a blank between; a MAC without its colons,
/// which a keyboard layout may spoil. Beside it: each identity with its name, the profile's text, model and end of the
/// chip ID.
Content contentOf(const package::Profile::Label& label, const identity::IdentityList& identities,
                  const identity::ChipId& chip, std::string_view model);

} // namespace keyline::label
