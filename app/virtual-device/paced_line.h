#pragma once

#include "event_loop.h"
#include "pseudo_terminal.h"

#include <algorithm>
#include <array>

namespace keyline::virtual_device {

/// A port's line at a baud rate: ten bits a byte, both directions at once, in steps of at most 16 bytes. A step that
/// comes late is not made up for: the next one begins when it ends. Rate 0 means no pace at all.
class PacedLine final : public Timed
{
  public:
    using Received = std::function<void(std::span<const std::uint8_t>)>;

    PacedLine(EventLoop& loop, unsigned baud, Received received);
    PacedLine(const PacedLine&) = delete;
    PacedLine& operator=(const PacedLine&) = delete;
    ~PacedLine();

    /// Begins to serve a port; one at a time.
    void attach(PseudoTerminal& port);
    void detach();

    void send(std::span<const std::uint8_t> bytes);
    /// With nobody listening the bytes leave as ever, and are lost.
    void setListened(bool listened) { m_listened = listened; }
    /// Forgets what is still to be sent.
    void clearOutput();
    /// Forgets that and what has arrived unread.
    void clear();
    /// Bytes still to be sent.
    std::size_t pendingBytes() const { return m_out.size() - m_outAt; }

    /// Stops and goes on reading; the port's buffer holds the rest.
    void pauseInput(bool paused);

    /// Calls back once, exactly after this many more bytes (at least one) have left or arrived.
    void afterSent(std::uint64_t bytes, std::function<void()> action);
    void afterReceived(std::uint64_t bytes, std::function<void()> action)
    {
        m_receivedCut = {bytes, std::move(action)};
    }
    void forgetCuts();

    /// Bytes that somebody could read, and bytes that came.
    std::uint64_t sentBytes() const { return m_sent; }
    std::uint64_t receivedBytes() const { return m_received; }

    Nanoseconds deadline() const override { return std::min(m_sendDue, m_receiveDue); }
    void due(Nanoseconds now) override;

  private:
    struct Cut
    {
        std::uint64_t left = 0;
        std::function<void()> action;

        bool armed() const { return static_cast<bool>(action); }
    };
    static constexpr std::size_t kStep = 16;
    static constexpr std::size_t kUnpacedStep = 4096;

    std::size_t stepSize() const { return m_byteTime == 0 ? kUnpacedStep : kStep; }
    void beginSending(Nanoseconds now);
    void endSending(Nanoseconds now);
    void beginReceiving(Nanoseconds now);
    void endReceiving(Nanoseconds now);
    static void count(Cut& cut, std::size_t bytes);

    EventLoop& m_loop;
    Received m_onReceived;
    Nanoseconds m_byteTime;
    PseudoTerminal* m_port = nullptr;
    bool m_listened = false;
    bool m_paused = false;

    std::vector<std::uint8_t> m_out;
    std::size_t m_outAt = 0;
    std::size_t m_outStep = 0;
    Nanoseconds m_sendDue = kNever;
    std::uint64_t m_sent = 0;
    Cut m_sentCut;

    std::array<std::uint8_t, kUnpacedStep> m_in{};
    std::size_t m_inSize = 0;
    Nanoseconds m_receiveDue = kNever;
    std::uint64_t m_received = 0;
    Cut m_receivedCut;
};

} // namespace keyline::virtual_device
