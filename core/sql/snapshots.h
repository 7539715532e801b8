#pragma once

#include "sql/database.h"
#include "sql/postgres.h"

#include <memory>

namespace keyline::sql {

/// A database of either engine, for who only reads it. Safe to use from all threads.
class Snapshots
{
  public:
    Snapshots(std::shared_ptr<Database> database) : m_sqlite(std::move(database)) {}
    Snapshots(std::shared_ptr<Postgres> database) : m_postgres(std::move(database)) {}

    /// The file, or the URL without its password.
    std::string name() const { return m_sqlite ? m_sqlite->path().string() : m_postgres->name(); }

    /// Calls `T job(Connection&)` on this thread, all its reads from one snapshot.
    template <typename F>
    auto read(F job) const -> std::invoke_result_t<F&, Connection&>
    {
        return m_sqlite ? m_sqlite->read(std::move(job)) : m_postgres->read(std::move(job));
    }

  private:
    std::shared_ptr<Database> m_sqlite;
    std::shared_ptr<Postgres> m_postgres;
};

/// Every row that a query without parameters has, until `take` says false. However many they are, only some thousands
/// are in memory at once. One at a time in a snapshot.
void eachRow(Connection& connection, std::string_view query, const std::function<bool(const Statement&)>& take);

} // namespace keyline::sql
