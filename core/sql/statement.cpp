#include "sql/statement.h"

#include "base/error.h"
#include "sql/connection.h"

namespace keyline::sql {

Statement::Statement(Connection& connection, std::string_view sql, std::unique_ptr<Query> query)
    : m_connection(&connection), m_sql(sql), m_query(std::move(query))
{
}

Statement::Statement(Statement&&) noexcept = default;

Statement::~Statement()
{
    if (!m_query)
        return;
    m_query->reset();
    m_connection->giveBack(m_sql, std::move(m_query));
}

std::int64_t Statement::run()
{
    m_bound = 0;
    return m_query->run();
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
