#include "device/keyline_group.h"
#include "device/ports.h"
#include "support/station.h"

#include <QTest>

using namespace keyline::device;
using namespace keyline::device::test;

/// The other commands, the states, and SMP itself.
class CommandsTest : public QObject
{
    Q_OBJECT

  private:
    Maker m_maker;
    DeviceKeys m_keys{PairKind::p256};

    PackageContent content(std::int64_t revision = 1) const
    {
        PackageContent package;
        package.keys = &m_keys;
        package.revision = revision;
        return package;
    }

    static Rc rcOf(const Answer& answer) { return answer.rc().value_or(static_cast<Rc>(99)); }

    struct Bench
    {
        explicit Bench(const Maker& m) : board(m), station(board, m) {}
        Board board;
        Station station;
    };

    static Bytes echo(const std::string& text) { return cborMap({{cborText("d"), cborText(text)}}); }

  private Q_SLOTS:
    // --- SMP

    void echoes()
    {
        Bench bench(m_maker);
        const Answer answer = bench.station.request(SmpOp::write, kOsGroup, kOsEcho, echo("h\xc3\xbc"));
        QCOMPARE(answer.map.value(QStringLiteral("r")).toString(), QString::fromUtf8("h\xc3\xbc"));
        QCOMPARE(answer.header.op, SmpOp::writeAnswer);
        QCOMPARE(int(answer.header.sequence), 7);
        QCOMPARE(bench.station.request(SmpOp::write, kOsGroup, kOsEcho, cborMap({})).smpRc(), 3);
    }

    void tells_its_buffer_size()
    {
        Bench bench(m_maker);
        const Answer answer = bench.station.request(SmpOp::read, kOsGroup, kOsParameters, {});
        QCOMPARE(answer.number("buf_size"), qint64{kMaxBufferSize});
        QVERIFY(answer.number("buf_size") >= 4096);
        QCOMPARE(answer.number("buf_count"), 1);
    }

    void a_packet_plus_four_bytes_fits_and_a_larger_one_gets_no_answer()
    {
        Bench bench(m_maker);
        bench.board.boot(4096);
        // Header 8, map head and key 3, string head 3.
        QVERIFY(bench.station.request(SmpOp::write, kOsGroup, kOsEcho, echo(std::string(4096 - 4 - 14, 'x'))).came);
        QVERIFY(!bench.station.request(SmpOp::write, kOsGroup, kOsEcho, echo(std::string(4096 - 4 - 13, 'x'))).came);
        QVERIFY(bench.station.request(SmpOp::write, kOsGroup, kOsEcho, echo("still there")).came);
    }

    void other_groups_commands_and_operations_are_not_supported()
    {
        Bench bench(m_maker);
        QCOMPARE(bench.station.request(SmpOp::read, 1, 0, {}).smpRc(), 8);
        QCOMPARE(bench.station.request(SmpOp::write, kOsGroup, 5, {}).smpRc(), 8);
        QCOMPARE(bench.station.request(SmpOp::write, kOsGroup, kOsParameters, {}).smpRc(), 8);
        QCOMPARE(bench.station.request(SmpOp::read, kKeylineGroup, 7, {}).smpRc(), 8);
        QCOMPARE(bench.station.request(SmpOp::write, kKeylineGroup, 0, {}).smpRc(), 8);
        QCOMPARE(bench.station.request(SmpOp::read, kKeylineGroup, 5, {}).smpRc(), 8);
    }

