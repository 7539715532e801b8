#include "station/tally.h"

#include "station/history.h"
#include "station_bench.h"

#include <QTest>

using namespace keyline;
using station::Result;
using station::Tally;

class TallyTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void counts_each_visit_and_judges_each_chip_by_its_first()
    {
        Tally tally;
        QVERIFY(!tally.firstPassYield());
        tally.add("a", Result::Hold, 10);
        tally.add("a", Result::Pass, 20);
        tally.add("b", Result::Fail, 30);
        tally.add("b", Result::Pass, 40);
        tally.add("", Result::Fail, 50);
        QCOMPARE(tally.pass(), std::size_t(2));
        QCOMPARE(tally.fail(), std::size_t(2));
        QCOMPARE(tally.hold(), std::size_t(1));
        QCOMPARE(tally.firstPassYield(), std::optional(0.5));
    }

    void the_pace_is_of_the_last_hour_and_the_chart_of_equal_spans()
    {
        Tally tally;
        for (const UnixTime at : {3600, 3601, 7200, 7300})
            tally.add("", Result::Pass, at);
        QCOMPARE(tally.lastHour(7200), std::size_t(2));
        QCOMPARE(tally.lastHour(7300), std::size_t(2));
        QVERIFY(tally.buckets(7300, std::chrono::seconds(1850), 2) == std::vector<int>({1, 2}));
    }

    void history_brings_the_same_again()
    {
        StationBench bench;
        const auto chip = identity::ChipId::fromBytes(Bytes(8, 7));
        bench.write([&](sql::Connection& c) {
            for (const auto& [result, finished] :
                 {std::pair{Result::Pass, 50}, {Result::Fail, 100}, {Result::Pass, 200}}) {
                station::HistoryRow row;
                row.chip = chip;
                row.result = result;
                row.finished = finished;
                station::history::add(c, row);
            }
        });
        const Tally tally = bench.database->read([](sql::Connection& c) { return Tally::since(c, 100); });
        QCOMPARE(tally.pass(), std::size_t(1));
        QCOMPARE(tally.fail(), std::size_t(1));
        QCOMPARE(tally.firstPassYield(), std::optional(0.0));
        QCOMPARE(tally.lastHour(200), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(TallyTest)
#include "tally_test.moc"
