#pragma once

#include "sql/driver.h"
#include "sql/failure.h"

#include <sqlite3.h>

namespace keyline::sql {

/// SQLite by its own C interface (https://www.sqlite.org/c3ref/intro.html).
class SqliteDriver final : public Driver
{
  public:
    /// `uri` as in https://www.sqlite.org/uri.html, `flags` as of sqlite3_open_v2; `path` is for errors. Whoever finds
    /// the file locked waits for five seconds. Throws Error as failure() says.
    SqliteDriver(const std::string& uri, int flags, std::filesystem::path path, Attempt attempt);
    ~SqliteDriver() override;

    std::unique_ptr<Query> prepare(std::string_view sql) override;
    void handOver(bool) override {} // it is of no thread
    /// Copies the whole database, page by page and from one snapshot, into a new file. Throws Error as above, and what
    /// the new file fails with.
    void copyTo(const std::filesystem::path& file);

  private:
    class Prepared;
    [[noreturn]] void fail(Attempt attempt = Attempt::Use) const;

    std::filesystem::path m_path;
    sqlite3* m_database = nullptr;
};

} // namespace keyline::sql
