#include "postgres.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <arpa/inet.h>
#include <csignal>
#include <fstream>
#include <iterator>
#include <pwd.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace keyline::test {

namespace {

/// PostgreSQL does not run as root; there it becomes the user that Debian's package made for it.
const passwd* otherUser()
{
    return ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr;
}

void becomeOther()
{
    if (::geteuid() == 0) {
        const passwd* user = ::getpwnam("postgres");
        if (!user || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0)
            ::_exit(97);
    }
    ::setpgid(0, 0); // what is typed at a terminal is not for it
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
}

int freePort()
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(fd, reinterpret_cast<sockaddr*>(&address), size);
    ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(fd);
    return ntohs(address.sin_port);
}

QString programsFolder()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    for (const QString& version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed))
        if (QFile::exists(versions.filePath(version + QStringLiteral("/bin/postgres"))))
            return versions.filePath(version + QStringLiteral("/bin/"));
    throw std::runtime_error("PostgreSQL is not installed");
}

std::vector<pid_t> childrenOf(pid_t parent)
{
    const std::string number = std::to_string(parent);
    std::ifstream list("/proc/" + number + "/task/" + number + "/children");
    return {std::istream_iterator<pid_t>(list), {}};
}

/// False, too, for one that has ended and was not yet asked how.
bool isAlive(pid_t process)
{
    std::ifstream stat("/proc/" + std::to_string(process) + "/stat");
    const std::string text{std::istreambuf_iterator<char>(stat), {}};
    const std::size_t name = text.rfind(") "); // which may hold anything
    return name != text.npos && text.compare(name + 2, 1, "Z") != 0 && text.compare(name + 2, 1, "X") != 0;
}

} // namespace

Postgres::Postgres(Sync sync) : m_programs(programsFolder()), m_port(freePort()), m_sync(sync)
{
    if (const passwd* user = otherUser())
        if (::chown(m_folder.path().toLocal8Bit().constData(), user->pw_uid, user->pw_gid) != 0)
            throw std::runtime_error("chown");
    run(QStringLiteral("initdb"),
        {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-U"),
         QStringLiteral("keyline"), QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-E"),
         QStringLiteral("UTF8"), QStringLiteral("--locale=C"), QStringLiteral("--no-sync")});
    start();
}

Postgres::~Postgres()
{
    stop();
}

void Postgres::run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setChildProcessModifier(becomeOther);
    process.setWorkingDirectory(QStringLiteral("/"));
    process.start(m_programs + program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        throw std::runtime_error(
            (program + QLatin1Char(' ') + QString::fromUtf8(process.readAllStandardError())).toStdString());
}

void Postgres::start()
{
    m_server.setChildProcessModifier(becomeOther);
    m_server.setWorkingDirectory(QStringLiteral("/"));
    m_server.setStandardOutputFile(QProcess::nullDevice());
    m_server.setStandardErrorFile(QProcess::nullDevice());
    const QString sync = m_sync == Sync::Off ? QStringLiteral("off") : QStringLiteral("on");
    const QStringList arguments{QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")),
                                QStringLiteral("-h"), QStringLiteral("127.0.0.1"),
                                QStringLiteral("-p"), QString::number(m_port),
                                QStringLiteral("-k"), QString(),
                                QStringLiteral("-c"), QStringLiteral("fsync=") + sync,
                                QStringLiteral("-c"), QStringLiteral("shared_buffers=64MB"),
                                QStringLiteral("-c"), QStringLiteral("max_connections=60")};
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 60'000) {
        // After a kill, those that served connections may hold its memory for a moment: then it ends at once.
        if (m_server.state() == QProcess::NotRunning)
            m_server.start(m_programs + QStringLiteral("postgres"), arguments);
        try {
            run(QStringLiteral("pg_isready"),
                {QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(m_port)});
            return;
        } catch (const std::runtime_error&) {
            m_server.waitForFinished(50);
        }
    }
    throw std::runtime_error("PostgreSQL does not start");
}

void Postgres::stop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_server.processId()), SIGINT);
    if (!m_server.waitForFinished(20'000))
        kill();
}

void Postgres::kill()
{
    const auto first = static_cast<pid_t>(m_server.processId());
    // Those that serve connections are sessions of their own: a signal to the group does not reach them, and one that
    // still lives answers. Stopped, the first makes no more of them.
    ::kill(first, SIGSTOP);
    const std::vector<pid_t> others = childrenOf(first);
    ::kill(first, SIGKILL);
    for (const pid_t other : others)
        ::kill(other, SIGKILL);
    m_server.waitForFinished(20'000);
    for (const pid_t other : others)
        while (isAlive(other))
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

std::string Postgres::url(const std::string& name) const
{
    return "postgresql://keyline@127.0.0.1:" + std::to_string(m_port) + "/" + name;
}

std::string Postgres::database(const std::string& name)
{
    run(QStringLiteral("createdb"),
        {QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(m_port),
         QStringLiteral("-U"), QStringLiteral("keyline"), QString::fromStdString(name)});
    return url(name);
}

} // namespace keyline::test
