#include "line_shop.h"

#include "crypto/random.h"
#include "fixture/fixture.h"
#include "provisioning/station_setup.h"

#include "figures.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <csignal>
#include <optional>
#include <stdexcept>
#include <sys/prctl.h>

namespace bench {

using namespace keyline;

namespace {

/// A program that serves ports until it is told to end.
class Server
{
  public:
    /// Reads as many first lines as there are ports.
    Server(const QString& program, const QStringList& arguments, unsigned ports)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); }); // it serves until ended
        m_process.start(program, arguments);
        while (static_cast<unsigned>(m_lines.size()) < ports) {
            if (!m_process.canReadLine() && !m_process.waitForReadyRead(30'000))
                throw std::runtime_error("no devices came");
            while (m_process.canReadLine())
                m_lines << m_process.readLine().trimmed();
        }
    }
    ~Server() { stop(); }
    const QByteArrayList& lines() const { return m_lines; }
    /// What it said last.
    QByteArrayList stop()
    {
        m_process.terminate();
        m_process.waitForFinished(10'000);
        return m_process.readAll().split('\n');
    }

  private:
    QProcess m_process;
    QByteArrayList m_lines;
};

QString beside(const char* program)
{
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + QLatin1String(program);
}

QByteArray runToEnd(const QString& program, const QStringList& arguments,
                    const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished(300'000) || process.exitCode() != 0)
        throw std::runtime_error("a program of the bench failed");
    return process.readAllStandardOutput();
}

StationRun runStation(const QStringList& arguments, unsigned devices)
{
    const auto run = parseRun(runToEnd(QCoreApplication::applicationFilePath(), arguments).toStdString());
    if (run.passed != devices)
        throw std::runtime_error("not every device passed");
    return run;
}

DeviceTotals totalsOf(const QByteArrayList& lines)
{
    DeviceTotals out;
    for (const auto& line : lines) {
        const auto object = QJsonDocument::fromJson(line).object();
        out.sent += object[QStringLiteral("sent")].toDouble();
        out.received += object[QStringLiteral("received")].toDouble();
        for (const auto& command : object[QStringLiteral("commands")].toObject())
            out.cpu += command.toObject()[QStringLiteral("cpu_us")].toDouble() / 1e6;
    }
    return out;
}

void makeStation(const QString& home)
{
    crypto::SystemRandom random;
    provisioning::setUpStation({home.toStdString(), "Bench Works", std::nullopt, std::nullopt}, stationPassphrase(),
                               random, SystemClock());
}

void makeDevices(const QString& shelf, const QString& home, unsigned count)
{
    runToEnd(beside("keyline-device"),
             {QStringLiteral("make"), QStringLiteral("--dir"), shelf, QStringLiteral("--rom-key"),
              home + QStringLiteral("/public/manufacturer.pem"), QStringLiteral("--count"), QString::number(count)});
}

/// An X server of its own for as long as this object lives.
class VirtualDisplay
{
  public:
    VirtualDisplay()
    {
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
        m_process.start(QStringLiteral("Xvfb"),
                        {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                         QStringLiteral("0"), QStringLiteral("1920x1080x24"), QStringLiteral("-nolisten"),
                         QStringLiteral("tcp")});
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(30'000))
                throw std::runtime_error("Xvfb did not start");
        m_name = QLatin1Char(':') + QString::fromLatin1(m_process.readLine().trimmed());
    }
    ~VirtualDisplay()
    {
        m_process.terminate();
        m_process.waitForFinished(10'000);
    }
    const QString& name() const { return m_name; }

  private:
    QProcess m_process;
    QString m_name;
};

} // namespace

WindowRun runWindow(WindowKind kind, unsigned slots, unsigned rounds)
{
    const QTemporaryDir folder;
    const QString home = folder.filePath(QStringLiteral("home"));
    const QString shelf = folder.filePath(QStringLiteral("devices"));
    makeStation(home);
    fixture::Fixture(static_cast<int>(slots)).save(home.toStdString() + "/fixture");
    makeDevices(shelf, home, slots * rounds);
    const Server server(beside("keyline-device"),
                        {QStringLiteral("run"), QStringLiteral("--dir"), shelf, QStringLiteral("--quiet")},
                        slots * rounds);
    std::optional<VirtualDisplay> display;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"),
                       kind == WindowKind::Xvfb ? QStringLiteral("xcb") : QStringLiteral("offscreen"));
    if (kind == WindowKind::Xvfb)
        environment.insert(QStringLiteral("DISPLAY"), display.emplace().name());
    QStringList arguments{QLatin1String(windowOption), home,
                          kind == WindowKind::Headless ? QStringLiteral("headless") : QStringLiteral("window"),
                          QString::number(slots)};
    for (const auto& line : server.lines())
        arguments << QJsonDocument::fromJson(line).object()[QStringLiteral("port")].toString();
    const auto run =
        parseWindowRun(runToEnd(QCoreApplication::applicationFilePath(), arguments, environment).toStdString());
    if (run.passed != slots * rounds)
        throw std::runtime_error("not every device passed");
    return run;
}

LineRun runLine(unsigned devices)
{
    const QTemporaryDir folder;
    makeStation(folder.filePath(QStringLiteral("home")));
    return runLineAt(folder.filePath(QStringLiteral("home")), devices);
}

LineRun runLineAt(const QString& home, unsigned devices)
{
    const QTemporaryDir folder;
    const QString shelf = folder.filePath(QStringLiteral("devices"));
    makeDevices(shelf, home, devices);
    Server server(
        beside("keyline-device"),
        {QStringLiteral("run"), QStringLiteral("--dir"), shelf, QStringLiteral("--quiet"), QStringLiteral("--stats")},
        devices);
    QStringList arguments{QLatin1String(stationOption), home};
    for (const auto& line : server.lines())
        arguments << QJsonDocument::fromJson(line).object()[QStringLiteral("port")].toString();
    LineRun out;
    out.station = runStation(arguments, devices);
    out.devices = totalsOf(server.stop());
    return out;
}

StationRun runBareLine(unsigned devices, const DeviceTotals& oneDevice)
{
    const auto share = [](double bytes) { return QString::number(std::lround(bytes / exchanges)); };
    const QTemporaryDir folder;
    const Server server(
        QCoreApplication::applicationFilePath(),
        {QLatin1String(lineOption), QString::number(devices), share(oneDevice.received), share(oneDevice.sent)},
        devices);
    QStringList arguments{QLatin1String(bareStationOption), folder.path(), share(oneDevice.received),
                          share(oneDevice.sent)};
    for (const auto& line : server.lines())
        arguments << QString::fromLocal8Bit(line);
    return runStation(arguments, devices);
}

} // namespace bench
