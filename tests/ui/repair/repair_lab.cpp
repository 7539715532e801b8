#include "repair_lab.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <stdexcept>

using namespace keyline;

RepairLab::RepairLab(int count)
{
    m_line.makeStation();
    const auto devices = m_line.makeDevices(count);
    devices->start();
    m_line.run(*devices);
    for (const auto& result : m_line.results)
        if (result.result != station::Result::Pass)
            throw std::runtime_error("a device was not provisioned");
    for (const Attached& device : devices->all())
        m_chips.push_back(device.chip);
    m_line.close();
    devices->stop();
    m_folder = devices->folder();
    std::filesystem::create_directory(ports());
}

RepairLab::~RepairLab()
{
    stop();
}

void RepairLab::serve(const QStringList& more)
{
    stop();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const auto text = [](const std::filesystem::path& path) { return QString::fromStdString(path.string()); };
    m_process->start(QStringLiteral(PROGRAM_DIR) + QStringLiteral("/keyline-device"),
                     QStringList{QStringLiteral("run"), QStringLiteral("--end-with-parent"), QStringLiteral("--dir"),
                                 text(m_folder), QStringLiteral("--baud"), QStringLiteral("0"),
                                 QStringLiteral("--links"), text(ports()), QStringLiteral("--control"),
                                 QStringLiteral("--unplugged")} +
                         more);
    if (!m_process->waitForStarted(20'000))
        throw std::runtime_error("keyline-device did not start");
}

void RepairLab::stop()
{
    if (!m_process)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(10'000))
        m_process->kill();
    m_process->waitForFinished(10'000);
    m_process.reset();
}

void RepairLab::tell(const char* verb, int index)
{
    const QString name = QString::fromStdString(chip(index));
    m_process->write((QLatin1String(verb) + QLatin1Char(' ') + name + QLatin1Char('\n')).toLatin1());
    for (;;) {
        if (!m_process->canReadLine() && !m_process->waitForReadyRead(20'000))
            throw std::runtime_error(std::string("keyline-device does not ") + verb);
        const QJsonObject said = QJsonDocument::fromJson(m_process->readLine()).object();
        m_states[said[QStringLiteral("chip")].toString()] = said[QStringLiteral("state")].toString();
        // What has no such word tells of devices that came back by themselves.
        if (said[QStringLiteral("chip")].toString() == name && said.contains(QStringLiteral("attached")))
            return;
    }
}

recovery::BenchOptions RepairLab::options() const
{
    recovery::BenchOptions out;
    out.trustFile = trustFile();
    out.source = registry();
    out.ports.system = false;
    out.ports.period = std::chrono::milliseconds(30);
    out.ports.folders = {ports()};
    out.memoryFile = path("repair.json");
    out.checkpoints = path("seen");
    out.mediaFolders = {};
    return out;
}
