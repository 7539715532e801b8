#include "support/station.h"

#include <QTest>

using namespace keyline::device;
using namespace keyline::device::test;

/// Power that fails at every byte that a command writes, through the whole device.
class PowerCutTest : public QObject
{
    Q_OBJECT

  private:
    Maker m_maker;

    static PackageContent content(std::int64_t revision)
    {
        PackageContent package;
        package.revision = revision;
        return package;
    }

    static Rc rcOf(const Answer& answer) { return answer.rc().value_or(static_cast<Rc>(99)); }

    struct Bench
    {
        explicit Bench(const Maker& m) : board(m), station(board, m)
        {
            board.storage.content() = {Bytes(700, 0xff), Bytes(700, 0xff)};
        }
        Board board;
        Station station;
    };

  private Q_SLOTS:
    void an_install_cut_anywhere_leaves_the_old_or_the_new_package()
    {
        Bench reference(m_maker);
        const Bytes first = reference.station.install(content(1)).bytes("backup");
        const Bytes second = reference.station.install(content(2)).bytes("backup");
        for (std::size_t cut = 0;; ++cut) {
            Bench bench(m_maker);
            bench.station.install(content(1));
            bench.station.keyline(Command::seal);
            bench.board.power.left = cut;
            bench.station.install(content(2));
            const bool lost = bench.board.power.lost;
            bench.board.boot();
            const State state = bench.board.device->state();
            QVERIFY(state == State::sealed || state == State::loaded);
            QCOMPARE(bench.station.keyline(Command::backup).bytes("backup"), state == State::loaded ? second : first);
            // The station installs the same package again, and gets the same backup.
            if (cut % 8 == 0)
                QCOMPARE(bench.station.install(content(2)).bytes("backup"), second);
            if (!lost)
                break;
        }
    }

    void a_restore_cut_anywhere_leaves_lost_or_sealed_and_goes_on()
    {
        Bench reference(m_maker);
        const Bytes certificate = m_maker.cwt(content(2), reference.board.chipId());
        const Bytes backup = reference.station.install(content(2).encode(), certificate).bytes("backup");
        for (const std::uint32_t sealed : {1U, 2U}) {
            bool lostSeen = false;
            for (std::size_t cut = 0;; ++cut) {
                Bench bench(m_maker);
                bench.board.chip.sealed = sealed;
                QCOMPARE(bench.board.device->state(), State::lost);
                bench.board.power.left = cut;
                bench.station.restore(backup, certificate);
                const bool lost = bench.board.power.lost;
                bench.board.boot();
                const State state = bench.board.device->state();
                QVERIFY(state == State::lost || state == State::sealed);
                lostSeen = lostSeen || state == State::lost;
                if (state == State::sealed)
                    QCOMPARE(bench.board.chip.sealed, std::uint32_t{2});
                QCOMPARE(rcOf(bench.station.restore(backup, certificate)), Rc::ok);
                QCOMPARE(bench.board.device->state(), State::sealed);
                if (!lost)
                    break;
            }
            QVERIFY(lostSeen);
        }
    }

    /// From a working device to a newer revision: never a sealed device without the package it was sealed for.
    void a_restore_over_a_sealed_package_is_never_older_than_the_counter()
    {
        Bench reference(m_maker);
        const Bytes certificate = m_maker.cwt(content(2), reference.board.chipId());
        const Bytes backup = reference.station.install(content(2).encode(), certificate).bytes("backup");
        for (std::size_t cut = 0;; ++cut) {
            Bench bench(m_maker);
            bench.station.install(content(1));
            bench.station.keyline(Command::seal);
            bench.board.power.left = cut;
            bench.station.restore(backup, certificate);
            const bool lost = bench.board.power.lost;
            bench.board.boot();
            const State state = bench.board.device->state();
            const std::uint32_t sealed = bench.board.chip.sealed;
            QVERIFY(state == State::sealed || (state == State::lost && sealed == 2));
            QCOMPARE(rcOf(bench.station.restore(backup, certificate)), Rc::ok);
            if (!lost)
                break;
        }
    }

    void a_seal_cut_anywhere_is_done_or_not()
    {
        for (std::size_t cut = 0; cut < 6; ++cut) {
            Bench bench(m_maker);
            bench.station.install(content(1));
            bench.board.power.left = cut;
            bench.station.keyline(Command::seal);
            bench.board.boot();
            QCOMPARE(bench.board.device->state(), cut < 4 ? State::loaded : State::sealed);
            QCOMPARE(rcOf(bench.station.keyline(Command::seal)), Rc::ok);
        }
    }
};

QTEST_APPLESS_MAIN(PowerCutTest)
#include "power_cut_test.moc"
