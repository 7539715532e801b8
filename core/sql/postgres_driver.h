#pragma once

#include "sql/driver.h"

#include <functional>

class QSqlDatabase;
class QSqlError;

namespace keyline::sql {

/// PostgreSQL through Qt's driver, which ties a connection to a thread.
class PostgresDriver final : public Driver
{
  public:
    /// `configure` says where and who; `name` is for errors. Throws Error DatabaseFault.
    PostgresDriver(std::string name, const std::function<void(QSqlDatabase&)>& configure);
    ~PostgresDriver() override;

    std::unique_ptr<Query> prepare(std::string_view sql) override;
    void handOver(bool toThisThread) override;
    /// SQLSTATE; empty where the connection itself failed.
    std::string lastState() const override { return m_lastState; }

  private:
    class Prepared;
    [[noreturn]] void fail(const QSqlError& error);

    std::string m_name;
    std::string m_lastState;
    std::unique_ptr<QSqlDatabase> m_database;
};

} // namespace keyline::sql
