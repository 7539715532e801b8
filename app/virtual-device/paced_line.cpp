#include "paced_line.h"

namespace keyline::virtual_device {
namespace {

constexpr Nanoseconds kBitsPerByte = 10;
constexpr Nanoseconds kSecond = 1'000'000'000;

} // namespace

PacedLine::PacedLine(EventLoop& loop, unsigned baud, Received received)
    : m_loop(loop), m_onReceived(std::move(received)), m_byteTime(baud == 0 ? 0 : kBitsPerByte * kSecond / baud)
{
    m_loop.add(*this);
}

PacedLine::~PacedLine()
{
    detach();
    m_loop.remove(*this);
}

void PacedLine::attach(PseudoTerminal& port)
{
    m_port = &port;
    m_loop.watchOnce(port.masterFd(), [this] {
        if (m_receiveDue == kNever)
            beginReceiving(monotonicNow());
    });
}

void PacedLine::detach()
{
    if (m_port == nullptr)
        return;
    m_loop.unwatch(m_port->masterFd());
    clear();
    m_port = nullptr;
    m_listened = false;
}

void PacedLine::clearOutput()
{
    m_out.clear();
    m_outAt = 0;
    m_sendDue = kNever;
}

void PacedLine::clear()
{
    clearOutput();
    // A step on its way in is lost with what waits behind it.
    if (m_receiveDue != kNever)
        m_inSize = 0;
    if (m_port != nullptr)
        m_port->discardInput();
}

void PacedLine::afterSent(std::uint64_t bytes, std::function<void()> action)
{
    m_sentCut = {bytes, std::move(action)};
    if (m_sendDue != kNever)
        m_outStep = static_cast<std::size_t>(std::min<std::uint64_t>(m_outStep, bytes));
}

void PacedLine::forgetCuts()
{
    m_sentCut = {};
    m_receivedCut = {};
}

void PacedLine::count(Cut& cut, std::size_t bytes)
{
    if (!cut.armed())
        return;
    cut.left -= std::min<std::uint64_t>(cut.left, bytes);
    if (cut.left > 0)
        return;
    const std::function<void()> action = std::move(cut.action);
    cut = {};
    action();
}

void PacedLine::send(std::span<const std::uint8_t> bytes)
{
    if (m_port == nullptr)
        return;
    m_out.insert(m_out.end(), bytes.begin(), bytes.end());
    if (m_sendDue == kNever)
        beginSending(monotonicNow());
}

void PacedLine::beginSending(Nanoseconds now)
{
    m_sendDue = kNever;
    if (m_outAt == m_out.size()) {
        m_out.clear();
        m_outAt = 0;
        return;
    }
    m_outStep = std::min(stepSize(), m_out.size() - m_outAt);
    if (m_sentCut.armed())
        m_outStep = static_cast<std::size_t>(std::min<std::uint64_t>(m_outStep, m_sentCut.left));
    m_sendDue = now + static_cast<Nanoseconds>(m_outStep) * m_byteTime;
}

// The bytes of a step reach the other side when its time on the wire is over.
void PacedLine::endSending(Nanoseconds now)
{
    const std::span<const std::uint8_t> step = std::span(m_out).subspan(m_outAt, m_outStep);
    const std::size_t taken = m_listened ? m_port->write(step) : step.size();
    m_outAt += taken;
    m_sent += m_listened ? taken : 0;
    if (taken == 0) {
        m_sendDue = now + std::max<Nanoseconds>(kMillisecond, static_cast<Nanoseconds>(kStep) * m_byteTime);
        return;
    }
    beginSending(now);
    count(m_sentCut, taken);
}

void PacedLine::pauseInput(bool paused)
{
    const bool resumed = m_paused && !paused;
    m_paused = paused;
    if (resumed && m_receiveDue == kNever && m_port != nullptr)
        beginReceiving(monotonicNow());
}

void PacedLine::beginReceiving(Nanoseconds now)
{
    m_receiveDue = kNever;
    if (m_port == nullptr || m_paused)
        return;
    m_inSize = m_port->read(std::span(m_in).first(stepSize()));
    if (m_inSize == 0)
        m_loop.rearm(m_port->masterFd());
    else
        m_receiveDue = now + static_cast<Nanoseconds>(m_inSize) * m_byteTime;
}

void PacedLine::endReceiving(Nanoseconds now)
{
    std::span<const std::uint8_t> step = std::span(m_in).first(m_inSize);
    if (m_receivedCut.armed())
        step = step.first(static_cast<std::size_t>(std::min<std::uint64_t>(step.size(), m_receivedCut.left)));
    m_received += step.size();
    if (!step.empty())
        m_onReceived(step);
    count(m_receivedCut, step.size());
    beginReceiving(now);
}

void PacedLine::due(Nanoseconds now)
{
    if (m_sendDue <= now)
        endSending(now);
    if (m_receiveDue <= now)
        endReceiving(now);
}

} // namespace keyline::virtual_device
