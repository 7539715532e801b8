#pragma once

#include "sql/statement.h"

#include <filesystem>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace keyline::sql {

enum class Engine { Sqlite, Postgres };

/// One open connection with its cache of prepared statements. Made by Database or Postgres, used by one thread at a
/// time. Everything the database refuses is thrown as Error: DiskFull, HomeReadOnly, DatabaseDamaged or DatabaseFault,
/// naming the file or the database.
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

    /// Of PostgreSQL, its URL without the password.
    const std::filesystem::path& path() const { return m_path; }
    Engine engine() const { return m_engine; }
    /// PostgreSQL's SQLSTATE of the last failure; empty where the connection itself failed.
    std::string lastState() const { return m_driver->lastState(); }

  private:
    friend class Database;
    friend class Statement;
    friend class Opener;

    /// So that a text is found without making a string of it.
    struct TextHash : std::hash<std::string_view>
    {
        using is_transparent = void;
    };

    Connection(std::filesystem::path path, std::unique_ptr<Driver> driver, Engine engine);
    void giveBack(std::string_view sql, std::unique_ptr<Query> query);

    std::filesystem::path m_path;
    Engine m_engine;
    std::unique_ptr<Driver> m_driver;
    std::unordered_map<std::string, std::vector<std::unique_ptr<Query>>, TextHash, std::equal_to<>> m_idle;
};

} // namespace keyline::sql
