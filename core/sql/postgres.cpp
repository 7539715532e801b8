#include "sql/postgres.h"

#include "base/error.h"
#include "sql/open.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>
#include <QUrlQuery>

#include <map>

namespace keyline::sql {

namespace {

constexpr std::size_t mostIdle = 16;

/// https://www.postgresql.org/docs/15/errcodes-appendix.html: integrity violations and rollbacks.
bool isConflictState(const std::string& state)
{
    return state == "23505" || state.starts_with("40");
}

/// QPSQL joins options with `;`, so neither may stand in one.
QString optionsOf(const QUrl& url)
{
    QStringList out;
    // Whoever does not answer is gone: a server must not wait for ever for a network that was cut.
    std::map<QString, QString> given{{QStringLiteral("connect_timeout"), QStringLiteral("5")},
                                     {QStringLiteral("tcp_user_timeout"), QStringLiteral("15000")},
                                     {QStringLiteral("keepalives_idle"), QStringLiteral("15")}};
    for (const auto& [key, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (key.contains(QLatin1Char(';')) || value.contains(QLatin1Char(';')) || value.contains(QLatin1Char('\'')))
            throw Error(Code::Usage, "a parameter of a postgresql:// URL has neither ; nor '");
        given[key] = value;
    }
    for (const auto& [key, value] : given)
        out << key + QLatin1String("='") + value + QLatin1Char('\'');
    return out.join(QLatin1Char(';'));
}

} // namespace

struct Postgres::Target
{
    QUrl url;
    QString options;
};

bool Postgres::isUrl(std::string_view text)
{
    return text.starts_with("postgresql://") || text.starts_with("postgres://");
}

Postgres::Postgres(const std::string& url) : m_target(std::make_unique<Target>())
{
    m_target->url = QUrl(QString::fromStdString(url), QUrl::StrictMode);
    if (!isUrl(url) || !m_target->url.isValid() || m_target->url.path().size() < 2)
        throw Error(Code::Usage, "expected postgresql://USER@HOST:PORT/DATABASE");
    m_target->options = optionsOf(m_target->url);
    m_name = m_target->url.toString(QUrl::RemovePassword | QUrl::RemoveQuery | QUrl::RemoveFragment).toStdString();
}

Postgres::~Postgres()
{
    closeIdle();
}

std::unique_ptr<Connection> Postgres::open()
{
    const QUrl& url = m_target->url;
    return Opener::openPostgres(m_name, [&](QSqlDatabase& database) {
        database.setHostName(url.host());
        if (url.port() > 0)
            database.setPort(url.port());
        database.setDatabaseName(url.path().mid(1));
        database.setUserName(url.userName());
        database.setPassword(url.password());
        database.setConnectOptions(m_target->options);
    });
}

std::unique_ptr<Connection> Postgres::takeIdle()
{
    const std::lock_guard lock(m_mutex);
    if (m_idle.empty())
        return nullptr;
    auto out = std::move(m_idle.back());
    m_idle.pop_back();
    Opener::handOver(*out, true);
    return out;
}

void Postgres::giveBack(std::unique_ptr<Connection> connection)
{
    const std::lock_guard lock(m_mutex);
    if (m_idle.size() >= mostIdle)
        return;
    Opener::handOver(*connection, false);
    m_idle.push_back(std::move(connection));
}

void Postgres::closeIdle()
{
    std::vector<std::unique_ptr<Connection>> gone;
    {
        const std::lock_guard lock(m_mutex);
        gone.swap(m_idle);
    }
    for (const auto& connection : gone)
        Opener::handOver(*connection, true);
}

void Postgres::runAlone(std::string_view sql)
{
    open()->run(sql);
}

Postgres::Lease::Lease(Postgres& database, std::string_view begin)
    : m_database(database), m_connection(database.takeIdle())
{
    if (m_connection) {
        try {
            tryBegin(begin);
            return;
        } catch (const Error&) {
            // It was idle while the server went away; the others were, too.
            m_connection.reset();
            m_database.closeIdle();
        }
    }
    m_connection = m_database.open();
    tryBegin(begin);
}

void Postgres::Lease::tryBegin(std::string_view begin)
{
    m_connection->run(begin);
    m_open = true;
}

Postgres::Lease::~Lease()
{
    try {
        if (m_open)
            m_connection->run("ROLLBACK");
        m_database.giveBack(std::move(m_connection));
    } catch (const Error&) {
        // A connection that cannot end its transaction is closed, not kept.
    }
}

void Postgres::Lease::end()
{
    m_open = false;
    m_connection->run("COMMIT");
}

bool Postgres::Lease::isConflict() const
{
    return isConflictState(m_connection->lastState());
}

Commit Postgres::Lease::commit()
{
    m_open = false;
    try {
        m_connection->run("COMMIT");
        return Commit::Done;
    } catch (const Error&) {
        if (isConflict())
            return Commit::Conflict;
        // Whether it was committed before the connection went, only the database knows.
        m_open = true; // the connection is tried, and closed
        return Commit::Unknown;
    }
}

} // namespace keyline::sql
