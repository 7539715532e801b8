#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace keyline::provisioning {

/// What a home says of its station besides keys, in the file `settings`: one `key value` a line, unknown keys kept.
///
///     name Line 3
///     confirm-rejects
///     registry https://registry.example
struct StationSettings
{
    static constexpr std::size_t longestName = 40;

    std::string name; ///< the station's, as its people call it; empty for none. At most longestName bytes of UTF-8
    bool confirmRejects = false; ///< a slot with a rejected device waits for the card RED BIN before it takes the next
    std::string registry = {};   ///< the URL of the registry that the station files into; empty: the one in its home
    std::vector<std::string> others = {}; ///< lines of a newer version

    /// Throws Error Usage: a name or a URL that cannot be one.
    void check() const;
    /// Throws Error Usage, naming the line.
    static StationSettings parse(std::string_view text);
    std::string text() const;
    /// As delivered where there is no file. Throws what parse() and readFile() throw, naming the file.
    static StationSettings load(const std::filesystem::path& file);
    /// Throws what check() and writing a file throw.
    void save(const std::filesystem::path& file) const;

    bool operator==(const StationSettings&) const = default;
};

} // namespace keyline::provisioning
