#pragma once

#include "file_descriptor.h"

#include <span>

namespace keyline::virtual_device {

/// A pty whose other end stands for a serial port. It keeps an end of its own open, so that the port survives whoever
/// opens and closes it.
class PseudoTerminal
{
  public:
    PseudoTerminal();

    const std::string& path() const { return m_path; }
    int masterFd() const { return m_master.get(); }

    /// Bytes read, 0 when there are none.
    std::size_t read(std::span<std::uint8_t> out);
    /// Bytes taken, 0 when the port's buffer is full.
    std::size_t write(std::span<const std::uint8_t> bytes);

    /// Makes the port as new after its last user: unread bytes, line settings and exclusive use are forgotten.
    void refresh();
    /// Throws away what was written to the port and not read here.
    void discardInput();

  private:
    FileDescriptor m_master;
    FileDescriptor m_slave;
    std::string m_path;
};

} // namespace keyline::virtual_device
