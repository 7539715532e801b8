#pragma once

#include "trust_option.h"

#include <string>

/// Which registry is read: --registry, else the first place that the trust file names and that answers.
class RegistryPlace
{
  public:
    /// Options --registry and --trust.
    void declare(CLI::App& app);
    const TrustOption& trust() const { return m_trust; }

    struct Chosen
    {
        keyline::registry::TrustFile trust;
        std::string place;
    };
    /// Throws Error Usage where neither is given, and what TrustOption::read() and placeNamedBy() throw.
    Chosen choose() const;

  private:
    std::string m_registry;
    TrustOption m_trust;
};

/// The first of the places that a trust file names where a registry is read; where it names one alone, that. Throws
/// Error Usage where it names none, RegistryUnreachable where none of several answers.
std::string placeNamedBy(const keyline::registry::TrustFile& trust);
