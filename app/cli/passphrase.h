#pragma once

#include "base/passphrase_file.h"

#include <CLI/CLI.hpp>
#include <string>

/// Where a command gets a passphrase: --passphrase-file, the variable KEYLINE_PASSPHRASE_FILE, a systemd credential, or
/// a prompt without echo; never an argument.
class PassphraseOption
{
  public:
    /// `option` is the name without dashes, `purpose` what the prompt calls it.
    PassphraseOption(std::string option, std::string purpose, keyline::PassphrasePlaces places,
                     std::size_t shortest = 8);

    void declare(CLI::App& app);
    /// The passphrase; a prompt asks twice where it is a new one. One newline at a file's end is not part of it.
    /// Throws Error PassphraseMissing; of new ones PassphrasesDiffer, PassphraseTooShort.
    keyline::Secret read(bool isNew);

  private:
    keyline::Secret ask(bool isNew) const;

    std::string m_option;
    std::string m_purpose;
    keyline::PassphrasePlaces m_places;
    std::size_t m_shortest; ///< of a new one, in bytes
};
