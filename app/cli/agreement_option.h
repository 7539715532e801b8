#pragma once

#include "registry/source.h"

#include <CLI/CLI.hpp>
#include <string>

/// What its operator gave to who may read all records of a registry's server.
class AgreementOption
{
  public:
    void declare(CLI::App& app)
    {
        app.add_option("--agreement", m_file, "from the registry's operator: with it, the server gives its records")
            ->type_name("FILE");
    }
    /// Throws Error Usage, FileUnreadable.
    keyline::registry::WholeReading read() const
    {
        keyline::registry::WholeReading out;
        if (!m_file.empty())
            out.agreement = keyline::registry::Agreement::read(m_file);
        return out;
    }

  private:
    std::string m_file;
};
