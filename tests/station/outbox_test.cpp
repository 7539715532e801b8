#include "station_bench.h"

#include "station/outbox.h"

#include <QTest>

using namespace keyline;
using sql::Connection;
namespace outbox = station::outbox;

class OutboxTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void keeps_records_in_order_through_a_restart()
    {
        StationBench bench;
        for (std::uint16_t n = 1; n <= 3; ++n)
            bench.write([&](Connection& c) { outbox::put(c, chipNumber(n), Bytes(n, 9), 100 + n); });
        bench.reopen();
        const auto all = bench.write([](Connection& c) { return outbox::waiting(c); });
        QCOMPARE(all.size(), std::size_t(3));
        QVERIFY(all[0].chip == chipNumber(1));
        QVERIFY(all[2].record == Bytes(3, 9));
        QCOMPARE(all[1].queued, 102);
        QCOMPARE(bench.write([](Connection& c) { return outbox::count(c); }), 3);
    }

    void replaces_what_a_repeat_made_anew_but_never_what_left()
    {
        StationBench bench;
        const auto put = [&](Bytes record) {
            bench.write([&](Connection& c) { outbox::put(c, chipNumber(1), record, 100); });
            return bench.write([](Connection& c) { return outbox::find(c, chipNumber(1))->record; });
        };
        QVERIFY(put({1}) == Bytes({1}));
        QVERIFY(put({2}) == Bytes({2}));
        bench.write([](Connection& c) { outbox::markSealed(c, chipNumber(1), true); });
        QVERIFY(put({3}) == Bytes({2}));
    }

    void lists_the_recalls_when_a_sealed_one_is_refused()
    {
        StationBench bench;
        bench.write([](Connection& c) {
            outbox::put(c, chipNumber(1), Bytes{1}, 100);
            outbox::put(c, chipNumber(2), Bytes{2}, 100);
            outbox::markSealed(c, chipNumber(2), true);
            outbox::markRefused(c, chipNumber(2), 9);
        });
        const auto recalls = bench.write([](Connection& c) { return outbox::recalls(c); });
        QCOMPARE(recalls.size(), std::size_t(1));
        QVERIFY(recalls[0].chip == chipNumber(2));
        QCOMPARE(int(*recalls[0].refusal), 9);
        QCOMPARE(bench.write([](Connection& c) { return outbox::count(c); }), 1);
    }

    void forgets_what_the_registry_has()
    {
        StationBench bench;
        bench.write([](Connection& c) {
            outbox::put(c, chipNumber(1), Bytes{1}, 100);
            outbox::remove(c, chipNumber(1));
        });
        QVERIFY(!bench.write([](Connection& c) { return outbox::find(c, chipNumber(1)); }));
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "outbox_test.moc"
