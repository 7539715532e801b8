#include "provisioning/home_place.h"

#include "base/error.h"
#include "base/file.h"
#include "provisioning/station_home.h"

#include <cstdlib>
#include <pwd.h>
#include <unistd.h>

namespace keyline::provisioning {

namespace fs = std::filesystem;

namespace {

fs::path lastHomeFile(const fs::path& dataFolder)
{
    return dataFolder / "last-home";
}

/// A service or a container may have no HOME; the system knows the user's folder all the same.
fs::path userFolder()
{
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return home;
    if (const passwd* user = ::getpwuid(::getuid()); user != nullptr && user->pw_dir != nullptr)
        return user->pw_dir;
    throw Error(Code::HomeMissing, "this user has no home folder");
}

} // namespace

fs::path dataFolder()
{
    // A relative one is to be passed over, the specification says.
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data == '/')
        return fs::path(data) / "keyline";
    return userFolder() / ".local" / "share" / "keyline";
}

fs::path freshHome(const fs::path& dataFolder)
{
    fs::path home = dataFolder / "station";
    for (int number = 2; isThere(home) && !(isFolder(home) && isEmptyFolder(home)); ++number)
        home = dataFolder / ("station-" + std::to_string(number));
    return home;
}

fs::path demoFolder(const fs::path& dataFolder)
{
    return dataFolder / "demo";
}

bool isHome(const fs::path& folder)
{
    try {
        return isThere(HomeLayout{folder}.database());
    } catch (const Error&) {
        return false;
    }
}

std::optional<fs::path> lastHome(const fs::path& dataFolder)
{
    try {
        const Bytes bytes = readFile(lastHomeFile(dataFolder), 4096);
        std::string text(bytes.begin(), bytes.end());
        if (text.ends_with('\n'))
            text.pop_back();
        if (!text.empty() && isHome(text))
            return fs::path(text);
    } catch (const Error&) {
        // Never opened one, or this user may not know.
    }
    return std::nullopt;
}

void rememberHome(const fs::path& dataFolder, const fs::path& home)
{
    makeFolder(dataFolder, 0700);
    writeFileAtomically(lastHomeFile(dataFolder), asBytes(absolutePath(home).lexically_normal().string() + "\n"));
}

} // namespace keyline::provisioning
