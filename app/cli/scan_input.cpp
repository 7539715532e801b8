#include "scan_input.h"

#include "scan_view.h"

#include "base/file.h"

#include <algorithm>

using namespace keyline;
using provisioning::LabelOrder;

ScanInput::ScanInput(Console& console, provisioning::Line& line, const provisioning::Order& order,
                     std::vector<std::string> ports, std::filesystem::path labels, const Clock& clock)
    : m_console(console), m_ports(std::move(ports)), m_labels(std::move(labels)),
      m_lines({.wanted = [this](bool ownCode) { return ownCode || m_clerk.desk().armed() != 0; },
               .take =
                   [this](const std::string& text) {
                       const auto outcome = m_clerk.scan(text);
                       showScan(m_console, outcome, portOf(outcome.slot));
                   },
               .ended = [this] { atEnd(); }}),
      m_clerk(line, provisioning::deskRules(order, static_cast<int>(std::min<std::size_t>(m_ports.size(), 99))),
              {.slotOf = [this](const std::string& port) { return slotOf(port); },
               .changed = [this] { m_lines.lookAgain(); },
               .labelDue =
                   [this](int, const LabelOrder& label) {
                       if (!m_labels.empty())
                           saveLabel(m_console, m_labels, label);
                   },
               .letGo = [this](int slot) { return m_putAside(portOf(slot)) ? slot : 0; }},
              clock)
{
    if (!m_labels.empty())
        makeFolder(m_labels);
    // Else only labels are saved.
    if (!order.identities || order.profile.label.scanBack)
        m_lines.start();
}

bool ScanInput::isNeeded(const provisioning::Order& order, const std::filesystem::path& labels)
{
    return !order.identities || order.profile.label.scanBack || !labels.empty();
}

void ScanInput::ended(const std::string& port)
{
    m_clerk.sessionEnded(port);
}

int ScanInput::slotOf(const std::string& port) const
{
    return 1 + static_cast<int>(std::ranges::find(m_ports, port) - m_ports.begin());
}

std::string ScanInput::portOf(int slot) const
{
    return slot >= 1 && static_cast<std::size_t>(slot) <= m_ports.size() ? m_ports[static_cast<std::size_t>(slot) - 1]
                                                                         : std::string();
}

void ScanInput::atEnd()
{
    if (m_clerk.desk().pending().empty())
        m_clerk.hands()->close();
}
