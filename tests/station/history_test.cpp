#include "station_bench.h"

#include "station/history.h"
#include "station/journal.h"

#include <QTest>

using namespace keyline;
using sql::Connection;
using station::HistoryRow;
using station::Result;
using station::Step;
namespace history = station::history;

namespace {

HistoryRow passed(std::uint16_t chip)
{
    HistoryRow row;
    row.chip = chipNumber(chip);
    row.identities = {"urn:gsma:imei:35209900-000001-0", "urn:gsma:imei:35209900-000002-0"};
    row.profile = "phone-dual";
    row.model = "Aurora 1";
    row.result = Result::Pass;
    row.step = Step::Seal;
    row.serial = ByteArray<16>{1, 2, 3};
    row.logIndex = 17;
    row.proof = Digest{9};
    row.started = 100;
    row.finished = 103;
    return row;
}

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void brings_back_a_row_as_it_was()
    {
        StationBench bench;
        bench.write([](Connection& c) { history::add(c, passed(1)); });
        bench.reopen();
        const auto row = bench.write([](Connection& c) { return history::lastPass(c, chipNumber(1)); });
        QVERIFY(row);
        QVERIFY(row->identities == passed(1).identities);
        QCOMPARE(row->model, std::string("Aurora 1"));
        QVERIFY(row->serial == passed(1).serial);
        QVERIFY(row->proof == passed(1).proof);
        QCOMPARE(row->logIndex, std::optional<std::uint64_t>(17));
        QCOMPARE(row->finished, 103);
        QVERIFY(!row->queued);
    }

    void keeps_every_visit_and_finds_the_pass()
    {
        StationBench bench;
        bench.write([](Connection& c) {
            auto failed = passed(1);
            failed.result = Result::Fail;
            failed.code = "K-204";
            failed.proof.reset();
            history::add(c, failed);
            history::add(c, passed(1));
            history::add(c, passed(2));
        });
        const auto newest = bench.write([](Connection& c) { return history::newest(c, 9); });
        QCOMPARE(newest.size(), std::size_t(3));
        QVERIFY(newest.front().chip == chipNumber(2));
        QCOMPARE(newest.back().code, std::string("K-204"));
        QVERIFY(!bench.write([](Connection& c) { return history::lastPass(c, chipNumber(3)); }));
        QCOMPARE(bench.write([](Connection& c) { return history::newest(c, 1); }).size(), std::size_t(1));
    }

    void notes_that_a_queued_one_was_registered()
    {
        StationBench bench;
        bench.write([](Connection& c) {
            auto queued = passed(1);
            queued.queued = true;
            queued.logIndex.reset();
            history::add(c, queued);
            history::setLogged(c, chipNumber(1), 5);
        });
        const auto row = bench.write([](Connection& c) { return history::lastPass(c, chipNumber(1)); });
        QVERIFY(!row->queued);
        QCOMPARE(row->logIndex, std::optional<std::uint64_t>(5));
    }

    void tells_the_highest_place_in_the_log_that_it_knows()
    {
        StationBench bench;
        const auto last = [&] { return bench.write([](Connection& c) { return history::lastLogged(c); }); };
        QVERIFY(!last());
        bench.write([](Connection& c) {
            for (const std::uint16_t chip : {std::uint16_t(2), std::uint16_t(1)}) {
                auto row = passed(chip);
                row.logIndex = 6U + chip;
                history::add(c, row);
            }
            auto queued = passed(3);
            queued.logIndex.reset();
            history::add(c, queued);
        });
        QCOMPARE(last()->index, 8U);
        QVERIFY(last()->chip == chipNumber(2));
        bench.write([](Connection& c) {
            station::journal::begin(c, chipNumber(4), "phone", "Aurora 1", 0);
            station::journal::setLogged(c, chipNumber(4), 9);
        });
        QCOMPARE(last()->index, 9U);
        QVERIFY(last()->chip == chipNumber(4));
    }

    void takes_a_device_whose_chip_was_never_read()
    {
        StationBench bench;
        bench.write([](Connection& c) {
            HistoryRow row;
            row.code = "K-107";
            history::add(c, row);
        });
        const auto row = bench.write([](Connection& c) { return history::newest(c, 9).front(); });
        QVERIFY(!row.chip && row.identities.empty());
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
