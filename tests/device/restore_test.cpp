#include "support/station.h"

#include <QTest>

using namespace keyline::device;
using namespace keyline::device::test;

/// The restore command: no station secret, the counter before the flash.
class RestoreTest : public QObject
{
    Q_OBJECT

  private:
    Maker m_maker;
    DeviceKeys m_keys{PairKind::p256};

    struct Bench
    {
        explicit Bench(const Maker& m) : board(m), station(board, m) {}
        Board board;
        Station station;
        Bytes backup, certificate;
    };

    PackageContent content(std::int64_t revision) const
    {
        PackageContent package;
        package.keys = &m_keys;
        package.revision = revision;
        return package;
    }

    static Rc rcOf(const Answer& answer) { return answer.rc().value_or(static_cast<Rc>(99)); }

    /// A device that was sealed at a revision and whose flash is gone.
    std::unique_ptr<Bench> lost(std::int64_t revision = 3) const
    {
        auto bench = std::make_unique<Bench>(m_maker);
        bench->certificate = m_maker.x509(content(revision), bench->board.chipId());
        bench->backup = bench->station.install(content(revision).encode(), bench->certificate).bytes("backup");
        bench->station.keyline(Command::seal);
        bench->board.storage.content() = {Bytes(8192, 0xff), Bytes(8192, 0xff)};
        bench->board.boot();
        return bench;
    }

  private Q_SLOTS:
    void C17_C18_a_lost_device_takes_its_backup_and_works_again()
    {
        const auto bench = lost();
        QCOMPARE(bench->board.device->state(), State::lost);
        const Answer answer = bench->station.restore(bench->backup, bench->certificate);
        QCOMPARE(rcOf(answer), Rc::ok);
        QCOMPARE(answer.number("state"), 2);
        QCOMPARE(answer.number("rev"), 3);
        QCOMPARE(rcOf(bench->station.prove(someBytes(32, 1))), Rc::ok);
        QCOMPARE(bench->station.keyline(Command::backup).bytes("cert"), bench->certificate);
    }

    void repeating_it_changes_nothing()
    {
        const auto bench = lost();
        for (int i = 0; i < 3; ++i)
            QCOMPARE(rcOf(bench->station.restore(bench->backup, bench->certificate)), Rc::ok);
        QCOMPARE(bench->board.device->state(), State::sealed);
    }

    void a_blank_device_is_sealed_by_it()
    {
        const auto bench = lost();
        bench->board.chip.sealed = 0;
        QCOMPARE(bench->board.device->state(), State::blank);
        QCOMPARE(rcOf(bench->station.restore(bench->backup, bench->certificate)), Rc::ok);
        QCOMPARE(bench->board.device->state(), State::sealed);
        QCOMPARE(bench->board.chip.sealed, std::uint32_t{3});
    }

    void an_older_revision_is_refused_and_a_newer_one_taken()
    {
        const auto bench = lost(3);
        bench->board.chip.sealed = 4;
        QCOMPARE(rcOf(bench->station.restore(bench->backup, bench->certificate)), Rc::olderRevision);
        bench->board.chip.sealed = 2;
        QCOMPARE(rcOf(bench->station.restore(bench->backup, bench->certificate)), Rc::ok);
        QCOMPARE(bench->board.chip.sealed, std::uint32_t{3});
    }

    void it_does_not_end_a_session()
    {
        const auto bench = lost();
        const Session session = bench->station.identity();
        const InstallParts parts =
            bench->station.prepare(session, content(4).encode(), m_maker.x509(content(4), session.chip));
        QCOMPARE(rcOf(bench->station.restore(bench->backup, bench->certificate)), Rc::ok);
        QCOMPARE(rcOf(bench->station.keyline(Command::install, parts.map())), Rc::ok);
    }

