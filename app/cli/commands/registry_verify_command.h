#pragma once

#include "agreement_option.h"
#include "command.h"
#include "registry_place.h"

/// `keyline registry verify`: recomputes everything from the entries.
class RegistryVerifyCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    RegistryPlace m_place;
    AgreementOption m_agreement;
    bool m_records = false;
    bool m_everyChip = false;
};
