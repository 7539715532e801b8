#include "link/port_watch.h"

#include "port_tree.h"
#include "pty.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <ctime>
#include <fcntl.h>
#include <memory>
#include <set>
#include <unistd.h>

using namespace keyline;
using namespace std::chrono_literals;
using link::PortInfo;
namespace fs = std::filesystem;

namespace {

/// Looks so seldom that only the news of a change can have made it look.
constexpr auto seldom = 30s;

/// A watch and what it told, as "+path" and "-path".
struct Watched
{
    explicit Watched(link::PortWatchOptions options)
        : watch(
              std::move(options), [this](const PortInfo& port) { told.push_back("+" + port.path), last = port; },
              [this](const PortInfo& port) { told.push_back("-" + port.path); })
    {
    }

    std::vector<std::string> take() { return std::exchange(told, {}); }

    std::vector<std::string> told;
    PortInfo last;
    link::PortWatch watch;
};

using Told = std::vector<std::string>;

/// Puts a link in place as keyline-device does: made beside, then renamed.
void putLink(const fs::path& path, const fs::path& target)
{
    const fs::path beside = path.parent_path() / ("." + path.filename().string() + ".new");
    fs::create_symlink(target, beside);
    fs::rename(beside, path);
}

double processorSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

} // namespace

#define COMPARE_TOLD(watched, ...)                                                                                     \
    do {                                                                                                               \
        const Told expected __VA_ARGS__;                                                                               \
        QTRY_VERIFY_WITH_TIMEOUT((watched).told.size() >= expected.size(), 2000);                                      \
        QTest::qWait(60);                                                                                              \
        QCOMPARE((watched).take(), expected);                                                                          \
    } while (false)

class PortWatchTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void what_is_there_arrives_from_the_event_loop();
    void a_link_comes_changes_and_goes();
    void a_change_is_seen_at_once_and_by_looking();
    void only_links_to_terminals_in_a_folder_are_ports();
    void a_folder_may_come_and_go();
    void another_folder_takes_the_place_of_one();
    void a_typed_path_is_a_port_while_it_exists();
    void a_pseudo_terminal_of_an_old_number_is_another_port();
    void a_port_of_the_system_comes_and_goes();
    void a_port_under_an_old_name_is_another();
    void a_device_that_moves_leaves_its_head_first();
    void a_typed_path_stands_for_the_port_it_leads_to();
    void a_link_takes_the_place_of_the_port_it_leads_to();
    void a_port_without_rights_waits_for_them();
    void a_callback_may_run_an_event_loop();
    void a_storm_is_told_in_turns();
    void many_ports_cost_little();
};

void PortWatchTest::what_is_there_arrives_from_the_event_loop()
{
    const test::Pty one;
    const test::Pty two;
    Watched watched({{one.path(), two.path(), "/dev/pts/999999"}, {}, false, 100ms, {}});
    QVERIFY(watched.told.empty());
    Told both{"+" + one.path(), "+" + two.path()};
    std::ranges::sort(both);
    COMPARE_TOLD(watched, (both));
    QCOMPARE(watched.watch.present().size(), std::size_t{2});
}

void PortWatchTest::a_link_comes_changes_and_goes()
{
    const QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    const fs::path link = root / "0011";
    const test::Pty first;
    const test::Pty second;
    Watched watched({{}, {root}, false, 100ms, {}});
    QTest::qWait(150);
    putLink(link, first.path());
    COMPARE_TOLD(watched, {"+" + link.string()});
    QCOMPARE(link::headName(watched.last), "path:" + link.string());
    putLink(link, second.path());
    COMPARE_TOLD(watched, {"-" + link.string(), "+" + link.string()});
    fs::remove(link);
    COMPARE_TOLD(watched, {"-" + link.string()});
    QVERIFY(watched.watch.present().empty());
}

