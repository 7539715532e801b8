#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "crypto/ed25519.h"
#include "crypto/kdf.h"
#include "crypto/keys.h"
#include "sql/database.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

/// The secret database: long-lived keys and device key pairs, sealed at rest under a passphrase.
namespace keyline::vault {

enum class Purpose { Manufacturer, Master, Station, Custodian, Administrator, Log };
/// "manufacturer", "master", "station", "custodian", "administrator", "log".
std::string_view purposeName(Purpose purpose);

/// What may be known of a key while the vault is locked.
struct KeyInfo
{
    Purpose purpose;
    std::uint32_t version = 1;
    Bytes publicKey; ///< DER SPKI of the manufacturer key, 32 raw bytes of an Ed25519 key, empty for a master key
    std::string checkValue; ///< master key: its check value; others: first 8 bytes of SHA-256(publicKey) in hex
    UnixTime created = 0;
};

/// Who makes the devices.
struct Manufacturer
{
    std::string name;                 ///< issuer of certificates, one commonName
    std::optional<std::uint32_t> pen; ///< IANA private enterprise number, `oemid` of a CWT
};

/// One version of the key that channel keys derive from.
struct MasterKey
{
    std::uint32_t version = 0;
    std::shared_ptr<const crypto::MacKey> key;
};

/// What stations of one manufacturer share; see transfer.h.
struct SharedKeys
{
    Manufacturer manufacturer;
    Bytes certificate;                          ///< the manufacturer's own, DER
    Secret manufacturerKey;                     ///< COSE_Key
    std::map<std::uint32_t, Secret> masterKeys; ///< by version, 32 bytes each
};

/// The long-lived keys in the station's database. A random vault key seals each of them, and every device pair; the
/// passphrase (Argon2id) locks the vault key. Signers and the master key leave as interfaces, so that a token can take
/// their place. Safe to use from several threads.
class Vault
{
  public:
    /// Of a database that has migrations() applied. All three must outlive the vault and everything taken from it.
    Vault(sql::Database& database, Random& random, const Clock& clock);

    bool exists() const;
    /// Makes every key and the manufacturer's certificate, in one transaction, and leaves the vault unlocked. Throws
    /// Error PassphraseTooShort (under 8 bytes), HomeExists where there is a vault already.
    void create(const Secret& passphrase, const Manufacturer& manufacturer);
    /// The same with manufacturer and master keys of another station of this manufacturer; the others are made new.
    void create(const Secret& passphrase, SharedKeys shared);

    /// Takes a fifth of a second and 64 MiB. Throws Error VaultMissing, PassphraseWrong, VaultDamaged.
    void unlock(const Secret& passphrase);
    void lock();
    bool isUnlocked() const;
    /// True for the passphrase that unlock() takes; as slow as that.
    bool opensWith(const Secret& passphrase) const;
    /// Notes the manufacturer's number where it was not given before.
    void setPen(std::uint32_t pen);

    // Readable while locked; all throw VaultMissing where there is none.
    Manufacturer manufacturer() const;
    Bytes manufacturerCertificate() const;
    std::vector<KeyInfo> keys() const;
    crypto::PublicKey manufacturerKey() const;
    crypto::Ed25519PublicKey publicKey(Purpose purpose) const;

    // Throw PassphraseMissing while locked, KeyMissing, VaultDamaged.
    std::shared_ptr<const crypto::Signer> manufacturerSigner() const;
    std::shared_ptr<const crypto::Ed25519Signer> signer(Purpose purpose) const;
    /// The version that new devices get: the highest.
    MasterKey masterKey() const;
    MasterKey masterKey(std::uint32_t version) const;
    /// What another station of the manufacturer needs; see transfer.h.
    SharedKeys sharedKeys() const;

    /// What seals device pairs.
    std::shared_ptr<const Secret> pairKey() const;
    sql::Database& database() const { return m_database; }
    Random& random() const { return m_random; }
    const Clock& clock() const { return m_clock; }

  private:
    void store(const Secret& passphrase, const SharedKeys& shared);
    void open(Secret vaultKey);
    Secret openLock(const Secret& passphrase) const;
    Secret openKey(Purpose purpose, std::uint32_t version) const;
    Bytes publicHalf(Purpose purpose, std::uint32_t version) const;
    Bytes meta(std::string_view name) const;
    std::shared_ptr<const Secret> vaultKey() const;
    Error damaged(Purpose purpose) const;

    sql::Database& m_database;
    Random& m_random;
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    std::shared_ptr<const Secret> m_vaultKey;
    std::shared_ptr<const Secret> m_pairKey;
    mutable std::map<Purpose, std::shared_ptr<const crypto::Ed25519Signer>> m_signers;
    mutable std::map<std::uint32_t, std::shared_ptr<const crypto::MacKey>> m_masterKeys;
    mutable std::uint32_t m_newestMaster = 0; ///< 0: not looked up yet; none is added to an open vault
    mutable std::shared_ptr<const crypto::Signer> m_manufacturer;
};

} // namespace keyline::vault
