#include "sql/sqlite_driver.h"

#include "base/text.h"

#include <QString>

namespace keyline::sql {

namespace {

/// SQLite counts its memory under one lock for all connections; nobody here asks for the count.
void countNoMemory()
{
    static const int result = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); // before the first connection, or never
    static_cast<void>(result);
}

} // namespace

class SqliteDriver::Prepared final : public Query
{
  public:
    Prepared(const SqliteDriver& driver, sqlite3_stmt* statement)
        : m_driver(driver), m_statement(statement), m_parameters(sqlite3_bind_parameter_count(statement))
    {
    }
    ~Prepared() override { sqlite3_finalize(m_statement); }

    void bindNull(int parameter) override { bound(sqlite3_bind_null(m_statement, parameter + 1)); }
    void bindInteger(int parameter, std::int64_t value) override
    {
        bound(sqlite3_bind_int64(m_statement, parameter + 1, value));
    }
    void bindText(int parameter, std::string_view value) override
    {
        const char* data = value.empty() ? "" : value.data(); // without data it would be a NULL
        bound(sqlite3_bind_text64(m_statement, parameter + 1, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    }
    void bindBytes(int parameter, ByteView value) override
    {
        const void* data = value.empty() ? static_cast<const void*>("") : value.data();
        bound(sqlite3_bind_blob64(m_statement, parameter + 1, data, value.size(), SQLITE_TRANSIENT));
    }

    bool step() override
    {
        if (m_done)
            return false; // SQLite would begin again
        if (m_bound != m_parameters)
            throw Error(Code::Unexpected, std::to_string(m_bound) + " values for " + sqlite3_sql(m_statement));
        const int result = sqlite3_step(m_statement);
        if (result == SQLITE_ROW)
            return true;
        if (result != SQLITE_DONE)
            m_driver.fail();
        m_done = true;
        return false;
    }
    std::int64_t run() override
    {
        while (step()) {
        }
        const std::int64_t changed = sqlite3_changes64(m_driver.m_database);
        reset();
        return changed;
    }
    void reset() override
    {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
        m_bound = 0;
        m_done = false;
    }

    bool isNull(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override { return sqlite3_column_int64(m_statement, column); }
    std::string text(int column) const override
    {
        const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
        const int size = sqlite3_column_bytes(m_statement, column);
        const std::string_view out = data ? std::string_view(data, static_cast<std::size_t>(size)) : std::string_view();
        // A damaged file may hold anything.
        return isUtf8(out) ? std::string(out) : QString::fromUtf8(data, size).toStdString();
    }
    Bytes bytes(int column) const override
    {
        const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement, column));
        return data ? Bytes(data, data + sqlite3_column_bytes(m_statement, column)) : Bytes();
    }

  private:
    void bound(int result)
    {
        if (result != SQLITE_OK)
            m_driver.fail();
        ++m_bound;
    }

    const SqliteDriver& m_driver;
    sqlite3_stmt* m_statement;
    int m_parameters;
    int m_bound = 0;
    bool m_done = false;
};

SqliteDriver::SqliteDriver(const std::string& uri, int flags, std::filesystem::path path, Attempt attempt)
    : m_path(std::move(path))
{
    countNoMemory();
    // One thread at a time uses it, so it needs no lock of its own.
    if (sqlite3_open_v2(uri.c_str(), &m_database, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr) !=
        SQLITE_OK) {
        const int result = m_database ? sqlite3_extended_errcode(m_database) : SQLITE_NOMEM;
        const std::string text = m_database ? sqlite3_errmsg(m_database) : "out of memory";
        sqlite3_close_v2(m_database);
        throw failure(result, text, m_path, attempt);
    }
    sqlite3_extended_result_codes(m_database, 1);
    sqlite3_busy_timeout(m_database, static_cast<int>(busyTimeout.count()));
}

SqliteDriver::~SqliteDriver()
{
    sqlite3_close_v2(m_database);
}

void SqliteDriver::fail(Attempt attempt) const
{
    throw failure(sqlite3_extended_errcode(m_database), sqlite3_errmsg(m_database), m_path, attempt);
}

void SqliteDriver::copyTo(const std::filesystem::path& file)
{
    SqliteDriver copy(file.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, file, Attempt::OpenToWrite);
    sqlite3_backup* backup = sqlite3_backup_init(copy.m_database, "main", m_database, "main");
    if (!backup)
        copy.fail();
    sqlite3_backup_step(backup, -1);
    if (sqlite3_backup_finish(backup) != SQLITE_OK)
        copy.fail(); // it keeps the code of both sides
}

std::unique_ptr<Query> SqliteDriver::prepare(std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    if (sqlite3_prepare_v3(m_database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                           &rest) != SQLITE_OK)
        fail();
    if (!statement || rest != sql.data() + sql.size()) {
        sqlite3_finalize(statement);
        throw Error(Code::Unexpected, "not one statement: " + std::string(sql));
    }
    return std::make_unique<Prepared>(*this, statement);
}

} // namespace keyline::sql
