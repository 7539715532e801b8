#include "window_bench.h"

#include "../../fixture/jig.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>
#include <thread>

using namespace keyline;

namespace {

constexpr int heads = 64;
constexpr int perBox = 64;        ///< devices that lie on the bench at a time
constexpr int secondsInCi = 12;   ///< `./dev soak` gives minutes
constexpr int secondsOfABox = 6;  ///< most of them pass meanwhile; then nothing more happens midway
constexpr int patience = 180'000; ///< in milliseconds, until all that is attached has its result
constexpr unsigned seed = 20261126;

int seconds()
{
    const int minutes = qEnvironmentVariableIntValue("KEYLINE_SOAK_MINUTES");
    return minutes > 0 ? minutes * 60 : secondsInCi;
}

} // namespace

/// The window and a station of 64 slots while devices are plugged and unplugged at random, at a wire's real speed.
class SoakTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<LineBench> m_bench;
    std::unique_ptr<WindowBench> m_window;
    std::mt19937 m_random{seed};
    std::vector<test::DeviceFact> m_facts;
    int m_plugs = 0;
    int m_boxes = 0;

    int random(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }

    /// A hand: takes a device off its head, or puts it on a free one; sometimes at once again, mostly after a while.
    void move(Jig& jig)
    {
        const auto device = static_cast<std::size_t>(random(static_cast<int>(jig.devices())));
        if (jig.headOf(device) != 0)
            return jig.unplug(device);
        int head = 1 + random(heads);
        while (!jig.isFree(head))
            head = head % heads + 1;
        jig.plug(device, head);
        ++m_plugs;
        if (random(6) == 0) {
            std::this_thread::sleep_for(std::chrono::milliseconds(random(200)));
            jig.unplug(device);
        }
    }

    /// What hands and test tell each other: each waits for the other's word.
    enum Phase { Handling, Attaching, Attached, TakingOff, TakenOff, Asking, Over };
    std::atomic<Phase> m_phase = Handling;
    std::string m_failure; ///< of the hands, once it is over

    bool reached(Phase phase)
    {
        return QTest::qWaitFor([&] { return m_phase >= phase; }, patience);
    }
    void awaitWord(Phase phase) const
    {
        while (m_phase < phase)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }

    /// On a thread of its own, and all that belongs to a box with it: the devices' process is that thread's.
    void handle()
    {
        auto devices = m_bench->makeDevices(perBox);
        const auto links = m_bench->path("links" + std::to_string(m_boxes));
        devices->startLinked(links, {QStringLiteral("--quiet")}, 115200);
        Jig jig(*devices, links, m_bench->path("heads"));
        while (m_phase < Attaching) {
            move(jig);
            std::this_thread::sleep_for(std::chrono::milliseconds(random(40)));
        }
        for (std::size_t device = 0; device < jig.devices(); ++device)
            for (int head = 1; head <= heads && jig.headOf(device) == 0; ++head)
                if (jig.isFree(head))
                    jig.plug(device, head);
        m_phase = Attached;
        awaitWord(TakingOff);
        for (std::size_t device = 0; device < jig.devices(); ++device)
            jig.unplug(device);
        m_phase = TakenOff;
        awaitWord(Asking);
        for (const auto& fact : devices->facts())
            m_facts.push_back(fact);
    }

    /// A box of new devices, handled for a while; at the end all are attached and have passed.
    void handleBox(int milliseconds)
    {
        ++m_boxes;
        m_phase = Handling;
        std::thread hands([this] {
            try {
                handle();
            } catch (const std::exception& error) {
                m_failure = error.what();
            }
            m_phase = Over;
        });
        QTest::qWait(milliseconds / 2);
        m_window->keepPicture(QStringLiteral("soak-in-the-middle"));
        QTest::qWait(milliseconds / 2);
        judgeBox();
        m_phase = std::max(m_phase.load(), Asking);
        reached(Over);
        hands.join();
        QVERIFY2(m_failure.empty(), m_failure.c_str());
    }

    void judgeBox()
    {
        m_phase = std::max(m_phase.load(), Attaching);
        QVERIFY(reached(Attached));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->count({QStringLiteral("pass"), QStringLiteral("done-before")}), perBox,
                                  patience);
        QCOMPARE(m_window->unexplained(), QString());
        m_window->keepPicture(QStringLiteral("soak-all-passed"));
        m_phase = std::max(m_phase.load(), TakingOff);
        QVERIFY(reached(TakenOff));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->count({QStringLiteral("empty")}), heads, patience);
    }

  private Q_SLOTS:
    void sixty_four_devices_plugged_and_unplugged_at_random_lose_nothing_and_freeze_nothing()
    {
        m_bench = std::make_unique<LineBench>();
        m_bench->makeStation();
        fixture::Fixture(heads).save(m_bench->home() / "fixture");
        std::filesystem::create_directories(m_bench->path("heads"));
        m_window = std::make_unique<WindowBench>(m_bench->home(), m_bench->path("heads"));
        m_window->open();
        m_window->startOrder();
        QTRY_COMPARE_WITH_TIMEOUT(m_window->orders, 1, patience);
        QElapsedTimer elapsed;
        elapsed.start();
        const int boxTime = std::min(seconds(), secondsOfABox) * 1000;
        do {
            handleBox(boxTime);
            if (QTest::currentTestFailed())
                break;
        } while (elapsed.elapsed() < seconds() * 1000);
        QStringList codes;
        for (const auto& code : m_window->codes)
            codes << QString::fromStdString(code);
        qInfo("%lld s, %d boxes of %d, %d plugs; codes seen: %s; the window was away for %lld ms at most",
              elapsed.elapsed() / 1000, m_boxes, perBox, m_plugs, qPrintable(codes.join(QLatin1Char(' '))),
              static_cast<long long>(m_window->pulse.longest().count()));
        QVERIFY2(m_window->pulse.frozen().isEmpty(), m_window->pulse.frozen());
        QVERIFY(!QTest::currentTestFailed());
        // Nothing but an unplug is ever told of devices that are in order.
        codes.removeAll(QStringLiteral("K-104"));
        QCOMPARE(codes, QStringList());
        for (const auto& [chip, passes] : m_window->passes)
            QVERIFY2(passes == 1, chip.hex().c_str());
        QCOMPARE(m_window->passes.size(), m_facts.size());
        m_window.reset();
        for (const auto& fact : m_facts)
            QVERIFY2(fact.sealed, fact.chip.hex().c_str());
        m_bench->close();
        std::string broken;
        for (const auto& sentence : test::checkInvariants(m_bench->home(), m_facts))
            broken += sentence + '\n';
        QVERIFY2(broken.empty(), broken.c_str());
    }
};

QTEST_MAIN(SoakTest)
#include "soak_test.moc"
