#include "sql/connection.h"

#include "sql/failure.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>

namespace keyline::sql {

Connection::Connection(std::filesystem::path path, std::unique_ptr<QSqlDatabase> database, Engine engine)
    : m_path(std::move(path)), m_engine(engine), m_database(std::move(database))
{
}

void Connection::fail(const QSqlError& error)
{
    if (m_engine == Engine::Sqlite)
        throw failure(error, m_path);
    m_lastState = error.nativeErrorCode().toStdString();
    throw postgresFailure(error, m_path.string());
}

Connection::~Connection()
{
    m_idle.clear();
    const QString name = m_database->connectionName();
    m_database->close();
    m_database.reset();
    QSqlDatabase::removeDatabase(name);
}

Statement Connection::prepare(std::string_view sql)
{
    auto kept = m_idle.find(sql);
    if (kept == m_idle.end())
        kept = m_idle.try_emplace(std::string(sql)).first;
    if (!kept->second.empty()) {
        auto query = std::move(kept->second.back());
        kept->second.pop_back();
        return Statement(*this, kept->first, std::move(query));
    }
    auto query = std::make_unique<QSqlQuery>(*m_database);
    // QPSQL would fetch row by row then, and one statement's rows end with the next statement.
    query->setForwardOnly(m_engine == Engine::Sqlite);
    // PostgreSQL prepares queries alone: not BEGIN, SET or CREATE. What has no parameters is sent as it is.
    const bool direct = m_engine == Engine::Postgres && sql.find('?') == sql.npos;
    if (!direct && !query->prepare(QString::fromUtf8(sql.data(), static_cast<qsizetype>(sql.size()))))
        fail(query->lastError());
    return Statement(*this, kept->first, std::move(query));
}

void Connection::giveBack(std::string_view sql, std::unique_ptr<QSqlQuery> query)
{
    m_idle.find(sql)->second.push_back(std::move(query));
}

void Connection::handOver(bool toThisThread)
{
    m_database->driver()->moveToThread(toThisThread ? QThread::currentThread() : nullptr);
}

} // namespace keyline::sql
