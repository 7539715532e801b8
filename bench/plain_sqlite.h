#pragma once

#include "base/bytes.h"

#include <sqlite3.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace bench {

/// The floor under everything that stores rows: SQLite's own C interface with the same durability, and nothing else.
class PlainSqlite
{
  public:
    explicit PlainSqlite(const std::filesystem::path& path)
    {
        check(sqlite3_open(path.c_str(), &m_database));
        for (const char* sql : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON",
                                "CREATE TABLE row (id INTEGER PRIMARY KEY, entry BLOB NOT NULL, record BLOB) STRICT"})
            run(sql);
        check(sqlite3_prepare_v2(m_database, "INSERT INTO row (entry, record) VALUES (?, ?)", -1, &m_insert, nullptr));
    }
    ~PlainSqlite()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_database);
    }
    PlainSqlite(const PlainSqlite&) = delete;
    PlainSqlite& operator=(const PlainSqlite&) = delete;

    void run(const char* sql) { check(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr)); }
    void insert(keyline::ByteView entry, keyline::ByteView record)
    {
        check(sqlite3_bind_blob(m_insert, 1, entry.data(), static_cast<int>(entry.size()), SQLITE_STATIC));
        check(sqlite3_bind_blob(m_insert, 2, record.data(), static_cast<int>(record.size()), SQLITE_STATIC));
        if (sqlite3_step(m_insert) != SQLITE_DONE)
            throw std::runtime_error(sqlite3_errmsg(m_database));
        sqlite3_reset(m_insert);
    }

  private:
    void check(int result)
    {
        if (result != SQLITE_OK)
            throw std::runtime_error(m_database ? sqlite3_errmsg(m_database) : "sqlite");
    }
    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_insert = nullptr;
};

} // namespace bench
