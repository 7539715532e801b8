#pragma once

#include "base/bytes.h"

#include <chrono>
#include <stdexcept>
#include <string>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace keyline::test {

/// A pseudo-terminal whose far end is in the test's hands; the near end has a path, as a serial port has.
class Pty
{
  public:
    Pty() : m_master(posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC))
    {
        if (m_master < 0 || grantpt(m_master) != 0 || unlockpt(m_master) != 0)
            throw std::runtime_error("no pseudo-terminal");
        termios settings{};
        tcgetattr(m_master, &settings);
        cfmakeraw(&settings);
        tcsetattr(m_master, TCSANOW, &settings);
        m_path = ptsname(m_master);
    }
    Pty(const Pty&) = delete;
    Pty& operator=(const Pty&) = delete;
    ~Pty() { hangUp(); }

    const std::string& path() const { return m_path; }
    int master() const { return m_master; }

    void hangUp()
    {
        if (m_master >= 0)
            ::close(m_master);
        m_master = -1;
    }

    /// Says something on the line; waits for room.
    void write(ByteView bytes) const
    {
        while (!bytes.empty()) {
            const ssize_t count = ::write(m_master, bytes.data(), bytes.size());
            if (count > 0) {
                bytes = bytes.subspan(static_cast<std::size_t>(count));
                continue;
            }
            if (errno != EAGAIN)
                throw std::runtime_error("the pseudo-terminal does not take bytes");
            pollfd waiting{m_master, POLLOUT, 0};
            poll(&waiting, 1, 100);
        }
    }
    void write(std::string_view text) const { write(asBytes(text)); }

    /// What has come by now.
    Bytes read() const
    {
        Bytes out(65536);
        const ssize_t count = ::read(m_master, out.data(), out.size());
        out.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
        return out;
    }

  private:
    int m_master;
    std::string m_path;
};

} // namespace keyline::test
