#include "support/device_process.h"

#include <QTest>

#include <functional>

using namespace keyline::device;
using namespace keyline::device::test;

/// `keyline-device run --fault`: each fault is seen on the line, and a fault told once is over after it.
class KeylineDeviceFaultTest : public QObject
{
    Q_OBJECT

  private:
    static Rc rcOf(const Answer& answer) { return answer.rc().value_or(static_cast<Rc>(99)); }

    /// A running device with these faults, unpaced and quiet.
    struct Bench
    {
        explicit Bench(std::initializer_list<const char*> faults, bool quiet = true)
        {
            program.make();
            QStringList arguments{QStringLiteral("--baud"), QStringLiteral("0")};
            if (quiet)
                arguments << QStringLiteral("--quiet");
            for (const char* fault : faults)
                arguments << QStringLiteral("--fault") << QString::fromLatin1(fault);
            const QJsonObject line = program.start(arguments)[0];
            port = std::make_unique<RawPort>(line.value(QStringLiteral("port")).toString());
            station = std::make_unique<Station>(port->line(700), program.maker());
        }

        Bytes send(Command command, const Bytes& payload = {})
        {
            const bool read = command == Command::identity || command == Command::backup;
            port->write(Station::frame(Station::packet(read ? SmpOp::read : SmpOp::write, kKeylineGroup,
                                                       static_cast<std::uint8_t>(command), payload)));
            return port->readFor(300);
        }

        DeviceProgram program;
        std::unique_ptr<RawPort> port;
        std::unique_ptr<Station> station;
        PackageContent package;
    };

  private Q_SLOTS:
    void silence_once_answers_the_second_time()
    {
        Bench bench({"silence:identity:once"});
        QVERIFY(!bench.station->keyline(Command::identity).came);
        QVERIFY(bench.station->keyline(Command::identity).came);
    }

    void lost_answer_is_carried_out()
    {
        Bench bench({"lost-answer:install:once"});
        QVERIFY(!bench.station->install(bench.package).came);
        QCOMPARE(bench.station->keyline(Command::identity).number("state"), 1);
    }

    void late_answers_come_late()
    {
        Bench bench({"late:400"});
        QElapsedTimer clock;
        clock.start();
        QVERIFY(bench.station->keyline(Command::identity).came);
        QVERIFY(clock.elapsed() >= 400);
    }

    void doubled_answers_come_twice()
    {
        Bench bench({"double:identity"});
        QCOMPARE(packetsIn(bench.send(Command::identity)).size(), std::size_t{2});
        QCOMPARE(packetsIn(bench.send(Command::seal)).size(), std::size_t{1});
    }

    void a_corrupt_answer_is_no_packet()
    {
        Bench bench({"corrupt:30:once"});
        const Bytes line = bench.send(Command::identity);
        QVERIFY(!line.empty());
        QVERIFY(packetsIn(line).empty());
        QCOMPARE(packetsIn(bench.send(Command::identity)).size(), std::size_t{1});
    }

    void a_reset_cuts_the_answer_at_its_byte_and_ends_the_session()
    {
        for (const int at : {1, 40, 130}) {
            Bench bench({qPrintable(QStringLiteral("reset:install:%1:once").arg(at))});
            const Session session = bench.station->identity();
            const Bytes certificate = bench.program.maker().cwt(bench.package, session.chip);
            const Bytes map = bench.station->prepare(session, bench.package.encode(), certificate).map();
            QCOMPARE(bench.send(Command::install, map).size(), std::size_t(at));
            QCOMPARE(rcOf(bench.station->keyline(Command::install, map)), Rc::wrongState);
            QCOMPARE(bench.station->keyline(Command::identity).number("state"), 1);
        }
    }

    void a_reset_after_so_many_bytes_since_boot()
    {
        Bench bench({"reset:25"});
        QCOMPARE(bench.send(Command::identity).size(), std::size_t{25});
        QTest::qWait(50);
        QCOMPARE(bench.send(Command::identity).size(), std::size_t{25});
    }

