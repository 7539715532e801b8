#pragma once

#include "station.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace keyline::device::test {

/// The station's end of a port, without any serial library.
class RawPort
{
  public:
    explicit RawPort(const QString& path);
    RawPort(const RawPort&) = delete;
    RawPort& operator=(const RawPort&) = delete;
    ~RawPort() { close(); }

    bool isOpen() const { return m_fd >= 0; }
    void close();
    void write(const Bytes& bytes);
    /// What comes within a time; -1 ms of silence after the first byte does not end it.
    Bytes readFor(int ms);
    /// What comes until a whole packet has, at most for a time.
    Bytes readPacket(int ms);
    /// Whether the other side has hung up.
    bool hungUp(int ms);

    /// Sends a request and waits for one packet.
    Station::Line line(int ms = 3000);

  private:
    bool waitReadable(int ms) const;

    int m_fd = -1;
};

/// The result of a program that ran to its end.
struct Finished
{
    int exitCode = -1;
    QByteArray out, err;
};

/// keyline-device with a folder of its own.
class DeviceProgram
{
  public:
    DeviceProgram();
    ~DeviceProgram() { stop(); }

    /// Runs a command to its end.
    static Finished call(const QStringList& arguments);
    static QString path();

    QString dir() const { return m_dir.filePath(QStringLiteral("devices")); }
    QString file(const QString& name) const { return m_dir.filePath(name); }
    const Maker& maker() const { return m_maker; }
    QString romKey() const { return m_dir.filePath(QStringLiteral("rom.pem")); }

    Finished make(const QStringList& more = {}) const;
    /// Starts `run` and waits for the lines of so many devices.
    std::vector<QJsonObject> start(const QStringList& more = {}, int devices = 1);
    /// The next line it prints, as JSON.
    QJsonObject nextLine(int ms = 5000);
    /// Writes a line to its standard input.
    void say(const QByteArray& line) { m_process.write(line + '\n'); }
    void closeInput() { m_process.closeWriteChannel(); }
    bool waitForEnd(int ms = 5000)
    {
        return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(ms);
    }
    /// Ends it and returns its exit code.
    int stop();
    void kill();

  private:
    QTemporaryDir m_dir;
    Maker m_maker;
    QProcess m_process;
};

} // namespace keyline::device::test
