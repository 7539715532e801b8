#pragma once

#include "agreement_option.h"
#include "command.h"
#include "trust_option.h"

/// `keyline registry mirror URL DIR`: a mirror, made or brought up to date, every entry of it proven and every record
/// held against its entry.
class RegistryMirrorCommand final : public Command
{
  public:
    void declare(CLI::App& app) override;
    int run(Console& console) override;

  private:
    std::string m_from;
    std::string m_folder;
    TrustOption m_trust;
    AgreementOption m_agreement;
};
