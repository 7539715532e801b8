#pragma once

#include "acm_function.h"

#include "event_loop.h"

#include <deque>

namespace keyline::usb {

/// Carries the transfers of two bulk endpoints to and from a terminal. A transfer to the terminal is done when the
/// terminal has all of it, one from it as soon as anything has come; each is told once, by its number.
class TerminalBridge
{
  public:
    struct Events
    {
        std::function<void(std::uint64_t id, std::size_t bytes)> sent;
        std::function<void(std::uint64_t id, std::span<const std::uint8_t>)> received;
    };

    TerminalBridge(virtual_device::EventLoop& loop, Events events) : m_loop(loop), m_events(std::move(events)) {}

    /// Opens a terminal that the other side has made raw; a Failure (disk) where it cannot be.
    void open(const std::string& path);
    /// What was on its way to the terminal is lost, and done; who waits for bytes goes on waiting.
    void close();
    bool isOpen() const { return static_cast<bool>(m_terminal); }

    /// While the terminal is closed nobody is there to take the bytes, and they are lost.
    void send(std::uint64_t id, std::span<const std::uint8_t> bytes);
    /// Asks for some bytes, at most so many.
    void receive(std::uint64_t id, std::size_t most);
    /// Takes a transfer back; false where there is none of that number.
    bool cancel(std::uint64_t id);
    /// Forgets all transfers.
    void clear();

  private:
    struct Sending
    {
        std::uint64_t id = 0;
        Bytes bytes;
        std::size_t at = 0;
    };
    struct Receiving
    {
        std::uint64_t id = 0;
        std::size_t most = 0;
    };

    void pushOut();
    void takeIn();

    virtual_device::EventLoop& m_loop;
    Events m_events;
    virtual_device::FileDescriptor m_terminal;
    std::deque<Sending> m_sending;
    std::deque<Receiving> m_receiving;
    bool m_retryPlanned = false;
};

} // namespace keyline::usb
