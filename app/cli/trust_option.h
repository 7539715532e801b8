#pragma once

#include "registry/trust_file.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>

/// Which trust file judges a registry: --trust, else the one that the registry or mirror names itself. The latter shows
/// that it agrees with itself, not that it is the right one; whoever uses it is told.
class TrustOption
{
  public:
    void declare(CLI::App& app);
    bool isGiven() const { return !m_file.empty(); }
    /// Throws Error TrustFileMalformed, FileUnreadable, RegistryMissing.
    keyline::registry::TrustFile read(const std::filesystem::path& registry) const;

  private:
    std::string m_file;
};
