#pragma once

#include "registry/admission.h"
#include "registry/trust_file.h"
#include "server/log_key.h"

namespace keyline::server {

/// Where a registry server's things are.
class ServerHome
{
  public:
    explicit ServerHome(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    const std::filesystem::path& folder() const { return m_folder; }
    /// Of the log's private key. A systemd credential `keyline-log-key` goes before it.
    std::filesystem::path logKey() const;
    std::filesystem::path trustFile() const { return m_folder / "public" / "registry.keyline-trust"; }
    /// The SQLite store.
    std::filesystem::path registry() const { return m_folder / "registry"; }
    /// Who may mirror the records.
    std::filesystem::path agreements() const { return m_folder / "private" / "agreements"; }
    /// The newest checkpoint that was given out.
    std::filesystem::path published() const { return m_folder / "published"; }

  private:
    std::filesystem::path m_folder;
};

struct ServerSetup
{
    std::string origin;
    crypto::Ed25519PublicKey administrator;
    std::vector<crypto::PublicKey> manufacturers;
    std::vector<std::string> places; ///< URLs, for the trust file
    transparency::Policy policy;     ///< which witnesses must have cosigned
};

/// The administrator's public key: PEM (RFC 8410) or base64 of its 32 bytes. Throws Error KeyMalformed naming the file.
crypto::Ed25519PublicKey readAdministrator(const std::filesystem::path& file);
/// A manufacturer's: P-256, PEM. Throws the same.
crypto::PublicKey readManufacturer(const std::filesystem::path& file);
/// A tlog-policy file. Throws Error Usage naming the file.
transparency::Policy readPolicy(const std::filesystem::path& file);

/// That witnesses who can be asked are enough for the quorum. Throws Error Usage.
void requireWithinReach(const transparency::Policy& policy);

/// Makes the folders and the log's key, and says what the trust file will be; whoever calls makes the store and writes
/// the file last. An earlier call that was cut short is finished: a key that is there stays. Throws Error FileExists
/// where the trust file is there, Usage for an origin that is no name of a key and as requireWithinReach().
registry::TrustFile setUpServer(const ServerHome& home, const ServerSetup& setup, Random& random);

/// What every writer of this log is judged by.
registry::RegistryTerms termsOf(const registry::TrustFile& trust);

} // namespace keyline::server
