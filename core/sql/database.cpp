#include "sql/database.h"

#include "base/error.h"
#include "base/file.h"
#include "sql/open.h"

namespace keyline::sql {

namespace {

/// Idle readers beyond this are closed.
constexpr std::size_t mostIdleReaders = 8;

/// For a while.
class BusyTimeout
{
  public:
    BusyTimeout(Connection& connection, std::chrono::milliseconds time) : m_connection(connection) { set(time); }
    ~BusyTimeout()
    {
        try {
            set(busyTimeout);
        } catch (const Error&) {
            // Then the connection is beyond waiting.
        }
    }
    BusyTimeout(const BusyTimeout&) = delete;
    BusyTimeout& operator=(const BusyTimeout&) = delete;

  private:
    void set(std::chrono::milliseconds time)
    {
        m_connection.run("PRAGMA busy_timeout = " + std::to_string(time.count()));
    }
    Connection& m_connection;
};

void truncate(Connection& connection, std::chrono::milliseconds patience)
{
    const BusyTimeout shorter(connection, patience);
    auto row = connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!row.step() || row.integer(0) != 0)
        throw Error(Code::DatabaseFault, connection.path().string() + ": a reader keeps an old snapshot");
}

} // namespace

Database::Database(std::filesystem::path path, std::vector<Migration> migrations, Access access)
    : m_path(std::move(path)), m_access(access)
{
    if (access != Access::Create && !isThere(m_path))
        throw Error(Code::FileUnreadable, m_path.string() + ": not there");
    std::error_code ignored;
    if (access == Access::Existing && std::filesystem::is_empty(m_path, ignored))
        throw Error(Code::DatabaseDamaged, m_path.string() + ": empty"); // SQLite would begin a new database there
    if (access == Access::ReadOnly) {
        m_place = readingPlace(m_path);
        read([](Connection& connection) { quickCheck(connection); });
    } else {
        m_place = {m_path, Mode::Read, nullptr};
        m_writer = std::make_unique<Writer>([file = m_path] { return Opener::open(file, Mode::Write); });
        writeNow([](Connection& connection) { quickCheck(connection); });
    }
    migrate(std::move(migrations));
}

Database::~Database()
{
    // The readers first, though only when the last job, which may read, is done: SQLite moves the WAL into the file
    // where the last connection to close may write.
    if (m_writer)
        m_writer->enqueueAlone([this](Connection&) { closeReaders(); });
    m_writer.reset();
    closeReaders();
}

void Database::closeReaders()
{
    for (const auto& reader : m_readers)
        Opener::handOver(*reader, true);
    m_readers.clear();
}

void Database::migrate(std::vector<Migration> migrations)
{
    if (m_access == Access::ReadOnly) {
        bringUpToDate(migrations);
        read([&](Connection& connection) { requireCurrent(connection, migrations); });
    } else
        writeNow([&](Connection& connection) {
            if (m_access == Access::Existing)
                requireSchema(connection);
            sql::migrate(connection, migrations);
        });
}

/// What may not be changed is read from a copy that may.
void Database::bringUpToDate(const std::vector<Migration>& migrations)
{
    std::optional<ReadingPlace> copy;
    read([&](Connection& connection) {
        if (isOlder(connection, migrations))
            copy = copyOf(connection);
    });
    if (!copy)
        return;
    {
        const auto connection = Opener::open(copy->path, Mode::Write);
        connection->run("BEGIN IMMEDIATE");
        sql::migrate(*connection, migrations);
        connection->run("COMMIT");
    }
    closeReaders();
    m_place = std::move(*copy);
}

QFuture<void> Database::truncateWal(std::chrono::milliseconds patience)
{
    return writer().enqueueAlone([patience](Connection& connection) { truncate(connection, patience); });
}

Writer& Database::writer()
{
    if (!m_writer)
        throw Error(Code::HomeReadOnly, m_path.string());
    return *m_writer;
}

std::unique_ptr<Connection> Database::takeReader()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_readers.empty()) {
            auto reader = std::move(m_readers.back());
            m_readers.pop_back();
            Opener::handOver(*reader, true);
            return reader;
        }
    }
    return Opener::open(m_place.path, m_place.mode);
}

void Database::giveBack(std::unique_ptr<Connection> reader)
{
    const std::lock_guard lock(m_mutex);
    if (m_readers.size() >= mostIdleReaders)
        return;
    Opener::handOver(*reader, false);
    m_readers.push_back(std::move(reader));
}

Database::ReadLease::ReadLease(Database& database) : m_database(database), m_connection(database.takeReader())
{
    m_connection->run("BEGIN");
}

Database::ReadLease::~ReadLease()
{
    try {
        m_connection->run("COMMIT");
        m_database.giveBack(std::move(m_connection));
    } catch (const Error&) {
        // A connection that cannot end its transaction is closed, not kept.
    }
}

} // namespace keyline::sql
