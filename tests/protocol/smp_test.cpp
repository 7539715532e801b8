#include "protocol/smp.h"

#include "../support/bytes.h"

#include <QTest>

using namespace keyline;
using namespace keyline::protocol;
using test::hex;

class SmpTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void writes_a_version_2_header();
    void finds_the_answer_to_its_request();
    void passes_over_everything_else_data();
    void passes_over_everything_else();
    void refuses_an_answer_of_another_length();
};

constexpr SmpCommand identityCommand{SmpCommand::Op::Read, keylineGroup, 0};
constexpr SmpCommand proveCommand{SmpCommand::Op::Write, keylineGroup, 3};

void SmpTest::writes_a_version_2_header()
{
    // By hand from MCUmgr's "SMP Protocol Specification": 0b000_01_000, flags, length, group, sequence, command.
    QCOMPARE(encodeRequest(identityCommand, 7, hex("a0")), hex("08 00 0001 4b4c 07 00 a0"));
    QCOMPARE(encodeRequest(proveCommand, 255, hex("a16163f6")), hex("0a 00 0004 4b4c ff 03 a16163f6"));
}

void SmpTest::finds_the_answer_to_its_request()
{
    const Bytes packet = hex("09 00 0001 4b4c 07 00 a0");
    const auto payload = answerTo(identityCommand, 7, packet);
    QVERIFY(payload.has_value());
    QCOMPARE(toBytes(*payload), hex("a0"));
    QVERIFY(answerTo(proveCommand, 255, hex("0b 00 0000 4b4c ff 03")).has_value());
}

void SmpTest::passes_over_everything_else_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::newRow("another sequence number") << QByteArray("09000001 4b4c 08 00 a0");
    QTest::newRow("another group") << QByteArray("09000001 0000 07 00 a0");
    QTest::newRow("another command") << QByteArray("09000001 4b4c 07 01 a0");
    QTest::newRow("a write's answer") << QByteArray("0b000001 4b4c 07 00 a0");
    QTest::newRow("the request itself, echoed") << QByteArray("08000001 4b4c 07 00 a0");
    QTest::newRow("SMP version 1") << QByteArray("01000001 4b4c 07 00 a0");
    QTest::newRow("half a header") << QByteArray("09000001 4b4c 07");
    QTest::newRow("nothing") << QByteArray("");
}

void SmpTest::passes_over_everything_else()
{
    QFETCH(QByteArray, packet);
    QVERIFY(!answerTo(identityCommand, 7, hex(packet.toStdString())));
}

void SmpTest::refuses_an_answer_of_another_length()
{
    QVERIFY(test::throws(Code::DeviceAnswerMalformed,
                         [] { answerTo(identityCommand, 7, hex("09 00 0002 4b4c 07 00 a0")); }));
}

QTEST_GUILESS_MAIN(SmpTest)
#include "smp_test.moc"
