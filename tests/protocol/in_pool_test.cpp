#include "protocol/in_pool.h"

#include "../support/bytes.h"
#include "link/wait_for.h"

#include <QTest>
#include <QThread>

using namespace keyline;

class InPoolTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void works_elsewhere_and_comes_back_here();
    void brings_back_what_the_work_throws();
};

void InPoolTest::works_elsewhere_and_comes_back_here()
{
    QThreadPool pool;
    QThread* const here = QThread::currentThread();
    const auto task = [](QThreadPool& workers, QThread* home) -> QCoro::Task<bool> {
        QThread* worker = co_await protocol::inPool(workers, [] { return QThread::currentThread(); });
        co_return worker != home&& QThread::currentThread() == home;
    };
    QVERIFY(link::waitFor(task(pool, here)));
}

void InPoolTest::brings_back_what_the_work_throws()
{
    QThreadPool pool;
    QVERIFY(test::throws(Code::DiskFull, [&] {
        link::waitFor(protocol::inPool(pool, []() -> int { throw Error(Code::DiskFull, "/home"); }));
    }));
}

QTEST_GUILESS_MAIN(InPoolTest)
#include "in_pool_test.moc"
