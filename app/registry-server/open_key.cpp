#include "open_key.h"

void warnOfOpenKey(const std::filesystem::path& file, const keyline::server::OnProblem& onProblem)
{
    using std::filesystem::perms;
    std::error_code failure;
    const auto status = std::filesystem::status(file, failure);
    if (!failure && (status.permissions() & (perms::group_all | perms::others_all)) != perms::none)
        onProblem("a private key is open to others", file.string() + ": chmod 600");
}
