#include "provisioning/hand_desk.h"

namespace keyline::provisioning {

using Kind = HandQuestion::Kind;

HandDesk::Wait::Wait(HandDesk& desk, HandQuestion question, Bell& bell)
    : m_desk(desk), m_question(std::move(question)), m_bell(bell)
{
    m_desk.m_waiting[m_question.port] = this;
    m_desk.m_hooks.asked(m_question);
}

HandDesk::Wait::~Wait()
{
    m_desk.m_waiting.erase(m_question.port);
    m_desk.m_hooks.withdrawn(m_question);
}

void HandDesk::giveIdentities(const std::string& port, identity::IdentityList identities)
{
    if (Wait* wait = find(port, Kind::Identities)) {
        wait->m_identities = std::move(identities);
        wait->m_bell.ring();
    }
}

void HandDesk::labelRight(const std::string& port)
{
    if (Wait* wait = find(port, Kind::Label)) {
        wait->m_right = true;
        wait->m_bell.ring();
    }
}

void HandDesk::labelWrong(const std::string& port, const Error& error)
{
    if (Wait* wait = find(port, Kind::Label)) {
        wait->m_trouble = error;
        wait->m_bell.ring();
    }
}

void HandDesk::close()
{
    m_closed = true;
    for (const auto& [port, wait] : m_waiting)
        wait->m_bell.ring();
}

HandDesk::Wait* HandDesk::find(const std::string& port, Kind kind)
{
    const auto found = m_waiting.find(port);
    return found != m_waiting.end() && found->second->m_question.kind == kind ? found->second : nullptr;
}

} // namespace keyline::provisioning
