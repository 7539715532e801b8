#include "workshop.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

#include <csignal>
#include <stdexcept>

namespace {

[[noreturn]] void fail(const QString& what)
{
    throw std::runtime_error(what.toStdString());
}

Ran finished(QProcess& process, int seconds)
{
    if (!process.waitForFinished(seconds * 1000)) {
        process.kill();
        process.waitForFinished();
        fail(process.program() + QStringLiteral(" did not end: ") + process.arguments().join(QLatin1Char(' ')) +
             QLatin1Char('\n') + QString::fromUtf8(process.readAllStandardError()));
    }
    const int exit = process.exitStatus() == QProcess::CrashExit ? 128 + process.exitCode() : process.exitCode();
    return {exit, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

QList<QJsonObject> Ran::json() const
{
    QList<QJsonObject> out_;
    for (const QByteArray& line : out.split('\n')) {
        if (line.isEmpty())
            continue;
        QJsonParseError error{};
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        if (!document.isObject())
            fail(QStringLiteral("no JSON object: ") + QString::fromUtf8(line));
        out_ << document.object();
    }
    return out_;
}

QJsonObject Ran::lastJson() const
{
    const QList<QJsonObject> all = json();
    return all.isEmpty() ? QJsonObject() : all.last();
}

QList<QJsonObject> Ran::events(const QString& name) const
{
    QList<QJsonObject> out_;
    for (const QJsonObject& object : json())
        if (object[QStringLiteral("event")].toString() == name)
            out_ << object;
    return out_;
}

Workshop::Workshop() : m_environment(QProcessEnvironment::systemEnvironment())
{
    QFile passphrase(path(QStringLiteral("passphrase")));
    if (!passphrase.open(QIODevice::WriteOnly) || passphrase.write("correct horse battery\n") < 0)
        fail(QStringLiteral("no passphrase file"));
    setVariable(QStringLiteral("KEYLINE_PASSPHRASE_FILE"), passphrase.fileName());
}

Workshop::~Workshop()
{
    stopDevices();
}

QString Workshop::path(const QString& name) const
{
    return name.isEmpty() ? m_dir.path() : m_dir.filePath(name);
}

QString Workshop::program(const QString& name)
{
    return QStringLiteral(PROGRAM_DIR "/") + name;
}

void Workshop::setVariable(const QString& name, const QString& value)
{
    m_environment.insert(name, value);
}

std::unique_ptr<QProcess> Workshop::start(const QString& program, const QStringList& arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_dir.path());
    process->setStandardInputFile(QProcess::nullDevice());
    process->start(program, arguments);
    if (!process->waitForStarted())
        fail(QStringLiteral("cannot start ") + program);
    return process;
}

Ran Workshop::run(const QString& program, const QStringList& arguments, int seconds) const
{
    return finished(*start(program, arguments), seconds);
}

Ran Workshop::keyline(const QStringList& arguments, int seconds) const
{
    return run(program(QStringLiteral("keyline")), arguments, seconds);
}

Ran Workshop::wrapped(const QStringList& wrapper, const QStringList& arguments, int seconds) const
{
    QStringList words = wrapper.mid(1);
    words << program(QStringLiteral("keyline")) << arguments;
    return run(wrapper.first(), words, seconds);
}

void Workshop::makeStation()
{
    const Ran ran = keyline({QStringLiteral("init"), QStringLiteral("--home"), home(), QStringLiteral("--manufacturer"),
                             QStringLiteral("Test Works"), QStringLiteral("--pen"), QStringLiteral("32473")});
    if (ran.exit != 0)
        fail(QStringLiteral("init: ") + QString::fromUtf8(ran.err));
}

void Workshop::makeDevices(int count, const QStringList& more, const QString& folder)
{
    const Ran ran = run(program(QStringLiteral("keyline-device")),
                        QStringList{QStringLiteral("make"), QStringLiteral("--dir"), path(folder),
                                    QStringLiteral("--rom-key"), home() + QStringLiteral("/public/manufacturer.pem"),
                                    QStringLiteral("--count"), QString::number(count)} +
                            more);
    if (ran.exit != 0)
        fail(QStringLiteral("make: ") + QString::fromUtf8(ran.err));
}

QList<Attached> Workshop::startDevices(int count, const QStringList& more, const QString& baud, const QString& folder)
{
    auto process =
        start(program(QStringLiteral("keyline-device")), QStringList{QStringLiteral("run"), QStringLiteral("--dir"),
                                                                     path(folder), QStringLiteral("--baud"), baud} +
                                                             more);
    QList<Attached> out;
    QElapsedTimer timer;
    timer.start();
    while (out.size() < count && timer.elapsed() < 10000) {
        if (!process->canReadLine() && !process->waitForReadyRead(1000) && process->state() == QProcess::NotRunning)
            break;
        while (process->canReadLine()) {
            const QJsonObject line = QJsonDocument::fromJson(process->readLine()).object();
            if (line.contains(QStringLiteral("port")))
                out << Attached{line[QStringLiteral("port")].toString(), line[QStringLiteral("chip")].toString(),
                                line[QStringLiteral("state")].toString()};
        }
    }
    if (out.size() < count)
        fail(QStringLiteral("the devices did not start: ") + QString::fromUtf8(process->readAllStandardError()));
    m_devices.push_back(std::move(process));
    return out;
}

void Workshop::stopDevices()
{
    for (const auto& process : m_devices) {
        process->terminate();
        if (!process->waitForFinished(5000)) {
            process->kill();
            process->waitForFinished();
        }
    }
    m_devices.clear();
}

void Workshop::cutDevices()
{
    for (const auto& process : m_devices) {
        process->kill();
        process->waitForFinished();
    }
    m_devices.clear();
}

QStringList Workshop::provisionWords(const QList<Attached>& devices, const QStringList& more) const
{
    QStringList words{QStringLiteral("provision"), QStringLiteral("--json"), QStringLiteral("--home"), home()};
    for (const Attached& device : devices)
        words << QStringLiteral("--port") << device.port;
    if (!more.contains(QStringLiteral("--identities")))
        words << QStringLiteral("--identities") << QStringLiteral("imei:35824005-000000..009999");
    return words + more;
}

Ran Workshop::provision(const QList<Attached>& devices, const QStringList& more, int seconds) const
{
    return keyline(provisionWords(devices, more), seconds);
}
