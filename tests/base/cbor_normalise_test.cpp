#include "../support/bytes.h"

#include "base/cbor.h"

#include <QTest>

using namespace keyline;
using keyline::test::hex;
using keyline::test::RepeatableRandom;
using keyline::test::throws;

namespace {

std::string normalised(const char* digits)
{
    return toHex(cbor::normalise(hex(digits)));
}

} // namespace

/// Inputs from RFC 8949 appendix A unless said otherwise.
class CborNormaliseTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void makes_indefinite_lengths_definite()
    {
        QCOMPARE(normalised("5f42010243030405ff"), std::string("450102030405"));
        QCOMPARE(normalised("7f657374726561646d696e67ff"), std::string("6973747265616d696e67"));
        QCOMPARE(normalised("9fff"), std::string("80"));
        QCOMPARE(normalised("9f018202039f0405ffff"), std::string("8301820203820405"));
        QCOMPARE(normalised("9f01820203820405ff"), std::string("8301820203820405"));
        QCOMPARE(normalised("83018202039f0405ff"), std::string("8301820203820405"));
        QCOMPARE(normalised("83019f0203ff820405"), std::string("8301820203820405"));
        QCOMPARE(normalised("bf61610161629f0203ffff"), std::string("a26161016162820203"));
        QCOMPARE(normalised("826161bf61626163ff"), std::string("826161a161626163"));
        QCOMPARE(normalised("5fff"), std::string("40"));
        QCOMPARE(normalised("bfff"), std::string("a0"));
    }

    void sorts_keys_and_shortens_heads()
    {
        QCOMPARE(normalised("bf6346756ef563416d7421ff"), std::string("a263416d74216346756ef5"));
        QCOMPARE(normalised("a203040102"), std::string("a201020304"));
        QCOMPARE(normalised("a2626161016162"
                            "02"),
                 std::string("a26162026261"
                             "6101"));
        QCOMPARE(normalised("1b0000000000000001"), std::string("01"));
        QCOMPARE(normalised("3900ff"), std::string("38ff"));
        QCOMPARE(normalised("59000101"), std::string("4101"));
        QCOMPARE(normalised("b900010000"), std::string("a10000"));
        QCOMPARE(normalised("d9000100"), std::string("c100"));
    }

    void leaves_deterministic_bytes_alone()
    {
        for (const char* digits :
             {"00", "3b7fffffffffffffff", "1bffffffffffffffff", "a26161016162820203", "83f4f5f6", "c11a514b67b0"})
            QCOMPARE(normalised(digits), std::string(digits));
    }

    void makes_floats_undefined_and_unknown_simple_values_null()
    {
        for (const char* digits : {"f90000", "fa47c35000", "fb3ff199999999999a", "f7", "f0", "f8ff", "f820"})
            QCOMPARE(normalised(digits), std::string("f6"));
    }

    void refuses_what_is_not_well_formed()
    {
        for (const char* digits : {"",
                                   "18",
                                   "1c",
                                   "5f",
                                   "5f00ff",
                                   "5f6161ff",
                                   "7f4101ff",
                                   "5f5f4101ffff",
                                   "9f",
                                   "bf01ff",
                                   "ff",
                                   "8201",
                                   "a101",
                                   "0000",
                                   "f818",
                                   "f800",
                                   "fc",
                                   "df00",
                                   "1f",
                                   "3f",
                                   "6180",
                                   "7f61c361bcff",
                                   "420100"
                                   "00",
                                   "5bffffffffffffffff",
                                   "9bffffffffffffffff",
                                   "81ff",
                                   "c1ff"})
            QVERIFY2(throws(Code::Malformed, [&] { normalised(digits); }), digits);
    }

    /// One key written in two ways is still one key.
    void refuses_a_key_twice()
    {
        QVERIFY(throws(Code::Malformed, [] { normalised("a201020102"); }));
        QVERIFY(throws(Code::Malformed, [] { normalised("a20102180102"); }));
        QVERIFY(throws(Code::Malformed, [] { normalised("bf6161017f6161ff02ff"); }));
    }

    void bounds_depth_and_size()
    {
        QCOMPARE(normalised("9f9f9f9f9f9f9f9f00ffffffffffffffff"), std::string("818181818181818100"));
        QVERIFY(throws(Code::Malformed, [] { normalised("9f9f9f9f9f9f9f9f9f00ffffffffffffffffff"); }));
        QVERIFY(throws(Code::Malformed, [] { cbor::normalise(Bytes(1 << 20, 0x9f)); }));
        QVERIFY(throws(Code::Malformed, [] { cbor::normalise(Bytes(10, 0), {.size = 9}); }));
    }

    /// Whatever it answers, the strict reader takes; and a second time changes nothing.
    void answers_only_what_the_reader_takes()
    {
        RepeatableRandom random(11);
        int taken = 0;
        for (int round = 0; round < 100000; ++round) {
            Bytes bytes(1 + static_cast<std::size_t>(random.array<1>()[0]) % 12);
            random.fill(bytes);
            try {
                const Bytes out = cbor::normalise(bytes);
                const cbor::Reader reader(out);
                QCOMPARE(cbor::normalise(out), out);
                ++taken;
            } catch (const Error& error) {
                QVERIFY(error.code() == Code::Malformed);
                QVERIFY(throws(Code::Malformed, [&] { cbor::Reader reader(bytes); }));
            }
        }
        QVERIFY(taken > 1000);
    }
};

QTEST_GUILESS_MAIN(CborNormaliseTest)
#include "cbor_normalise_test.moc"
