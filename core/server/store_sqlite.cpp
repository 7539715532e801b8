#include "base/error.h"
#include "base/file.h"
#include "registry/embedded_registry.h"
#include "registry/schema.h"
#include "server/store_rows.h"
#include "server/store_schema.h"
#include "sql/database.h"

namespace keyline::server {

namespace {

class Sqlite final : public RegistryStore
{
  public:
    explicit Sqlite(const std::filesystem::path& file) : m_database(file, sqliteMigrations(), sql::Access::Existing) {}

    std::string name() const override { return m_database.path().string(); }

    void read(const Read& read) override
    {
        m_database.read([&](sql::Connection& connection) {
            StoreReader reader(connection);
            read(reader);
        });
    }

    void readToCommit(const Read& read) override
    {
        m_database.readToWrite([&](sql::Connection& connection) {
            StoreReader reader(connection);
            read(reader);
        });
    }

    bool commit(const Changes& changes) override
    {
        bool done = false;
        try {
            done = m_database.writeNow([&](sql::Connection& connection) { return applyChanges(connection, changes); });
        } catch (const Error&) {
            // A failed sync leaves open what is on the disk.
            if (!m_database.read([&](sql::Connection& connection) { return wasCommitted(connection, changes); }))
                throw;
            done = true;
        }
        if (done && !changes.erased.empty()) {
            m_owesScrub = true; // until somebody has waited for it: a reader may keep what was before
            m_database.truncateWal(patience);
        }
        return done;
    }

    bool publish(const registry::StoredHead& head, sql::Durability durability) override
    {
        return m_database.writeNow([&](sql::Connection& connection) { return applyCheckpoint(connection, head); },
                                   durability);
    }

    void requireWritable() override { m_database.writeNow(changeNothing); }

    void scrub() override
    {
        m_owesScrub = false; // before: what is erased meanwhile is owed again
        try {
            m_database.truncateWal(patience).waitForFinished();
        } catch (...) {
            m_owesScrub = true;
            throw;
        }
    }
    bool owesScrub() const override { return m_owesScrub; }

  private:
    /// Appends wait so long: a look-up is done by then, an audit is not, and is tried for again.
    static constexpr std::chrono::milliseconds patience{250};

    sql::Database m_database;
    std::atomic<bool> m_owesScrub{false};
};

} // namespace

void SqliteStore::create(const std::filesystem::path& folder, const registry::RegistryTerms& terms,
                         const crypto::Ed25519Signer& logKey)
{
    constexpr unsigned mode = 0700; // records go out by the server alone, to whom it knows
    registry::EmbeddedRegistry::create(folder, terms, logKey, mode);
}

std::unique_ptr<RegistryStore> SqliteStore::open(const std::filesystem::path& folder)
{
    if (!registry::isEmbeddedRegistry(folder))
        throw Error(Code::RegistryMissing, folder.string());
    return std::make_unique<Sqlite>(registry::registryFile(folder));
}

sql::Snapshots SqliteStore::openToRead(const std::filesystem::path& folder)
{
    if (!registry::isEmbeddedRegistry(folder))
        throw Error(Code::RegistryMissing, folder.string());
    auto database = std::make_shared<sql::Database>(registry::registryFile(folder), registry::registryMigrations(),
                                                    sql::Access::ReadOnly);
    database->read([](sql::Connection& connection) { sql::requireNotNewer(connection, sqliteMigrations()); });
    return database;
}

} // namespace keyline::server
