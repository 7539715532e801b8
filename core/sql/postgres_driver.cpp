#include "sql/postgres_driver.h"

#include "sql/failure.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>
#include <QVariant>

#include <algorithm>
#include <atomic>
#include <dlfcn.h>

namespace keyline::sql {

namespace {

QString freshName()
{
    static std::atomic<std::uint64_t> next{0};
    return QStringLiteral("keyline-%1").arg(next.fetch_add(1));
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void takeNotice(void*, const char* text)
{
    qWarning("PostgreSQL: %s", QByteArray(text).trimmed().constData());
}

/// What the server says unasked ("terminating connection …") libpq would write on the standard error; it goes where
/// Qt's own warnings go. Qt's driver has loaded libpq, so no program of ours is linked with it for this.
void hearNotices(const QSqlDatabase& database)
{
    using Processor = void (*)(void*, const char*);
    using SetProcessor = Processor (*)(void* connection, Processor, void* argument);
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "PGconn*") != 0)
        return;
    void* library = ::dlopen("libpq.so.5", RTLD_LAZY | RTLD_NOLOAD);
    if (!library)
        return;
    if (void* set = ::dlsym(library, "PQsetNoticeProcessor"))
        reinterpret_cast<SetProcessor>(set)(*static_cast<void* const*>(handle.constData()), takeNotice, nullptr);
    ::dlclose(library);
}

} // namespace

class PostgresDriver::Prepared final : public Query
{
  public:
    Prepared(PostgresDriver& driver, std::string_view sql)
        : m_driver(driver), m_query(*driver.m_database), m_parameters(std::ranges::count(sql, '?'))
    {
        // Else Qt would fetch row by row, and one statement's rows would end with the next statement.
        m_query.setForwardOnly(false);
        // PostgreSQL prepares queries alone: not BEGIN, SET or CREATE. What has no parameters is sent as it is.
        if (m_parameters == 0)
            m_direct = toQString(sql);
        else if (!m_query.prepare(toQString(sql)))
            m_driver.fail(m_query.lastError());
    }

    void bindNull(int parameter) override { bind(parameter, QVariant()); }
    void bindInteger(int parameter, std::int64_t value) override
    {
        bind(parameter, QVariant(static_cast<qlonglong>(value)));
    }
    void bindText(int parameter, std::string_view value) override { bind(parameter, toQString(value)); }
    void bindBytes(int parameter, ByteView value) override
    {
        // From a view without data Qt would make a null, which is no empty blob.
        const char* data = value.empty() ? "" : reinterpret_cast<const char*>(value.data());
        bind(parameter, QByteArray(data, static_cast<qsizetype>(value.size())));
    }

    bool step() override
    {
        if (!m_executed)
            execute();
        if (m_query.next())
            return true;
        if (m_query.lastError().isValid())
            m_driver.fail(m_query.lastError());
        return false;
    }
    std::int64_t run() override
    {
        execute();
        const int rows = m_query.numRowsAffected();
        reset();
        return rows;
    }
    void reset() override
    {
        m_query.finish(); // it keeps the values
        m_executed = false;
        m_bound = 0;
    }

    bool isNull(int column) const override { return m_query.isNull(column); }
    std::int64_t integer(int column) const override { return m_query.value(column).toLongLong(); }
    std::string text(int column) const override { return m_query.value(column).toString().toStdString(); }
    Bytes bytes(int column) const override
    {
        const QByteArray value = m_query.value(column).toByteArray();
        const auto* data = reinterpret_cast<const std::uint8_t*>(value.constData());
        return Bytes(data, data + value.size());
    }

  private:
    void bind(int parameter, const QVariant& value)
    {
        m_query.bindValue(parameter, value);
        ++m_bound;
    }
    void execute()
    {
        if (m_bound != m_parameters)
            throw Error(Code::Unexpected, std::to_string(m_bound) + " values for " + m_query.lastQuery().toStdString());
        m_executed = true;
        if (!(m_direct.isEmpty() ? m_query.exec() : m_query.exec(m_direct)))
            m_driver.fail(m_query.lastError());
    }

    PostgresDriver& m_driver;
    QSqlQuery m_query;
    QString m_direct; ///< empty where it was prepared
    std::ptrdiff_t m_parameters;
    std::ptrdiff_t m_bound = 0;
    bool m_executed = false;
};

PostgresDriver::PostgresDriver(std::string name, const std::function<void(QSqlDatabase&)>& configure)
    : m_name(std::move(name))
{
    const QString connection = freshName();
    m_database = std::make_unique<QSqlDatabase>(QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), connection));
    try {
        if (!m_database->isValid())
            throw Error(Code::Unexpected, "Qt's PostgreSQL driver is not installed");
        configure(*m_database);
        if (!m_database->open())
            fail(m_database->lastError());
    } catch (...) {
        m_database.reset();
        QSqlDatabase::removeDatabase(connection);
        throw;
    }
    hearNotices(*m_database);
}

PostgresDriver::~PostgresDriver()
{
    const QString connection = m_database->connectionName();
    m_database->close();
    m_database.reset();
    QSqlDatabase::removeDatabase(connection);
}

void PostgresDriver::fail(const QSqlError& error)
{
    m_lastState = error.nativeErrorCode().toStdString();
    throw postgresFailure(error, m_name);
}

std::unique_ptr<Query> PostgresDriver::prepare(std::string_view sql)
{
    return std::make_unique<Prepared>(*this, sql);
}

void PostgresDriver::handOver(bool toThisThread)
{
    m_database->driver()->moveToThread(toThisThread ? QThread::currentThread() : nullptr);
}

} // namespace keyline::sql
