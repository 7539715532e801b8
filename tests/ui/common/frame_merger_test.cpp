#include "ui/common/frame_merger.h"

#include <QTest>

using namespace keyline::ui;

class FrameMergerTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void many_requests_are_one_call()
    {
        int calls = 0;
        FrameMerger merger([&] { ++calls; });
        for (int i = 0; i < 64; ++i)
            merger.request();
        QCOMPARE(calls, 0);
        QVERIFY(QTest::qWaitFor([&] { return calls == 1; }));
        QVERIFY(!merger.isPending());
        QTest::qWait(3 * FrameMerger::frameMs);
        QCOMPARE(calls, 1);
    }

    void a_request_after_a_call_is_not_lost()
    {
        int calls = 0;
        FrameMerger merger([&] { ++calls; });
        merger.request();
        QVERIFY(QTest::qWaitFor([&] { return calls == 1; }));
        merger.request();
        QVERIFY(merger.isPending());
        QCOMPARE(calls, 1);
        QVERIFY(QTest::qWaitFor([&] { return calls == 2; }));
    }

    void a_request_from_within_the_call_is_for_the_next_frame()
    {
        int calls = 0;
        FrameMerger* own = nullptr;
        FrameMerger merger([&] {
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
        FrameMerger merger([&] { ++calls; });
        merger.flush();
        QCOMPARE(calls, 0);
        merger.request();
        merger.flush();
        QCOMPARE(calls, 1);
        QTest::qWait(3 * FrameMerger::frameMs);
        QCOMPARE(calls, 1);
    }
};

QTEST_GUILESS_MAIN(FrameMergerTest)
#include "frame_merger_test.moc"
