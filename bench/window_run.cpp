#include "window_run.h"

#include "fixture/station_engine.h"
#include "station_run.h"
#include "ui/common/appearance.h"
#include "ui/common/sounds.h"
#include "ui/station/station_window.h"
#include "usage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <ctime>
#include <filesystem>
#include <sstream>
#include <string_view>
#include <thread>

namespace bench {

using namespace keyline;

namespace {

double threadCpu()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// An application that times its frames: what an UpdateRequest of a window takes, layout and painting together.
class TimedApplication : public QApplication
{
  public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (event->type() != QEvent::UpdateRequest || !receiver->isWidgetType())
            return QApplication::notify(receiver, event);
        QElapsedTimer timer;
        timer.start();
        const bool out = QApplication::notify(receiver, event);
        frames.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        return out;
    }

    std::vector<double> frames; ///< milliseconds
};

double percentile99(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, values.size() * 99 / 100)];
}

/// Runs the event loop until it is so.
template <typename Condition>
void spinUntil(Condition condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// The rounds of a run: links that come and go, results that come in.
class Shift
{
  public:
    Shift(fixture::StationEngine& engine, std::span<char*> ports, std::size_t slots) : m_ports(ports), m_slots(slots)
    {
        // Counted where it is told, and this thread woken once all are so far: what a bench needs to know is no work
        // of the window's.
        QObject::connect(
            &engine, &fixture::StationEngine::slotChanged, &engine,
            [this](const fixture::SlotStatus& slot) { note(slot.slot, slot.state); }, Qt::DirectConnection);
        QObject::connect(&engine, &fixture::StationEngine::opened, &m_here, [this] { opened = true; });
        QObject::connect(&engine, &fixture::StationEngine::orderStarted, &m_here, [this] { started = true; });
    }

    std::filesystem::path links() const { return m_folder.path().toStdString(); }

    void round(std::size_t n)
    {
        untilAll(fixture::SlotState::Pass, [this, n](std::size_t slot) {
            std::filesystem::create_symlink(m_ports[n * m_slots + slot], links() / name(slot));
        });
    }
    void clear()
    {
        untilAll(fixture::SlotState::Empty,
                 [this](std::size_t slot) { std::filesystem::remove(links() / name(slot)); });
    }
    std::size_t rounds() const { return m_ports.size() / m_slots; }

    bool opened = false;
    bool started = false;

  private:
    static std::string name(std::size_t slot) { return "slot" + std::to_string(100 + slot); }
    /// Hands at all slots, which are not the window's: on a thread of their own.
    template <typename Deed>
    void untilAll(fixture::SlotState state, Deed deed)
    {
        m_wanted = state;
        const std::jthread hands([this, deed] {
            for (std::size_t slot = 0; slot < m_slots; ++slot)
                deed(slot);
        });
        spinUntil([this, state] { return m_reached == state; });
    }
    void note(int slot, fixture::SlotState state)
    {
        m_states[slot] = state;
        const auto wanted = m_wanted.load();
        if (state != wanted || static_cast<std::size_t>(std::ranges::count_if(
                                   m_states, [wanted](const auto& s) { return s.second == wanted; })) != m_slots)
            return;
        m_reached = wanted;
        QMetaObject::invokeMethod(
            &m_here, [] {}, Qt::QueuedConnection);
    }

    std::span<char*> m_ports;
    std::size_t m_slots;
    QTemporaryDir m_folder;
    QObject m_here;
    std::map<int, fixture::SlotState> m_states; ///< the engine's thread's
    std::atomic<fixture::SlotState> m_wanted = fixture::SlotState::Empty;
    std::atomic<fixture::SlotState> m_reached = fixture::SlotState::Empty;
};

WindowRun runShift(std::span<char*> arguments, TimedApplication* application)
{
    fixture::StationEngine engine;
    ui::Sounds sounds({QStringLiteral("true")});
    std::unique_ptr<ui::StationWindow> window;
    const auto slots = static_cast<std::size_t>(std::stoul(arguments[2]));
    Shift shift(engine, arguments.subspan(3), slots);
    if (application != nullptr) {
        window = std::make_unique<ui::StationWindow>(engine, sounds);
        window->resize(1920, 1080);
        window->show();
    }
    fixture::StationRequest request;
    request.home = arguments[0];
    request.systemPorts = false;
    request.folders = {shift.links()};
    engine.open(request, stationPassphrase());
    engine.startOrder({.profile = "phone", .identities = "imei:35209900-000001..009999", .chips = {}});
    spinUntil([&] { return shift.opened && shift.started; });
    bool idle = false;
    QTimer::singleShot(500, &engine, [&] { idle = true; });
    spinUntil([&] { return idle; });

    WindowRun out;
    forgetPeak();
    out.idleMiB = residentMiB("VmRSS:");
    if (application != nullptr)
        application->frames.clear();
    for (std::size_t n = 0; n < shift.rounds(); ++n) {
        const double cpu = threadCpu();
        const auto begin = std::chrono::steady_clock::now();
        shift.round(n);
        out.wall += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        out.guiCpu += threadCpu() - cpu;
        out.passed += static_cast<unsigned>(slots);
        shift.clear();
    }
    out.peakMiB = residentMiB("VmHWM:");
    if (application != nullptr)
        out.frameP99 = percentile99(application->frames);
    return out;
}

} // namespace

int windowOnce(std::span<char*> arguments)
{
    int argc = 1;
    char name[] = "keyline-bench";
    char* argv[] = {name, nullptr};
    WindowRun run;
    if (std::string_view(arguments[1]) == "window") {
        TimedApplication application(argc, argv);
        const QTemporaryDir folder;
        ui::Preferences preferences(folder.path());
        const ui::Appearance appearance(preferences);
        run = runShift(arguments, &application);
    } else {
        const QCoreApplication application(argc, argv);
        // A widget-less run: the same engine and nothing that listens but the shift.
        run = runShift(arguments, nullptr);
    }
    std::printf("%u %.6f %.6f %.3f %.3f %.3f\n", run.passed, run.wall, run.guiCpu, run.frameP99, run.idleMiB,
                run.peakMiB);
    return 0;
}

WindowRun parseWindowRun(const std::string& text)
{
    WindowRun run;
    std::istringstream(text) >> run.passed >> run.wall >> run.guiCpu >> run.frameP99 >> run.idleMiB >> run.peakMiB;
    return run;
}

} // namespace bench
