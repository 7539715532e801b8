#include "sql/connection.h"

#include "base/error.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace keyline::sql {

Statement::Statement(Connection& connection, std::string_view sql, std::unique_ptr<QSqlQuery> query)
    : m_connection(&connection), m_sql(sql), m_query(std::move(query))
{
}

Statement::Statement(Statement&&) noexcept = default;

Statement::~Statement()
{
    if (!m_query)
        return;
    m_query->finish();
    m_connection->giveBack(m_sql, std::move(m_query));
}

void Statement::bindNull()
{
    m_query->bindValue(m_bound++, QVariant());
}

void Statement::bindInteger(std::int64_t value)
{
    m_query->bindValue(m_bound++, QVariant(static_cast<qlonglong>(value)));
}

void Statement::bindText(std::string_view value)
{
    m_query->bindValue(m_bound++, QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())));
}

void Statement::bindBytes(ByteView value)
{
    // From a view without data Qt would make a null, which is no empty blob.
    const char* data = value.empty() ? "" : reinterpret_cast<const char*>(value.data());
    m_query->bindValue(m_bound++, QByteArray(data, static_cast<qsizetype>(value.size())));
}

void Statement::execute()
{
    m_executed = true;
    const bool direct = m_connection->engine() == Engine::Postgres && m_bound == 0;
    const bool done =
        direct ? m_query->exec(QString::fromUtf8(m_sql.data(), static_cast<qsizetype>(m_sql.size()))) : m_query->exec();
    if (!done)
        m_connection->fail(m_query->lastError());
}

std::int64_t Statement::run()
{
    execute();
    const int rows = m_query->numRowsAffected();
    m_query->finish();
    m_bound = 0;
    m_executed = false;
    return rows;
}

bool Statement::step()
{
    if (!m_executed)
        execute();
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        m_connection->fail(m_query->lastError());
    return false;
}

bool Statement::isNull(int column) const
{
    return m_query->isNull(column);
}

std::int64_t Statement::integer(int column) const
{
    return m_query->value(column).toLongLong();
}

std::string Statement::text(int column) const
{
    return m_query->value(column).toString().toStdString();
}

Bytes Statement::bytes(int column) const
{
    const QByteArray value = m_query->value(column).toByteArray();
    const auto* data = reinterpret_cast<const std::uint8_t*>(value.constData());
    return Bytes(data, data + value.size());
}

std::optional<std::int64_t> Statement::maybeInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<Bytes> Statement::maybeBytes(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(bytes(column));
}

void Statement::throwWrongLength(int column) const
{
    throw Error(Code::DatabaseDamaged, m_connection->path().string() + ": column " + std::to_string(column) + " of " +
                                           std::string(m_sql) + " has a wrong length");
}

} // namespace keyline::sql
