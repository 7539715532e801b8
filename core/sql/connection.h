#pragma once

#include "sql/statement.h"

#include <filesystem>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

class QSqlDatabase;

namespace keyline::sql {

/// One open SQLite connection with its cache of prepared statements. Made by Database, used by one thread at a time.
/// Everything SQLite refuses is thrown as Error: DiskFull, HomeReadOnly, DatabaseDamaged or DatabaseFault, naming the
/// file.
class Connection
{
  public:
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// A statement from the cache, parsed once for each text.
    Statement prepare(std::string_view sql);
    /// Prepared and bound; step() it.
    template <typename... A>
    Statement query(std::string_view sql, const A&... values)
    {
        Statement out = prepare(sql);
        (out.bind(values), ...);
        return out;
    }
    /// Prepared, bound and run to the end. The number of rows changed.
    template <typename... A>
    std::int64_t run(std::string_view sql, const A&... values)
    {
        return query(sql, values...).run();
    }

    const std::filesystem::path& path() const { return m_path; }

  private:
    friend class Database;
    friend class Statement;
    friend class Opener;

    /// So that a text is found without making a string of it.
    struct TextHash : std::hash<std::string_view>
    {
        using is_transparent = void;
    };

    Connection(std::filesystem::path path, std::unique_ptr<QSqlDatabase> database);
    void giveBack(std::string_view sql, std::unique_ptr<QSqlQuery> query);
    /// QtSql ties a connection to a thread; a pooled one is handed over explicitly.
    void handOver(bool toThisThread);

    std::filesystem::path m_path;
    std::unique_ptr<QSqlDatabase> m_database;
    std::unordered_map<std::string, std::vector<std::unique_ptr<QSqlQuery>>, TextHash, std::equal_to<>> m_idle;
};

} // namespace keyline::sql
