#include "demo/demo_shop.h"

#include "base/background.h"
#include "base/passphrase_file.h"
#include "base/text.h"
#include "crypto/random.h"
#include "provisioning/station_home.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <charconv>

namespace keyline::demo {

namespace fs = std::filesystem;

namespace {

constexpr int endingMs = 2000;
/// Device folders that stay to be looked at.
constexpr int kept = 3;

/// Numbers of the folders of devices, ascending.
std::vector<int> numbersIn(const fs::path& folder)
{
    std::vector<int> out;
    forEachEntry(folder, [&](const fs::directory_entry& entry) {
        const std::string name = entry.path().filename().string();
        int number = 0;
        const auto [end, fault] = std::from_chars(name.data(), name.data() + name.size(), number);
        if (fault == std::errc() && end == name.data() + name.size())
            out.push_back(number);
    });
    std::ranges::sort(out);
    return out;
}

int foldersIn(const fs::path& folder)
{
    int out = 0;
    forEachEntry(folder, [&](const fs::directory_entry& entry) {
        std::error_code ignored;
        out += entry.is_directory(ignored) ? 1 : 0;
    });
    return out;
}

QString text(const fs::path& path)
{
    return QString::fromStdString(path.string());
}

} // namespace

DemoShop::DemoShop(DemoLayout layout, fs::path program, QObject* parent)
    : QObject(parent), m_layout(std::move(layout)), m_program(std::move(program))
{
    connect(&m_runner, &QProcess::readyReadStandardOutput, this, &DemoShop::readOutput);
    connect(&m_maker, &QProcess::finished, this, [this](int exit, QProcess::ExitStatus) {
        exit == 0 ? runDevices() : fail(m_maker.readAllStandardError().toStdString());
    });
    connect(&m_runner, &QProcess::finished, this, [this] {
        if (!m_ending)
            fail(m_runner.readAllStandardError().toStdString());
    });
    for (QProcess* process : {&m_maker, &m_runner})
        connect(process, &QProcess::errorOccurred, this, [this, process](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                fail(m_program.string() + ": " + process->errorString().toStdString());
        });
}

DemoShop::~DemoShop()
{
    endDevices();
}

void DemoShop::start()
{
    try {
        makeFolder(m_layout.folder, 0700);
        m_lock = FileLock::tryLock(m_layout.lockFile());
        if (!m_lock)
            throw Error(Code::HomeBusy, m_layout.folder.string());
    } catch (const Error& error) {
        Q_EMIT failed(error);
        return;
    }
    inBackground(
        this,
        [layout = m_layout] {
            crypto::SystemRandom random;
            const SystemClock clock;
            prepareStation(layout, random, clock);
        },
        [this] { prepared(); }, [this](const Error& error) { Q_EMIT failed(error); });
}

void DemoShop::prepared()
{
    try {
        removeAll(m_layout.links()); // of a demo that was killed
        makeFolder(m_layout.links());
        makeDevices();
    } catch (const Error& fault) {
        Q_EMIT failed(fault);
    }
}

Secret DemoShop::passphrase() const
{
    return readPassphraseFile(m_layout.passphrase());
}

fs::path DemoShop::currentFolder() const
{
    const auto numbers = numbersIn(m_layout.devices());
    return m_layout.devices() / std::to_string(numbers.empty() ? 1 : numbers.back());
}

void DemoShop::makeDevices()
{
    const int missing = deviceCount - foldersIn(currentFolder());
    if (missing <= 0)
        return runDevices();
    makeFolder(currentFolder());
    m_maker.start(text(m_program),
                  {QStringLiteral("make"), QStringLiteral("--dir"), text(currentFolder()), QStringLiteral("--rom-key"),
                   text(provisioning::HomeLayout{m_layout.station()}.manufacturerKey()), QStringLiteral("--count"),
                   QString::number(missing)});
}

void DemoShop::runDevices()
{
    m_devices.clear();
    m_ending = false;
    m_runner.start(text(m_program),
                   {QStringLiteral("run"), QStringLiteral("--end-with-parent"), QStringLiteral("--control"),
                    QStringLiteral("--unplugged"), QStringLiteral("--baud"), QStringLiteral("115200"),
                    QStringLiteral("--dir"), text(currentFolder()), QStringLiteral("--links"), text(m_layout.links())});
    tell("unplug", "all"); // nothing is plugged in yet; each says who it is
}

void DemoShop::readOutput()
{
    while (m_runner.canReadLine())
        takeLine(m_runner.readLine());
}

void DemoShop::takeLine(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const DemoDevice device{object.value(QStringLiteral("chip")).toString().toStdString(),
                            object.value(QStringLiteral("state")).toString().toStdString(),
                            object.value(QStringLiteral("attached")).toBool(true)};
    if (device.chip.empty())
        return;
    const auto found = std::ranges::find(m_devices, device.chip, &DemoDevice::chip);
    if (found != m_devices.end()) {
        *found = device;
    } else {
        m_devices.push_back(device);
        if (m_devices.size() == deviceCount)
            allThere();
    }
    Q_EMIT devicesChanged();
}

/// Each has said who it is.
void DemoShop::allThere()
{
    // All were finished the last time: there would be nothing to see.
    if (!m_ready && !m_renewing && std::ranges::all_of(m_devices, [](const auto& d) { return d.state == "sealed"; })) {
        QMetaObject::invokeMethod(
            this, [this] { takeNewFolder(); }, Qt::QueuedConnection);
        return;
    }
    const bool isNew = !std::exchange(m_ready, true);
    m_renewing = false;
    if (isNew)
        Q_EMIT ready();
    else
        Q_EMIT renewed();
    // One after the other, so that they come to the slots in their order.
    for (const DemoDevice& each : m_devices)
        plug(each.chip);
}

void DemoShop::tell(const char* verb, const std::string& chip)
{
    m_runner.write((std::string(verb) + " " + chip + "\n").c_str());
}

void DemoShop::renew()
{
    if (m_ready && !m_renewing)
        takeNewFolder();
}

void DemoShop::takeNewFolder()
{
    m_renewing = true;
    endDevices();
    try {
        const auto numbers = numbersIn(m_layout.devices());
        for (std::size_t i = 0; i + kept <= numbers.size(); ++i)
            removeAll(m_layout.devices() / std::to_string(numbers[i]));
        makeFolder(m_layout.devices() / std::to_string(numbers.empty() ? 1 : numbers.back() + 1));
        makeDevices();
    } catch (const Error& error) {
        m_renewing = false;
        Q_EMIT failed(error);
    }
}

void DemoShop::endDevices()
{
    m_ending = true;
    for (QProcess* process : {&m_maker, &m_runner}) {
        if (process->state() == QProcess::NotRunning)
            continue;
        process->write("quit\n");
        process->closeWriteChannel();
        if (!process->waitForFinished(endingMs)) {
            process->kill();
            process->waitForFinished(endingMs);
        }
    }
}

void DemoShop::fail(const std::string& context)
{
    m_renewing = false;
    if (!m_ending)
        Q_EMIT failed(Error(Code::VirtualDevicesNotStarted, harmless(context)));
}

} // namespace keyline::demo
