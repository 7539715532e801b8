#include "provisioning/bell.h"

#include "link/wait_for.h"

#include <QElapsedTimer>
#include <QTest>

using namespace keyline;
using namespace std::chrono_literals;

namespace {

QCoro::Task<> sleep(provisioning::Bell& bell, std::chrono::milliseconds time, int& woken)
{
    co_await bell.rings(time);
    ++woken;
}

} // namespace

class BellTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void wakes_the_sleeper_from_the_event_loop()
    {
        provisioning::Bell bell;
        int woken = 0;
        const auto task = sleep(bell, 1h, woken);
        bell.ring();
        bell.ring();
        QCOMPARE(woken, 0);
        QTRY_COMPARE(woken, 1);
    }

    void spares_the_next_sleep_where_it_rang_before()
    {
        provisioning::Bell bell;
        bell.ring();
        int woken = 0;
        link::waitFor(sleep(bell, 1h, woken));
        QCOMPARE(woken, 1);
        const auto next = sleep(bell, 1h, woken); // once only
        QCoreApplication::processEvents();
        QCOMPARE(woken, 1);
        bell.ring();
        QTRY_COMPARE(woken, 2);
    }

    void wakes_by_itself_when_the_time_is_up()
    {
        provisioning::Bell bell;
        int woken = 0;
        link::waitFor(sleep(bell, 10ms, woken));
        QCOMPARE(woken, 1);
    }
};

QTEST_GUILESS_MAIN(BellTest)
#include "bell_test.moc"
