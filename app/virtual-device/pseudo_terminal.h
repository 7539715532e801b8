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
    /// The port goes away for whoever has it open. Its name stays taken for as long as this lives: else the system
    /// would give it to the next port of any program, and who waits for this one to come back would meet a stranger.
    void hangUp() { m_master = FileDescriptor(); }
    /// Throws away what was written to the port and not read here.
    void discardInput();

  private:
    FileDescriptor m_master;
    FileDescriptor m_slave;
    std::string m_path;
};

} // namespace keyline::virtual_device
