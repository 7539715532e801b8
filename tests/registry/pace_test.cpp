#include "registry/pace.h"

#include <QTest>

using namespace keyline::registry;
using namespace std::chrono_literals;

class PaceTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void nobody_is_slowed_who_is_not_refused()
    {
        Pace pace(60s);
        for (int i = 0; i < 1000; ++i) {
            pace.wait();
            pace.granted();
        }
        QCOMPARE(pace.gap(), 0us);
    }

    void is_slower_after_a_refusal_and_faster_little_by_little()
    {
        Pace pace(60s);
        QVERIFY(pace.refused(0s));
        const auto slow = pace.gap();
        QVERIFY(slow > 0us);
        // Others that were on their way are refused for the same reason.
        QVERIFY(pace.refused(0s));
        QCOMPARE(pace.gap(), slow);
        pace.granted();
        QVERIFY(pace.gap() < slow && pace.gap() > slow / 2);
        for (int i = 0; i < 2000; ++i)
            pace.granted();
        QVERIFY(pace.gap() < slow / 20);
    }

    void waits_as_long_as_the_server_asks()
    {
        Pace pace(60s);
        const auto begin = Pace::Clock::now();
        QVERIFY(pace.refused(1s));
        pace.wait();
        QVERIFY(Pace::Clock::now() - begin >= 1s);
    }

    void patience_ends()
    {
        QVERIFY(!Pace(0s).isPatient());
        QVERIFY(!Pace(0s).refused(0s));
        Pace pace(1s);
        QVERIFY(pace.isPatient());
        const auto begin = Pace::Clock::now();
        while (pace.refused(1s))
            pace.wait();
        QVERIFY(Pace::Clock::now() - begin >= 1s);
        // What is granted is a new beginning.
        pace.granted();
        QVERIFY(pace.refused(0s));
    }
};

QTEST_APPLESS_MAIN(PaceTest)
#include "pace_test.moc"