    void a_reset_before_a_command_carries_nothing_out()
    {
        Bench bench({"reset-in:install:once"});
        QVERIFY(!bench.station->install(bench.package).came);
        QTest::qWait(50);
        QCOMPARE(bench.station->keyline(Command::identity).number("state"), 0);
        QCOMPARE(rcOf(bench.station->install(bench.package)), Rc::ok);
    }

    void power_fails_within_a_write()
    {
        for (const char* fault : {"cut-write:0:once", "cut-write:100:once"}) {
            Bench bench({fault});
            QVERIFY(!bench.station->install(bench.package).came);
            QTest::qWait(50);
            QCOMPARE(bench.station->keyline(Command::identity).number("state"), 0);
            QCOMPARE(rcOf(bench.station->install(bench.package)), Rc::ok);
        }
    }

    void a_full_and_a_broken_flash_say_so()
    {
        Bench full({"full-flash"});
        QCOMPARE(rcOf(full.station->install(full.package)), Rc::tooLarge);
        Bench broken({"bad-flash"});
        QCOMPARE(rcOf(broken.station->install(broken.package)), Rc::storageFault);
    }

    void refusals_are_not_carried_out()
    {
        Bench bench({"refuse-seal:once", "wrong-state:prove:once"});
        QCOMPARE(rcOf(bench.station->install(bench.package)), Rc::ok);
        QCOMPARE(rcOf(bench.station->prove(someBytes(32, 1))), Rc::wrongState);
        QCOMPARE(rcOf(bench.station->prove(someBytes(32, 1))), Rc::ok);
        QCOMPARE(rcOf(bench.station->keyline(Command::seal)), Rc::storageFault);
        QCOMPARE(bench.station->keyline(Command::identity).number("state"), 1);
        QCOMPARE(rcOf(bench.station->keyline(Command::seal)), Rc::ok);
    }

    void lies_about_its_content()
    {
        Bench bench({"wrong-backup:install", "bad-digest", "bad-proof", "wrong-certificate"});
        const Answer installed = bench.station->install(bench.package);
        QCOMPARE(rcOf(installed), Rc::ok);
        QCOMPARE(rcOf(bench.station->check(installed.bytes("backup"))), Rc::otherChip);
        const Answer kept = bench.station->keyline(Command::backup);
        const Answer checked = bench.station->check(kept.bytes("backup"));
        QCOMPARE(rcOf(checked), Rc::ok);
        QVERIFY(checked.bytes("digest") != sha256Of(bench.package.encode()));
        QCOMPARE(rcOf(bench.station->restore(kept.bytes("backup"), kept.bytes("cert"))), Rc::notAuthentic);
        const Bytes chip = bench.station->identity().chip;
        const Bytes challenge = someBytes(32, 1);
        const Bytes payload = cborArray({cborText("keyline proof v1"), cborBytes(chip), cborBytes(challenge)});
        const Bytes tag = hmacOf(
            bench.package.channelKey,
            cborArray({cborText("MAC0"), cborBytes(test::fromHex("a10105")), cborBytes({}), cborBytes(payload)}));
        const Bytes proof = bench.station->prove(challenge).bytes("proof");
        QVERIFY(contains(proof, payload));
        QVERIFY(!contains(proof, tag));
    }

    void lies_about_itself()
    {
        Bench bench({"zero-chip", "zero-key", "foreign-maker", "lie-state:2"});
        const Answer answer = bench.station->keyline(Command::identity);
        QCOMPARE(answer.bytes("chip"), Bytes(16, 0));
        QCOMPARE(answer.bytes("eph"), Bytes(32, 0));
        QCOMPARE(answer.number("state"), 2);
        const Bytes prefix = test::fromHex("3059301306072a8648ce3d020106082a8648ce3d030107034200");
        QVERIFY(answer.bytes("maker") != sha256Of(joined({prefix, bench.program.maker().point()})));
    }

