#include "station_bench.h"

#include "station/journal.h"

#include <QTest>

using namespace keyline;
using sql::Connection;
using station::Step;
namespace journal = station::journal;

class JournalTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void knows_no_chip_at_first()
    {
        StationBench bench;
        QVERIFY(!bench.write([](Connection& c) { return journal::find(c, chipNumber(1)); }));
    }

    void counts_how_often_a_chip_was_begun()
    {
        StationBench bench;
        bench.write([](Connection& c) { return journal::begin(c, chipNumber(1), "phone", "Aurora 1", 100); });
        const auto job =
            bench.write([](Connection& c) { return journal::begin(c, chipNumber(1), "terminal", "Aurora 1", 200); });
        QCOMPARE(job.tries, 2);
        QCOMPARE(job.profile, std::string("phone")); // only restart() changes it
        QCOMPARE(job.started, 100);
        QCOMPARE(job.updated, 200);
        QCOMPARE(job.revision, 1u);
    }

    void brings_back_everything_after_a_restart_of_the_program()
    {
        StationBench bench;
        const Digest digest{7, 7, 7};
        bench.write([&](Connection& c) {
            journal::begin(c, chipNumber(1), "phone", "Aurora 1", 100);
            journal::setMasterKeyVersion(c, chipNumber(1), 3);
            journal::setCertificate(c, chipNumber(1), digest, Bytes{1, 2, 3});
            journal::setBackup(c, chipNumber(1), Bytes{4, 5});
            journal::note(c, chipNumber(1), Step::Install, false, 300);
        });
        bench.reopen();
        const auto job = bench.write([](Connection& c) { return journal::find(c, chipNumber(1)); });
        QCOMPARE(job->step, Step::Install);
        QVERIFY(!job->done);
        QCOMPARE(job->masterKeyVersion, std::optional<std::uint32_t>(3));
        QVERIFY(job->packageDigest == digest);
        QVERIFY(job->certificate == Bytes({1, 2, 3}));
        QVERIFY(job->backup == Bytes({4, 5}));
        QVERIFY(!job->logIndex);
    }

    void forgets_the_backup_once_it_is_logged()
    {
        StationBench bench;
        const auto job = bench.write([&](Connection& c) {
            journal::begin(c, chipNumber(1), "phone", "Aurora 1", 100);
            journal::setBackup(c, chipNumber(1), Bytes{4, 5});
            journal::setLogged(c, chipNumber(1), 17);
            return *journal::find(c, chipNumber(1));
        });
        QVERIFY(!job.backup);
        QCOMPARE(job.logIndex, std::optional<std::uint64_t>(17));
    }

    void restarts_a_chip_under_another_profile()
    {
        StationBench bench;
        const auto job = bench.write([&](Connection& c) {
            journal::begin(c, chipNumber(1), "phone", "Aurora 1", 100);
            journal::setMasterKeyVersion(c, chipNumber(1), 1);
            journal::setCertificate(c, chipNumber(1), Digest{}, Bytes{1});
            journal::setBackup(c, chipNumber(1), Bytes{4, 5});
            journal::restart(c, chipNumber(1), "terminal", 200);
            return *journal::find(c, chipNumber(1));
        });
        QCOMPARE(job.profile, std::string("terminal"));
        QVERIFY(!job.backup && !job.masterKeyVersion);
        // Its old package may be on the device: the certificate still says that this station began it.
        QVERIFY(job.certificate && job.packageDigest);
    }

    void lists_chips_in_work_until_they_are_removed()
    {
        StationBench bench;
        bench.write([](Connection& c) {
            for (std::uint16_t n = 1; n <= 3; ++n)
                journal::begin(c, chipNumber(n), "phone", "Aurora 1", n);
            journal::remove(c, chipNumber(2));
        });
        const auto all = bench.write([](Connection& c) { return journal::all(c); });
        QCOMPARE(all.size(), std::size_t(2));
        QVERIFY(all[0].chip == chipNumber(1));
        QVERIFY(all[1].chip == chipNumber(3));
    }

    void remembers_how_far_a_label_is_until_the_chip_begins_anew()
    {
        StationBench bench;
        const auto label = [&] {
            const auto job = bench.write([](Connection& c) { return journal::find(c, chipNumber(1)); });
            return job->label;
        };
        bench.write([](Connection& c) { journal::begin(c, chipNumber(1), "phone", "Aurora 1", 1); });
        QVERIFY(label() == station::LabelState::None);
        bench.write([](Connection& c) { journal::setLabel(c, chipNumber(1), station::LabelState::Due); });
        bench.write([](Connection& c) { journal::begin(c, chipNumber(1), "phone", "Aurora 1", 2); });
        QVERIFY(label() == station::LabelState::Due);
        bench.write([](Connection& c) { journal::setLabel(c, chipNumber(1), station::LabelState::ScannedBack); });
        QVERIFY(label() == station::LabelState::ScannedBack);
        bench.write([](Connection& c) { journal::restart(c, chipNumber(1), "phone", 3); });
        QVERIFY(label() == station::LabelState::None);
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "journal_test.moc"
