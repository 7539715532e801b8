#include "workshop.h"

#include <QDir>
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

/// By a link of its own: a test that waits for a port to come back must not find there another test's device, whose
/// pseudo-terminal got the number meanwhile.
Attached attached(const QJsonObject& line, const QString& lines)
{
    const QString chip = line[QStringLiteral("chip")].toString();
    const QString port = line[QStringLiteral("port")].toString();
    return {lines.isEmpty() ? port : lines + QLatin1Char('/') + chip, chip, line[QStringLiteral("state")].toString()};
}

/// A killed program leaves its links.
void cut(QProcess& process, const QString& lines)
{
    process.kill();
    process.waitForFinished();
    if (!lines.isEmpty())
        QDir(lines).removeRecursively();
}

} // namespace

QStringList words(const QString& line)
{
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QByteArray said(const Ran& ran)
{
    return "exit " + QByteArray::number(ran.exit) + '\n' + ran.out + ran.err;
}

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

Workshop::Workshop() : m_workingFolder(m_dir.path()), m_environment(QProcessEnvironment::systemEnvironment())
{
    setVariable(QStringLiteral("KEYLINE"), program(QStringLiteral("keyline")));
    // What a recovery remembers of logs stays in the workshop too.
    setVariable(QStringLiteral("XDG_STATE_HOME"), path(QStringLiteral("state")));
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

void Workshop::unsetVariable(const QString& name)
{
    m_environment.remove(name);
}

void Workshop::setWorkingFolder(const QString& name)
{
    m_workingFolder = path(name);
    if (!QDir().mkpath(m_workingFolder))
        fail(QStringLiteral("cannot make ") + m_workingFolder);
}

QByteArray Workshop::read(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        fail(QStringLiteral("cannot read ") + file);
    return in.readAll();
}

void Workshop::write(const QString& file, const QByteArray& content)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        fail(QStringLiteral("cannot write ") + file);
}

std::unique_ptr<QProcess> Workshop::start(const QString& program, const QStringList& arguments, Input input) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_workingFolder);
    if (input == Input::None)
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

Ran Workshop::shell(const QString& line, int seconds) const
{
    return run(QStringLiteral("bash"), {QStringLiteral("-c"), line}, seconds);
}

Ran Workshop::onTerminal(const QStringList& arguments, const QStringList& typed, int seconds) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_workingFolder);
    process.start(QStringLiteral("script"),
                  {QStringLiteral("-q"), QStringLiteral("-e"), QStringLiteral("-c"),
                   QStringLiteral("stty cols 140; exec $KEYLINE ") + arguments.join(QLatin1Char(' ')),
                   QStringLiteral("/dev/null")});
    QByteArray seen;
    for (int i = 0; i + 1 < typed.size(); i += 2) {
        QByteArray waited;
        while (!waited.contains(typed[i].toUtf8()) && process.waitForReadyRead(seconds * 1000))
            waited += process.readAllStandardOutput();
        seen += waited;
        process.write(typed[i + 1].toUtf8());
    }
    Ran ran = finished(process, seconds);
    ran.out.prepend(seen);
    return ran;
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
    QString lines;
    QStringList arguments{QStringLiteral("run"),    QStringLiteral("--end-with-parent"),
                          QStringLiteral("--dir"),  path(folder),
                          QStringLiteral("--baud"), baud};
    if (!more.contains(QStringLiteral("--links"))) {
        lines = path(QStringLiteral("lines-%1").arg(++m_lines));
        arguments << QStringLiteral("--links") << lines;
    }
    auto process = start(program(QStringLiteral("keyline-device")), arguments + more);
    QList<Attached> out;
    QElapsedTimer timer;
    timer.start();
    while (out.size() < count && timer.elapsed() < 10000) {
        if (!process->canReadLine() && !process->waitForReadyRead(1000) && process->state() == QProcess::NotRunning)
            break;
        while (process->canReadLine()) {
            const QJsonObject line = QJsonDocument::fromJson(process->readLine()).object();
            if (line.contains(QStringLiteral("port")))
                out << attached(line, lines);
        }
    }
    if (out.size() < count)
        fail(QStringLiteral("the devices did not start: ") + QString::fromUtf8(process->readAllStandardError()));
    m_devices.push_back({std::move(process), lines});
    return out;
}

void Workshop::cutDevices(int index)
{
    const auto& [process, lines] = m_devices[static_cast<std::size_t>(index)];
    cut(*process, lines);
}

void Workshop::stopDevices()
{
    for (const auto& [process, lines] : m_devices) {
        process->terminate();
        if (!process->waitForFinished(5000))
            cut(*process, lines);
    }
    m_devices.clear();
}

void Workshop::cutDevices()
{
    for (const auto& [process, lines] : m_devices)
        cut(*process, lines);
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
