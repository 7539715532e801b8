#include "device_process.h"

#include <QFile>
#include <QJsonDocument>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace keyline::device::test {

RawPort::RawPort(const QString& path)
    : m_fd(::open(path.toLocal8Bit().constData(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC))
{
}

void RawPort::close()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

void RawPort::write(const Bytes& bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t put = ::write(m_fd, bytes.data() + at, bytes.size() - at);
        if (put > 0) {
            at += static_cast<std::size_t>(put);
            continue;
        }
        pollfd waiting{m_fd, POLLOUT, 0};
        if (::poll(&waiting, 1, 2000) <= 0)
            return;
    }
}

bool RawPort::waitReadable(int ms) const
{
    pollfd waiting{m_fd, POLLIN, 0};
    return ::poll(&waiting, 1, std::max(ms, 0)) > 0 && (waiting.revents & POLLIN) != 0;
}

Bytes RawPort::readFor(int ms)
{
    Bytes all;
    QElapsedTimer clock;
    clock.start();
    std::array<std::uint8_t, 4096> piece{};
    while (clock.elapsed() < ms && waitReadable(ms - int(clock.elapsed()))) {
        const ssize_t got = ::read(m_fd, piece.data(), piece.size());
        if (got <= 0)
            break;
        all.insert(all.end(), piece.begin(), piece.begin() + got);
    }
    return all;
}

Bytes RawPort::readPacket(int ms)
{
    Bytes all;
    QElapsedTimer clock;
    clock.start();
    std::array<std::uint8_t, 4096> piece{};
    while (clock.elapsed() < ms && packetsIn(all).empty() && waitReadable(ms - int(clock.elapsed()))) {
        const ssize_t got = ::read(m_fd, piece.data(), piece.size());
        if (got <= 0)
            break;
        all.insert(all.end(), piece.begin(), piece.begin() + got);
    }
    return all;
}

bool RawPort::hungUp(int ms)
{
    QElapsedTimer clock;
    clock.start();
    std::uint8_t byte = 0;
    while (clock.elapsed() < ms) {
        pollfd waiting{m_fd, POLLIN, 0};
        ::poll(&waiting, 1, 50);
        if ((waiting.revents & POLLHUP) != 0)
            return true;
        while (::read(m_fd, &byte, 1) == 1) {
        }
    }
    return false;
}

Station::Line RawPort::line(int ms)
{
    return [this, ms](const Bytes& bytes) {
        write(bytes);
        return readPacket(ms);
    };
}

DeviceProgram::DeviceProgram()
{
    const Bytes spki = joined({fromHex("3059301306072a8648ce3d020106082a8648ce3d030107034200"), m_maker.point()});
    QFile file(romKey());
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no temporary file");
    file.write("-----BEGIN PUBLIC KEY-----\n");
    file.write(QByteArray(reinterpret_cast<const char*>(spki.data()), int(spki.size())).toBase64() + '\n');
    file.write("-----END PUBLIC KEY-----\n");
}

QString DeviceProgram::path()
{
    return QStringLiteral(PROGRAM_DIR "/keyline-device");
}

Finished DeviceProgram::call(const QStringList& arguments)
{
    QProcess process;
    process.start(path(), arguments);
    if (!process.waitForFinished(30000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Finished DeviceProgram::make(const QStringList& more) const
{
    return call(
        QStringList{QStringLiteral("make"), QStringLiteral("--dir"), dir(), QStringLiteral("--rom-key"), romKey()} +
        more);
}

std::vector<QJsonObject> DeviceProgram::start(const QStringList& more, int devices)
{
    m_process.start(
        path(),
        QStringList{QStringLiteral("run"), QStringLiteral("--end-with-parent"), QStringLiteral("--dir"), dir()} + more);
    std::vector<QJsonObject> lines;
    for (int i = 0; i < devices; ++i)
        lines.push_back(nextLine());
    return lines;
}

QJsonObject DeviceProgram::nextLine(int ms)
{
    QElapsedTimer clock;
    clock.start();
    while (!m_process.canReadLine() && clock.elapsed() < ms && m_process.state() != QProcess::NotRunning)
        m_process.waitForReadyRead(100);
    return QJsonDocument::fromJson(m_process.readLine()).object();
}

int DeviceProgram::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return m_process.exitCode();
    m_process.terminate();
    m_process.waitForFinished(10000);
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void DeviceProgram::kill()
{
    m_process.kill();
    m_process.waitForFinished(10000);
}

} // namespace keyline::device::test
