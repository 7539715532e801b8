#pragma once

#include "base/bytes.h"

#include <chrono>
#include <coroutine>
#include <cstdint>
#include <memory>
#include <string>

namespace keyline::link {

/// What went over a port since it was opened, in bytes on the wire (framing and noise included).
struct Traffic
{
    std::uint64_t sent = 0;
    std::uint64_t received = 0;
    std::uint64_t garbled = 0; ///< packets that came damaged
};

/// A serial port that carries SMP packets: 8 data bits, no parity, 1 stop bit, no flow control. Lives on the thread
/// that made it and needs that thread's event loop; never blocks. One coroutine at a time may wait for a packet.
class SerialPort
{
    struct State;

  public:
    static constexpr int defaultBaud = 115200;

    /// Opens the port for this process alone. Throws Error PortNotFound, PortBusy (another program has it),
    /// PortForbidden (the context names the group that may), PortFault; the context begins with the path.
    explicit SerialPort(std::string path, int baud = defaultBaud);
    SerialPort(SerialPort&&) noexcept = default;
    SerialPort& operator=(SerialPort&& other) noexcept;
    /// Closes; a coroutine that still waits goes on with Error Interrupted before this returns.
    ~SerialPort();

    /// One name for one port, however it is reached (/dev/serial/by-id is made of links); the path itself where it
    /// leads nowhere.
    static std::string resolved(const std::string& path);

    const std::string& path() const;
    int baud() const;
    bool isOpen() const;
    const Traffic& traffic() const;

    /// Puts a packet on the line and returns at once. Throws Error PortLost or PortFault if the port is gone.
    void send(ByteView packet);
    /// How long `bytes` take on the wire at this port's speed.
    std::chrono::milliseconds wireTime(std::size_t bytes) const;

    class PacketAwaiter
    {
      public:
        bool await_ready() const noexcept;
        void await_suspend(std::coroutine_handle<> waiting);
        Bytes await_resume();

      private:
        friend class SerialPort;
        PacketAwaiter(std::shared_ptr<State> state, std::chrono::milliseconds timeout);
        std::shared_ptr<State> m_state;
        std::chrono::milliseconds m_timeout;
    };
    /// `co_await port.receive(5s)`: the next good packet, in order. Throws Error DeviceSilent when the time is up,
    /// LineGarbled when it is up and damaged packets came meanwhile, PortLost when the device left, PortFault,
    /// Interrupted after close().
    PacketAwaiter receive(std::chrono::milliseconds timeout) const;

    /// Forgets packets that came and were not asked for.
    void discardReceived();
    /// Closes the port. A coroutine that waits goes on with Error Interrupted before this returns.
    void close();

  private:
    std::shared_ptr<State> m_state;
};

} // namespace keyline::link
