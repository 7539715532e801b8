#include "base/clock.h"

#include <QTest>

#include <ctime>

using namespace keyline;

class ClockTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void tells_the_systems_time_in_unix_seconds()
    {
        const UnixTime before = std::time(nullptr);
        const UnixTime now = SystemClock().now();
        const UnixTime after = std::time(nullptr);
        QVERIFY(now >= before && now <= after);
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "clock_test.moc"
