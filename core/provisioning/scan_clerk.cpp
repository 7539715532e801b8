#include "provisioning/scan_clerk.h"

namespace keyline::provisioning {

ScanClerk::ScanClerk(Line& line, scan::DeskRules rules, Hooks hooks, const Clock& clock)
    : m_line(line), m_hooks(std::move(hooks)), m_hands(std::make_shared<HandDesk>(handHooks())),
      m_desk(std::move(rules), deskHooks(), clock)
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        m_desk.tick(now());
        setTimer();
    });
}

HandDesk::Hooks ScanClerk::handHooks()
{
    return {.asked = [this](const HandQuestion& question) { asked(question); },
            .withdrawn = [this](const HandQuestion& question) { m_desk.nothingWanted(m_hooks.slotOf(question.port)); },
            .journalled = [this](const std::string&, const identity::ChipId& chip) { m_desk.journalled(chip); },
            .refused = [this](const std::string& port, const identity::ChipId&) { sessionEnded(port); },
            .labelDue = [this](const LabelOrder& label) { m_hooks.labelDue(m_hooks.slotOf(label.port), label); }};
}

scan::DeskHooks ScanClerk::deskHooks()
{
    return {.give = [this](int slot, const auto& identities) { m_hands->giveIdentities(portOf(slot), identities); },
            .labelRight = [this](int slot) { m_hands->labelRight(portOf(slot)); },
            .labelWrong = [this](int slot, const Error& error) { m_hands->labelWrong(portOf(slot), error); },
            .confirmReject = m_hooks.confirmReject,
            .letGo = m_hooks.letGo,
            .owner = [this](const auto& identity) { return m_line.ownerOf(identity); },
            .changed =
                [this] {
                    setTimer();
                    m_hooks.changed();
                }};
}

void ScanClerk::asked(const HandQuestion& question)
{
    const int slot = m_hooks.slotOf(question.port);
    m_ports[slot] = question.port;
    if (question.kind == HandQuestion::Kind::Identities)
        m_desk.identityWanted(slot, question.chip, now());
    else
        m_desk.labelWanted(slot, question.chip, *question.identities, now());
}

void ScanClerk::setRules(scan::DeskRules rules)
{
    m_desk.setRules(std::move(rules));
}

scan::ScanOutcome ScanClerk::scan(std::string_view text)
{
    return m_desk.scan(text, now());
}

scan::ScanOutcome ScanClerk::undo()
{
    return m_desk.undo(now());
}

scan::ScanOutcome ScanClerk::arm(int slot)
{
    return m_desk.arm(slot, now());
}

scan::ScanOutcome ScanClerk::confirmReject(int slot)
{
    return m_desk.confirmReject(slot);
}

scan::ScanOutcome ScanClerk::letGo(int slot)
{
    return m_desk.letGo(slot);
}

void ScanClerk::restore(std::vector<identity::DeviceIdentity> identities, int slot)
{
    m_desk.restore(std::move(identities), slot, now());
}

void ScanClerk::sessionEnded(const std::string& port)
{
    m_desk.left(m_hooks.slotOf(port));
}

std::string ScanClerk::portOf(int slot) const
{
    const auto found = m_ports.find(slot);
    return found != m_ports.end() ? found->second : std::string();
}

void ScanClerk::setTimer()
{
    const auto next = m_desk.nextTick();
    if (!next) {
        m_timer.stop();
        return;
    }
    m_timer.start(std::max(std::chrono::milliseconds(0), std::chrono::ceil<std::chrono::milliseconds>(*next - now())));
}

scan::DeskRules deskRules(const Order& order, int slots)
{
    scan::DeskRules out;
    out.wanted.need = order.profile.identities;
    out.wanted.tac = order.tac;
    out.identitiesByScan = order.identities == nullptr;
    out.slots = slots;
    return out;
}

} // namespace keyline::provisioning
