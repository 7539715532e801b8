#pragma once

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

/// The independent judge of our logs: a Go program on golang.org/x/mod/sumdb, built once a test run.
class Judge
{
  public:
    struct Verdict
    {
        bool holds = false;
        QByteArray said;
    };

    /// False where there is no Go, or its x/mod package is missing; problem() says so.
    bool build()
    {
        QProcess go;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("GO111MODULE"), QStringLiteral("off"));
        environment.insert(QStringLiteral("GOPATH"), QStringLiteral("/usr/share/gocode"));
        environment.insert(QStringLiteral("GOCACHE"), QDir::tempPath() + QStringLiteral("/keyline-judge-cache"));
        environment.insert(QStringLiteral("GOFLAGS"), QString());
        go.setProcessEnvironment(environment);
        go.setWorkingDirectory(QStringLiteral(SOURCE_DIR "/tests/transparency/judge"));
        go.setProcessChannelMode(QProcess::MergedChannels);
        go.start(QStringLiteral("go"), {QStringLiteral("build"), QStringLiteral("-o"), program(), QStringLiteral(".")});
        if (!go.waitForStarted() || !go.waitForFinished(180000) || go.exitCode() != 0) {
            m_problem = go.readAll() + go.errorString().toUtf8();
            return false;
        }
        return true;
    }
    QByteArray problem() const { return m_problem; }

    /// `receipts`: file of the receipt, file of its entry, and so on.
    Verdict judge(const QString& folder, const std::string& vkey, const QStringList& receipts = {}) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program(), QStringList{folder, QString::fromStdString(vkey)} + receipts);
        process.waitForFinished(60000);
        const bool ended = process.exitStatus() == QProcess::NormalExit && process.error() == QProcess::UnknownError;
        return {ended && process.exitCode() == 0, process.readAll()};
    }

  private:
    QString program() const { return m_folder.filePath(QStringLiteral("judge")); }

    QTemporaryDir m_folder;
    QByteArray m_problem;
};
