#include "scan_lines.h"

#include "scan/own_code.h"

#include <array>
#include <unistd.h>
#include <utility>

using namespace keyline;

namespace {

/// Lines read and not yet wanted; more is left to whoever writes.
constexpr std::size_t mostLines = 10'000;

bool isOwnCode(const std::string& line)
{
    return scan::OwnCode::parse(line).has_value();
}

} // namespace

ScanLines::ScanLines(Hooks hooks) : m_hooks(std::move(hooks)), m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    m_notifier.setEnabled(false);
    m_pumping.setSingleShot(true);
    QObject::connect(&m_pumping, &QTimer::timeout, &m_pumping, [this] { pump(); });
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_pumping, [this] { read(); });
}

void ScanLines::read()
{
    std::array<char, 4096> buffer;
    const auto count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count < 0)
        return;
    for (const char c : std::string_view(buffer.data(), static_cast<std::size_t>(count))) {
        if (c != '\n' && c != '\r') {
            if (m_line.size() < mostLine)
                m_line += c;
        } else if (!m_line.empty()) {
            m_lines.push_back(std::exchange(m_line, {}));
        }
    }
    if (count == 0) {
        m_atEnd = true;
        if (!m_line.empty())
            m_lines.push_back(std::exchange(m_line, {}));
    }
    m_notifier.setEnabled(!m_atEnd && m_lines.size() < mostLines);
    lookAgain();
}

void ScanLines::lookAgain()
{
    if (!m_pumping.isActive())
        m_pumping.start(0);
}

void ScanLines::pump()
{
    while (!m_lines.empty() && m_hooks.wanted(isOwnCode(m_lines.front()))) {
        const std::string line = std::move(m_lines.front());
        m_lines.pop_front();
        const bool wasFull = m_lines.size() + 1 == mostLines;
        if (wasFull && !m_atEnd)
            m_notifier.setEnabled(true);
        m_hooks.take(line);
    }
    if (m_atEnd && m_lines.empty())
        m_hooks.ended();
}
