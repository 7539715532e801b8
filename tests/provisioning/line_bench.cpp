#include "line_bench.h"

#include "protocol/device_client.h"
#include "station/identities.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <stdexcept>

using namespace keyline;
using namespace keyline::provisioning;

namespace {

QString program()
{
    return QStringLiteral(PROGRAM_DIR) + QStringLiteral("/keyline-device");
}

void runDeviceProgram(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program(), arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        throw std::runtime_error("keyline-device: " + process.readAll().toStdString());
}

Attached parseLine(const QByteArray& line)
{
    const auto object = QJsonDocument::fromJson(line).object();
    return {object[QStringLiteral("port")].toString().toStdString(),
            identity::ChipId::fromHex(object[QStringLiteral("chip")].toString().toStdString()),
            object[QStringLiteral("state")].toString().toStdString()};
}

} // namespace

Devices::Devices(std::filesystem::path folder, const std::filesystem::path& romKey, int count, const std::string& model)
    : m_folder(std::move(folder)), m_count(count)
{
    runDeviceProgram({QStringLiteral("make"), QStringLiteral("--dir"), QString::fromStdString(m_folder.string()),
                      QStringLiteral("--rom-key"), QString::fromStdString(romKey.string()), QStringLiteral("--count"),
                      QString::number(count), QStringLiteral("--model"), QString::fromStdString(model)});
}

Devices::~Devices()
{
    stop();
}