void PortWatchTest::a_change_is_seen_at_once_and_by_looking()
{
    const test::Pty pty;
    for (const std::chrono::milliseconds period : {std::chrono::milliseconds(seldom), 100ms}) {
        const QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        // The second time the folder is made later, and nothing tells of that but looking.
        const fs::path watchedFolder = period == seldom ? root : root / "later" / "ports";
        Watched watched({{}, {watchedFolder}, false, period, {}});
        QTest::qWait(200);
        fs::create_directories(watchedFolder);
        QElapsedTimer clock;
        clock.start();
        putLink(watchedFolder / "0011", pty.path());
        QTRY_VERIFY_WITH_TIMEOUT(!watched.told.empty(), 2000);
        QVERIFY2(clock.elapsed() <= 150, qPrintable(QString::number(clock.elapsed())));
    }
}

void PortWatchTest::only_links_to_terminals_in_a_folder_are_ports()
{
    const QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    const test::Pty pty;
    std::ofstream(root / "README") << "ports\n";
    fs::create_directory(root / "deep");
    fs::create_symlink(root / "README", root / "text");
    fs::create_symlink("/dev/pts/999999", root / "lost");
    fs::create_symlink(pty.path(), root / ".0011.new");
    fs::create_symlink("loop", root / "loop");
    fs::create_symlink(pty.path(), root / "0022");
    Watched watched({{}, {root}, false, 100ms, {}});
    COMPARE_TOLD(watched, {"+" + (root / "0022").string()});
}

void PortWatchTest::a_folder_may_come_and_go()
{
    const QTemporaryDir folder;
    const fs::path ports = fs::path(folder.path().toStdString()) / "ports";
    const std::string link = (ports / "0011").string();
    const test::Pty pty;
    Watched watched({{}, {ports}, false, 50ms, {}});
    for (int round = 0; round < 3; ++round) {
        fs::create_directory(ports);
        putLink(link, pty.path());
        COMPARE_TOLD(watched, {"+" + link});
        fs::remove_all(ports);
        COMPARE_TOLD(watched, {"-" + link});
    }
}

void PortWatchTest::a_typed_path_is_a_port_while_it_exists()
{
    auto pty = std::make_unique<test::Pty>();
    const std::string path = pty->path();
    Watched watched({{path}, {}, false, 50ms, {}});
    COMPARE_TOLD(watched, {"+" + path});
    pty.reset();
    // Another program may take the number at once; that is another port then.
    QTRY_VERIFY_WITH_TIMEOUT(!watched.told.empty(), 2000);
    QCOMPARE(watched.told[0], "-" + path);
}

