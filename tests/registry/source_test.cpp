#include "../support/bytes.h"
#include "registry/source.h"

#include <QTest>

using namespace keyline;
using namespace keyline::registry;
using test::hex;
using test::throws;

class SourceTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    // Keys in the order of their encodings (RFC 8949 section 4.2.1): by length first.
    void a_chips_answer_is_deterministic_cbor()
    {
        const ChipAnswer answer{Bytes{1}, Bytes{2}, "r", {{300, Bytes{2}}}};
        const std::string record = "66 7265636f7264 41 01";
        const std::string rest =
            "67 686973746f7279 81 82 19012c 41 02 67 72656365697074 61 72 69 73746174656d656e74 41 02";
        QCOMPARE(answer.encode(), hex("a4" + record + rest));
        QVERIFY(ChipAnswer::parse(answer.encode()) == answer);
        ChipAnswer erased = answer;
        erased.record.reset();
        QCOMPARE(erased.encode(), hex("a3" + rest));
        QVERIFY(ChipAnswer::parse(erased.encode()) == erased);
    }

    void another_answer_is_refused()
    {
        for (const char* bad :
             {"a0", "80", "a1 66 7265636f7264 41 01", "a3 67 686973746f7279 80 67 72656365697074 61 72 61 73 41 02",
              "a3 67 686973746f7279 81 81 01 67 72656365697074 61 72 69 73746174656d656e74 41 02"})
            QVERIFY(throws(Code::Malformed, [&] { ChipAnswer::parse(hex(bad)); }));
    }

    void indexes_are_ascending_and_inside_the_log()
    {
        const IndexAnswer answer{10, {0, 3, 9}};
        QCOMPARE(answer.encode(), hex("82 0a 83 00 03 09"));
        QVERIFY(IndexAnswer::parse(answer.encode()) == answer);
        QVERIFY(IndexAnswer::parse(hex("82 00 80")) == IndexAnswer{});
        for (const char* bad : {"82 0a 82 03 03", "82 0a 82 03 02", "82 0a 81 0a", "81 0a", "82 0a 00", "83 0a 80 00"})
            QVERIFY(throws(Code::Malformed, [&] { IndexAnswer::parse(hex(bad)); }));
    }
};

QTEST_GUILESS_MAIN(SourceTest)
#include "source_test.moc"
