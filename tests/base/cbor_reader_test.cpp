#include "../support/bytes.h"

#include "base/cbor.h"

#include <QTest>

using namespace keyline;
using keyline::test::hex;
using keyline::test::throws;

namespace {

bool accepted(const std::string& digits, cbor::Limits limits = {})
{
    const Bytes bytes = hex(digits);
    try {
        const cbor::Reader reader(bytes, limits);
        return true;
    } catch (const Error& error) {
        if (error.code() != Code::Malformed)
            throw;
        return false;
    }
}

/// RFC 8949 appendix A, the examples that Keyline's CBOR has: integers, strings, arrays, maps, tags, booleans, null.
constexpr const char* taken[] = {"00",
                                 "01",
                                 "0a",
                                 "17",
                                 "1818",
                                 "1819",
                                 "1864",
                                 "1903e8",
                                 "1a000f4240",
                                 "1b000000e8d4a51000",
                                 "1bffffffffffffffff",
                                 "c249010000000000000000",
                                 "3bffffffffffffffff",
                                 "c349010000000000000000",
                                 "20",
                                 "29",
                                 "3863",
                                 "3903e7",
                                 "f4",
                                 "f5",
                                 "f6",
                                 "c074323031332d30332d32315432303a30343a30305a",
                                 "c11a514b67b0",
                                 "d74401020304",
                                 "d818456449455446",
                                 "d82076687474703a2f2f7777772e6578616d706c652e636f6d",
                                 "40",
                                 "4401020304",
                                 "60",
                                 "6161",
                                 "6449455446",
                                 "62225c",
                                 "62c3bc",
                                 "63e6b0b4",
                                 "64f0908591",
                                 "80",
                                 "83010203",
                                 "8301820203820405",
                                 "98190102030405060708090a0b0c0d0e0f101112131415161718181819",
                                 "a0",
                                 "a201020304",
                                 "a26161016162820203",
                                 "826161a161626163",
                                 "a56161614161626142616361436164614461656145"};

/// RFC 8949 appendix A, the examples that Keyline refuses: floats, undefined, other simple values, indefinite lengths.
constexpr const char* refused[] = {"f90000",
                                   "f98000",
                                   "f93c00",
                                   "fb3ff199999999999a",
                                   "f93e00",
                                   "f97bff",
                                   "fa47c35000",
                                   "fa7f7fffff",
                                   "fb7e37e43c8800759c",
                                   "f90001",
                                   "f90400",
                                   "f9c400",
                                   "fbc010666666666666",
                                   "f97c00",
                                   "f97e00",
                                   "f9fc00",
                                   "fa7f800000",
                                   "fb7ff0000000000000",
                                   "f7",
                                   "f0",
                                   "f8ff",
                                   "c1fb41d452d9ec200000",
                                   "5f42010243030405ff",
                                   "7f657374726561646d696e67ff",
                                   "9fff",
                                   "9f018202039f0405ffff",
                                   "9f01820203820405ff",
                                   "83018202039f0405ff",
                                   "83019f0203ff820405",
                                   "9f0102030405060708090a0b0c0d0e0f101112131415161718181819ff",
                                   "bf61610161629f0203ffff",
                                   "826161bf61626163ff",
                                   "bf6346756ef563416d7421ff"};

struct Malformed
{
    const char* defect;
    const char* bytes;
};

constexpr Malformed malformed[] = {
    {"nothing at all", ""},
    {"integer in a longer head", "1817"},
    {"integer in two bytes for one", "1900ff"},
    {"integer in four bytes for two", "1a0000ffff"},
    {"integer in eight bytes for four", "1b00000000ffffffff"},
    {"negative in a longer head", "3800"},
    {"byte string's length in a longer head", "580101"},
    {"text's length in a longer head", "7801"
                                       "61"},
    {"array's length in a longer head", "980100"},
    {"map's length in a longer head", "b8010000"},
    {"tag in a longer head", "d81700"},
    {"head without its argument", "18"},
    {"head with half its argument", "1903"},
    {"reserved head 28", "1c"},
    {"reserved head 29", "5d"},
    {"reserved head 30", "7e"},
    {"break alone", "ff"},
    {"true in two bytes", "f815"},
    {"reserved simple value", "f818"},
    {"byte string that ends too early", "430102"},
    {"text that ends too early", "6261"},
    {"byte string of 2^64 - 1", "5bffffffffffffffff"},
    {"array of 2^64 - 1", "9bffffffffffffffff"},
    {"map of 2^64 - 1", "bbffffffffffffffff"},
    {"array that ends too early", "820100"
                                  "00"},
    {"array with an item missing", "8201"},
    {"map with a value missing", "a101"},
    {"map with a pair missing", "a20102"},
    {"tag of nothing", "c1"},
    {"bytes behind the end", "0000"},
    {"map keys out of order", "a203040102"},
    {"map keys twice", "a201020102"},
    {"map keys of another type out of order", "a2200101"
                                              "02"},
    {"longer text key first", "a262616101"
                              "616201"},
    {"text with a bare continuation", "6180"},
    {"text with an overlong slash", "62c0af"},
    {"text with a surrogate", "63eda080"},
    {"text beyond U+10FFFF", "64f4908080"},
    {"text cut in a character", "62e6b0"},
};

} // namespace

class CborReaderTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void takes_what_rfc_8949_appendix_a_has_of_its_types()
    {
        for (const char* example : taken)
            QVERIFY2(accepted(example), example);
    }

    void refuses_every_cut_and_a_byte_more()
    {
        for (const std::string example : taken) {
            for (std::size_t size = 0; size < example.size(); size += 2)
                QVERIFY2(!accepted(example.substr(0, size)), example.c_str());
            QVERIFY2(!accepted(example + "00"), example.c_str());
        }
    }

    void refuses_what_rfc_8949_appendix_a_has_beyond_them()
    {
        for (const char* example : refused)
            QVERIFY2(!accepted(example), example);
    }

    void refuses_what_is_not_deterministic_or_not_well_formed()
    {
        for (const Malformed& item : malformed)
            QVERIFY2(!accepted(item.bytes), item.defect);
    }

    /// The same head form for each of the six types that have an argument: only the shortest is taken.
    void takes_heads_only_in_their_shortest_form()
    {
        for (unsigned major : {0u, 1u, 6u})
            for (unsigned low : {24u, 25u, 26u, 27u})
                for (unsigned shift = 0; shift < 64; ++shift) {
                    const std::size_t size = std::size_t{1} << (low - 24);
                    const std::uint64_t value = std::uint64_t{1} << shift;
                    if (shift >= size * 8)
                        continue;
                    Bytes bytes{static_cast<std::uint8_t>(major << 5 | low)};
                    for (std::size_t i = size; i-- > 0;)
                        bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
                    if (major == 6)
                        bytes.push_back(0);
                    const bool shortest = size == 1 ? value >= 24 : shift >= size * 4;
                    QCOMPARE(accepted(toHex(bytes)), shortest);
                }
    }

    void bounds_depth_and_size()
    {
        QVERIFY(accepted("818181818181818100"));
        QVERIFY(!accepted("81818181818181818100"));
        QVERIFY(!accepted("8100", {.size = 100, .depth = 0}));
        QVERIFY(!accepted("c1c1c1c1c1c1c1c1c100"));
        QVERIFY(!accepted("a100a100a100a100a100a100a100a100a10000"));
        QVERIFY(accepted("420102", {.size = 3}));
        QVERIFY(!accepted("420102", {.size = 2}));
        const Bytes deep(1 << 20, 0x81);
        QVERIFY(throws(Code::Malformed, [&] { cbor::Reader reader(deep); }));
    }

    void reads_each_type()
    {
        const Bytes bytes = hex("8a 17 3863 43010203 6161 820102 a10102 c101 f5 f6 f4");
        cbor::Reader in(bytes);
        QCOMPARE(in.readArray(), std::size_t{10});
        QCOMPARE(in.readUnsigned(), std::uint64_t{23});
        QCOMPARE(in.readInteger(), std::int64_t{-100});
        QVERIFY((in.readArrayOf<3>() == ByteArray<3>{1, 2, 3}));
        QVERIFY(in.readText() == "a");
        QVERIFY(sameBytes(in.readRaw(), hex("820102")));
        in.readMap(1);
        in.key(1);
        QVERIFY(!in.tryNull());
        QCOMPARE(in.readInteger(), std::int64_t{2});
        in.readTag(1);
        in.skip();
        QVERIFY(in.readBool());
        QVERIFY(in.peek() == cbor::Type::Null);
        QVERIFY(in.tryNull());
        QVERIFY(!in.atEnd());
        QVERIFY(!in.readBool());
        QVERIFY(in.atEnd());
        QVERIFY(throws(Code::Malformed, [&] { in.peek(); }));
        QVERIFY(throws(Code::Malformed, [&] { in.tryNull(); }));
    }

    void names_the_type_that_is_next()
    {
        const std::array<std::pair<const char*, cbor::Type>, 9> types{{{"00", cbor::Type::Unsigned},
                                                                       {"20", cbor::Type::Negative},
                                                                       {"40", cbor::Type::Bytes},
                                                                       {"60", cbor::Type::Text},
                                                                       {"80", cbor::Type::Array},
                                                                       {"a0", cbor::Type::Map},
                                                                       {"c100", cbor::Type::Tag},
                                                                       {"f4", cbor::Type::Bool},
                                                                       {"f6", cbor::Type::Null}}};
        for (const auto& [digits, type] : types) {
            const Bytes bytes = hex(digits);
            QVERIFY2(cbor::Reader(bytes).peek() == type, digits);
        }
    }

    void refuses_an_item_of_another_type_and_says_where()
    {
        const Bytes bytes = hex("820102");
        cbor::Reader in(bytes);
        in.readArray(2);
        QVERIFY(throws(Code::Malformed, [&] { in.readBytes(); }));
        QVERIFY(throws(Code::Malformed, [&] { in.readText(); }));
        QVERIFY(throws(Code::Malformed, [&] { in.readMap(); }));
        QVERIFY(throws(Code::Malformed, [&] { in.readTag(); }));
        QVERIFY(throws(Code::Malformed, [&] { in.readBool(); }));
        QVERIFY(throws(Code::Malformed, [&] { in.key(2); }));
        try {
            in.readBytes();
        } catch (const Error& error) {
            QVERIFY2(error.context().find("byte 2") != std::string::npos, error.context().c_str());
        }
    }

    void refuses_other_counts_tags_and_keys_than_asked_for()
    {
        const Bytes array = hex("820102"), map = hex("a1616101"), tag = hex("c101"), three = hex("43010203");
        QVERIFY(throws(Code::Malformed, [&] { cbor::Reader(array).readArray(3); }));
        QVERIFY(throws(Code::Malformed, [&] { cbor::Reader(map).readMap(2); }));
        QVERIFY(throws(Code::Malformed, [&] { cbor::Reader(tag).readTag(2); }));
        QVERIFY(throws(Code::Malformed, [&] { cbor::Reader(three).readArrayOf<4>(); }));
        cbor::Reader in(map);
        in.readMap(1);
        QVERIFY(throws(Code::Malformed, [&] { in.key("b"); }));
    }

    void reads_integers_to_the_edges_of_64_bits()
    {
        const auto integer = [](const char* digits) {
            const Bytes bytes = hex(digits);
            return cbor::Reader(bytes).readInteger();
        };
        QCOMPARE(integer("1b7fffffffffffffff"), INT64_MAX);
        QCOMPARE(integer("3b7fffffffffffffff"), INT64_MIN);
        QVERIFY(throws(Code::Malformed, [&] { integer("1b8000000000000000"); }));
        QVERIFY(throws(Code::Malformed, [&] { integer("3b8000000000000000"); }));
        const Bytes largest = hex("1bffffffffffffffff"), negative = hex("20");
        QCOMPARE(cbor::Reader(largest).readUnsigned(), UINT64_MAX);
        QVERIFY(throws(Code::Malformed, [&] { cbor::Reader(negative).readUnsigned(); }));
    }
};

QTEST_GUILESS_MAIN(CborReaderTest)
#include "cbor_reader_test.moc"
