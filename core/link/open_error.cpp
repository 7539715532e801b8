#include "link/open_error.h"

#include "link/port_lock.h"

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

namespace keyline::link {

namespace {

std::string groupName(gid_t gid)
{
    std::array<char, 4096> buffer;
    group entry{};
    group* found = nullptr;
    if (getgrgid_r(gid, &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr)
        return found->gr_name;
    return std::to_string(gid);
}

/// False for /dev/null and its like: character devices that are no terminal lines. One that does not open stays true.
bool isTerminalLine(const std::string& path)
{
    const int fd = ::open(path.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0)
        return true;
    const bool is = ::isatty(fd) == 1;
    ::close(fd);
    return is;
}

} // namespace

Error openError(QSerialPort::SerialPortError error, const std::string& path)
{
    struct stat status
    {
    };
    if (stat(path.c_str(), &status) != 0) {
        const Code code = errno == EACCES ? Code::PortForbidden : Code::PortNotFound;
        return Error(code, path);
    }
    if (!S_ISCHR(status.st_mode))
        return Error(Code::PortNotFound, path + ": not a serial port");
    if (access(path.c_str(), R_OK | W_OK) != 0)
        return Error(Code::PortForbidden, path + ": group " + groupName(status.st_gid));
    if (error != QSerialPort::PermissionError && !isTerminalLine(path))
        return Error(Code::PortNotFound, path + ": not a serial port");
    if (error == QSerialPort::PermissionError && access(portLockFolder, W_OK | X_OK) != 0)
        return Error(Code::PortForbidden, path + ": " + portLockFolder + " cannot be written");
    if (error == QSerialPort::PermissionError || error == QSerialPort::OpenError)
        return Error(Code::PortBusy, path + portLockHolder(path));
    if (error == QSerialPort::DeviceNotFoundError)
        return Error(Code::PortNotFound, path);
    return Error(Code::PortFault, path);
}

} // namespace keyline::link