    void requests_of_another_version_and_answers_get_no_answer()
    {
        Bench bench(m_maker);
        for (const std::uint8_t version : std::array<std::uint8_t, 3>{0, 2, 3})
            QVERIFY(
                bench.station
                    .exchange(Station::frame(Station::packet(SmpOp::write, kOsGroup, kOsEcho, echo("x"), 1, version)))
                    .empty());
        for (const int op : {1, 3, 4, 7})
            QVERIFY(bench.station
                        .exchange(Station::frame(Station::packet(static_cast<SmpOp>(op), kOsGroup, kOsEcho, echo("x"))))
                        .empty());
        Bytes longer = Station::packet(SmpOp::write, kOsGroup, kOsEcho, echo("x"));
        longer.push_back(0);
        QVERIFY(bench.station.exchange(Station::frame(longer)).empty());
        QVERIFY(!bench.station.exchange(Station::frame(Station::packet(SmpOp::write, kOsGroup, kOsEcho, echo("x"))))
                     .empty());
    }

    void errors_name_keylines_group()
    {
        Bench bench(m_maker);
        const Answer answer = bench.station.keyline(Command::seal);
        const QCborMap error = answer.map.value(QStringLiteral("err")).toMap();
        QCOMPARE(error.value(QStringLiteral("group")).toInteger(), 19276);
        QCOMPARE(error.value(QStringLiteral("rc")).toInteger(), 1);
        QCOMPARE(answer.map.size(), 1);
    }

    void a_broken_random_source_gives_no_session()
    {
        Bench bench(m_maker);
        bench.board.random.broken = true;
        QCOMPARE(bench.station.keyline(Command::identity).smpRc(), 1);
    }

    // --- states

    void states_follow_from_what_the_chip_holds()
    {
        Bench bench(m_maker);
        const auto state = [&] { return bench.station.keyline(Command::identity).number("state"); };
        QCOMPARE(state(), 0);
        bench.station.install(content(2));
        QCOMPARE(state(), 1);
        bench.station.keyline(Command::seal);
        QCOMPARE(state(), 2);
        bench.board.boot();
        QCOMPARE(state(), 2);
        bench.board.chip.sealed = 3;
        QCOMPARE(state(), 3);
        bench.board.chip.sealed = 1;
        QCOMPARE(state(), 1);
        bench.board.storage.content() = {Bytes(8192, 0xff), Bytes(8192, 0xff)};
        QCOMPARE(state(), 3);
        bench.board.chip.sealed = 0;
        QCOMPARE(state(), 0);
    }

    void prove_backup_and_seal_want_a_package()
    {
        Bench bench(m_maker);
        for (const std::uint32_t sealed : {0U, 1U}) {
            bench.board.chip.sealed = sealed; // blank, then lost
            QCOMPARE(rcOf(bench.station.prove(someBytes(32, 1))), Rc::wrongState);
            QCOMPARE(rcOf(bench.station.keyline(Command::backup)), Rc::wrongState);
            QCOMPARE(rcOf(bench.station.keyline(Command::seal)), Rc::wrongState);
        }
        QCOMPARE(rcOf(bench.station.prove(someBytes(31, 1))), Rc::malformed);
        QCOMPARE(rcOf(bench.station.keyline(Command::backup, {0x80})), Rc::malformed);
        QCOMPARE(rcOf(bench.station.keyline(Command::seal, {0x01})), Rc::malformed);
    }

    void a_flash_of_another_chip_is_not_readable()
    {
        Bench bench(m_maker);
        bench.station.install(content());
        Board other(m_maker, someBytes(16, 43));
        other.storage.content() = bench.board.storage.content();
        other.boot();
        // Same secret key in the tests' chips: the kid tells.
        QVERIFY(other.device->state() != State::blank);
        Station station(other, m_maker);
        QCOMPARE(rcOf(station.prove(someBytes(32, 1))), Rc::storageFault);
    }

    // --- check

    void check_answers_in_any_state_with_the_digest_of_the_package()
    {
        Bench bench(m_maker);
        const Bytes backup = bench.station.install(content()).bytes("backup");
        for (int i = 0; i < 2; ++i) {
            const Answer answer = bench.station.check(backup);
            QCOMPARE(rcOf(answer), Rc::ok);
            QCOMPARE(answer.bytes("digest"), sha256Of(content().encode()));
            bench.board.storage.content() = {Bytes(8192, 0xff), Bytes(8192, 0xff)};
            bench.board.boot();
        }
    }

