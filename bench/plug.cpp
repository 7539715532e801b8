#include "figure.h"
#include "figures.h"
#include "station_run.h"

#include "crypto/random.h"
#include "fixture/station_engine.h"
#include "provisioning/station_setup.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <stdexcept>
#include <sys/prctl.h>

namespace bench {

using namespace keyline;
using fixture::StationEngine;

namespace {

constexpr int pluggings = 9;
constexpr double mostMilliseconds = 300; ///< issue 3, section 1; UX section 10
using Clock = std::chrono::steady_clock;

/// Virtual devices at 115200 baud, switched on, whose ports no station has heard of yet.
class Shelf
{
  public:
    Shelf(const std::filesystem::path& folder, const std::filesystem::path& romKey)
    {
        const auto text = [](const std::filesystem::path& path) { return QString::fromStdString(path.string()); };
        const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/keyline-device");
        if (QProcess::execute(program, {QStringLiteral("make"), QStringLiteral("--dir"), text(folder),
                                        QStringLiteral("--rom-key"), text(romKey), QStringLiteral("--count"),
                                        QString::number(pluggings)}) != 0)
            throw std::runtime_error("no devices were made");
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
        m_process.start(program, {QStringLiteral("run"), QStringLiteral("--dir"), text(folder)});
        while (m_ports.size() < pluggings) {
            if (!m_process.canReadLine() && !m_process.waitForReadyRead(30'000))
                throw std::runtime_error("no devices came");
            while (m_process.canReadLine())
                m_ports.push_back(QJsonDocument::fromJson(m_process.readLine())
                                      .object()[QStringLiteral("port")]
                                      .toString()
                                      .toStdString());
        }
    }
    ~Shelf()
    {
        m_process.terminate();
        m_process.waitForFinished(10'000);
    }
    const std::vector<std::string>& ports() const { return m_ports; }

  private:
    QProcess m_process;
    std::vector<std::string> m_ports;
};

struct Plugging
{
    double card = 0;  ///< milliseconds until the slot shows that something came
    double ready = 0; ///< until the chip is known
};

/// Runs the event loop until it is told to go on.
void await(QEventLoop& loop)
{
    bool late = false;
    QTimer::singleShot(60'000, &loop, [&] {
        late = true;
        loop.quit();
    });
    loop.exec();
    if (late)
        throw std::runtime_error("the station did not go on");
}

/// One device after another, each from when its port is there; the middle one of each part.
Plugging measure()
{
    const QTemporaryDir folder;
    const std::filesystem::path place = folder.path().toStdString();
    crypto::SystemRandom random;
    provisioning::setUpStation({place / "home", "Bench Works", std::nullopt, std::nullopt}, stationPassphrase(), random,
                               SystemClock());
    const Shelf shelf(place / "devices", provisioning::HomeLayout{place / "home"}.manufacturerKey());
    std::filesystem::create_directories(place / "heads");
    StationEngine engine;
    QEventLoop loop;
    Clock::time_point plugged, card, ready;
    // On the station's own thread, where it happens.
    QObject::connect(
        &engine, &StationEngine::slotChanged, &engine,
        [&](const fixture::SlotStatus& slot) {
            if (slot.state == fixture::SlotState::Greeting && card < plugged)
                card = Clock::now();
        },
        Qt::DirectConnection);
    QObject::connect(
        &engine, &StationEngine::stepped, &engine,
        [&](const provisioning::StepEvent& event) {
            if (event.chip && ready < plugged)
                ready = Clock::now();
        },
        Qt::DirectConnection);
    QObject::connect(&engine, &StationEngine::orderStarted, &loop, &QEventLoop::quit);
    QObject::connect(&engine, &StationEngine::finished, &loop, &QEventLoop::quit);
    fixture::StationRequest request;
    request.home = place / "home";
    request.folders = {place / "heads"};
    engine.open(request, stationPassphrase());
    engine.startOrder({.profile = "phone", .identities = "imei:35209900-000001..009999", .chips = {}});
    await(loop);
    std::vector<double> cards, readies;
    for (std::size_t device = 0; device < shelf.ports().size(); ++device) {
        const auto head = place / "heads" / "head";
        plugged = Clock::now();
        std::filesystem::create_symlink(shelf.ports()[device], head);
        await(loop);
        cards.push_back(std::chrono::duration<double, std::milli>(card - plugged).count());
        readies.push_back(std::chrono::duration<double, std::milli>(ready - plugged).count());
        std::filesystem::remove(head);
    }
    std::ranges::sort(cards);
    std::ranges::sort(readies);
    return {cards[cards.size() / 2], readies[readies.size() / 2]};
}

} // namespace

void addPlug()
{
    add({"plug-to-card",
         "from a port that the system lists to a slot that shows it",
         "ms",
         Aim::AtMost,
         mostMilliseconds,
         [] { return measure().card; },
         {}});
    add({"plug-to-ready",
         "from a port that the system lists to a device that is identified",
         "ms",
         Aim::AtMost,
         mostMilliseconds,
         [] { return measure().ready; },
         {}});
}

} // namespace bench
