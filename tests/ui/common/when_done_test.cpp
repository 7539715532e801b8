#include "ui/common/when_done.h"

#include "base/worker.h"

#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class WhenDoneTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void brings_the_answer_to_the_thread_of_who_asked()
    {
        Worker worker;
        QObject context;
        int got = 0;
        bool here = false;
        whenDone(
            &context, worker.run<int>([](QPromise<int>& promise) { promise.addResult(7); }),
            [&](int value) {
                got = value;
                here = QThread::currentThread() == qApp->thread();
            },
            [](const Error&) { QFAIL("no error"); });
        QTRY_COMPARE(got, 7);
        QVERIFY(here);
    }

    void brings_what_was_thrown()
    {
        Worker worker;
        QObject context;
        std::optional<Code> got;
        whenDone(
            &context, worker.run<void>([](QPromise<void>&) { throw Error(Code::DiskFull); }),
            [] { QFAIL("no answer"); }, [&](const Error& error) { got = error.code(); });
        QTRY_VERIFY(got == Code::DiskFull);
    }

    void is_silent_where_it_was_cancelled_or_nobody_is_left()
    {
        Worker worker;
        QObject context;
        auto gone = std::make_unique<QObject>();
        int told = 0;
        const auto count = [&told](int) { ++told; };
        const auto fail = [&told](const Error&) { ++told; };
        auto cancelled = worker.run<int>([](QPromise<int>& promise) { promise.addResult(1); });
        cancelled.cancel();
        whenDone(&context, cancelled, count, fail);
        whenDone(gone.get(), worker.run<int>([](QPromise<int>& promise) { promise.addResult(2); }), count, fail);
        gone.reset();
        int last = 0;
        whenDone(
            &context, worker.run<int>([](QPromise<int>& promise) { promise.addResult(3); }),
            [&last](int value) { last = value; }, fail);
        QTRY_COMPARE(last, 3);
        QCOMPARE(told, 0);
    }
};

QTEST_MAIN(WhenDoneTest)
#include "when_done_test.moc"
