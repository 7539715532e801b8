#pragma once

#include "sql/connection.h"
#include "sql/migration.h"
#include "sql/open.h"
#include "sql/writer.h"

#include <mutex>

namespace keyline::sql {

enum class Access {
    Create,   ///< read and write; the file is made where it is missing
    Existing, ///< read and write; a missing file is an error, an empty one is damaged
    /// Changes nothing, and needs no right to write to the file or its folder. A file of an older version is read from
    /// a private copy that is migrated: it needs room for that in TMPDIR.
    ReadOnly,
};

/// A SQLite file: WAL, synchronous=FULL, secure_delete, foreign keys. One thread writes, and commits the jobs of many
/// callers together; any thread reads, on a connection of its own and from one snapshot. Safe to use from all threads.
class Database
{
  public:
    /// Opens and, up to 32 MiB, checks the file, then migrates it. Throws Error: DatabaseDamaged, DatabaseNewer,
    /// HomeReadOnly, DiskFull, FileUnreadable, each naming the file.
    explicit Database(std::filesystem::path path, std::vector<Migration> migrations = {},
                      Access access = Access::Create);
    /// Finishes the jobs that are queued, then closes; what was written is then in the file alone, without a WAL beside
    /// it, unless another process has it open.
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const std::filesystem::path& path() const { return m_path; }

    /// Another component's tables in the same file.
    void migrate(std::vector<Migration> migrations);

    /// Queues a job `T job(Connection&)` for the writer thread. Jobs that queue while a commit runs go together into
    /// the next: one BEGIN IMMEDIATE … COMMIT. The future is fulfilled only after COMMIT returned. A job that throws
    /// changes nothing, fails its own future and hurts no other: the group is rolled back and its jobs run once more,
    /// each in a savepoint, so a job must do the same each time it runs. Where the commit itself fails, every job of
    /// the group fails with that Error and nothing is kept. A job must not wait for another job.
    template <typename F>
    auto write(F job) -> QFuture<std::invoke_result_t<F&, Connection&>>
    {
        return writer().enqueue(std::move(job));
    }

    /// The same for a job of the caller's own kind: its succeed() or fail() is called on the writer thread before the
    /// next group begins.
    void submit(std::unique_ptr<Job> job) { writer().submit(std::move(job)); }

    /// The same as write(), waiting for the result; where nobody else writes the job runs on this thread. For the edges
    /// and for tests, never on an event loop's thread or inside a job.
    template <typename F>
    auto writeNow(F job, Durability durability = Durability::Synced) -> std::invoke_result_t<F&, Connection&>
    {
        return writer().runNow(std::move(job), durability);
    }

    /// Calls `T job(Connection&)` on this thread, all its reads from one snapshot.
    template <typename F>
    auto read(F job) -> std::invoke_result_t<F&, Connection&>
    {
        ReadLease lease(*this);
        return job(lease.connection());
    }

    /// The same for what will be written soon: where nobody writes, by the connection that does, which then has it at
    /// hand. Not inside a job.
    void readToWrite(const std::function<void(Connection&)>& job)
    {
        if (!writer().readHere(job))
            read(job);
    }

    /// Moves the whole WAL into the file and truncates it, so that what was deleted (and, by secure_delete,
    /// overwritten) is nowhere on disk. Fulfilled when done; Error DatabaseFault where a reader kept an old snapshot
    /// for longer than `patience`, for which nothing is written.
    QFuture<void> truncateWal(std::chrono::milliseconds patience = busyTimeout);

  private:
    class ReadLease
    {
      public:
        explicit ReadLease(Database& database);
        ~ReadLease();
        Connection& connection() { return *m_connection; }

      private:
        Database& m_database;
        std::unique_ptr<Connection> m_connection;
    };

    Writer& writer();
    std::unique_ptr<Connection> takeReader();
    void giveBack(std::unique_ptr<Connection> reader);
    void closeReaders();
    void bringUpToDate(const std::vector<Migration>& migrations);

    std::filesystem::path m_path;
    Access m_access;
    ReadingPlace m_place;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Connection>> m_readers;
    std::unique_ptr<Writer> m_writer;
};

} // namespace keyline::sql
