#pragma once

#include "vault/vault.h"

#include <filesystem>

namespace keyline::vault {

/// What another station of the same manufacturer needs, sealed under a passphrase of its own: the manufacturer's name,
/// number, key and certificate, and every version of the master key. Station, custodian, administrator and log keys
/// stay: another station has its own, with its own embedded registry, so a stolen export cannot speak for this
/// station's registry. Identities stay too: give the other station another range.
/// Throws Error PassphraseTooShort, PassphraseShared where it is the vault's own, PassphraseMissing while locked, and
/// what writing a file throws.
void exportKeys(const Vault& vault, const std::filesystem::path& file, const Secret& passphrase);

/// Reads such a file. Throws Error PassphraseWrong, ExportDamaged, FileUnreadable, naming the file.
SharedKeys importKeys(const std::filesystem::path& file, const Secret& passphrase);

/// The plaintext of an export: CBOR {1: 1, 2: name, 3: PEN or null, 4: certificate, 5: manufacturer's COSE_Key,
/// 6: {version: master key}}.
Secret encodeSharedKeys(const SharedKeys& keys);
/// Throws Error ExportDamaged.
SharedKeys decodeSharedKeys(ByteView encoded, const std::string& context);

} // namespace keyline::vault