const std::vector<Attached>& Devices::start(const QStringList& more, int baud)
{
    stop();
    m_attached.clear();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList arguments{QStringLiteral("run"),    QStringLiteral("--end-with-parent"),
                          QStringLiteral("--dir"),  QString::fromStdString(m_folder.string()),
                          QStringLiteral("--baud"), QString::number(baud)};
    // By links of its own: whoever waits for a port to come back must not find there another test's device, whose
    // pseudo-terminal got the number meanwhile.
    std::filesystem::path lines;
    if (!more.contains(QStringLiteral("--links"))) {
        lines = m_folder.string() + "-lines";
        arguments << QStringLiteral("--links") << QString::fromStdString(lines.string());
    }
    m_process->start(program(), arguments + more);
    while (m_attached.size() < static_cast<std::size_t>(m_count)) {
        if (!m_process->canReadLine() && !m_process->waitForReadyRead(20'000))
            throw std::runtime_error("keyline-device did not start");
        while (m_process->canReadLine())
            m_attached.push_back(parseLine(m_process->readLine()));
    }
    if (!lines.empty())
        for (auto& device : m_attached)
            device.port = (lines / device.chip.hex()).string();
    return m_attached;
}

void Devices::stop()
{
    if (!m_process)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(10'000))
        m_process->kill();
    m_process->waitForFinished(10'000);
    m_process.reset();
}

void Devices::startLinked(const std::filesystem::path& links, const QStringList& more, int baud)
{
    start(QStringList{QStringLiteral("--links"), QString::fromStdString(links.string()), QStringLiteral("--control")} +
              more,
          baud);
}

void Devices::tell(const std::string& command)
{
    m_process->write((command + "\n").c_str());
    int answers = command.ends_with(" all") ? m_count : 1;
    while (answers > 0) {
        if (!m_process->canReadLine() && !m_process->waitForReadyRead(20'000))
            throw std::runtime_error("keyline-device did not answer: " + command);
        while (m_process->canReadLine()) {
            m_process->readLine();
            --answers;
        }
    }
}

void Devices::eraseFlash(const identity::ChipId& chip)
{
    stop();
    runDeviceProgram({QStringLiteral("erase-flash"), QStringLiteral("--dir"), QString::fromStdString(m_folder.string()),
                      QStringLiteral("--chip"), QString::fromStdString(chip.hex())});
}

std::vector<std::string> Devices::ports() const
{
    std::vector<std::string> out;
    for (const auto& device : m_attached)
        out.push_back(device.port);
    return out;
}

std::vector<test::DeviceFact> Devices::facts()
{
    std::vector<test::DeviceFact> out;
    for (const auto& device : start())
        out.push_back({device.chip, device.state == "sealed"});
    return out;
}

std::unique_ptr<Devices> Devices::copy(std::filesystem::path folder) const
{
    std::filesystem::copy(m_folder, folder, std::filesystem::copy_options::recursive);
    return std::unique_ptr<Devices>(new Devices(std::move(folder), m_count));
}

protocol::StoredBackup Devices::stored(Random& random) const
{
    protocol::DeviceClient client(link::SerialPort(m_attached.at(0).port), random);
    return link::waitFor(client.readBackup());
}

Bytes Devices::prove(Random& random, const ByteArray<32>& challenge) const
{
    protocol::DeviceClient client(link::SerialPort(m_attached.at(0).port), random);
    return link::waitFor(client.prove(challenge));
}

LineBench::LineBench() = default;

std::filesystem::path LineBench::path(const std::string& name) const
{
    return std::filesystem::path(m_folder.path().toStdString()) / name;
}

Secret LineBench::passphrase()
{
    return Secret::copyOf(asBytes("correct horse battery staple"));
}

void LineBench::makeStation()
{
    static QTemporaryDir model;
    const std::filesystem::path made = model.filePath(QStringLiteral("home")).toStdString();
    if (!std::filesystem::exists(made))
        setUpStation({made, "Aurora Devices", 32473, std::nullopt}, passphrase(), random, clock);
    std::filesystem::copy(made, home(), std::filesystem::copy_options::recursive);
}

void LineBench::changeStation(const std::string& name)
{
    auto shared = open().vault().sharedKeys();
    close();
    m_homeName = name;
    setUpStation({home(), "", std::nullopt, std::nullopt}, passphrase(), std::move(shared), random, clock);
}

std::optional<Filed> LineBench::filed(const identity::ChipId& chip)
{
    return link::waitFor(open().registrar().find(chip));
}

std::int64_t LineBench::count(const char* sql)
{
    return open().database().read([&](sql::Connection& c) {
        auto row = c.query(sql);
        row.step();
        return row.integer(0);
    });
}

void LineBench::blockRegistry(bool blocked)
{
    sql::Database database(HomeLayout{home()}.registry() / "registry.sqlite", {}, sql::Access::Existing);
    database.writeNow([&](sql::Connection& c) {
        c.run(blocked ? "CREATE TRIGGER blocked BEFORE INSERT ON entry BEGIN SELECT raise(ABORT, 'blocked'); END"
                      : "DROP TRIGGER blocked");
    });
}

std::size_t LineBench::begun(station::Step step) const
{
    return static_cast<std::size_t>(std::ranges::count_if(
        events, [&](const StepEvent& event) { return event.step == step && event.state == StepState::Started; }));
}

std::unique_ptr<Devices> LineBench::makeDevices(int count, const std::string& model)
{
    static int folders = 0;
    return std::make_unique<Devices>(path("devices" + std::to_string(++folders)), HomeLayout{home()}.manufacturerKey(),
                                     count, model);
}

Line& LineBench::open()
{
    if (!m_line) {
        m_home = StationHome::open(home(), StationHome::Use::Work, random, clock);
        m_home->vault().unlock(passphrase());
        m_line = std::make_unique<Line>(*m_home, random, clock);
    }
    return *m_line;
}

void LineBench::close()
{
    m_line.reset();
    m_home.reset();
}

Order LineBench::order(const std::string& profile, const std::string& identities)
{
    return order(package::loadProfile(HomeLayout{home()}.profiles(), profile), identities);
}

Order LineBench::order(package::Profile profile, const std::string& identities)
{
    Order out;
    out.profile = std::move(profile);
    out.identities = identity::openIdentities(identities, out.profile.identities);
    out.identitiesName = station::identities::sourceName(*out.identities, identities);
    return out;
}

Summary LineBench::run(std::vector<std::string> ports, Order order)
{
    events.clear();
    results.clear();
    Engine* running = nullptr;
    Engine engine(open(), std::move(order),
                  {.step =
                       [&](const StepEvent& event) {
                           events.push_back(event);
                           if (onStep)
                               onStep(*running, event);
                       },
                   .result = [&](const SessionResult& result) { results.push_back(result); }},
                  options);
    running = &engine;
    return link::waitFor(engine.run(std::move(ports)));
}

std::string LineBench::broken(Devices* devices)
{
    close();
    const auto facts = devices != nullptr ? devices->facts() : std::vector<test::DeviceFact>();
    std::string out;
    for (const auto& sentence : test::checkInvariants(home(), facts))
        out += (out.empty() ? "" : "; ") + sentence;
    return out;
}
