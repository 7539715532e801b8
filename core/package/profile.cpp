#include "package/profile.h"

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"

#include <algorithm>

namespace keyline::package {

namespace {

constexpr std::size_t mostNameBytes = 32;
constexpr std::size_t mostFileBytes = 64u << 10;
constexpr const char* extension = ".json";

} // namespace

bool isProfileName(std::string_view name)
{
    const auto isNameCharacter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !name.empty() && name.size() <= mostNameBytes && std::all_of(name.begin(), name.end(), isNameCharacter);
}

bool Profile::acceptsModel(std::string_view model) const
{
    return std::any_of(models.begin(), models.end(), [model](const std::string& pattern) {
        if (!pattern.ends_with('*'))
            return model == pattern;
        return model.starts_with(std::string_view(pattern).substr(0, pattern.size() - 1));
    });
}

Profile loadProfile(const std::filesystem::path& folder, const std::string& name)
{
    if (!isProfileName(name))
        throw Error(Code::ProfileUnknown, harmless(name, 80));
    const std::filesystem::path path = folder / (name + extension);
    if (!isThere(path))
        throw Error(Code::ProfileUnknown, path.string());
    const Bytes content = readFile(path, mostFileBytes);
    return parseProfile(asText(content), path.string());
}

std::vector<std::string> profileNames(const std::filesystem::path& folder)
{
    std::vector<std::string> names;
    forEachEntry(folder, [&](const std::filesystem::directory_entry& entry) {
        if (entry.path().extension() == extension && isProfileName(entry.path().stem().string()))
            names.push_back(entry.path().stem().string());
    });
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace keyline::package
