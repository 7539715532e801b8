#include "window_bench.h"

#include "../../fixture/jig.h"
#include "base/file.h"
#include "own_root.h"
#include "provisioning/order_file.h"
#include "small_disk.h"
#include "station/history.h"
#include "station/journal.h"

#include <QApplication>
#include <QTest>

#include <csignal>
#include <random>

using namespace keyline;
using provisioning::HomeLayout;
using provisioning::StationHome;

namespace {

constexpr int patience = 120'000; ///< in milliseconds, for what takes a few seconds
const QString pass = QStringLiteral("pass");
const QString doneBefore = QStringLiteral("done-before");
const QString paused = QStringLiteral("paused");

/// `keyline-station` as its user starts it, but without a display.
std::unique_ptr<QProcess> startStation(const LineBench& bench, const std::filesystem::path& passphrase)
{
    auto process = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), QString::fromStdString(bench.path("config").string()));
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const auto text = [](const std::filesystem::path& path) { return QString::fromStdString(path.string()); };
    process->start(QStringLiteral(PROGRAM_DIR "/keyline-station"),
                   {QStringLiteral("--home"), text(bench.home()), QStringLiteral("--passphrase-file"), text(passphrase),
                    QStringLiteral("--port-folder"), text(bench.path("ports")), QStringLiteral("--identities"),
                    QStringLiteral("imei:35209900-000001..099999")});
    process->waitForStarted();
    return process;
}

/// Chips begun and chips finished, as one who only looks sees them.
std::pair<std::size_t, std::size_t> seen(LineBench& bench)
{
    const auto home = StationHome::open(bench.home(), StationHome::Use::Look, bench.random, bench.clock);
    return home->database().read([](sql::Connection& c) {
        std::size_t passed = 0;
        for (const auto& row : station::history::newest(c, 1000))
            passed += row.result == station::Result::Pass ? 1 : 0;
        return std::pair(station::journal::all(c).size(), passed);
    });
}

void write(const std::filesystem::path& file, const Bytes& content)
{
    writeFileAtomically(file, content);
}

Bytes garbage(std::size_t size)
{
    return Bytes(size, 0x5a);
}

} // namespace

