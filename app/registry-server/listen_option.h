#pragma once

#include <CLI/CLI.hpp>

#include "server/http.h"
#include "server/json_log.h"

/// `--listen ADDR:PORT`, `--certificate PEM`, `--key PEM`
class ListenOption
{
  public:
    void declare(CLI::App& app, const std::string& listen);
    /// Throws Error Usage.
    keyline::server::HttpOptions options() const;
    /// Of the certificate's.
    void warnOfOpenKey(const keyline::server::OnProblem& onProblem) const;

  private:
    std::string m_listen;
    std::filesystem::path m_certificate;
    std::filesystem::path m_key;
};
