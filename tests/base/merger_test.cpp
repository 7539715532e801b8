#include "base/merger.h"

#include <QTest>

using namespace keyline;
using namespace std::chrono_literals;

class MergerTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void many_requests_are_one_call()
    {
        int calls = 0;
        Merger merger(16ms, [&] { ++calls; });
        for (int i = 0; i < 64; ++i)
            merger.request();
        QCOMPARE(calls, 0);
        QVERIFY(QTest::qWaitFor([&] { return calls == 1; }));
        QVERIFY(!merger.isPending());
        QTest::qWait(3 * 16);
        QCOMPARE(calls, 1);
    }

    void a_request_after_a_call_is_not_lost()
    {
        int calls = 0;
        Merger merger(16ms, [&] { ++calls; });
        merger.request();
        QVERIFY(QTest::qWaitFor([&] { return calls == 1; }));
        merger.request();
        QVERIFY(merger.isPending());
        QCOMPARE(calls, 1);
        QVERIFY(QTest::qWaitFor([&] { return calls == 2; }));
    }

    void a_request_from_within_the_call_is_for_the_next_interval()
    {
        int calls = 0;
        Merger* own = nullptr;
        Merger merger(16ms, [&] {
            if (++calls < 3)
                own->request();
        });
        own = &merger;
        merger.request();
        QVERIFY(QTest::qWaitFor([&] { return calls == 3; }));
    }

    void flush_does_it_now_and_once()
    {
        int calls = 0;
        Merger merger(16ms, [&] { ++calls; });
        merger.flush();
        QCOMPARE(calls, 0);
        merger.request();
        merger.flush();
        QCOMPARE(calls, 1);
        QTest::qWait(3 * 16);
        QCOMPARE(calls, 1);
    }
};

QTEST_GUILESS_MAIN(MergerTest)
#include "merger_test.moc"
