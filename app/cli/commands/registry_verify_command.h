#pragma once

#include "agreement_option.h"
#include "command.h"
#include "trust_option.h"

/// `keyline registry verify`: recomputes everything from the entries.
class RegistryVerifyCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    std::string m_registry;
    TrustOption m_trust;
    AgreementOption m_agreement;
    bool m_records = false;
    bool m_everyChip = false;
};
