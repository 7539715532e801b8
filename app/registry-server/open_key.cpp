#include "open_key.h"

#include <cstdlib>

void warnOfOpenKey(const std::filesystem::path& file, const keyline::server::OnProblem& onProblem)
{
    using std::filesystem::perms;
    const char* credentials = std::getenv("CREDENTIALS_DIRECTORY");
    if (credentials && file.parent_path() == credentials)
        return; // its rights are the service manager's
    std::error_code failure;
    const auto status = std::filesystem::status(file, failure);
    if (!failure && (status.permissions() & (perms::group_write | perms::others_all)) != perms::none)
        onProblem("a private key is open to others", file.string() + ": chmod g-w,o-rwx");
}
