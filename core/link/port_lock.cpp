#include "link/port_lock.h"

#include <QFileInfo>
#include <QLockFile>

#include <algorithm>
#include <array>
#include <string_view>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace keyline::link {

namespace {

/// Process, program, host, machine, boot: a line each, as QLockFile writes them; or nothing yet.
bool isOfQLockFile(int fd)
{
    std::array<char, 1024> text;
    const ssize_t count = ::pread(fd, text.data(), text.size(), 0);
    if (count < 0)
        return false;
    return count == 0 || std::count(text.begin(), text.begin() + count, '\n') >= 3;
}

/// False where the name leads to another file by now.
bool isStillThere(int fd, const std::string& file)
{
    struct stat ours
    {
    };
    struct stat named
    {
    };
    return ::fstat(fd, &ours) == 0 && ::stat(file.c_str(), &named) == 0 && ours.st_ino == named.st_ino &&
           ours.st_dev == named.st_dev;
}

} // namespace

std::string portLockFile(const std::string& path)
{
    constexpr std::string_view devices = "/dev/";
    std::string name = path.starts_with(devices) ? path.substr(devices.size()) : path;
    std::ranges::replace(name, '/', '_');
    return std::string(portLockFolder) + "/LCK.." + name;
}

std::string portLockHolder(const std::string& path)
{
    const QLockFile lock(QString::fromStdString(portLockFile(path)));
    qint64 process = 0;
    QString host, program;
    if (!lock.getLockInfo(&process, &host, &program))
        return {};
    return " (" + QFileInfo(program).fileName().toStdString() + ", process " + std::to_string(process) + ")";
}

bool dropDeadPortLock(const std::string& path)
{
    const std::string file = portLockFile(path);
    const int fd = ::open(file.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0)
        return false;
    // Held until it is gone: a program that has just made it, and not locked it yet, finds it locked and tries again.
    const bool dropped = ::flock(fd, LOCK_EX | LOCK_NB) == 0 && isStillThere(fd, file) && isOfQLockFile(fd) &&
                         ::unlink(file.c_str()) == 0;
    ::close(fd);
    return dropped;
}

} // namespace keyline::link
