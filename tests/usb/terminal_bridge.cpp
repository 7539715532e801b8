#include "terminal_bridge.h"

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace keyline::usb {

using virtual_device::kMillisecond;

void TerminalBridge::open(const std::string& path)
{
    m_terminal = virtual_device::openFile(path, O_RDWR | O_NOCTTY | O_NONBLOCK);
    m_loop.watchOnce(m_terminal.get(), [this] { takeIn(); });
}

void TerminalBridge::close()
{
    if (!m_terminal)
        return;
    m_loop.unwatch(m_terminal.get());
    m_terminal.close();
    for (const Sending& lost : std::exchange(m_sending, {}))
        m_events.sent(lost.id, lost.bytes.size());
}

void TerminalBridge::clear()
{
    m_sending.clear();
    m_receiving.clear();
}

void TerminalBridge::send(std::uint64_t id, std::span<const std::uint8_t> bytes)
{
    if (!m_terminal)
        return m_events.sent(id, bytes.size());
    m_sending.push_back({id, Bytes(bytes.begin(), bytes.end()), 0});
    pushOut();
}

void TerminalBridge::pushOut()
{
    while (m_terminal && !m_sending.empty()) {
        Sending& first = m_sending.front();
        const auto rest = std::span(first.bytes).subspan(first.at);
        const ssize_t put = ::write(m_terminal.get(), rest.data(), rest.size());
        if (put > 0)
            first.at += static_cast<std::size_t>(put);
        if (first.at == first.bytes.size()) {
            const Sending done = std::move(first);
            m_sending.pop_front();
            m_events.sent(done.id, done.bytes.size());
        } else if (!std::exchange(m_retryPlanned, true)) {
            // The loop waits for input only.
            return m_loop.after(kMillisecond, [this] {
                m_retryPlanned = false;
                pushOut();
            });
        } else {
            return;
        }
    }
}

void TerminalBridge::receive(std::uint64_t id, std::size_t most)
{
    m_receiving.push_back({id, most});
    takeIn();
}

void TerminalBridge::takeIn()
{
    while (m_terminal && !m_receiving.empty()) {
        const Receiving first = m_receiving.front();
        Bytes bytes(first.most);
        const ssize_t got = ::read(m_terminal.get(), bytes.data(), bytes.size());
        if (got <= 0)
            return m_loop.rearm(m_terminal.get());
        m_receiving.pop_front();
        m_events.received(first.id, std::span(bytes).first(static_cast<std::size_t>(got)));
    }
}

bool TerminalBridge::cancel(std::uint64_t id)
{
    const auto has = [id](const auto& transfer) { return transfer.id == id; };
    return std::erase_if(m_sending, has) + std::erase_if(m_receiving, has) > 0;
}

} // namespace keyline::usb