    /// A backup of this chip that holds anything at all: the chip's key is known to the test.
    static Bytes sealedByChip(const Board& board, const Bytes& package)
    {
        const Bytes key = hmacOf(board.chip.secret(), bytesOf("keyline backup key v1"));
        const Bytes iv = someBytes(12, 1);
        const Bytes header = cborBytes(fromHex("a10103"));
        const Bytes aad = cborArray({cborText("Encrypt0"), header,
                                     cborBytes(cborArray({cborText("keyline backup v1"), cborBytes(board.chipId())}))});
        return cborTag(
            16,
            cborArray({header, cborMap({{cborInteger(4), cborBytes(board.chipId())}, {cborInteger(5), cborBytes(iv)}}),
                       cborBytes(gcmSeal(key, iv, aad, package))}));
    }

    void checks_in_the_order_of_the_format()
    {
        const auto bench = lost(3);
        const Maker stranger;
        const Bytes chip = bench->board.chipId();
        const Bytes otherChip = someBytes(16, 99);
        PackageContent other = content(3);
        other.identities = {"urn:dev:os:1-other"};
        const auto rc = [&](const Bytes& backup, const Bytes& certificate) {
            return rcOf(bench->station.restore(backup, certificate));
        };
        bench->board.chip.sealed = 9;
        bench->board.storage.broken = true;
        const Bytes bad = stranger.x509(other, otherChip);
        QCOMPARE(rc(someBytes(60, 1), bad), Rc::malformed);
        QCOMPARE(
            rcOf(bench->station.keyline(Command::restore, cborMap({{cborText("backup"), cborBytes(bench->backup)}}))),
            Rc::malformed);
        Bytes changed = bench->backup;
        changed.back() ^= 1;
        changed[10] ^= 1;
        QCOMPARE(rc(changed, bad), Rc::otherChip);
        changed[10] ^= 1;
        QCOMPARE(rc(changed, bad), Rc::cannotDecrypt);
        QCOMPARE(rc(sealedByChip(bench->board, {0xa0}), bad), Rc::malformed);
        QCOMPARE(rc(bench->backup, bad), Rc::notAuthentic);
        QCOMPARE(rc(bench->backup, m_maker.x509(other, otherChip)), Rc::otherChip);
        QCOMPARE(rc(bench->backup, m_maker.x509(other, chip)), Rc::notAuthentic);
        QCOMPARE(rc(bench->backup, bench->certificate), Rc::olderRevision);
        bench->board.chip.sealed = 2;
        bench->board.storage.content() = {Bytes(100, 0xff), Bytes(100, 0xff)};
        QCOMPARE(rc(bench->backup, bench->certificate), Rc::tooLarge);
        QCOMPARE(bench->board.chip.sealed, std::uint32_t{2});
        bench->board.storage.resize(8192);
        QCOMPARE(rc(bench->backup, bench->certificate), Rc::storageFault);
        QCOMPARE(bench->board.chip.sealed, std::uint32_t{3});
        QCOMPARE(bench->board.device->state(), State::lost);
        bench->board.storage.broken = false;
        QCOMPARE(rc(bench->backup, bench->certificate), Rc::ok);
    }

    void a_counter_that_does_not_move_leaves_the_flash_alone()
    {
        const auto bench = lost(3);
        bench->board.chip.sealed = 2;
        bench->board.chip.broken = true;
        QCOMPARE(rcOf(bench->station.restore(bench->backup, bench->certificate)), Rc::storageFault);
        QVERIFY(!contains(bench->board.storage.dump(), bench->backup));
    }

    void works_for_a_channel_key_alone()
    {
        Bench bench(m_maker);
        PackageContent package;
        const Bytes certificate = m_maker.cwt(package, bench.board.chipId());
        const Bytes backup = bench.station.install(package.encode(), certificate).bytes("backup");
        bench.station.keyline(Command::seal);
        bench.board.storage.content() = {Bytes(8192, 0xff), Bytes(8192, 0xff)};
        bench.board.boot();
        QCOMPARE(rcOf(bench.station.restore(backup, certificate)), Rc::ok);
        QCOMPARE(rcOf(bench.station.prove(someBytes(32, 1))), Rc::ok);
    }
};

QTEST_APPLESS_MAIN(RestoreTest)
#include "restore_test.moc"
