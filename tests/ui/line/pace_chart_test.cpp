#include "ui/line/pace_chart.h"

#include <QDateTime>
#include <QTest>

#include <numeric>

using namespace keyline;
using namespace keyline::ui;

class PaceChartTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void draws_what_passed_and_says_how_many()
    {
        PaceChart chart;
        chart.resize(300, 40);
        const QImage before = chart.grab().toImage();
        const UnixTime now = QDateTime::currentSecsSinceEpoch();
        station::Tally tally;
        tally.add("", station::Result::Pass, now - 7200);
        tally.add("", station::Result::Pass, now);
        tally.add("", station::Result::Fail, now);
        chart.setTally(tally);
        QCOMPARE(std::accumulate(chart.values().begin(), chart.values().end(), 0), 2);
        QCOMPARE(chart.values().back(), 1);
        QVERIFY(chart.caption().contains(QStringLiteral("in the last 10 minutes")));
        QVERIFY(chart.grab().toImage() != before);
        QVERIFY(chart.accessibleName().contains(QLatin1Char('2')));
    }
};

QTEST_MAIN(PaceChartTest)
#include "pace_chart_test.moc"
