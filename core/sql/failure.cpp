#include "sql/failure.h"

#include <QSqlError>

#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>

namespace keyline::sql {

namespace {

/// The primary result codes of SQLite that mean something to a person.
enum Primary {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADb = 26
};

/// Extended codes of I/O errors that come from reading; the others come from writing.
enum IoKind { Read = 1, ShortRead = 2, CorruptFs = 33, Data = 32 };

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
    const int extended = result >> 8;
    switch (result & 0xff) {
    case Full:
        return Code::DiskFull;
    case Corrupt:
    case NotADb:
        return Code::DatabaseDamaged;
    case ReadOnly:
    case Perm:
        return Code::HomeReadOnly;
    case CantOpen:
        if (attempt == Attempt::OpenToRead)
            return Code::FileUnreadable;
        return ::access(path.parent_path().c_str(), F_OK) == 0 ? Code::HomeReadOnly : Code::FileUnwritable;
    case IoError:
        if (extended == CorruptFs || extended == ShortRead || extended == Data)
            return Code::DatabaseDamaged;
        return extended != Read && roomIsGone(path) ? Code::DiskFull : Code::DatabaseFault;
    default:
        return Code::DatabaseFault;
    }
}

} // namespace

Error failure(const QSqlError& error, const std::filesystem::path& path, Attempt attempt)
{
    const int result = error.nativeErrorCode().toInt();
    return Error(codeOf(result, path, attempt), path.string() + ": " + error.databaseText().toStdString());
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
