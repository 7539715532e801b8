#pragma once

#include "base/error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Internal: JSON (RFC 8259) for files that people edit. Neither Qt's reader nor nlohmann's keeps the line of a value,
/// and a person who wrote a wrong value needs just that.
namespace keyline::package {

/// Where a text comes from, and what to throw.
struct JsonOrigin
{
    std::string fileName;
    Code code;

    /// Error `code`: `FILE:LINE: what`.
    [[noreturn]] void refuse(std::uint32_t line, const std::string& what) const;
};

struct JsonValue
{
    enum class Type { Null, Bool, Number, String, Array, Object };

    Type type = Type::Null;
    std::uint32_t line = 1;
    bool boolean = false;
    std::int64_t number = 0; ///< profiles have whole numbers only
    std::string text;
    std::vector<JsonValue> items;   ///< of an array, or an object's values
    std::vector<std::string> names; ///< an object's names, one for each item

    /// Nothing where the object has no such member.
    const JsonValue* find(std::string_view name) const;
};

/// Refuses what is not JSON, a name that stands twice, a number that is no whole one, and more than 16 levels.
JsonValue parseJson(std::string_view text, const JsonOrigin& origin);

} // namespace keyline::package