    void check_tells_malformed_then_other_chip_then_undecryptable()
    {
        Bench bench(m_maker);
        const Bytes backup = bench.station.install(content()).bytes("backup");
        QCOMPARE(rcOf(bench.station.keyline(Command::check, {})), Rc::malformed);
        QCOMPARE(rcOf(bench.station.check({})), Rc::malformed);
        QCOMPARE(rcOf(bench.station.check(joined({backup, {0}}))), Rc::malformed);
        QCOMPARE(rcOf(bench.station.check(Bytes(backup.begin(), backup.end() - 1))), Rc::malformed);
        for (std::size_t i = 0; i < backup.size(); ++i) {
            Bytes changed = backup;
            changed[i] ^= 1;
            const bool head = i < 9 || (i >= 25 && i < 27) || (i >= 39 && i < 41);
            const bool kid = i >= 9 && i < 25;
            const Rc expected = head ? Rc::malformed : kid ? Rc::otherChip : Rc::cannotDecrypt;
            QVERIFY2(rcOf(bench.station.check(changed)) == expected, qPrintable(QString::number(i)));
        }
    }

    void a_backup_of_another_chip_does_not_open_even_with_its_kid_changed()
    {
        Bench bench(m_maker);
        Board other(m_maker, someBytes(16, 43));
        Station station(other, m_maker);
        Bytes backup = station.install(content()).bytes("backup");
        QCOMPARE(rcOf(bench.station.check(backup)), Rc::otherChip);
        const Bytes chip = bench.board.chipId();
        std::copy(chip.begin(), chip.end(), backup.begin() + 9);
        QCOMPARE(rcOf(bench.station.check(backup)), Rc::cannotDecrypt);
    }

    // --- prove

