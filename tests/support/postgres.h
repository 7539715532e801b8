#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <filesystem>
#include <memory>
#include <string>

namespace keyline::test {

/// A PostgreSQL of Debian's package on a free port of the loopback, for one test program: its own files, its own
/// process, never root. Gone when this object is.
class Postgres
{
  public:
    enum class Sync { Off, On };

    /// Throws std::runtime_error where it does not start.
    explicit Postgres(Sync sync = Sync::Off);
    ~Postgres();

    /// A fresh database of that name.
    std::string database(const std::string& name);
    std::string url(const std::string& name) const;

    /// Where the databases' tables lie, as files.
    std::filesystem::path tables() const { return m_folder.filePath(QStringLiteral("data/base")).toStdString(); }

    void start();
    /// SIGINT: rolls back and ends.
    void stop();
    /// SIGKILL to all of its processes.
    void kill();
    /// Of the first of its processes, with what those beside it use.
    qint64 pid() const { return m_server.processId(); }

  private:
    void run(const QString& program, const QStringList& arguments);

    QTemporaryDir m_folder;
    QString m_programs;
    int m_port = 0;
    Sync m_sync;
    QProcess m_server;
};

} // namespace keyline::test
