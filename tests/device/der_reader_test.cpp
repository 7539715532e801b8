#include "device/der_reader.h"
#include "support/encoding.h"

#include <QTest>

using namespace keyline::device;
using namespace keyline::device::test;

class DerReaderTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void reads_elements_of_every_length()
    {
        for (const std::size_t size : {0, 1, 127, 128, 255, 256, 4000}) {
            const Bytes content = someBytes(size, 1);
            const Bytes element = der(DerReader::octetString, content);
            DerReader in(element);
            QVERIFY(equal(in.content(DerReader::octetString), content));
            QVERIFY(in.complete());
            DerReader again(element);
            QVERIFY(equal(again.whole(DerReader::octetString), element));
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("hex");
        QTest::newRow("nothing") << "";
        QTest::newRow("no length") << "04";
        QTest::newRow("other tag") << "0500";
        QTest::newRow("indefinite") << "04800000";
        QTest::newRow("127 in a long form") << "04817f";
        QTest::newRow("255 in two bytes") << "048200ff";
        QTest::newRow("beyond the end") << "040201";
        QTest::newRow("three length bytes") << "0483010000";
        QTest::newRow("length cut") << "048201";
    }

    void refuses()
    {
        QFETCH(QString, hex);
        const Bytes bytes = fromHex(hex.toStdString());
        DerReader in(bytes);
        in.content(DerReader::octetString);
        QVERIFY(!in.ok());
        QCOMPARE(int(in.peek()), 0);
    }

    void integers_are_positive_and_shortest()
    {
        const auto positive = [](const char* hex) {
            const Bytes bytes = fromHex(hex);
            DerReader in(bytes);
            const ByteView value = in.positive();
            return in.complete() ? Bytes(value.begin(), value.end()) : bytesOf("refused");
        };
        QCOMPARE(positive("020101"), Bytes{1});
        QCOMPARE(positive("02020080"), Bytes{0x80});
        QCOMPARE(positive("020100"), Bytes{0});
        QCOMPARE(positive("020180"), bytesOf("refused"));
        QCOMPARE(positive("0202007f"), bytesOf("refused"));
        QCOMPARE(positive("0200"), bytesOf("refused"));
    }

    void bit_strings_are_whole_bytes()
    {
        const Bytes good = fromHex("03020041");
        DerReader in(good);
        QVERIFY(equal(in.bits(), Bytes{0x41}));
        const Bytes unused = fromHex("03020140");
        DerReader other(unused);
        other.bits();
        QVERIFY(!other.ok());
    }

    void a_fault_inside_an_absent_element_stays()
    {
        const Bytes bytes = fromHex("0400");
        DerReader in(bytes);
        DerReader inside = in.inside(DerReader::sequence);
        QVERIFY(!in.ok());
        QVERIFY(!inside.ok());
        QVERIFY(!inside.complete());
    }
};

QTEST_APPLESS_MAIN(DerReaderTest)
#include "der_reader_test.moc"
