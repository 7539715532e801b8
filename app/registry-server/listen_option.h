#pragma once

#include <CLI/CLI.hpp>

#include "server/http.h"

/// `--listen ADDR:PORT`, `--certificate PEM`, `--key PEM`
class ListenOption
{
  public:
    void declare(CLI::App& app, const std::string& listen);
    /// Throws Error Usage.
    keyline::server::HttpOptions options() const;

  private:
    std::string m_listen;
    std::filesystem::path m_certificate;
    std::filesystem::path m_key;
};
