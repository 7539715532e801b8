#include "ui/line/line_top_bar.h"

#include <QDateTime>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class LineTopBarTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void says_what_runs_and_how_much_is_done_and_left()
    {
        LineTopBar bar;
        QCOMPARE(bar.orderText(), QStringLiteral("No order is running"));
        fixture::OrderInfo order;
        order.profile.name = "phone";
        bar.setOrder(order);
        QCOMPARE(bar.orderText(), QStringLiteral("Order: phone"));
        fixture::Counters counters;
        const UnixTime now = QDateTime::currentSecsSinceEpoch();
        counters.shift.add("a", station::Result::Pass, now);
        counters.shift.add("b", station::Result::Fail, now);
        counters.identitiesLeft = 12;
        bar.setCounters(counters);
        const QString text = bar.countsText();
        QVERIFY(text.contains(QStringLiteral("PASS 1")));
        QVERIFY(text.contains(QStringLiteral("FAIL 1")));
        QVERIFY(text.contains(QStringLiteral("12 identities left")) || text.contains(QStringLiteral("12 ")));
        QVERIFY(!text.contains(QStringLiteral("key pairs")));
        QVERIFY(text.contains(QStringLiteral("First try")));
        QVERIFY(bar.accessibleDescription().contains(QStringLiteral("first-pass yield")));
    }

    void gives_the_counts_rows_of_their_own_where_it_is_narrow()
    {
        LineTopBar bar;
        QVERIFY(bar.heightForWidth(150) > bar.heightForWidth(3000));
    }

    void names_the_station_first_and_nothing_twice()
    {
        LineTopBar bar;
        fixture::StationInfo station;
        station.manufacturer.name = "Aurora Devices";
        bar.setStation(station);
        bar.setStationName(QStringLiteral("Line 3"));
        QVERIFY(bar.whereText().startsWith(QStringLiteral("Line 3")));
        QVERIFY(bar.accessibleName().contains(QStringLiteral("Line 3")));
        QVERIFY(bar.whereText().contains(QStringLiteral("Aurora Devices")));
        bar.setStationName(QStringLiteral("Aurora Devices"));
        QCOMPARE(bar.whereText().count(QStringLiteral("Aurora Devices")), 1);
    }
};

QTEST_MAIN(LineTopBarTest)
#include "line_top_bar_test.moc"
