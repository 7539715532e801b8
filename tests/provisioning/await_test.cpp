#include "provisioning/await.h"

#include "base/error.h"
#include "base/secret.h"

#include "../support/bytes.h"
#include "link/wait_for.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

using namespace keyline;
using namespace keyline::provisioning;

namespace {

QCoro::Task<Secret> makeElsewhere(QThreadPool& pool, QThread*& ranOn)
{
    co_return co_await inPool(pool, [&ranOn] {
        ranOn = QThread::currentThread();
        return Secret::copyOf(asBytes("moved, not copied"));
    });
}

QCoro::Task<void> failElsewhere(QThreadPool& pool)
{
    co_await inPool(pool, [] { throw Error(Code::PoolEmpty, "rsa2048"); });
}

QCoro::Task<qint64> waitAWhile()
{
    QElapsedTimer timer;
    timer.start();
    co_await Pause(std::chrono::milliseconds(60));
    co_return timer.elapsed();
}

} // namespace

class AwaitTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void moves_a_result_over_from_another_thread()
    {
        QThreadPool pool;
        QThread* ranOn = nullptr;
        const Secret result = link::waitFor(makeElsewhere(pool, ranOn));
        QVERIFY(result.equals(asBytes("moved, not copied")));
        QVERIFY(ranOn != nullptr && ranOn != QThread::currentThread());
    }

    void brings_an_error_over_as_it_was()
    {
        QThreadPool pool;
        QVERIFY(test::throws(Code::PoolEmpty, [&] { link::waitFor(failElsewhere(pool)); }));
    }

    void waits_without_blocking_the_thread()
    {
        auto one = waitAWhile();
        auto two = waitAWhile();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(link::waitFor(std::move(one)) >= 59);
        link::waitFor(std::move(two));
        QVERIFY(timer.elapsed() < 110);
    }
};

QTEST_GUILESS_MAIN(AwaitTest)
#include "await_test.moc"
