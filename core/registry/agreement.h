#pragma once

#include "base/random.h"

#include <filesystem>
#include <string>

namespace keyline::registry {

/// What shows a registry's server that its operator agreed to somebody's full mirror (FORMATS section 5): a token, in a
/// file of two lines, `origin NAME` and `token BASE64`. It guards who can list chips and identities; nothing that is
/// read with it is believed for it.
struct Agreement
{
    std::string origin; ///< the log's name: the token goes to no other registry
    std::string token;  ///< base64 of 32 bytes

    static Agreement make(const std::string& origin, Random& random);
    /// Throws Error FileUnreadable; Usage where it is no such file.
    static Agreement read(const std::filesystem::path& file);
    std::string format() const;
};

/// True for what can be a token.
bool isToken(std::string_view text);

} // namespace keyline::registry
