#include "../support/bytes.h"

#include "base/cbor.h"

#include <QTest>

using namespace keyline;
using keyline::test::hex;
using keyline::test::throws;

/// Expected bytes: RFC 8949 appendix A.
class CborWriterTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void writes_integers_in_their_shortest_form()
    {
        const std::array<std::pair<std::int64_t, const char*>, 17> vectors{{{0, "00"},
                                                                            {1, "01"},
                                                                            {10, "0a"},
                                                                            {23, "17"},
                                                                            {24, "1818"},
                                                                            {25, "1819"},
                                                                            {100, "1864"},
                                                                            {255, "18ff"},
                                                                            {1000, "1903e8"},
                                                                            {65536, "1a00010000"},
                                                                            {1000000, "1a000f4240"},
                                                                            {1000000000000, "1b000000e8d4a51000"},
                                                                            {-1, "20"},
                                                                            {-10, "29"},
                                                                            {-100, "3863"},
                                                                            {-1000, "3903e7"},
                                                                            {INT64_MIN, "3b7fffffffffffffff"}}};
        for (const auto& [value, digits] : vectors)
            QCOMPARE(toHex(cbor::Writer().integer(value).take()), std::string(digits));
        QCOMPARE(toHex(cbor::Writer().unsignedInteger(UINT64_MAX).take()), std::string("1bffffffffffffffff"));
    }

    void writes_strings_arrays_maps_tags_and_simple_values()
    {
        QCOMPARE(toHex(cbor::Writer().bytes({}).take()), std::string("40"));
        QCOMPARE(toHex(cbor::Writer().bytes(hex("01020304")).take()), std::string("4401020304"));
        QCOMPARE(toHex(cbor::Writer().text("水").take()), std::string("63e6b0b4"));
        QCOMPARE(toHex(cbor::Writer()
                           .array(3)
                           .integer(1)
                           .array(2)
                           .integer(2)
                           .integer(3)
                           .array(2)
                           .integer(4)
                           .integer(5)
                           .take()),
                 std::string("8301820203820405"));
        QCOMPARE(toHex(cbor::Writer().map(2).text("a").integer(1).text("b").array(2).integer(2).integer(3).take()),
                 std::string("a26161016162820203"));
        QCOMPARE(toHex(cbor::Writer().tag(32).text("http://www.example.com").take()),
                 std::string("d82076687474703a2f2f7777772e6578616d706c652e636f6d"));
        QCOMPARE(toHex(cbor::Writer().array(3).boolean(false).boolean(true).null().take()), std::string("83f4f5f6"));
        QCOMPARE(toHex(cbor::Writer().array(1).raw(hex("820102")).take()), std::string("81820102"));
    }

    void writes_lengths_at_each_edge()
    {
        for (std::size_t size : {23u, 24u, 255u, 256u, 65535u, 65536u}) {
            const Bytes written = cbor::Writer().bytes(Bytes(size)).take();
            cbor::Reader in(written);
            QCOMPARE(in.readBytes().size(), size);
        }
    }

    void starts_anew_after_take()
    {
        cbor::Writer out;
        out.integer(1);
        QCOMPARE(toHex(out.take()), std::string("01"));
        QCOMPARE(toHex(out.integer(2).take()), std::string("02"));
        QVERIFY(out.integer(3).takeSecret().equals(hex("03")));
        QVERIFY(out.integer(4).takeSecret().equals(hex("04")));
    }

    void finds_a_callers_mistake_in_debug_builds()
    {
#ifdef NDEBUG
        QSKIP("the writer checks itself in debug builds only");
#endif
        QVERIFY(throws(Code::Malformed, [] { cbor::Writer().map(2).integer(2).null().integer(1).null().take(); }));
        QVERIFY(throws(Code::Malformed, [] { cbor::Writer().array(2).null().take(); }));
        QVERIFY(throws(Code::Malformed, [] { cbor::Writer().null().null().takeSecret(); }));
        QVERIFY(throws(Code::Malformed, [] { cbor::Writer().text("\xff").take(); }));
    }
};

QTEST_GUILESS_MAIN(CborWriterTest)
#include "cbor_writer_test.moc"