    void C23_proves_its_key_pair_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("header");
        QTest::newRow("P-256") << int(PairKind::p256) << "a10126";
        QTest::newRow("P-384") << int(PairKind::p384) << "a1013822";
        QTest::newRow("RSA-2048") << int(PairKind::rsa2048) << "a1013824";
        QTest::newRow("RSA-3072") << int(PairKind::rsa3072) << "a1013824";
    }

    void C23_proves_its_key_pair()
    {
        QFETCH(int, kind);
        QFETCH(QString, header);
        const DeviceKeys keys{static_cast<PairKind>(kind)};
        Bench bench(m_maker);
        PackageContent package;
        package.keys = &keys;
        QCOMPARE(rcOf(bench.station.install(package)), Rc::ok);
        const Bytes challenge = someBytes(32, 11);
        const Bytes proof = bench.station.prove(challenge).bytes("proof");
        const Bytes payload =
            cborArray({cborText("keyline proof v1"), cborBytes(bench.board.chipId()), cborBytes(challenge)});
        const Bytes protectedHeader = cborBytes(fromHex(header.toStdString()));
        const Bytes head = joined({{0xd2, 0x84}, protectedHeader, {0xa0}, cborBytes(payload)});
        QVERIFY(proof.size() > head.size());
        QVERIFY(equal(ByteView(proof).first(head.size()), head));
        const std::size_t size = kind == int(PairKind::p256)      ? 64
                                 : kind == int(PairKind::p384)    ? 96
                                 : kind == int(PairKind::rsa2048) ? 256
                                                                  : 384;
        const Bytes signature(proof.end() - std::ptrdiff_t(size), proof.end());
        QCOMPARE(joined({head, cborBytes(signature)}), proof);
        QVERIFY(keys.verifies(cborArray({cborText("Signature1"), protectedHeader, cborBytes({}), cborBytes(payload)}),
                              signature));
    }

    void C20_C21_C22_proves_its_channel_key_derived_from_master_key_and_identity()
    {
        Bench bench(m_maker);
        PackageContent package;
        // SP 800-108 counter mode, one call, as the station derives it.
        const Bytes master = someBytes(32, 50);
        package.channelKey = hmacOf(master, joined({fromHex("00000001"),
                                                    bytesOf("keyline channel key v1"),
                                                    {0},
                                                    bytesOf(package.identities[0]),
                                                    fromHex("00000100")}));
        QCOMPARE(rcOf(bench.station.install(package)), Rc::ok);
        const Bytes challenge = someBytes(32, 12);
        const Bytes payload =
            cborArray({cborText("keyline proof v1"), cborBytes(bench.board.chipId()), cborBytes(challenge)});
        const Bytes header = cborBytes(fromHex("a10105"));
        const Bytes tag =
            hmacOf(package.channelKey, cborArray({cborText("MAC0"), header, cborBytes({}), cborBytes(payload)}));
        QCOMPARE(bench.station.prove(challenge).bytes("proof"),
                 cborTag(17, cborArray({header, cborMap({}), cborBytes(payload), cborBytes(tag)})));
    }

    // --- backup and seal

    void backup_answers_package_and_certificate_as_installed()
    {
        Bench bench(m_maker);
        const Bytes certificate = m_maker.x509(content(), bench.board.chipId());
        const Bytes backup = bench.station.install(content().encode(), certificate).bytes("backup");
        bench.board.boot();
        const Answer answer = bench.station.keyline(Command::backup);
        QCOMPARE(answer.bytes("backup"), backup);
        QCOMPARE(answer.bytes("cert"), certificate);
    }

    void seal_raises_the_revision_and_answers_the_same_again()
    {
        Bench bench(m_maker);
        bench.station.install(content(9));
        for (int i = 0; i < 2; ++i) {
            const Answer answer = bench.station.keyline(Command::seal);
            QCOMPARE(answer.number("state"), 2);
            QCOMPARE(answer.number("rev"), 9);
        }
        QCOMPARE(bench.board.chip.sealed, std::uint32_t{9});
    }

    void seal_says_when_the_counter_does_not_move()
    {
        Bench bench(m_maker);
        bench.station.install(content());
        bench.board.chip.broken = true;
        QCOMPARE(rcOf(bench.station.keyline(Command::seal)), Rc::storageFault);
        QCOMPARE(bench.board.device->state(), State::loaded);
    }

    void a_flash_that_decays_under_way_is_a_storage_fault()
    {
        Bench bench(m_maker);
        bench.station.install(content());
        for (Bytes& slot : bench.board.storage.content())
            slot[200] ^= 1;
        QCOMPARE(rcOf(bench.station.prove(someBytes(32, 1))), Rc::storageFault);
        QCOMPARE(rcOf(bench.station.keyline(Command::backup)), Rc::storageFault);
        QCOMPARE(bench.station.keyline(Command::identity).number("state"), 0);
        QCOMPARE(rcOf(bench.station.prove(someBytes(32, 1))), Rc::wrongState);
    }

    // --- hostile bytes

    void survives_random_payloads()
    {
        Bench bench(m_maker);
        bench.station.install(content());
        std::mt19937 engine(5);
        for (unsigned i = 0; i < 3000; ++i) {
            const auto command = static_cast<std::uint8_t>(engine() % 8);
            const auto op = engine() % 2 == 0 ? SmpOp::read : SmpOp::write;
            Bytes payload = someBytes(engine() % 200, i + 100);
            if (!payload.empty() && i % 2 == 0)
                payload[0] = static_cast<std::uint8_t>(0xa0 + engine() % 5);
            QVERIFY(bench.station.request(op, kKeylineGroup, command, payload).came);
        }
        // A seal among them is carried out; nothing else changes anything.
        QCOMPARE(bench.board.device->state(), State::sealed);
        QCOMPARE(rcOf(bench.station.prove(someBytes(32, 1))), Rc::ok);
    }
};

QTEST_APPLESS_MAIN(CommandsTest)
#include "commands_test.moc"