/// What a station's window withstands: every time nothing is lost, nothing frozen, everything explained on the screen.
class WithstandTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<LineBench> m_bench;
    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<Devices> m_devices;
    std::unique_ptr<WindowBench> m_window;

    void attach(int devices, int baud = 0)
    {
        m_devices = m_bench->makeDevices(devices);
        m_devices->startLinked(m_bench->path("ports"), {QStringLiteral("--quiet")}, baud);
    }
    void openWindow()
    {
        m_window = std::make_unique<WindowBench>(m_bench->home(), m_bench->path("ports"));
        m_window->open();
    }
    int finished() const { return m_window->count({pass, doneBefore}); }
    /// Of a window that has come to rest: nothing was frozen, nothing is lost.
    void nothingIsBroken()
    {
        QCOMPARE(m_window->unexplained(), QString());
        QVERIFY2(m_window->pulse.frozen().isEmpty(), m_window->pulse.frozen());
        m_window.reset();
        const std::string broken = m_bench->broken(m_devices.get());
        QVERIFY2(broken.empty(), broken.c_str());
    }

  private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<LineBench>();
        std::filesystem::create_directories(m_bench->path("ports"));
    }
    void cleanup()
    {
        m_window.reset();
        m_devices.reset();
        m_disk.reset();
        m_bench.reset();
    }

    void a_station_that_is_killed_in_the_middle_of_sixteen_devices_goes_on_with_them()
    {
        m_bench->makeStation();
        fixture::Fixture(16).save(m_bench->home() / "fixture");
        attach(16, 9600); // slowly, so that a kill finds devices at work on any computer
        const auto passphrase = m_bench->path("passphrase");
        write(passphrase, [] {
            const Secret secret = LineBench::passphrase();
            return Bytes(secret.view().begin(), secret.view().end());
        }());
        std::mt19937 random(20261126);
        std::size_t inTheMiddle = 0;
        for (int round = 0; round < 4; ++round) {
            const auto station = startStation(*m_bench, passphrase);
            const std::size_t before = seen(*m_bench).second;
            QTRY_VERIFY_WITH_TIMEOUT(seen(*m_bench).first > 0 || seen(*m_bench).second > before, patience);
            QTest::qWait(static_cast<int>(random() % 400));
            QVERIFY(station->state() == QProcess::Running);
            ::kill(static_cast<pid_t>(station->processId()), SIGKILL);
            station->waitForFinished();
            inTheMiddle += seen(*m_bench).first;
        }
        QVERIFY2(inTheMiddle > 0, "no kill came in the middle of a device");
        const std::size_t begun = seen(*m_bench).first;
        openWindow(); // the order goes on by itself
        QTRY_COMPARE_WITH_TIMEOUT(m_window->orders, 1, patience);
        QVERIFY(m_window->resumed);
        QCOMPARE(m_window->resumed->inWork, begun);
        QTRY_COMPARE_WITH_TIMEOUT(finished(), 16, patience);
        nothingIsBroken();
    }

    void a_full_disk_pauses_the_line_says_so_and_it_goes_on_with_room_data()
    {
        QTest::addColumn<int>("left");
        for (const int left : {0, 24, 96})
            QTest::addRow("%d KiB left", left) << left;
    }
    void a_full_disk_pauses_the_line_says_so_and_it_goes_on_with_room()
    {
        QFETCH(int, left);
        NEED_ROOT();
        m_disk = std::make_unique<SmallDisk>(QString::fromStdString(m_bench->home().string()), 3000);
        QVERIFY(m_disk->mounted());
        m_bench->makeStation();
        openWindow();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isOpen, patience);
        m_window->startOrder();
        QTRY_COMPARE_WITH_TIMEOUT(m_window->orders, 1, patience);
        m_disk->fill(left * 1024);
        attach(8);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->count({paused}) > 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->count({paused}) + finished(), 8, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->banners().contains(QStringLiteral("K605")), patience);
        QCOMPARE(m_window->unexplained(), QString());
        m_window->keepPicture(QStringLiteral("full-disk-%1").arg(left));
        m_disk->makeRoom();
        QTRY_COMPARE_WITH_TIMEOUT(finished(), 8, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->banners(), QStringList(), patience);
        QVERIFY(!m_window->codes.contains("K-909"));
        QCOMPARE(fixture::Fixture::load(m_bench->home() / "fixture").headOf(8).empty(), false);
        nothingIsBroken();
    }

    void a_clock_that_is_set_back_and_forth_changes_no_result()
    {
        m_bench->makeStation();
        openWindow();
        m_window->startOrder();
        QTRY_COMPARE_WITH_TIMEOUT(m_window->orders, 1, patience);
        attach(8, 57600);
        constexpr std::int64_t day = 24 * 3600;
        int turns = 0;
        while (finished() < 8 && turns < 400) {
            m_window->clock->turnBy((turns++ % 2 == 0 ? -400 : 399) * day);
            QTest::qWait(100);
        }
        QVERIFY(turns > 4);
        QCOMPARE(finished(), 8);
        QVERIFY(m_window->codes.empty());
        // And the next morning, on a clock that was never set right: the same devices were done before.
        m_window->clock->turnBy(-4000 * day);
        m_devices->tell("unplug all");
        QTRY_COMPARE_WITH_TIMEOUT(m_window->count({QStringLiteral("empty")}), 8, patience);
        m_devices->tell("plug all");
        QTRY_COMPARE_WITH_TIMEOUT(m_window->count({doneBefore}), 8, patience);
        m_window->engine().close();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isOpen, patience);
        m_window->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isOpen, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->count({doneBefore}), 8, patience);
        nothingIsBroken();
    }

    void a_part_of_the_home_that_is_damaged_or_missing_is_named_and_comes_back_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("missing");
        QTest::addColumn<QString>("banner");
        QTest::newRow("station damaged") << "station.sqlite" << false << "K606";
        QTest::newRow("station missing") << "station.sqlite" << true << "K612";
        QTest::newRow("registry damaged") << "registry/registry.sqlite" << false << "K606";
        QTest::newRow("registry missing") << "registry/registry.sqlite" << true << "K501";
        QTest::newRow("fixture damaged") << "fixture" << false << "K614";
        QTest::newRow("ports damaged") << "ports" << false << "K614";
        QTest::newRow("order damaged") << "order" << false << "K614";
        QTest::newRow("profile damaged") << "profiles/phone.json" << false << "K307";
        QTest::newRow("profile missing") << "profiles/phone.json" << true << "K308";
    }
    void a_part_of_the_home_that_is_damaged_or_missing_is_named_and_comes_back()
    {
        QFETCH(QString, file);
        QFETCH(bool, missing);
        QFETCH(QString, banner);
        m_bench->makeStation();
        attach(2);
        provisioning::orderFile::save(HomeLayout{m_bench->home()},
                                      {.profile = "phone", .identities = "imei:35209900-000001..000009", .chips = {}});
        fixture::Fixture(4).save(m_bench->home() / "fixture");
        write(m_bench->home() / "ports", Bytes());
        m_bench->close();
        for (const char* database : {"station.sqlite", "registry/registry.sqlite"})
            sql::Database(m_bench->home() / database, {}, sql::Access::Existing).read([](sql::Connection& c) {
                c.query("PRAGMA wal_checkpoint(TRUNCATE)").step();
            });
        const auto path = m_bench->home() / file.toStdString();
        const Bytes whole = readFile(path);
        if (missing)
            removeAll(path);
        else
            write(path, garbage(std::max<std::size_t>(whole.size(), 100)));
        openWindow();
        QTRY_VERIFY2_WITH_TIMEOUT(m_window->banners().contains(banner), qPrintable(m_window->bannerText()), patience);
        const QString name = file.section(u'/', -1).section(u'.', 0, 0);
        QVERIFY2(m_window->bannerText().contains(name), qPrintable(m_window->bannerText()));
        QCOMPARE(m_window->unexplained(), QString());
        m_window->keepPicture(QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
        QVERIFY(!missing || !std::filesystem::exists(path)); // nothing is made in its place
        write(path, whole);
        if (m_window->isOpen)
            m_window->startOrder("imei:35209900-000001..000009");
        else
            QVERIFY(m_window->press(banner));
        QTRY_COMPARE_WITH_TIMEOUT(finished(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->banners(), QStringList(), patience);
        nothingIsBroken();
    }

    void a_database_that_is_taken_away_at_work_stops_the_line_until_it_is_back_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("station") << "station.sqlite";
        QTest::newRow("registry") << "registry/registry.sqlite";
    }
    void a_database_that_is_taken_away_at_work_stops_the_line_until_it_is_back()
    {
        QFETCH(QString, file);
        m_bench->makeStation();
        openWindow();
        m_window->startOrder();
        QTRY_COMPARE_WITH_TIMEOUT(m_window->orders, 1, patience);
        const auto path = m_bench->home() / file.toStdString();
        const auto away = m_bench->path("away");
        std::filesystem::rename(path, away);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->banners().contains(QStringLiteral("K612")), patience);
        QVERIFY2(m_window->bannerText().contains(file.section(u'/', -1)), qPrintable(m_window->bannerText()));
        attach(3); // nothing is begun that could not be kept
        QTRY_COMPARE_WITH_TIMEOUT(m_window->count({paused}), 3, patience);
        QCOMPARE(m_window->unexplained(), QString());
        m_window->keepPicture(file.section(u'/', -1) + QStringLiteral("-taken-away"));
        std::filesystem::rename(away, path);
        QVERIFY(m_window->press(QStringLiteral("K612")));
        QTRY_COMPARE_WITH_TIMEOUT(finished(), 3, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->banners(), QStringList(), patience);
        nothingIsBroken();
    }
};

int main(int argc, char* argv[])
{
    becomeRoot();
    qputenv("QTEST_FUNCTION_TIMEOUT", "900000"); // sixteen devices, five times: a busy computer takes its time
    const QApplication application(argc, argv);
    WithstandTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "withstand_test.moc"
