#pragma once

#include "base/bytes.h"
#include "sql/migration.h"

#include <sqlite3.h>

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace bench {

/// SQLite's C interface and a thread that commits together whatever waits: the least that many writers of durable rows
/// can do with.
class BareStore
{
  public:
    using Work = std::function<void()>;
    /// Called in each transaction before its commit, with the number of its jobs.
    using AtCommit = std::function<void(std::size_t)>;

    BareStore(const std::filesystem::path& path, const std::vector<keyline::sql::Migration>& schema,
              AtCommit atCommit = {})
        : m_writer(open(path)), m_reader(open(path)), m_atCommit(std::move(atCommit))
    {
        for (const char* sql : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON"})
            check(m_writer, sqlite3_exec(m_writer.database, sql, nullptr, nullptr, nullptr));
        for (const auto& migration : schema)
            for (const std::string_view sql : migration.statements)
                check(m_writer, sqlite3_exec(m_writer.database, std::string(sql).c_str(), nullptr, nullptr, nullptr));
        m_thread = std::thread([this] { loop(); });
    }
    ~BareStore()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
        }
        m_wake.notify_one();
        m_thread.join();
        for (Connection* connection : {&m_writer, &m_reader}) {
            for (const auto& [sql, statement] : connection->statements)
                sqlite3_finalize(statement);
            sqlite3_close(connection->database);
        }
    }
    BareStore(const BareStore&) = delete;
    BareStore& operator=(const BareStore&) = delete;

    /// `rows` runs in the writer's thread and transaction, `done` there after the commit.
    void post(Work rows, Work done)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_queue.push_back({std::move(rows), std::move(done)});
        }
        m_wake.notify_one();
    }
    /// Within `rows`.
    template <typename... A>
    void run(const char* sql, const A&... values)
    {
        step(m_writer, sql, values...);
    }
    /// A look-up, on the one thread that is not the writer's. Says whether a row was there.
    template <typename... A>
    bool look(const char* sql, const A&... values)
    {
        return step(m_reader, sql, values...);
    }

  private:
    struct Connection
    {
        sqlite3* database = nullptr;
        std::map<const char*, sqlite3_stmt*> statements;
    };
    struct Job
    {
        Work rows;
        Work done;
    };

    static Connection open(const std::filesystem::path& path)
    {
        Connection out;
        check(out, sqlite3_open_v2(path.c_str(), &out.database,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr));
        return out;
    }
    static void check(const Connection& connection, int result)
    {
        if (result != SQLITE_OK && result != SQLITE_DONE && result != SQLITE_ROW)
            throw std::runtime_error(sqlite3_errmsg(connection.database));
    }
    static void bind(sqlite3_stmt* statement, int place, std::int64_t value)
    {
        sqlite3_bind_int64(statement, place, value);
    }
    static void bind(sqlite3_stmt* statement, int place, keyline::ByteView value)
    {
        sqlite3_bind_blob(statement, place, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
    }
    static void bind(sqlite3_stmt* statement, int place, std::string_view value)
    {
        sqlite3_bind_text(statement, place, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
    }
    template <typename... A>
    static bool step(Connection& connection, const char* sql, const A&... values)
    {
        sqlite3_stmt*& statement = connection.statements[sql];
        if (!statement)
            check(connection, sqlite3_prepare_v2(connection.database, sql, -1, &statement, nullptr));
        int place = 0;
        (bind(statement, ++place, values), ...);
        const int result = sqlite3_step(statement);
        check(connection, result);
        sqlite3_reset(statement);
        return result == SQLITE_ROW;
    }

    void loop()
    {
        for (;;) {
            std::vector<Job> group;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, [this] { return m_ending || !m_queue.empty(); });
                if (m_queue.empty())
                    return;
                group.swap(m_queue);
            }
            run("BEGIN IMMEDIATE");
            for (const Job& job : group)
                job.rows();
            if (m_atCommit)
                m_atCommit(group.size());
            run("COMMIT");
            for (const Job& job : group)
                job.done();
        }
    }

    Connection m_writer;
    Connection m_reader;
    AtCommit m_atCommit;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Job> m_queue;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace bench
