#include "protocol/answer.h"

#include "../support/bytes.h"

#include <QTest>

using namespace keyline;
using namespace keyline::protocol;
using test::hex;
using test::throws;

class AnswerTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void reads_fields_in_any_encoding();
    void ignores_unknown_keys();
    void refuses_what_is_no_map();
    void refuses_fields_of_another_type_or_size();
    void tells_a_refusal_from_an_answer();
    void refuses_an_err_that_says_nothing();
    void gives_every_rc_its_code();
};

void AnswerTest::reads_fields_in_any_encoding()
{
    // {"rev": 5, "chip": h'0102', "model": "ab"}, indefinite, keys unsorted, long heads, a string in chunks.
    const Answer answer(hex("bf 63726576 1b0000000000000005 6463686970 5f 4101 4102 ff 656d6f64656c 78026162 ff"));
    QCOMPARE(answer.number("rev", 10), std::uint64_t{5});
    QCOMPARE(toBytes(answer.bytes("chip", 2, 2)), hex("0102"));
    QCOMPARE(answer.text("model", 2), std::string_view("ab"));
    QVERIFY(!answer.refusal());
}

void AnswerTest::ignores_unknown_keys()
{
    // {1: 2, "x": {"deep": [1.5, undefined]}, "n": 7}
    const Answer answer(hex("a3 01 02 6178 a16464656570 82f93e00f7 616e 07"));
    QCOMPARE(answer.number("n", 7), std::uint64_t{7});
    QVERIFY(answer.has("x"));
    QVERIFY(!answer.has("deep"));
}

void AnswerTest::refuses_what_is_no_map()
{
    for (const char* payload :
         {"", "80", "f6", "a1", "a16161", "a0a0", "a2 6161 01 6161 02", "a1 61ff 01", "ff", "818181818181818181818181"})
        QVERIFY2(throws(Code::DeviceAnswerMalformed, [&] { Answer{hex(payload)}; }), payload);
}

void AnswerTest::refuses_fields_of_another_type_or_size()
{
    const Answer answer(hex("a4 616e 07 6162 420102 6174 626162 616d 20"));
    QVERIFY(throws(Code::DeviceAnswerMalformed, [&] { answer.number("n", 6); }));
    QVERIFY(throws(Code::DeviceAnswerMalformed, [&] { answer.number("b", 6); }));
    QVERIFY(throws(Code::DeviceAnswerMalformed, [&] { answer.number("m", 6); }));
    QVERIFY(throws(Code::DeviceAnswerMalformed, [&] { answer.number("missing", 6); }));
    QVERIFY(throws(Code::DeviceAnswerMalformed, [&] { answer.bytes("b", 3, 4); }));
    QVERIFY(throws(Code::DeviceAnswerMalformed, [&] { answer.bytes("b", 0, 1); }));
    QVERIFY(throws(Code::DeviceAnswerMalformed, [&] { answer.bytes("t", 0, 9); }));
    QVERIFY(throws(Code::DeviceAnswerMalformed, [&] { answer.array<3>("b"); }));
    QVERIFY(throws(Code::DeviceAnswerMalformed, [&] { answer.text("t", 1); }));
    QVERIFY(throws(Code::DeviceAnswerMalformed, [&] { answer.text("b", 9); }));
}

void AnswerTest::tells_a_refusal_from_an_answer()
{
    QVERIFY(!Answer(hex("a0")).refusal());
    QVERIFY(!Answer(hex("a1 627263 00")).refusal());
    const auto plain = Answer(hex("a1 627263 08")).refusal();
    QVERIFY(plain && !plain->group && plain->rc == 8);
    const auto negative = Answer(hex("a1 627263 20")).refusal();
    QVERIFY(negative && negative->rc == -1);
    // {"err": {"rc": 7, "group": 19276, "more": null}}
    const auto grouped = Answer(hex("a1 63657272 a3 627263 07 6567726f7570 194b4c 646d6f7265 f6")).refusal();
    QVERIFY(grouped && grouped->group == 19276 && grouped->rc == 7);
}

void AnswerTest::refuses_an_err_that_says_nothing()
{
    for (const char* payload :
         {"a1 63657272 00", "a1 63657272 a0", "a1 63657272 a1 627263 07", "a1 63657272 a1 6567726f7570 00",
          "a1 63657272 a2 627263 00 6567726f7570 00", "a1 63657272 a2 627263 6131 6567726f7570 00", "a1 627263 6131"})
        QVERIFY2(throws(Code::DeviceAnswerMalformed, [&] { Answer(hex(payload)).refusal(); }), payload);
}

void AnswerTest::gives_every_rc_its_code()
{
    const Code codes[] = {Code::DeviceWrongState,    Code::DeviceSaysNotAuthentic, Code::DeviceCannotDecrypt,
                          Code::DeviceStorageFault,  Code::DeviceSaysMalformed,    Code::DeviceStorageTooSmall,
                          Code::DeviceSaysOtherChip, Code::DeviceSaysOlderRevision};
    for (std::int64_t rc = 1; rc <= 8; ++rc) {
        QCOMPARE(refusalError({19276, rc}).code(), codes[rc - 1]);
        QCOMPARE(refusalError({std::nullopt, rc}).code(), Code::DeviceRefused);
        QCOMPARE(refusalError({0, rc}).code(), Code::DeviceRefused);
    }
    QCOMPARE(refusalError({19276, 9}).code(), Code::DeviceRefused);
    QCOMPARE(refusalError({19276, 9}).context(), std::string("group 19276 rc 9"));
}

QTEST_GUILESS_MAIN(AnswerTest)
#include "answer_test.moc"