    void answers_with_another_sequence_number()
    {
        Bench bench({"other-sequence:once"});
        QCOMPARE(int(bench.station->keyline(Command::identity).header.sequence), 8);
        QCOMPARE(int(bench.station->keyline(Command::identity).header.sequence), 7);
    }

    void noise_lies_around_answers_that_can_be_read()
    {
        Bench bench({"noise"});
        bool noise = false;
        for (int i = 0; i < 5; ++i) {
            const Bytes line = bench.send(Command::seal);
            QCOMPARE(packetsIn(line).size(), std::size_t{1});
            noise = noise || line.size() > Station::frame(packetsIn(line)[0]).size() + 2;
        }
        QVERIFY(noise);
    }

    void hostile_text_is_in_model_and_log()
    {
        Bench bench({"hostile-text"});
        const Bytes line = bench.send(Command::identity);
        QVERIFY(contains(line, bytesOf("\x1b[2J")));
        QVERIFY(contains(packetsIn(line).at(0), bytesOf("\x1b[31m")));
    }

    void hostile_lengths_take_turns()
    {
        Bench bench({"hostile-lengths"});
        const Bytes huge = bench.send(Command::identity);
        QVERIFY(contains(packetsIn(huge).at(0), test::fromHex("5b7fffffffffffff")));
        QVERIFY(packetsIn(bench.send(Command::identity)).at(0).size() > 1500);
        QVERIFY(packetsIn(bench.send(Command::identity)).empty());
        QVERIFY(contains(packetsIn(bench.send(Command::identity)).at(0), test::fromHex("baffffffff")));
        QVERIFY(bench.send(Command::identity).size() > 5000);
    }

    void a_small_buffer_is_told_and_kept_to()
    {
        Bench bench({"small-buffer:300"});
        QCOMPARE(bench.station->request(SmpOp::read, kOsGroup, kOsParameters, {}).number("buf_size"), 300);
        QVERIFY(!bench.station->install(bench.package).came);
    }

    void unplugged_it_hangs_up()
    {
        Bench bench({"unplug:identity"});
        bench.port->write(Station::frame(Station::packet(SmpOp::read, kKeylineGroup, 0, {})));
        QVERIFY(bench.port->hungUp(3000));
        QVERIFY(bench.program.nextLine(1500).isEmpty());
    }

    void unplugged_once_it_comes_back_as_another_port()
    {
        Bench bench({"unplug:20:once"});
        bench.port->write(Station::frame(Station::packet(SmpOp::read, kKeylineGroup, 0, {})));
        QVERIFY(bench.port->hungUp(3000));
        const QJsonObject line = bench.program.nextLine(5000);
        QTest::qWait(60);
        RawPort again(line.value(QStringLiteral("port")).toString());
        QVERIFY(again.isOpen());
        Station station(again.line(), bench.program.maker());
        QVERIFY(station.keyline(Command::identity).came);
    }

    void only_the_named_chip_misbehaves()
    {
        DeviceProgram program;
        program.make({QStringLiteral("--chip"), QStringLiteral("aaaaaaaaaaaaaaaa")});
        program.make({QStringLiteral("--chip"), QStringLiteral("bbbbbbbbbbbbbbbb")});
        const auto lines = program.start({QStringLiteral("--baud"), QStringLiteral("0"), QStringLiteral("--fault"),
                                          QStringLiteral("silence"), QStringLiteral("--fault-chip"),
                                          QStringLiteral("bbbbbbbbbbbbbbbb")},
                                         2);
        for (const QJsonObject& line : lines) {
            RawPort port(line.value(QStringLiteral("port")).toString());
            Station station(port.line(500), program.maker());
            QCOMPARE(station.keyline(Command::identity).came,
                     line.value(QStringLiteral("chip")).toString().startsWith(QLatin1Char('a')));
        }
    }
};

QTEST_GUILESS_MAIN(KeylineDeviceFaultTest)
#include "keyline_device_fault_test.moc"
