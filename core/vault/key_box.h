#pragma once

#include "vault/vault.h"

/// The vault_key table: one long-lived key a row, sealed. Internal to the vault.
namespace keyline::vault {

inline constexpr std::size_t masterKeySize = 32;

struct KeyBox
{
    Purpose purpose{};
    std::uint32_t version = 1;
    Bytes publicKey; ///< SPKI, 32 raw bytes, or a master key's 3-byte check value
    Bytes box;
};

/// Each throws Error KeyMalformed for a key that is none.
KeyBox boxManufacturerKey(const Secret& vaultKey, const Secret& coseKey, Random& random);
KeyBox boxMasterKey(const Secret& vaultKey, std::uint32_t version, const Secret& key, Random& random);
KeyBox boxEd25519Key(const Secret& vaultKey, Purpose purpose, const crypto::Ed25519Key& key, Random& random);
/// Throws Error VaultDamaged.
Secret openKeyBox(const Secret& vaultKey, const KeyBox& box, const std::string& context);

void insertKeyBox(sql::Connection& connection, const KeyBox& box, UnixTime now);
/// Throws Error KeyMissing.
KeyBox loadKeyBox(sql::Connection& connection, Purpose purpose, std::uint32_t version);
std::vector<KeyInfo> listKeyBoxes(sql::Connection& connection);
/// 0 if there is none.
std::uint32_t newestVersion(sql::Connection& connection, Purpose purpose);

} // namespace keyline::vault
