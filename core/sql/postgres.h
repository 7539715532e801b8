#pragma once

#include "base/error.h"
#include "sql/connection.h"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace keyline::sql {

/// What became of a transaction that was to be committed.
enum class Commit {
    Done,
    Conflict, ///< nothing was kept: another writer was there first
    Unknown,  ///< the connection was lost at COMMIT: look before repeating
};

/// A PostgreSQL database, or one that speaks its protocol:
/// `postgresql://USER[:PASSWORD]@HOST[:PORT]/DATABASE[?KEY=VALUE&…]` with libpq's parameters (sslmode, connect_timeout,
/// …). A pool of connections; safe to use from all threads. Only plain SQL is used: no sequence, LISTEN, trigger or
/// advisory lock.
class Postgres
{
  public:
    /// Opens nothing yet. Throws Error Usage for what is no such URL.
    explicit Postgres(const std::string& url);
    ~Postgres();
    Postgres(const Postgres&) = delete;
    Postgres& operator=(const Postgres&) = delete;

    static bool isUrl(std::string_view text);
    /// Without the password: for logs and errors.
    const std::string& name() const { return m_name; }

    /// Calls `T job(Connection&)` in one read-only snapshot. Throws Error DatabaseFault, naming the database, where it
    /// does not answer.
    template <typename F>
    auto read(F job) -> std::invoke_result_t<F&, Connection&>
    {
        Lease lease(*this, "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        if constexpr (std::is_void_v<std::invoke_result_t<F&, Connection&>>) {
            job(lease.connection());
            lease.end();
        } else {
            auto out = job(lease.connection());
            lease.end();
            return out;
        }
    }

    /// Calls `bool job(Connection&)` in a transaction and commits it, durably. What the job throws is thrown, and
    /// nothing is kept; but false from it, or a conflict with another writer, is an answer.
    template <typename F>
    Commit write(F job)
    {
        Lease lease(*this, "BEGIN");
        try {
            if (!job(lease.connection()))
                return Commit::Conflict;
        } catch (const Error&) {
            if (lease.isConflict())
                return Commit::Conflict;
            throw;
        }
        return lease.commit();
    }

    /// One statement outside any transaction: VACUUM.
    void runAlone(std::string_view sql);
    /// Closes what is idle: after a failure, so that nobody trips over the same one.
    void closeIdle();

  private:
    class Lease
    {
      public:
        Lease(Postgres& database, std::string_view begin);
        ~Lease();
        Connection& connection() { return *m_connection; }
        void end();
        Commit commit();
        bool isConflict() const;

      private:
        void tryBegin(std::string_view begin);
        Postgres& m_database;
        std::unique_ptr<Connection> m_connection;
        bool m_open = false; ///< a transaction
    };

    std::unique_ptr<Connection> open();
    std::unique_ptr<Connection> takeIdle();
    void giveBack(std::unique_ptr<Connection> connection);

    struct Target;
    std::unique_ptr<Target> m_target;
    std::string m_name;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Connection>> m_idle;
};

} // namespace keyline::sql
