#pragma once

#include "base/clock.h"
#include "base/file.h"
#include "base/random.h"
#include "sql/database.h"
#include "vault/vault.h"

#include <filesystem>
#include <memory>

namespace keyline::provisioning {

/// Where what lies in a station's home.
struct HomeLayout
{
    std::filesystem::path home;

    std::filesystem::path lockFile() const { return home / "station.lock"; }
    std::filesystem::path database() const { return home / "station.sqlite"; }
    std::filesystem::path profiles() const { return home / "profiles"; }
    std::filesystem::path registry() const { return home / "registry"; }
    /// What a registry far away is judged by, and the checkpoints seen of it.
    std::filesystem::path registryTrust() const { return home / "registry.keyline-trust"; }
    std::filesystem::path checkpoints() const { return home / "checkpoints"; }
    /// The order that runs: provisioning/order_file.h.
    std::filesystem::path order() const { return home / "order"; }
    /// Which slot is where, and which ports may be touched: fixture/fixture.h, link/port_rule.h.
    std::filesystem::path fixture() const { return home / "fixture"; }
    std::filesystem::path ports() const { return home / "ports"; }
    /// Labels that were scanned and wait for their devices: fixture/pending_scans.h.
    std::filesystem::path openRejects() const { return home / "open-rejects"; }
    std::filesystem::path pendingScans() const { return home / "pending-scans"; }
    std::filesystem::path settings() const { return home / "settings"; }
    std::filesystem::path lockPin() const { return home / "lock-pin"; }
    std::filesystem::path logFile() const { return home / "log" / "station.log"; }
    /// What happens with labels: label/label_settings.h.
    std::filesystem::path labels() const { return home / "labels"; }
    std::filesystem::path publicFolder() const { return home / "public"; }
    std::filesystem::path manufacturerKey() const { return publicFolder() / "manufacturer.pem"; }
    std::filesystem::path manufacturerCertificate() const { return publicFolder() / "manufacturer.crt"; }
    /// The public half of a key that signs entries: `station.pem`, `custodian.pem`, `administrator.pem`.
    std::filesystem::path publicKey(vault::Purpose purpose) const
    {
        return publicFolder() / (std::string(vault::purposeName(purpose)) + ".pem");
    }
    std::filesystem::path trustFile() const { return publicFolder() / "manufacturer.keyline-trust"; }
};

/// A station's home, open: its database with vault and station tables. One process at a time has it for work.
class StationHome
{
  public:
    enum class Use {
        Work, ///< to change it; alone
        Look, ///< to read only, beside a station at work
    };

    /// Throws Error HomeMissing (no such folder, or no station in it), HomeIncomplete (its database is gone), HomeBusy
    /// (another process works in it), HomeReadOnly, FileUnreadable, and what sql::Database throws. `random` and `clock`
    /// must outlive it.
    static std::unique_ptr<StationHome> open(const std::filesystem::path& home, Use use, Random& random,
                                             const Clock& clock);
    /// Makes what is missing: folder, database. For setting up.
    static std::unique_ptr<StationHome> create(const std::filesystem::path& home, Random& random, const Clock& clock);

    const HomeLayout& layout() const { return m_layout; }
    sql::Database& database() { return m_database; }
    vault::Vault& vault() { return m_vault; }

  private:
    StationHome(HomeLayout layout, std::optional<FileLock> lock, sql::Access access, Random& random,
                const Clock& clock);

    HomeLayout m_layout;
    std::optional<FileLock> m_lock;
    sql::Database m_database;
    vault::Vault m_vault;
};

} // namespace keyline::provisioning
