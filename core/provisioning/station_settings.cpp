#include "provisioning/station_settings.h"

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"
#include "http/url.h"

#include <algorithm>
#include <sstream>

namespace keyline::provisioning {

namespace {

/// A value that would read back as another one.
bool isOneLine(std::string_view value)
{
    return isUtf8(value) && std::ranges::none_of(value, [](char c) { return static_cast<unsigned char>(c) < 0x20; }) &&
           (value.empty() || (value.front() != ' ' && value.back() != ' '));
}

} // namespace

void StationSettings::check() const
{
    if (!isOneLine(name) || name.size() > longestName)
        throw Error(Code::Usage, "the station's name has at most " + std::to_string(longestName) +
                                     " bytes, no control character, in UTF-8");
    if (!registry.empty())
        http::checkedBase(registry);
}

StationSettings StationSettings::parse(std::string_view text)
{
    StationSettings out;
    std::istringstream lines{std::string(text)};
    std::string line;
    while (std::getline(lines, line)) {
        const std::size_t blank = line.find(' ');
        const std::string key = line.substr(0, blank);
        const std::string value = blank == std::string::npos ? std::string() : line.substr(blank + 1);
        if (key == "name")
            out.name = value;
        else if (line == "confirm-rejects")
            out.confirmRejects = true;
        else if (key == "registry")
            out.registry = value;
        else if (!line.empty())
            out.others.push_back(line);
    }
    out.check();
    return out;
}

std::string StationSettings::text() const
{
    std::string out;
    if (!name.empty())
        out += "name " + name + "\n";
    if (confirmRejects)
        out += "confirm-rejects\n";
    if (!registry.empty())
        out += "registry " + registry + "\n";
    for (const std::string& line : others)
        out += line + "\n";
    return out;
}

StationSettings StationSettings::load(const std::filesystem::path& file)
{
    if (!isThere(file))
        return {};
    const Bytes bytes = readFile(file, 1u << 16);
    try {
        return parse({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    } catch (const Error& error) {
        throw Error(error.code(), file.string() + ": " + error.context());
    }
}

void StationSettings::save(const std::filesystem::path& file) const
{
    check();
    writeFileAtomically(file, asBytes(text()));
}

} // namespace keyline::provisioning
