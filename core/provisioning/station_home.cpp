#include "provisioning/station_home.h"

#include "base/error.h"
#include "provisioning/restored_home.h"
#include "station/schema.h"
#include "vault/schema.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace keyline::provisioning {

namespace {

std::vector<sql::Migration> allMigrations()
{
    auto out = vault::migrations();
    for (auto& migration : station::migrations())
        out.push_back(std::move(migration));
    return out;
}

/// For this user alone, before anything is in it; SQLite gives its other files the same rights.
void makePrivate(const std::filesystem::path& database)
{
    const int fd = ::open(database.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        throwWriteError(errno, database);
    ::fchmod(fd, 0600);
    ::close(fd);
}

FileLock takeLock(const HomeLayout& layout)
{
    try {
        if (auto lock = FileLock::tryLock(layout.lockFile()))
            return std::move(*lock);
    } catch (const Error& error) {
        throw Error(error.code() == Code::FileUnwritable ? Code::HomeReadOnly : error.code(), error.context());
    }
    throw Error(Code::HomeBusy, layout.home.string());
}

/// Throws what says why there is no station to open.
void demandStation(const HomeLayout& layout, StationHome::Use use)
{
    std::error_code failure;
    if (std::filesystem::exists(layout.database(), failure))
        return;
    if (failure == std::errc::permission_denied)
        throw Error(use == StationHome::Use::Work ? Code::HomeReadOnly : Code::FileUnreadable,
                    layout.database().string() + ": " + failure.message());
    demandNoKeysBefore(layout);
    throw Error(Code::HomeMissing, layout.home.string());
}

} // namespace

StationHome::StationHome(HomeLayout layout, std::optional<FileLock> lock, sql::Access access, Random& random,
                         const Clock& clock)
    : m_layout(std::move(layout)), m_lock(std::move(lock)), m_database(m_layout.database(), allMigrations(), access),
      m_vault(m_database, random, clock)
{
}

std::unique_ptr<StationHome> StationHome::open(const std::filesystem::path& home, Use use, Random& random,
                                               const Clock& clock)
{
    HomeLayout layout{home};
    demandStation(layout, use);
    if (use == Use::Look)
        return std::unique_ptr<StationHome>(
            new StationHome(std::move(layout), std::nullopt, sql::Access::ReadOnly, random, clock));
    auto lock = takeLock(layout);
    return std::unique_ptr<StationHome>(
        new StationHome(std::move(layout), std::move(lock), sql::Access::Existing, random, clock));
}

std::unique_ptr<StationHome> StationHome::create(const std::filesystem::path& home, Random& random, const Clock& clock)
{
    makeFolder(home, 0700);
    HomeLayout layout{home};
    auto lock = takeLock(layout);
    makePrivate(layout.database());
    return std::unique_ptr<StationHome>(
        new StationHome(std::move(layout), std::move(lock), sql::Access::Create, random, clock));
}

} // namespace keyline::provisioning
