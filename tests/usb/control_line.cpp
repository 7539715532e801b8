#include "control_line.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <termios.h>
#include <unistd.h>

namespace keyline::usb {

namespace {

/// A device boots before it is put in, and the machine may be slow.
constexpr int patience = 20000; // milliseconds

} // namespace

ControlLine::ControlLine(const QByteArray& path) : m_fd(::open(path.constData(), O_RDWR | O_NOCTTY | O_CLOEXEC))
{
    termios settings{};
    if (m_fd < 0 || ::tcgetattr(m_fd, &settings) != 0)
        throw std::runtime_error((path + ": " + std::strerror(errno)).toStdString());
    ::cfmakeraw(&settings);
    settings.c_cflag |= CLOCAL | CREAD;
    ::tcsetattr(m_fd, TCSAFLUSH, &settings);
}

ControlLine::~ControlLine()
{
    ::close(m_fd);
}

QByteArray ControlLine::say(const QByteArray& command)
{
    const QByteArray line = command + '\n';
    if (::write(m_fd, line.constData(), static_cast<std::size_t>(line.size())) != line.size())
        throw std::runtime_error("The control line takes nothing");
    QByteArray answer;
    while (!answer.endsWith('\n')) {
        pollfd ready{m_fd, POLLIN, 0};
        char byte = 0;
        if (::poll(&ready, 1, patience) <= 0 || ::read(m_fd, &byte, 1) != 1)
            throw std::runtime_error((command + ": no answer").toStdString());
        answer += byte;
    }
    answer.chop(1);
    if (answer != "ok" && !answer.startsWith("ok "))
        throw std::runtime_error((command + ": " + answer).toStdString());
    return answer.mid(3);
}

} // namespace keyline::usb
