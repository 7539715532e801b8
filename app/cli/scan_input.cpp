#include "scan_input.h"

#include "base/file.h"
#include "base/text.h"
#include "label/layout.h"
#include "label/svg.h"

#include <algorithm>
#include <array>
#include <unistd.h>

using namespace keyline;
using provisioning::LabelOrder;
using Kind = scan::ScanOutcome::Kind;

namespace {

/// Lines read and not yet wanted; more is left to whoever writes.
constexpr std::size_t mostLines = 10'000;

const char* kindName(Kind kind)
{
    constexpr std::array names{"ignored",    "noted",  "partly",  "given", "armed",
                               "label-back", "undone", "nothing", "code",  "refused"};
    return names.at(static_cast<std::size_t>(kind));
}

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

/// Somebody may scan them at any time: they do not wait for a device.
bool isOwnCode(const std::string& line)
{
    return scan::OwnCode::parse(line).has_value();
}

} // namespace

ScanInput::ScanInput(Console& console, provisioning::Line& line, const provisioning::Order& order,
                     std::vector<std::string> ports, std::filesystem::path labels, const Clock& clock)
    : m_console(console), m_ports(std::move(ports)), m_labels(std::move(labels)),
      m_clerk(line, provisioning::deskRules(order, static_cast<int>(std::min<std::size_t>(m_ports.size(), 99))),
              {.slotOf = [this](const std::string& port) { return slotOf(port); },
               .changed = [this] { pumpLater(); },
               .labelDue = [this](int, const LabelOrder& label) { save(label); }},
              clock),
      m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    if (!m_labels.empty())
        makeFolder(m_labels);
    m_pumping.setSingleShot(true);
    QObject::connect(&m_pumping, &QTimer::timeout, &m_pumping, [this] { pump(); });
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_pumping, [this] { read(); });
    // Only labels are saved then: standard input is nobody's.
    m_notifier.setEnabled(!order.identities || order.profile.label.scanBack);
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

void ScanInput::read()
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
    pumpLater();
}

void ScanInput::pumpLater()
{
    if (!m_pumping.isActive())
        m_pumping.start(0);
}

void ScanInput::pump()
{
    while (!m_lines.empty() && (m_clerk.desk().armed() != 0 || isOwnCode(m_lines.front()))) {
        const std::string line = std::move(m_lines.front());
        m_lines.pop_front();
        tell(m_clerk.scan(line));
    }
    if (!m_atEnd)
        m_notifier.setEnabled(m_lines.size() < mostLines);
    else if (m_lines.empty() && m_clerk.desk().pending().empty())
        m_clerk.hands()->close();
}

void ScanInput::tell(const scan::ScanOutcome& outcome)
{
    const auto slot = static_cast<std::size_t>(outcome.slot);
    const std::string port = slot >= 1 && slot <= m_ports.size() ? m_ports[slot - 1] : std::string();
    if (!m_console.json()) {
        m_console.talk("scan: " + outcome.text + ": " + kindName(outcome.kind) + (port.empty() ? "" : " " + port));
        if (outcome.error)
            m_console.talk(*outcome.error);
        return;
    }
    QJsonObject out{
        {QStringLiteral("event"), QStringLiteral("scan")},
        {QStringLiteral("time"), static_cast<qint64>(outcome.time)},
        {QStringLiteral("text"), text(outcome.text)},
        {QStringLiteral("outcome"), QLatin1String(kindName(outcome.kind))},
        {QStringLiteral("port"), port.empty() ? QJsonValue() : QJsonValue(text(port))},
        {QStringLiteral("identity"), outcome.identity.empty() ? QJsonValue() : QJsonValue(text(outcome.identity))}};
    if (outcome.error)
        out[QStringLiteral("error")] = Console::errorObject(*outcome.error);
    m_console.event(out);
}

/// A label that cannot be saved stops no device: it is said, and `keyline label` makes it again.
void ScanInput::save(const LabelOrder& label)
{
    if (m_labels.empty())
        return;
    try {
        const auto content = label::contentOf(label.label, label.identities, label.chip, label.model);
        const std::string image = label::svg(label::layOut(content, label::defaultLabel));
        writeFileAtomically(m_labels / (label.chip.hex() + ".svg"), asBytes(image));
    } catch (const Error& error) {
        m_console.talk(error);
    }
}
