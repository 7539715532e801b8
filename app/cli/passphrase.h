#pragma once

#include "base/secret.h"

#include <CLI/CLI.hpp>
#include <string>

/// Where a command gets a passphrase: --passphrase-file, the variable KEYLINE_PASSPHRASE_FILE, or a prompt without
/// echo; never an argument.
class PassphraseOption
{
  public:
    /// `option` is the name without dashes, `variable` the environment's, `purpose` what the prompt calls it.
    PassphraseOption(std::string option, std::string variable, std::string purpose);

    void declare(CLI::App& app);
    /// The passphrase; a prompt asks twice where it is a new one. One newline at a file's end is not part of it.
    /// Throws Error PassphraseMissing; of new ones PassphrasesDiffer, PassphraseTooShort.
    keyline::Secret read(bool isNew);

  private:
    std::string m_option;
    std::string m_variable;
    std::string m_purpose;
    std::string m_file;
};
