#include "base/error.h"
#include "server/store_rows.h"
#include "server/store_schema.h"
#include "sql/postgres.h"

#include <thread>

namespace keyline::server {

namespace {

/// How long an unknown outcome is looked for in a database that does not answer.
constexpr int looks = 20;
constexpr std::chrono::milliseconds betweenLooks{500};

bool hasSchema(sql::Connection& connection)
{
    return sql::hasTable(connection, "schema_version") &&
           connection.query("SELECT 1 FROM schema_version WHERE component = 'server'").step();
}

void requireRegistry(sql::Connection& connection, const std::string& name)
{
    if (hasSchema(connection))
        return;
    if (sql::hasTable(connection, "schema_version") && sql::hasTable(connection, "entry"))
        throw Error(Code::RegistryDamaged, name + ": table schema_version: component server is missing");
    throw Error(Code::RegistryMissing, name);
}

void makeRecordTable(sql::Connection& connection, unsigned partitions)
{
    const std::string table = "CREATE TABLE record (chip BYTEA NOT NULL, idx BIGINT NOT NULL, record BYTEA NOT NULL, "
                              "PRIMARY KEY (chip, idx))";
    if (partitions == 0) {
        connection.run(table);
        return;
    }
    connection.run(table + " PARTITION BY HASH (chip)");
    for (unsigned i = 0; i < partitions; ++i)
        connection.run("CREATE TABLE record_" + std::to_string(i) + " PARTITION OF record FOR VALUES WITH (MODULUS " +
                       std::to_string(partitions) + ", REMAINDER " + std::to_string(i) + ")");
}

class Postgres final : public RegistryStore
{
  public:
    explicit Postgres(const std::string& url) : m_database(url)
    {
        m_database.read([&](sql::Connection& connection) { requireRegistry(connection, m_database.name()); });
        m_database.write([](sql::Connection& connection) {
            sql::migrate(connection, postgresMigrations());
            return true;
        });
        m_database.read([](sql::Connection& connection) { sql::requireCurrent(connection, postgresMigrations()); });
    }

    std::string name() const override { return m_database.name(); }

    void read(const Read& read) override
    {
        m_database.read([&](sql::Connection& connection) {
            StoreReader reader(connection);
            read(reader);
        });
    }

    bool commit(const Changes& changes) override
    {
        switch (m_database.write([&](sql::Connection& connection) { return applyChanges(connection, changes); })) {
        case sql::Commit::Done:
            return true;
        case sql::Commit::Conflict:
            return false;
        case sql::Commit::Unknown:
            break;
        }
        return look(changes);
    }

    bool publish(const registry::StoredHead& head, sql::Durability) override
    {
        // Always synced: what PostgreSQL has not synced the end of its process takes, too, under a server that goes on.
        // Lost at COMMIT: the caller reads what is published, and publishes again if need be.
        return m_database.write([&](sql::Connection& connection) { return applyCheckpoint(connection, head); }) ==
               sql::Commit::Done;
    }

    void requireWritable() override
    {
        const auto outcome = m_database.write([](sql::Connection& connection) {
            changeNothing(connection);
            return true;
        });
        if (outcome == sql::Commit::Unknown) // a conflict is another server's write, which went through
            throw Error(Code::DatabaseFault, name() + ": the connection was lost");
    }

    void scrub() override
    {
        const auto due = m_database.read([](sql::Connection& connection) {
            auto row = connection.query("SELECT value FROM meta WHERE name = 'unscrubbed'");
            return row.step() ? std::optional(row.bytes(0)) : std::nullopt;
        });
        if (!due)
            return;
        // Writes the tables and their indexes anew; a plain VACUUM would leave the bytes in free space. What was in a
        // record and nowhere else: itself, and the identities that it freed.
        for (const char* table : {"record", "identity"})
            m_database.runAlone("VACUUM FULL " + std::string(table));
        // What was erased meanwhile has another number, and is scrubbed next time.
        m_database.write([&](sql::Connection& connection) {
            connection.run("DELETE FROM meta WHERE name = 'unscrubbed' AND value = ?", *due);
            return true;
        });
    }

  private:
    bool look(const Changes& changes)
    {
        for (int left = looks;; --left) {
            m_database.closeIdle();
            try {
                bool was = false;
                m_database.write([&](sql::Connection& connection) {
                    was = wasCommitted(connection, changes);
                    return true;
                });
                return was;
            } catch (const Error&) {
                if (left == 0)
                    throw;
                std::this_thread::sleep_for(betweenLooks);
            }
        }
    }

    sql::Postgres m_database;
};

} // namespace

void PostgresStore::create(const std::string& url, const registry::RegistryTerms& terms,
                           const crypto::Ed25519Signer& logKey, unsigned partitions)
{
    sql::Postgres database(url);
    const Beginning beginning = beginningOf(terms, logKey);
    const sql::Commit outcome = database.write([&](sql::Connection& connection) {
        if (hasSchema(connection))
            throw Error(Code::FileExists, database.name() + " holds a registry");
        sql::migrate(connection, postgresMigrations());
        makeRecordTable(connection, partitions);
        writeBeginning(connection, beginning);
        return true;
    });
    if (outcome != sql::Commit::Done)
        throw Error(Code::DatabaseFault, database.name() + ": somebody else began a registry there");
}

std::unique_ptr<RegistryStore> PostgresStore::open(const std::string& url)
{
    return std::make_unique<Postgres>(url);
}

sql::Snapshots PostgresStore::openToRead(const std::string& url)
{
    auto database = std::make_shared<sql::Postgres>(url);
    database->read([&](sql::Connection& connection) {
        requireRegistry(connection, database->name());
        sql::requireCurrent(connection, postgresMigrations());
    });
    return database;
}

} // namespace keyline::server
