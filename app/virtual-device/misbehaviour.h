#pragma once

#include "fault.h"

namespace keyline::virtual_device {

/// The faults of one device and which of them are used up.
class Misbehaviour
{
  public:
    explicit Misbehaviour(std::vector<Fault> faults) : m_faults(std::move(faults)), m_spent(m_faults.size(), false) {}

    /// The fault of this kind that is to be committed now, at a command or (without one) outside of any; a fault that
    /// is told once is used up by this.
    std::optional<Fault> commit(FaultKind kind, std::optional<CommandId> command = std::nullopt);

    /// The fault of this kind without using it up.
    std::optional<Fault> plan(FaultKind kind) const;
    void spend(FaultKind kind);

  private:
    std::vector<Fault> m_faults;
    std::vector<bool> m_spent;
};

} // namespace keyline::virtual_device
