#include "support/device_process.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <csignal>

using namespace keyline::device;
using namespace keyline::device::test;

/// The program over real pseudo-terminals and files.
class KeylineDeviceTest : public QObject
{
    Q_OBJECT

  private:
    static Rc rcOf(const Answer& answer) { return answer.rc().value_or(static_cast<Rc>(99)); }

    static QString text(const QJsonObject& object, const char* key)
    {
        return object.value(QLatin1String(key)).toString();
    }

    static Bytes echoRequest(std::size_t size)
    {
        return Station::frame(Station::packet(SmpOp::write, kOsGroup, kOsEcho,
                                              cborMap({{cborText("d"), cborText(std::string(size, 'x'))}})));
    }

    /// Milliseconds from the first byte sent until the whole answer of an echo has come.
    static qint64 echoTime(RawPort& port, std::size_t size)
    {
        QElapsedTimer clock;
        clock.start();
        port.write(echoRequest(size));
        const Bytes answer = port.readPacket(20000);
        return packetsIn(answer).size() == 1 ? clock.elapsed() : -1;
    }

  private Q_SLOTS:
    void makes_devices_with_chips_of_their_own_and_adds_to_them()
    {
        DeviceProgram program;
        QSet<QByteArray> chips;
        for (int round = 1; round <= 2; ++round) {
            const Finished made = program.make(
                {QStringLiteral("--count"), QStringLiteral("3"), QStringLiteral("--model"), QStringLiteral("KL-9")});
            QCOMPARE(made.exitCode, 0);
            for (const QByteArray& line : made.out.trimmed().split('\n')) {
                const QJsonObject object = QJsonDocument::fromJson(line).object();
                QCOMPARE(text(object, "model"), QStringLiteral("KL-9"));
                QCOMPARE(text(object, "chip").size(), 32);
                chips.insert(line);
            }
            QCOMPARE(chips.size(), 3 * round);
        }
        const QDir dir(program.dir());
        const QStringList folders = dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(folders.size(), 6);
        const QFileInfo chip(dir.filePath(folders[0] + QStringLiteral("/chip")));
        QCOMPARE(chip.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }

    void usage_errors_exit_with_2_and_a_sentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char* name, const char* arguments) {
            QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        };
        row("nothing", "");
        row("unknown command", "launch");
        row("no folder", "run");
        row("unknown option", "run --dir /tmp --speed 9");
        row("unknown fault", "run --dir /tmp --fault sulk");
        row("unknown part of a fault", "run --dir /tmp --fault silence:twice");
        row("count of none", "make --dir /nowhere --rom-key /dev/null --count 0");
        row("no key in the file", "make --dir /nowhere --rom-key /dev/null --count 1");
        row("no chip ID", "run --dir /tmp --baud x");
    }

    void usage_errors_exit_with_2_and_a_sentence()
    {
        QFETCH(QStringList, arguments);
        const Finished finished = DeviceProgram::call(arguments);
        QCOMPARE(finished.exitCode, 2);
        QVERIFY(!finished.err.isEmpty());
        QVERIFY(finished.out.isEmpty());
    }

    void help_and_fault_list_are_no_errors()
    {
        QCOMPARE(DeviceProgram::call({QStringLiteral("--help")}).exitCode, 0);
        const Finished list =
            DeviceProgram::call({QStringLiteral("run"), QStringLiteral("--fault"), QStringLiteral("list")});
        QCOMPARE(list.exitCode, 0);
        QVERIFY(list.out.contains("reset"));
    }

    void C18_lives_through_provisioning_loss_and_recovery()
    {
        DeviceProgram program;
        QCOMPARE(program.make().exitCode, 0);
        const std::vector<QJsonObject> lines = program.start();
        QCOMPARE(text(lines[0], "state"), QStringLiteral("blank"));
        const QString chip = text(lines[0], "chip");
        const DeviceKeys keys(PairKind::p256);
        PackageContent package;
        package.keys = &keys;
        const Bytes chipId = keyline::device::test::fromHex(chip.toStdString());
        const Bytes certificate = program.maker().x509(package, chipId);
        Bytes backup;
        {
            RawPort port(text(lines[0], "port"));
            Station station(port.line(), program.maker());
            const Answer installed = station.install(package.encode(), certificate);
            QCOMPARE(rcOf(installed), Rc::ok);
            backup = installed.bytes("backup");
            QCOMPARE(station.check(backup).bytes("digest"), sha256Of(package.encode()));
            QCOMPARE(rcOf(station.prove(someBytes(32, 1))), Rc::ok);
            QCOMPARE(station.keyline(Command::seal).number("state"), 2);
        }
        const QStringList erase{QStringLiteral("erase-flash"), QStringLiteral("--dir"), program.dir(),
                                QStringLiteral("--chip"), chip};
        const Finished refused = DeviceProgram::call(erase);
        QCOMPARE(refused.exitCode, 3);
        QVERIFY(refused.err.contains("running"));
        QCOMPARE(program.stop(), 0);
        QCOMPARE(text(program.start()[0], "state"), QStringLiteral("sealed"));
        QCOMPARE(program.stop(), 0);

        const Finished erased = DeviceProgram::call(erase);
        QCOMPARE(erased.exitCode, 0);
        QVERIFY(erased.out.contains("\"lost\""));
        const QJsonObject lost = program.start()[0];
        QCOMPARE(text(lost, "state"), QStringLiteral("lost"));
        RawPort port(text(lost, "port"));
        Station station(port.line(), program.maker());
        QCOMPARE(station.restore(backup, certificate).number("state"), 2);
        QCOMPARE(rcOf(station.prove(someBytes(32, 2))), Rc::ok);
    }

    void one_device_runs_once()
    {
        DeviceProgram program;
        program.make({QStringLiteral("--count"), QStringLiteral("2")});
        const std::vector<QJsonObject> lines = program.start({}, 2);
        QCOMPARE(DeviceProgram::call({QStringLiteral("run"), QStringLiteral("--dir"), program.dir()}).exitCode, 3);
        QVERIFY(text(lines[0], "port") != text(lines[1], "port"));
    }

    void runs_only_the_chosen_ones()
    {
        DeviceProgram program;
        program.make({QStringLiteral("--chip"), QStringLiteral("0011223344556677")});
        program.make({QStringLiteral("--count"), QStringLiteral("3")});
        const auto lines =
            program.start({QStringLiteral("--chip"), QStringLiteral("0011223344556677"), QStringLiteral("--stats")});
        QCOMPARE(text(lines[0], "chip"), QStringLiteral("0011223344556677"));
        QCOMPARE(program.stop(), 0);
        QVERIFY(program.nextLine(200).contains(QLatin1String("commands")));
        QVERIFY(program.nextLine(200).isEmpty());
        const Finished none = DeviceProgram::call({QStringLiteral("run"), QStringLiteral("--dir"), program.dir(),
                                                   QStringLiteral("--chip"), QStringLiteral("ffffffffffffffff")});
        QCOMPARE(none.exitCode, 4);
    }

    void two_devices_can_have_one_chip_id()
    {
        DeviceProgram program;
        program.make({QStringLiteral("--chip"), QStringLiteral("0011223344556677"), QStringLiteral("--count"),
                      QStringLiteral("2")});
        const auto lines = program.start({}, 2);
        QCOMPARE(text(lines[0], "chip"), text(lines[1], "chip"));
    }

    void keeps_the_pace_of_its_line_data()
    {
        QTest::addColumn<int>("baud");
        QTest::newRow("9600") << 9600;
        QTest::newRow("115200") << 115200;
        QTest::newRow("460800") << 460800;
    }

    void keeps_the_pace_of_its_line()
    {
        QFETCH(int, baud);
        DeviceProgram program;
        program.make();
        const auto lines = program.start({QStringLiteral("--quiet"), QStringLiteral("--baud"), QString::number(baud)});
        RawPort port(text(lines[0], "port"));
        port.readFor(100);
        const std::size_t size = baud < 20000 ? 300 : 2000;
        const double nominal = double(echoRequest(size).size()) * 2 * 10 * 1000 / baud;
        const double took = double(echoTime(port, size));
        // Never faster. How much slower is for the benchmark one-device: here that says how busy the computer is.
        QVERIFY2(took >= nominal * 0.99 - 1, qPrintable(QString::number(took / nominal)));
    }

    void without_a_pace_it_is_as_fast_as_it_can()
    {
        DeviceProgram program;
        program.make();
        const auto lines = program.start({QStringLiteral("--quiet"), QStringLiteral("--baud"), QStringLiteral("0")});
        RawPort port(text(lines[0], "port"));
        // At 115200 baud each time would take 940 ms at least; a busy computer has its moments.
        const auto fast = [&port] {
            const qint64 took = echoTime(port, 4000);
            return took >= 0 && took < 400;
        };
        QVERIFY(QTest::qWaitFor(fast, 60'000));
    }

    void many_devices_keep_their_pace_together()
    {
        constexpr int count = 16;
        DeviceProgram program;
        program.make({QStringLiteral("--count"), QString::number(count)});
        const auto lines = program.start({QStringLiteral("--quiet")}, count);
        std::vector<std::unique_ptr<RawPort>> ports;
        for (const QJsonObject& line : lines)
            ports.push_back(std::make_unique<RawPort>(text(line, "port")));
        const Bytes request = echoRequest(1000);
        const double nominal = double(request.size()) * 2 * 10 * 1000 / 115200;
        QElapsedTimer clock;
        clock.start();
        for (const auto& port : ports)
            port->write(request);
        for (const auto& port : ports)
            QCOMPARE(packetsIn(port->readPacket(10000)).size(), std::size_t{1});
        QVERIFY(double(clock.elapsed()) >= nominal * 0.99 - 1);
    }

    void says_what_boards_say_between_the_frames()
    {
        DeviceProgram program;
        program.make();
        const auto lines = program.start();
        RawPort port(text(lines[0], "port"));
        const Bytes banner = port.readFor(200);
        QVERIFY(contains(banner, bytesOf("Booting KL-1")));
        port.write(echoRequest(10));
        const Bytes answer = port.readFor(300);
        QCOMPARE(packetsIn(answer).size(), std::size_t{1});
        QVERIFY(contains(answer, bytesOf("<inf> smp: echo")));
    }

    void the_next_user_of_a_port_finds_no_stale_bytes()
    {
        DeviceProgram program;
        program.make();
        const auto lines = program.start();
        {
            RawPort first(text(lines[0], "port"));
            first.readFor(100);
            first.write(echoRequest(1500));
            first.readFor(250); // the answer is under way
        }
        QTest::qWait(400);
        RawPort second(text(lines[0], "port"));
        const Bytes seen = second.readFor(200);
        QVERIFY(packetsIn(seen).empty());
        QVERIFY(!contains(seen, {0x04, 0x14}));
        QVERIFY(echoTime(second, 10) >= 0);
    }

    void kill_9_leaves_a_device_that_starts_again()
    {
        DeviceProgram program;
        program.make();
        PackageContent package;
        for (int i = 0; i < 12; ++i) {
            package.revision = i + 1;
            const auto lines = program.start({QStringLiteral("--baud"), QStringLiteral("0")});
            QVERIFY2(!lines[0].isEmpty(), "it starts");
            RawPort port(text(lines[0], "port"));
            Station station(port.line(), program.maker());
            const Session session = station.identity();
            const Bytes certificate = program.maker().cwt(package, session.chip);
            port.write(Station::frame(Station::packet(SmpOp::write, kKeylineGroup, 1,
                                                      station.prepare(session, package.encode(), certificate).map())));
            ::usleep(static_cast<unsigned>(i) * 400);
            program.kill();
        }
        const auto lines = program.start();
        RawPort port(text(lines[0], "port"));
        Station station(port.line(), program.maker());
        QCOMPARE(rcOf(station.install(package)), Rc::ok);
        QCOMPARE(rcOf(station.keyline(Command::seal)), Rc::ok);
    }

    void ends_with_its_parent_where_asked_to()
    {
        DeviceProgram program;
        program.make();
        QProcess parent;
        parent.start(QStringLiteral("sh"),
                     {QStringLiteral("-c"), QStringLiteral("'%1' run --end-with-parent --dir '%2' & echo $!; sleep 60")
                                                .arg(DeviceProgram::path(), program.dir())});
        QTRY_VERIFY_WITH_TIMEOUT(parent.bytesAvailable() > 0 && parent.peek(4096).contains("port"), 20000);
        const int device = parent.readLine().trimmed().toInt();
        QVERIFY(device > 1);
        parent.kill();
        QVERIFY(parent.waitForFinished(10000));
        const QStringList erase{QStringLiteral("erase-flash"), QStringLiteral("--dir"), program.dir(),
                                QStringLiteral("--chip"),
                                QDir(program.dir()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)[0]};
        const bool ended = QTest::qWaitFor([&] { return DeviceProgram::call(erase).exitCode == 0; }, 10000);
        if (!ended)
            ::kill(device, SIGTERM);
        QVERIFY(ended);
    }

    void a_damaged_chip_is_named()
    {
        DeviceProgram program;
        program.make();
        const QString chip = QDir(program.dir()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)[0];
        QFile file(program.dir() + QLatin1Char('/') + chip + QStringLiteral("/chip"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("keyline-chip 1\nchip zz\n");
        file.close();
        const Finished finished = DeviceProgram::call({QStringLiteral("run"), QStringLiteral("--dir"), program.dir()});
        QCOMPARE(finished.exitCode, 7);
        QVERIFY(finished.err.contains(chip.toUtf8()));
    }
};

QTEST_GUILESS_MAIN(KeylineDeviceTest)
#include "keyline_device_test.moc"
