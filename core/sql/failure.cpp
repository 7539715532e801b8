#include "sql/failure.h"

#include <QSqlError>

#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>

namespace keyline::sql {

namespace {

/// SQLite tells "full" only by ENOSPC; a quota or a file size limit comes as a failed write.
bool roomIsGone(const std::filesystem::path& path)
{
    struct statvfs disk
    {
    };
    if (::statvfs(path.parent_path().c_str(), &disk) == 0 && disk.f_bavail * disk.f_frsize < (64u << 10))
        return true;
    struct rlimit limit
    {
    };
    std::error_code ignored;
    if (::getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return false;
    const auto wal = std::filesystem::file_size(path.string() + "-wal", ignored);
    const auto walSize = ignored ? 0 : wal;
    const auto file = std::filesystem::file_size(path, ignored);
    const auto fileSize = ignored ? 0 : file;
    return std::max<std::uintmax_t>(walSize, fileSize) + (64u << 10) > limit.rlim_cur;
}

Code codeOf(int result, const std::filesystem::path& path, Attempt attempt)
{
    switch (result & 0xff) {
    case SQLITE_FULL:
        return Code::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Code::DatabaseDamaged;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Code::HomeReadOnly;
    case SQLITE_CANTOPEN:
        if (attempt == Attempt::OpenToRead)
            return Code::FileUnreadable;
        return ::access(path.parent_path().c_str(), F_OK) == 0 ? Code::HomeReadOnly : Code::FileUnwritable;
    case SQLITE_IOERR:
        if (result == SQLITE_IOERR_CORRUPTFS || result == SQLITE_IOERR_SHORT_READ || result == SQLITE_IOERR_DATA)
            return Code::DatabaseDamaged;
        return result != SQLITE_IOERR_READ && roomIsGone(path) ? Code::DiskFull : Code::DatabaseFault;
    default:
        return Code::DatabaseFault;
    }
}

} // namespace

Error failure(int result, const std::string& text, const std::filesystem::path& path, Attempt attempt)
{
    return Error(codeOf(result, path, attempt), path.string() + ": " + text);
}

Error postgresFailure(const QSqlError& error, const std::string& name)
{
    const std::string state = error.nativeErrorCode().toStdString();
    Code code = Code::DatabaseFault;
    if (state == "53100")
        code = Code::DiskFull;
    else if (state.starts_with("XX00"))
        code = Code::DatabaseDamaged;
    else if (state == "25006")
        code = Code::HomeReadOnly;
    std::string text = error.databaseText().toStdString();
    text.erase(std::min(text.find('\n'), text.size()));
    return Error(code, name + ": " + text + (state.empty() ? "" : " (" + state + ")"));
}

} // namespace keyline::sql
