#pragma once

#include "base/bytes.h"

#include <sqlite3.h>

#include <array>
#include <filesystem>
#include <stdexcept>

namespace bench {

/// The floor under a look-up: the rows that it needs, by SQLite's own C interface from one snapshot, and nothing else.
class PlainLookUp
{
  public:
    explicit PlainLookUp(const std::filesystem::path& file)
    {
        check(sqlite3_open_v2(file.c_str(), &m_database, SQLITE_OPEN_READONLY, nullptr));
        for (std::size_t i = 0; i < texts.size(); ++i)
            check(sqlite3_prepare_v2(m_database, texts[i], -1, &m_statements[i], nullptr));
    }
    ~PlainLookUp()
    {
        for (sqlite3_stmt* statement : m_statements)
            sqlite3_finalize(statement);
        sqlite3_close(m_database);
    }
    PlainLookUp(const PlainLookUp&) = delete;
    PlainLookUp& operator=(const PlainLookUp&) = delete;

    /// Bytes read: checkpoint, entry, record and hash tile.
    std::size_t read(const keyline::Digest& chip)
    {
        step(Begin);
        std::size_t size = take(Head, 2);
        check(sqlite3_bind_blob(m_statements[Revision], 1, chip.data(), static_cast<int>(chip.size()), SQLITE_STATIC));
        size += take(Revision, 1);
        check(sqlite3_bind_int64(m_statements[Record], 1, m_index));
        size += take(Record, 0);
        check(sqlite3_bind_int64(m_statements[Tile], 1, m_index / 16));
        size += take(Tile, 0);
        step(Commit);
        return size;
    }

  private:
    enum Which { Begin, Head, Revision, Record, Tile, Commit };
    static constexpr std::array<const char*, 6> texts{
        "BEGIN",
        "SELECT size, root, note FROM checkpoint WHERE id = 1",
        "SELECT r.idx, e.entry FROM revision r JOIN entry e ON e.idx = r.idx WHERE r.chip = ?",
        "SELECT record FROM record WHERE idx = ?",
        "SELECT hashes FROM tile_row WHERE id = ?",
        "COMMIT"};

    void check(int result)
    {
        if (result != SQLITE_OK)
            throw std::runtime_error(m_database ? sqlite3_errmsg(m_database) : "sqlite");
    }
    void step(Which which)
    {
        sqlite3_step(m_statements[which]);
        check(sqlite3_reset(m_statements[which]));
    }
    std::size_t take(Which which, int column)
    {
        sqlite3_stmt* statement = m_statements[which];
        if (sqlite3_step(statement) != SQLITE_ROW)
            throw std::runtime_error("a row is missing");
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
        const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement, column));
        m_copy.assign(data, data + size);
        if (which == Revision)
            m_index = sqlite3_column_int64(statement, 0);
        check(sqlite3_reset(statement));
        return size;
    }

    sqlite3* m_database = nullptr;
    std::array<sqlite3_stmt*, 6> m_statements{};
    keyline::Bytes m_copy;
    sqlite3_int64 m_index = 0;
};

} // namespace bench
