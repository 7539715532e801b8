#include "figure.h"
#include "figures.h"
#include "window_start.h"

#include "crypto/random.h"
#include "link/wait_for.h"
#include "recovery/recovery.h"
#include "ui/common/appearance.h"
#include "ui/repair/wizard_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QThreadPool>

#include <stdexcept>

namespace bench {

using namespace keyline;

namespace {

constexpr double baud = 115200;
constexpr double bitsPerByte = 10;

QString beside(const char* program)
{
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + QLatin1String(program);
}

/// A registry with one device, and that device with its flash gone.
class Workshop
{
  public:
    Workshop()
    {
        QFile passphrase(path("passphrase"));
        if (!passphrase.open(QIODevice::WriteOnly) || passphrase.write("correct horse battery staple\n") < 0)
            throw std::runtime_error("no room for a workshop");
        passphrase.close();
        run("keyline",
            {QStringLiteral("init"), QStringLiteral("--home"), path("home"), QStringLiteral("--manufacturer"),
             QStringLiteral("Bench"), QStringLiteral("--passphrase-file"), path("passphrase")});
        run("keyline-device", {QStringLiteral("make"), QStringLiteral("--dir"), path("devices"),
                               QStringLiteral("--rom-key"), path("home/public/manufacturer.pem")});
        QProcess device;
        const QJsonObject said = startDevice(device, 0);
        m_chip = said[QStringLiteral("chip")].toString();
        run("keyline",
            {QStringLiteral("provision"), QStringLiteral("--home"), path("home"), QStringLiteral("--port"),
             said[QStringLiteral("port")].toString(), QStringLiteral("--identities"),
             QStringLiteral("imei:35209900-000001..000001"), QStringLiteral("--passphrase-file"), path("passphrase")});
        stop(device);
    }

    /// Seconds that one recovery takes at 115200 baud; leaves what went over the wire and the device's own work.
    double recover()
    {
        run("keyline-device", {QStringLiteral("erase-flash"), QStringLiteral("--dir"), path("devices"),
                               QStringLiteral("--chip"), m_chip});
        QProcess device;
        const std::string port =
            startDevice(device, static_cast<int>(baud))[QStringLiteral("port")].toString().toStdString();
        const auto source = registry::openSource(path("home/registry").toStdString());
        const auto trust = registry::TrustFile::read(path("home/public/manufacturer.keyline-trust").toStdString());
        crypto::SystemRandom random;
        QThreadPool pool;
        QElapsedTimer timer;
        timer.start();
        recovery::Recovery recovery({*source, trust, nullptr, nullptr, random, pool});
        const auto results = link::waitFor(recovery.run({port}));
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        if (results.front().outcome != recovery::Outcome::Restored)
            throw std::runtime_error("the device was not restored");
        m_floor = floorOf(stop(device));
        return seconds;
    }
    /// Of the last recovery: nothing of it overlaps.
    double floor() const { return m_floor; }

  private:
    QString path(const char* name) const { return m_dir.filePath(QLatin1String(name)); }

    static void run(const char* program, const QStringList& arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(beside(program), arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            throw std::runtime_error(process.readAll().toStdString());
    }
    QJsonObject startDevice(QProcess& device, int speed) const
    {
        device.start(beside("keyline-device"),
                     {QStringLiteral("run"), QStringLiteral("--end-with-parent"), QStringLiteral("--stats"),
                      QStringLiteral("--quiet"), QStringLiteral("--dir"), path("devices"), QStringLiteral("--baud"),
                      QString::number(speed)});
        while (!device.canReadLine())
            if (!device.waitForReadyRead(30'000))
                throw std::runtime_error("no device came");
        return QJsonDocument::fromJson(device.readLine()).object();
    }
    static QByteArray stop(QProcess& device)
    {
        device.terminate();
        device.waitForFinished(10'000);
        return device.readAll();
    }
    static double floorOf(const QByteArray& statistics)
    {
        const QJsonObject said = QJsonDocument::fromJson(statistics.trimmed()).object();
        double cpu = 0;
        for (const QJsonValue& command : said[QStringLiteral("commands")].toObject())
            cpu += command.toObject()[QStringLiteral("cpu_us")].toDouble() / 1e6;
        const double bytes = said[QStringLiteral("sent")].toDouble() + said[QStringLiteral("received")].toDouble();
        return bytes * bitsPerByte / baud + cpu;
    }

    QTemporaryDir m_dir;
    QString m_chip;
    double m_floor = 0;
};

Workshop& workshop()
{
    static Workshop made;
    return made;
}

double floorSeconds()
{
    workshop().recover();
    return workshop().floor();
}

double startMilliseconds()
{
    const QTemporaryDir folder;
    return millisecondsUntilUsable({QLatin1String(repairOption), folder.path()});
}

} // namespace

int repairOnce(int argc, char** argv)
{
    const QString folder = QString::fromLocal8Bit(argv[2]);
    QApplication application(argc, argv);
    ui::Preferences preferences(folder);
    const ui::Appearance appearance(preferences);
    recovery::BenchOptions options;
    options.memoryFile = folder.toStdString() + "/repair.json";
    recovery::RepairBench repairBench(std::move(options));
    ui::Wizard wizard(repairBench);
    ui::WizardWindow window(wizard, preferences);
    const FirstPicture picture(window);
    window.show();
    repairBench.start();
    return QApplication::exec();
}

void addRepair()
{
    add({"recovery-one-device", "recovery of one device at 115200 baud, against its bytes on the wire and its own work",
         "s", Aim::AtMost, 1.15, [] { return workshop().recover(); }, floorSeconds});
    add({"repair-start",
         "start of the empty wizard until its window can be used",
         "ms",
         Aim::AtMost,
         400,
         startMilliseconds,
         {},
         7});
}

} // namespace bench
