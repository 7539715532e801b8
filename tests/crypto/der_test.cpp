#include "../support/bytes.h"

#include "crypto/der.h"

#include <QTest>

using namespace keyline;
using namespace keyline::crypto;
using test::hex;
using test::throws;

namespace {

template <typename Take>
bool refused(std::string_view hexOfInput, Take&& take)
{
    const Bytes input = hex(hexOfInput);
    der::Reader reader(input, Code::KeyMalformed);
    return throws(Code::KeyMalformed, [&] { take(reader); });
}

const auto takeOctets = [](der::Reader& reader) { reader.take(der::OctetString, "octets"); };
const auto takeNumber = [](der::Reader& reader) { reader.takeUnsigned("number"); };
const auto takeBits = [](der::Reader& reader) { reader.takeBitString("bits"); };
const auto takeOid = [](der::Reader& reader) { reader.takeObjectId("oid"); };

} // namespace

class DerTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void lengths_have_their_shortest_form()
    {
        QCOMPARE(toHex(der::element(der::OctetString, {})), std::string("0400"));
        QCOMPARE(toHex(ByteView(der::element(der::OctetString, {Bytes(127)})).first(2)), std::string("047f"));
        QCOMPARE(toHex(ByteView(der::element(der::OctetString, {Bytes(128)})).first(3)), std::string("048180"));
        QCOMPARE(toHex(ByteView(der::element(der::OctetString, {Bytes(256)})).first(4)), std::string("04820100"));
        for (const std::size_t size : {0u, 127u, 128u, 255u, 256u, 65535u, 65536u}) {
            const Bytes element = der::element(der::OctetString, {Bytes(size, 7)});
            der::Reader reader(element, Code::KeyMalformed);
            QCOMPARE(reader.take(der::OctetString, "octets").size(), size);
            QVERIFY(reader.atEnd());
        }
    }

    void refuses_ber()
    {
        QVERIFY(refused("04 81 01 00", takeOctets));    // long form of a short length
        QVERIFY(refused("04 82 00 80", takeOctets));    // leading zero
        QVERIFY(refused("04 80 00 00", takeOctets));    // indefinite
        QVERIFY(refused("24 03 04 01 00", takeOctets)); // constructed string
        QVERIFY(refused("04 85 01 00 00 00 00", takeOctets));
        QVERIFY(refused("04", takeOctets));
        QVERIFY(refused("04 02 00", takeOctets));
        QVERIFY(refused("04 84 FF FF FF FF", takeOctets));
        QVERIFY(refused("", takeOctets));
        QVERIFY(refused("05 00", takeOctets));
    }

    /// X.690 §8.3.2: no first nine bits alike.
    void integers_are_minimal_and_not_negative()
    {
        QCOMPARE(toHex(der::unsignedInteger(hex("00 00 7f"))), std::string("02017f"));
        QCOMPARE(toHex(der::unsignedInteger(hex("80"))), std::string("02020080"));
        QCOMPARE(toHex(der::unsignedInteger(hex("00"))), std::string("020100"));
        QCOMPARE(toHex(der::unsignedInteger({})), std::string("020100"));
        const Bytes number = hex("02 02 00 80");
        QCOMPARE(toHex(der::Reader(number, Code::KeyMalformed).takeUnsigned("number")), std::string("80"));
        for (const char* wrong : {"02 00", "02 01 80", "02 02 00 7f", "02 02 ff 80", "03 01 00"})
            QVERIFY2(refused(wrong, takeNumber), wrong);
    }

    void bit_strings_are_of_whole_octets()
    {
        QCOMPARE(toHex(der::bitString(hex("a1b2"))), std::string("030300a1b2"));
        for (const char* wrong : {"03 00", "03 02 01 fe", "03 02 08 00", "23 03 03 01 00"})
            QVERIFY2(refused(wrong, takeBits), wrong);
    }

    /// X.690 §8.19.5's {2 100 3}, RFC 8017's rsaEncryption, and arcs of several octets.
    void object_identifiers_go_both_ways()
    {
        const std::vector<std::pair<std::string, std::string>> known{
            {"2.100.3", "0603813403"},
            {"1.2.840.113549.1.1.1", "06092a864886f70d010101"},
            {"1.3.6.1.4.1.32473.1", "06092b0601040181fd5901"},
            {"0.0", "060100"},
            {"2.39.128", "0603778100"},
            {"2.25.4294967296", "06066990808080 00"},
        };
        for (const auto& [dotted, encoded] : known) {
            QCOMPARE(toHex(der::objectId(dotted)), toHex(hex(encoded)));
            const Bytes element = hex(encoded);
            QCOMPARE(der::Reader(element, Code::KeyMalformed).takeObjectId("oid"), dotted);
        }
    }

    void refuses_what_is_no_object_identifier()
    {
        for (const char* wrong : {"", "1", "3.1", "1.40", "1.2.", ".1.2", "1..2", "1.02", "1.-2", "1.2.x", "1.2 ",
                                  "1.2.99999999999999999999", "1.2.4611686018427387904"})
            QVERIFY2(throws(Code::Malformed, [&] { der::objectId(wrong); }), wrong);
        for (const char* wrong : {"06 00", "06 01 80", "06 02 80 01", "06 03 2a 80 01", "06 02 2a 86",
                                  "06 0b 2a ff ff ff ff ff ff ff ff ff 7f"})
            QVERIFY2(refused(wrong, takeOid), wrong);
    }

    void an_error_names_element_and_byte()
    {
        const Bytes input = hex("30 05 02 01 07 05 00");
        der::Reader reader(input, Code::CertificateNotValid);
        der::Reader inner = reader.enter(der::Sequence, "the list");
        reader.end("the list");
        inner.takeUnsigned("the number");
        try {
            inner.take(der::OctetString, "the octets");
            QFAIL("taken");
        } catch (const Error& error) {
            QVERIFY(error.code() == Code::CertificateNotValid);
            QCOMPARE(error.context(), std::string("the octets was expected at byte 5"));
        }
        QVERIFY(throws(Code::CertificateNotValid, [&] { inner.end("the number"); }));
        QVERIFY(throws(Code::CertificateNotValid, [&] { inner.expect(hex("05 00 00"), "more"); }));
        inner.expect(hex("05 00"), "null");
        inner.end("null");
    }
};

QTEST_APPLESS_MAIN(DerTest)
#include "der_test.moc"
