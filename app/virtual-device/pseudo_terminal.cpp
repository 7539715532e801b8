#include "pseudo_terminal.h"

#include "failure.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace keyline::virtual_device {
namespace {

void makeRaw(int fd)
{
    termios settings{};
    if (::tcgetattr(fd, &settings) != 0)
        return;
    ::cfmakeraw(&settings);
    settings.c_cflag |= CLOCAL | CREAD;
    ::tcsetattr(fd, TCSANOW, &settings);
}

} // namespace

PseudoTerminal::PseudoTerminal() : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC))
{
    std::array<char, 64> name{};
    if (!m_master || ::grantpt(m_master.get()) != 0 || ::unlockpt(m_master.get()) != 0 ||
        ::ptsname_r(m_master.get(), name.data(), name.size()) != 0)
        throw Failure(Failure::disk, std::string("Cannot make a pseudo-terminal: ") + std::strerror(errno) + ".");
    m_path = name.data();
    m_slave = openFile(m_path, O_RDWR | O_NOCTTY);
    makeRaw(m_slave.get());
}

std::size_t PseudoTerminal::read(std::span<std::uint8_t> out)
{
    const ssize_t got = ::read(m_master.get(), out.data(), out.size());
    return got > 0 ? static_cast<std::size_t>(got) : 0;
}

std::size_t PseudoTerminal::write(std::span<const std::uint8_t> bytes)
{
    const ssize_t put = ::write(m_master.get(), bytes.data(), bytes.size());
    return put > 0 ? static_cast<std::size_t>(put) : 0;
}

void PseudoTerminal::refresh()
{
    // A user that was killed leaves exclusive use behind, because our own end keeps the port alive.
    ::ioctl(m_slave.get(), TIOCNXCL);
    ::tcflush(m_slave.get(), TCIFLUSH);
    makeRaw(m_slave.get());
}

void PseudoTerminal::discardInput()
{
    std::array<std::uint8_t, 4096> bytes;
    while (read(bytes) > 0) {
    }
}

} // namespace keyline::virtual_device
