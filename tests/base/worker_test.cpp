#include "base/worker.h"

#include "base/error.h"

#include <QTest>

#include <atomic>

using namespace keyline;

class WorkerTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void does_one_job_after_the_other_on_a_thread_of_its_own()
    {
        Worker worker;
        std::vector<QFuture<int>> answers;
        std::atomic<int> atWork = 0;
        for (int i = 0; i < 20; ++i)
            answers.push_back(worker.run<int>([i, &atWork](QPromise<int>& promise) {
                const bool alone = ++atWork == 1;
                promise.addResult(alone && QThread::currentThread() != qApp->thread() ? i : -1);
                --atWork;
            }));
        for (int i = 0; i < 20; ++i)
            QCOMPARE(answers[static_cast<std::size_t>(i)].result(), i);
    }

    void what_a_job_throws_comes_out_of_its_future()
    {
        Worker worker;
        auto answer = worker.run<int>([](QPromise<int>&) { throw Error(Code::DiskFull, "there"); });
        try {
            answer.waitForFinished();
            QFAIL("nothing was thrown");
        } catch (const Error& error) {
            QVERIFY(error.code() == Code::DiskFull);
        }
        QCOMPARE(worker.run<int>([](QPromise<int>& promise) { promise.addResult(7); }).result(), 7);
    }

    void a_job_that_was_cancelled_before_its_turn_is_not_begun()
    {
        Worker worker;
        std::atomic<bool> go = false;
        std::atomic<bool> begun = false;
        auto first = worker.run<void>([&go](QPromise<void>&) {
            while (!go)
                std::this_thread::yield();
        });
        auto second = worker.run<void>([&begun](QPromise<void>&) { begun = true; });
        second.cancel();
        go = true;
        first.waitForFinished();
        second.waitForFinished();
        QVERIFY(!begun);
    }

    void its_end_cancels_what_is_being_done_and_what_waits()
    {
        auto worker = std::make_unique<Worker>();
        std::atomic<bool> begun = false;
        auto first = worker->run<void>([&begun](QPromise<void>& promise) {
            begun = true;
            while (!promise.isCanceled())
                std::this_thread::yield();
        });
        auto second = worker->run<int>([](QPromise<int>& promise) { promise.addResult(1); });
        QTRY_VERIFY(begun);
        worker.reset();
        QVERIFY(first.isFinished() && first.isCanceled());
        QVERIFY(second.isFinished() && second.isCanceled());
        QCOMPARE(second.resultCount(), 0);
    }
};

QTEST_GUILESS_MAIN(WorkerTest)
#include "worker_test.moc"