void PortWatchTest::a_pseudo_terminal_of_an_old_number_is_another_port()
{
    auto pty = std::make_unique<test::Pty>();
    const std::string path = pty->path();
    Watched watched({{path}, {}, false, 50ms, {}});
    COMPARE_TOLD(watched, {"+" + path});
    // In use it stays the same one.
    const int user = ::open(path.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    pty->write("hello\n");
    QTest::qWait(200);
    ::close(user);
    QVERIFY(watched.told.empty());
    pty.reset();
    // This or another program's: whoever takes the number is another port.
    pty = std::make_unique<test::Pty>();
    if (pty->path() == path)
        COMPARE_TOLD(watched, {"-" + path, "+" + path});
}

void PortWatchTest::a_port_of_the_system_comes_and_goes()
{
    const test::PortTree tree;
    tree.addTerminal("tty1");
    tree.add("ttyS0", "pnp0/00:00");
    Watched watched({{}, {}, true, 50ms, tree.folders()});
    COMPARE_TOLD(watched, {"+" + tree.path("ttyS0")});
    QElapsedTimer clock;
    clock.start();
    tree.add("ttyACM0", "usb1/1-1/1-1:1.0", {{"usb1/1-1/idVendor", "303a"}, {"usb1/1-1/idProduct", "1001"}});
    QTRY_VERIFY_WITH_TIMEOUT(!watched.told.empty(), 2000);
    QVERIFY(clock.elapsed() <= 150);
    COMPARE_TOLD(watched, {"+" + tree.path("ttyACM0")});
    QVERIFY(watched.last.vendorId == 0x303a);
    QCOMPARE(link::headName(watched.last), std::string("usb:1-1:1.0"));
    tree.remove("ttyACM0");
    COMPARE_TOLD(watched, {"-" + tree.path("ttyACM0")});
}

void PortWatchTest::a_port_under_an_old_name_is_another()
{
    const test::PortTree tree;
    tree.add("ttyACM0", "usb1/1-1/1-1:1.0");
    Watched watched({{}, {}, true, 50ms, tree.folders()});
    COMPARE_TOLD(watched, {"+" + tree.path("ttyACM0")});
    tree.add("ttyACM0", "usb1/1-2/1-2:1.0"); // unplugged, and plugged elsewhere, between two looks
    COMPARE_TOLD(watched, {"-" + tree.path("ttyACM0"), "+" + tree.path("ttyACM0")});
    QCOMPARE(watched.last.location, std::string("1-2:1.0"));
}

void PortWatchTest::a_device_that_moves_leaves_its_head_first()
{
    const test::PortTree tree;
    tree.add("ttyACM0", "usb1/1-1/1-1:1.0");
    Watched watched({{}, {}, true, 50ms, tree.folders()});
    COMPARE_TOLD(watched, {"+" + tree.path("ttyACM0")});
    tree.remove("ttyACM0");
    tree.add("ttyACM1", "usb1/1-1/1-1:1.0");
    COMPARE_TOLD(watched, {"-" + tree.path("ttyACM0"), "+" + tree.path("ttyACM1")});
}

void PortWatchTest::a_typed_path_stands_for_the_port_it_leads_to()
{
    const test::PortTree tree;
    const test::Pty pty;
    tree.add("ttyACM0", "usb1/1-1/1-1:1.0");
    // A node of its own, as the system's are.
    fs::remove(tree.path("ttyACM0"));
    std::ofstream(tree.path("ttyACM0")).put(' ');
    const std::string byId = (tree.root() / "by-id").string();
    fs::create_symlink(tree.path("ttyACM0"), byId);
    Watched watched({{byId}, {}, true, 50ms, tree.folders()});
    COMPARE_TOLD(watched, {"+" + byId});
    QCOMPARE(link::headName(watched.last), std::string("usb:1-1:1.0"));
    fs::remove(byId);
    COMPARE_TOLD(watched, {"-" + byId, "+" + tree.path("ttyACM0")});
}

void PortWatchTest::another_folder_takes_the_place_of_one()
{
    const test::PortTree tree;
    const test::Pty pty;
    const fs::path one = tree.root() / "one";
    const fs::path two = tree.root() / "two";
    for (const fs::path& folder : {one, two}) {
        fs::create_directory(folder);
        putLink(folder / "bench", pty.path());
    }
    Watched watched({{}, {one}, false, seldom, tree.folders()});
    COMPARE_TOLD(watched, {"+" + (one / "bench").string()});
    watched.watch.setFolders({two});
    COMPARE_TOLD(watched, {"-" + (one / "bench").string(), "+" + (two / "bench").string()});
    fs::remove(one / "bench"); // tells nobody
    fs::remove(two / "bench");
    COMPARE_TOLD(watched, {"-" + (two / "bench").string()});
}

void PortWatchTest::a_link_takes_the_place_of_the_port_it_leads_to()
{
    const test::PortTree tree;
    const test::Pty pty;
    tree.add("ttyS0", "pnp0/00:00");
    fs::remove(tree.path("ttyS0"));
    fs::create_symlink(pty.path(), tree.path("ttyS0"));
    const fs::path folder = tree.root() / "links";
    fs::create_directory(folder);
    Watched watched({{}, {folder}, true, 50ms, tree.folders()});
    COMPARE_TOLD(watched, {"+" + tree.path("ttyS0")});
    putLink(folder / "bench", pty.path());
    COMPARE_TOLD(watched, {"-" + tree.path("ttyS0"), "+" + (folder / "bench").string()});
}

void PortWatchTest::a_port_without_rights_waits_for_them()
{
    const test::PortTree tree;
    tree.add("ttyACM0", "usb1/1-1/1-1:1.0");
    // No node yet: even root has no rights to that.
    fs::remove(tree.path("ttyACM0"));
    Watched watched({{}, {}, true, 50ms, tree.folders()});
    QTest::qWait(200);
    QVERIFY(watched.told.empty());
    fs::create_symlink("/dev/null", tree.path("ttyACM0"));
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY_WITH_TIMEOUT(!watched.told.empty(), 2000);
    QVERIFY(clock.elapsed() <= 150);
    COMPARE_TOLD(watched, {"+" + tree.path("ttyACM0")});

    tree.add("ttyACM1", "usb1/1-2/1-2:1.0");
    fs::remove(tree.path("ttyACM1"));
    clock.restart();
    QTRY_VERIFY_WITH_TIMEOUT(!watched.told.empty(), 2000); // whoever opens it finds out why it may not
    QVERIFY(clock.elapsed() >= 400);
}

void PortWatchTest::a_callback_may_run_an_event_loop()
{
    const QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    const test::Pty pty;
    Told told;
    int depth = 0;
    int deepest = 0;
    const auto busy = [&](const std::string& what) {
        deepest = std::max(deepest, ++depth);
        told.push_back(what);
        QEventLoop loop;
        QTimer::singleShot(120, &loop, &QEventLoop::quit);
        loop.exec();
        --depth;
    };
    const link::PortWatch watch(
        {{}, {root}, false, 20ms, {}},
        [&](const PortInfo& port) {
            if (port.path == (root / "a").string())
                putLink(root / "b", pty.path());
            if (port.path == (root / "b").string())
                putLink(root / "c", pty.path());
            if (port.path == (root / "b").string())
                fs::remove(root / "a");
            busy("+" + fs::path(port.path).filename().string());
        },
        [&](const PortInfo& port) { busy("-" + fs::path(port.path).filename().string()); });
    putLink(root / "a", pty.path());
    QTRY_COMPARE_WITH_TIMEOUT(told, (Told{"+a", "+b", "-a", "+c"}), 3000);
    QCOMPARE(deepest, 1);
}

void PortWatchTest::a_storm_is_told_in_turns()
{
    const QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    const test::Pty one;
    const test::Pty two;
    std::set<std::string> there;
    bool inTurns = true;
    const link::PortWatch watch(
        {{}, {root}, false, 20ms, {}}, [&](const PortInfo& port) { inTurns &= there.insert(port.path).second; },
        [&](const PortInfo& port) { inTurns &= there.erase(port.path) == 1; });
    std::srand(3);
    for (int i = 0; i < 2000; ++i) {
        const fs::path link = root / std::to_string(std::rand() % 64);
        if (std::rand() % 2 == 0)
            fs::remove(link);
        else
            putLink(link, std::rand() % 2 == 0 ? one.path() : two.path());
        if (i % 8 == 0)
            QTest::qWait(1);
    }
    QTest::qWait(100);
    QVERIFY(inTurns);
    std::set<std::string> left;
    for (const auto& entry : fs::directory_iterator(root))
        left.insert(entry.path().string());
    QCOMPARE(there, left);
    QVERIFY(!left.empty());
}

void PortWatchTest::many_ports_cost_little()
{
    const test::PortTree tree;
    for (int i = 0; i < 64; ++i) {
        tree.addTerminal("tty" + std::to_string(i));
        const std::string place = "1-" + std::to_string(i + 1);
        tree.add("ttyACM" + std::to_string(i), "usb1/" + place + "/" + place + ":1.0",
                 {{"usb1/" + place + "/idVendor", "303a"}});
    }
    Watched watched({{}, {}, true, 100ms, tree.folders()});
    QTRY_COMPARE_WITH_TIMEOUT(watched.told.size(), std::size_t{64}, 2000);
    const double before = processorSeconds();
    QTest::qWait(2000);
    const double share = (processorSeconds() - before) / 2;
    qInfo("64 ports and 64 consoles: %.1f %% of a processor", share * 100);
    QVERIFY(share < 0.1);
    QCOMPARE(watched.told.size(), std::size_t{64});
}

QTEST_GUILESS_MAIN(PortWatchTest)
#include "port_watch_test.moc"
