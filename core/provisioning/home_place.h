#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

/// Where a station's home is when nobody says.
namespace keyline::provisioning {

/// The user's data folder of Keyline: XDG_DATA_HOME/keyline, else HOME/.local/share/keyline (XDG Base Directory
/// Specification). Throws Error HomeMissing where the user has no folder at all.
std::filesystem::path dataFolder();

/// The home that a new station gets: `station` in there, or the first of `station-2`, `station-3`, … that is not there
/// yet.
std::filesystem::path freshHome(const std::filesystem::path& dataFolder);

/// The demo's own folder, never a real station's. scripts/demo.sh uses the same.
std::filesystem::path demoFolder(const std::filesystem::path& dataFolder);

/// True for a folder that looks like a station's home.
bool isHome(const std::filesystem::path& folder);

/// The home that the station's window opened last; nothing where there was none, or where it is gone.
std::optional<std::filesystem::path> lastHome(const std::filesystem::path& dataFolder);
/// Throws what writing a file throws.
void rememberHome(const std::filesystem::path& dataFolder, const std::filesystem::path& home);

} // namespace keyline::provisioning
