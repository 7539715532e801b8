#include "misbehaviour.h"

namespace keyline::virtual_device {

std::optional<Fault> Misbehaviour::commit(FaultKind kind, std::optional<CommandId> command)
{
    for (std::size_t i = 0; i < m_faults.size(); ++i) {
        const Fault& fault = m_faults[i];
        if (fault.kind != kind || m_spent[i] || (fault.command && fault.command != command))
            continue;
        m_spent[i] = fault.once;
        return fault;
    }
    return std::nullopt;
}

std::optional<Fault> Misbehaviour::plan(FaultKind kind) const
{
    for (std::size_t i = 0; i < m_faults.size(); ++i)
        if (m_faults[i].kind == kind && !m_spent[i])
            return m_faults[i];
    return std::nullopt;
}

void Misbehaviour::spend(FaultKind kind)
{
    for (std::size_t i = 0; i < m_faults.size(); ++i)
        if (m_faults[i].kind == kind && m_faults[i].once)
            m_spent[i] = true;
}

} // namespace keyline::virtual_device
