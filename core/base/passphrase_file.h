#pragma once

#include "base/secret.h"

#include <filesystem>
#include <optional>
#include <string>

namespace keyline {

/// Where a program may find a passphrase that nobody types. The first one that is given counts.
struct PassphrasePlaces
{
    std::string option;     ///< the file named on the command line; empty where none was
    std::string variable;   ///< environment variable that names a file, e.g. KEYLINE_PASSPHRASE_FILE
    std::string credential; ///< systemd credential (systemd.exec(5), LoadCredential=), e.g. keyline-passphrase
};

/// The file of the key store's passphrase: `option`, KEYLINE_PASSPHRASE_FILE,
/// $CREDENTIALS_DIRECTORY/keyline-passphrase.
PassphrasePlaces keyStorePassphrase(std::string option = {});

/// The file that holds it; nothing where a person is to be asked. A credential counts only where systemd gave one; a
/// file named by option or variable counts even if it is not there.
std::optional<std::filesystem::path> findPassphraseFile(const PassphrasePlaces& places);

/// One newline at the end is not part of the passphrase. Throws Error PassphraseMissing, naming the file, where it is
/// missing, unreadable or empty.
Secret readPassphraseFile(const std::filesystem::path& file);

} // namespace keyline
