#include "own_root.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <unistd.h>

namespace {

int failure = 0; ///< errno of what was forbidden

bool writeProc(const char* file, const std::string& text)
{
    const int out = ::open(file, O_WRONLY | O_CLOEXEC);
    const bool good = out >= 0 && ::write(out, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (out >= 0)
        ::close(out);
    return good;
}

bool enterNamespaces()
{
    const std::string user = std::to_string(::geteuid());
    const std::string group = std::to_string(::getegid());
    // As `unshare -Urm`: this user is root inside, and what is mounted there stays there.
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && writeProc("/proc/self/setgroups", "deny") &&
           writeProc("/proc/self/uid_map", "0 " + user + " 1") &&
           writeProc("/proc/self/gid_map", "0 " + group + " 1") &&
           ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

} // namespace

void becomeRoot()
{
    if (::geteuid() != 0 && !enterNamespaces())
        failure = errno;
}

QString whyNotRoot()
{
    if (::geteuid() == 0 && failure == 0)
        return {};
    return QStringLiteral(
               "not tested: it needs root, or namespaces as `unshare -Urm` makes them, and here that fails: ") +
           QString::fromLocal8Bit(std::strerror(failure));
}
