#include "support/device_process.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

#include <unistd.h>

using namespace keyline::device;
using namespace keyline::device::test;
using namespace Qt::StringLiterals;

/// Devices that come and go on command, with a link to the port of each.
class KeylineDeviceControlTest : public QObject
{
    Q_OBJECT

  private:
    static QString text(const QJsonObject& object, QLatin1StringView key) { return object.value(key).toString(); }

    /// Where a link leads; empty where there is none.
    static QString target(const QString& link) { return QFile::symLinkTarget(link); }

    static bool answers(const QString& port)
    {
        RawPort raw(port);
        raw.readFor(50);
        raw.write(Station::frame(
            Station::packet(SmpOp::write, kOsGroup, kOsEcho, cborMap({{cborText("d"), cborText("here")}}))));
        return packetsIn(raw.readPacket(3000)).size() == 1;
    }

    static QJsonObject ask(DeviceProgram& program, const QByteArray& line)
    {
        program.say(line);
        return program.nextLine();
    }

  private Q_SLOTS:
    void a_link_leads_to_the_port_while_the_device_is_attached()
    {
        DeviceProgram program;
        program.make({u"--count"_s, u"2"_s});
        const QString links = program.file(u"deep/links"_s);
        const auto lines = program.start({u"--links"_s, links}, 2);
        QCOMPARE(QDir(links).entryList(QDir::System | QDir::Files | QDir::Hidden).size(), 2);
        for (const QJsonObject& line : lines) {
            const QString link = links + u'/' + text(line, "chip"_L1);
            QCOMPARE(target(link), text(line, "port"_L1));
            QVERIFY(answers(link));
        }
        QCOMPARE(program.stop(), 0);
        QVERIFY(QDir(links).isEmpty(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void unplugs_and_plugs_on_command()
    {
        DeviceProgram program;
        program.make({u"--count"_s, u"2"_s});
        const QString links = program.file(u"links"_s);
        const auto lines = program.start({u"--control"_s, u"--links"_s, links}, 2);
        const QString chip = text(lines[0], "chip"_L1);
        const QString other = text(lines[1], "chip"_L1);
        RawPort port(text(lines[0], "port"_L1));

        QJsonObject gone = ask(program, "unplug " + chip.toUpper().toLatin1());
        QCOMPARE(
            gone,
            (QJsonObject{
                {u"chip"_s, chip}, {u"port"_s, QJsonValue::Null}, {u"state"_s, u"blank"_s}, {u"attached"_s, false}}));
        QVERIFY(port.hungUp(1000));
        QVERIFY(target(links + u'/' + chip).isEmpty());
        QVERIFY(answers(links + u'/' + other));
        QCOMPARE(ask(program, "unplug " + chip.toLatin1()), gone); // again: it is so already

        const QJsonObject back = ask(program, "plug " + chip.toLatin1());
        QCOMPARE(back["attached"_L1].toBool(), true);
        QCOMPARE(target(links + u'/' + chip), text(back, "port"_L1));
        QVERIFY(answers(links + u'/' + chip));
        QCOMPARE(ask(program, "plug " + chip.toLatin1()), back);
    }

    void all_is_answered_once_a_device_and_in_order()
    {
        DeviceProgram program;
        program.make({u"--count"_s, u"3"_s});
        program.start({u"--control"_s}, 3);
        program.say("unplug all\nplug all\nunplug all");
        for (const bool attached : {false, true, false}) {
            QSet<QString> chips;
            for (int i = 0; i < 3; ++i) {
                const QJsonObject line = program.nextLine();
                QCOMPARE(line["attached"_L1], QJsonValue(attached));
                chips.insert(text(line, "chip"_L1));
            }
            QCOMPARE(chips.size(), 3);
        }
        QVERIFY(program.nextLine(100).isEmpty());
    }

    void starts_unplugged_where_asked_to()
    {
        DeviceProgram program;
        program.make();
        const QString links = program.file(u"links"_s);
        program.start({u"--control"_s, u"--unplugged"_s, u"--links"_s, links}, 0);
        const QJsonObject back = ask(program, "plug all");
        QCOMPARE(back["attached"_L1].toBool(), true);
        QVERIFY(answers(links + u'/' + text(back, "chip"_L1)));
        QCOMPARE(DeviceProgram::call({u"run"_s, u"--dir"_s, program.dir(), u"--unplugged"_s}).exitCode, 2);
    }

    void erases_a_sealed_device_and_resets_another()
    {
        DeviceProgram program;
        program.make();
        const auto lines = program.start({u"--control"_s});
        const QByteArray chip = text(lines[0], "chip"_L1).toLatin1();
        {
            RawPort port(text(lines[0], "port"_L1));
            Station station(port.line(), program.maker());
            QCOMPARE(station.install(PackageContent{}).rc().value_or(Rc::malformed), Rc::ok);
            QCOMPARE(station.keyline(Command::seal).number("state"), 2);
        }
        QCOMPARE(text(ask(program, "reset " + chip), "state"_L1), u"sealed"_s);
        const QJsonObject lost = ask(program, "erase " + chip);
        QCOMPARE(text(lost, "state"_L1), u"lost"_s);
        QCOMPARE(text(lost, "port"_L1), text(lines[0], "port"_L1));
        QVERIFY(answers(text(lines[0], "port"_L1)));
        QCOMPARE(program.stop(), 0);
        QCOMPARE(text(program.start()[0], "state"_L1), u"lost"_s);
    }

    void a_reset_boots_on_the_same_port()
    {
        DeviceProgram program;
        program.make();
        const auto lines = program.start({u"--control"_s});
        RawPort port(text(lines[0], "port"_L1));
        port.readFor(200);
        const QJsonObject after = ask(program, "reset all");
        QCOMPARE(text(after, "port"_L1), text(lines[0], "port"_L1));
        QVERIFY(contains(port.readFor(200), bytesOf("Booting")));
    }

    void a_line_that_is_no_command_is_answered_with_an_error_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("unknown") << QByteArray("eject all");
        QTest::newRow("no device named") << QByteArray("unplug");
        QTest::newRow("too many words") << QByteArray("unplug all now");
        QTest::newRow("no such device") << QByteArray("plug 00ff");
        QTest::newRow("quotes and bytes that are no text") << QByteArray("\"\\\x01\xff\xfe");
        QTest::newRow("endless") << QByteArray(100000, 'x');
        QTest::newRow("a command, then endless blanks") << "unplug all" + QByteArray(5000, ' ');
    }

    void a_line_that_is_no_command_is_answered_with_an_error()
    {
        QFETCH(QByteArray, line);
        DeviceProgram program;
        program.make();
        program.start({u"--control"_s});
        const QJsonObject answer = ask(program, line);
        QCOMPARE(answer.keys(), QStringList{u"error"_s});
        QVERIFY(text(answer, "error"_L1).endsWith(u'.'));
        QCOMPARE(ask(program, "plug all")["attached"_L1].toBool(), true);
    }

    void quit_ends_it_and_the_end_of_input_does_not()
    {
        DeviceProgram program;
        program.make();
        const QString links = program.file(u"links"_s);
        program.start({u"--control"_s, u"--links"_s, links});
        program.say("quit");
        QVERIFY(program.waitForEnd());
        QCOMPARE(program.stop(), 0);
        QVERIFY(QDir(links).isEmpty(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot));

        const auto lines = program.start({u"--control"_s});
        program.closeInput();
        QVERIFY(!program.waitForEnd(300));
        QVERIFY(answers(text(lines[0], "port"_L1)));
    }

    void an_input_that_cannot_be_waited_for_is_read_all_the_same()
    {
        DeviceProgram program;
        program.make();
        QFile commands(program.file(u"commands"_s));
        QVERIFY(commands.open(QIODevice::WriteOnly));
        commands.write("unplug all\nquit\n");
        commands.close();
        QProcess process;
        process.setStandardInputFile(commands.fileName());
        process.start(DeviceProgram::path(), {u"run"_s, u"--control"_s, u"--dir"_s, program.dir()});
        QVERIFY(process.waitForFinished(5000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().contains("\"attached\":false"));
    }

    void an_unplugged_device_of_a_fault_has_no_link_until_it_is_back()
    {
        DeviceProgram program;
        program.make();
        const QString links = program.file(u"links"_s);
        const auto lines =
            program.start({u"--control"_s, u"--links"_s, links, u"--fault"_s, u"unplug:identity:once"_s});
        const QString link = links + u'/' + text(lines[0], "chip"_L1);
        RawPort port(link);
        port.readFor(100);
        port.write(Station::frame(Station::packet(SmpOp::read, kKeylineGroup, 0, cborMap({}))));
        QVERIFY(port.hungUp(2000));
        QVERIFY(target(link).isEmpty());
        const QJsonObject back = program.nextLine();
        QVERIFY(!back.contains("attached"_L1)); // nobody asked
        QCOMPARE(target(link), text(back, "port"_L1));
    }

    void a_device_unplugged_on_command_does_not_come_back_by_itself()
    {
        DeviceProgram program;
        program.make();
        const auto lines = program.start({u"--control"_s, u"--fault"_s, u"unplug:identity:once"_s});
        RawPort port(text(lines[0], "port"_L1));
        port.readFor(100);
        port.write(Station::frame(Station::packet(SmpOp::read, kKeylineGroup, 0, cborMap({}))));
        QVERIFY(port.hungUp(2000));
        QCOMPARE(ask(program, "unplug all")["attached"_L1], QJsonValue(false));
        QVERIFY(program.nextLine(1500).isEmpty());
        QCOMPARE(ask(program, "plug all")["attached"_L1], QJsonValue(true));
    }

    void links_of_a_killed_run_do_not_stay()
    {
        DeviceProgram program;
        program.make({u"--count"_s, u"2"_s});
        const QString links = program.file(u"links"_s);
        const auto lines = program.start({u"--links"_s, links}, 2);
        program.kill();
        const QString first = links + u'/' + text(lines[0], "chip"_L1);
        const QString second = links + u'/' + text(lines[1], "chip"_L1);
        QVERIFY(QFileInfo(first).isSymLink());
        // Its port's number is somebody else's by now: /dev/null stands for it, as it exists as well.
        QVERIFY(QFile::remove(second));
        QCOMPARE(::symlink("/dev/null", second.toLocal8Bit().constData()), 0);
        QCOMPARE(::symlink("/dev/pts/999999", (links + u"/stranger"_s).toLocal8Bit().constData()), 0);
        QCOMPARE(::symlink("/dev/null", (links + u"/other"_s).toLocal8Bit().constData()), 0);

        const auto again = program.start({u"--links"_s, links, u"--chip"_s, text(lines[0], "chip"_L1)});
        QCOMPARE(target(first), text(again[0], "port"_L1));
        QVERIFY(target(second).isEmpty());
        QVERIFY(target(links + u"/stranger"_s).isEmpty());
        QCOMPARE(target(links + u"/other"_s), u"/dev/null"_s);
    }

    void a_run_beside_another_leaves_its_links_alone()
    {
        DeviceProgram program;
        program.make({u"--count"_s, u"2"_s});
        const QString links = program.file(u"links"_s);
        const QStringList chips = QDir(program.dir()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        const auto lines = program.start({u"--links"_s, links, u"--chip"_s, chips[0]});
        QProcess beside;
        beside.start(DeviceProgram::path(), {u"run"_s, u"--end-with-parent"_s, u"--dir"_s, program.dir(), u"--links"_s,
                                             links, u"--chip"_s, chips[1]});
        QTRY_VERIFY(beside.canReadLine());
        QCOMPARE(target(links + u'/' + chips[0]), text(lines[0], "port"_L1));
        QVERIFY(!target(links + u'/' + chips[1]).isEmpty());
        beside.terminate();
        QVERIFY(beside.waitForFinished(5000));
        QVERIFY(target(links + u'/' + chips[1]).isEmpty());
        QVERIFY(answers(links + u'/' + chips[0]));
    }

    void a_file_in_the_way_of_a_link_is_not_touched()
    {
        DeviceProgram program;
        program.make();
        const QString chip = QDir(program.dir()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)[0];
        QVERIFY(QDir().mkdir(program.file(u"links"_s)));
        QFile file(program.file(u"links/"_s + chip));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        const Finished ran =
            DeviceProgram::call({u"run"_s, u"--dir"_s, program.dir(), u"--links"_s, program.file(u"links"_s)});
        QCOMPARE(ran.exitCode, 3);
        QVERIFY(ran.err.contains(chip.toUtf8()));
        QCOMPARE(file.size(), 4);
    }

    void devices_of_one_chip_id_have_links_and_names_of_their_own()
    {
        DeviceProgram program;
        program.make({u"--chip"_s, u"0011223344556677"_s, u"--count"_s, u"2"_s});
        const QString links = program.file(u"links"_s);
        program.start({u"--control"_s, u"--links"_s, links}, 2);
        QCOMPARE(QDir(links).entryList(QDir::System | QDir::Files),
                 (QStringList{u"0011223344556677"_s, u"0011223344556677-2"_s}));
        QCOMPARE(ask(program, "unplug 0011223344556677-2")["attached"_L1], QJsonValue(false));
        QVERIFY(answers(links + u"/0011223344556677"_s));
        QVERIFY(target(links + u"/0011223344556677-2"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(KeylineDeviceControlTest)
#include "keyline_device_control_test.moc"
