#include "../support/bytes.h"

#include "crypto/x509.h"
#include "crypto/x509_parts.h"

#include <QTest>

#include <functional>

using namespace keyline;
using namespace keyline::crypto;
using der::element;
using test::hex;
using test::RepeatableRandom;
using test::throws;

namespace {

const PrivateKey& manufacturer()
{
    static RepeatableRandom random;
    static const PrivateKey key = PrivateKey::generate(KeyKind::P256, random);
    return key;
}

const PublicKey& device()
{
    static RepeatableRandom random(2);
    static const PublicKey key = PrivateKey::generate(KeyKind::P256, random).publicKey();
    return key;
}

/// A certificate in pieces, so that a test can make one of them wrong. Built here, not by the code under test.
struct Pieces
{
    Bytes version = hex("a0 03 02 01 02");
    Bytes serial = hex("02 04 01 02 03 04");
    Bytes algorithm = hex("30 0a 06 08 2a 86 48 ce 3d 04 03 02");
    Bytes issuer = hex("30 12 31 10 30 0e 06 03 55 04 03 0c 07 45 78 61 6d 70 6c 65");
    Bytes notBefore = element(der::UtcTime, {asBytes("250101000000Z")});
    Bytes notAfter = element(der::GeneralizedTime, {asBytes("29991231235959Z")});
    Bytes subject = name("55 04 05", der::PrintableString, "35209900-176148-0");
    Bytes key = device().spki();
    Bytes constraints = extension("55 1d 13", true, "30 00");
    Bytes usage = extension("55 1d 0f", true, "03 02 07 80");
    Bytes authority = extension("55 1d 23", false, "30 16 80 14 " + std::string(40, '1'));
    Bytes uri = element(der::contextPrimitive(6), {asBytes("urn:gsma:imei:35209900-176148-0")});
    Bytes hardware = hardwareName("06 03 2a 03 04", "04 08 0102030405060708");
    Bytes names = {};
    Bytes more = {};
    Bytes behind = {};
    Bytes outerAlgorithm = algorithm;
    std::function<Bytes(ByteView r, ByteView s)> signature = [](ByteView r, ByteView s) {
        return der::bitString(element(der::Sequence, {der::unsignedInteger(r), der::unsignedInteger(s)}));
    };

    static Bytes name(const std::string& type, der::Tag tag, std::string_view value)
    {
        const Bytes attribute =
            element(der::Sequence, {element(der::ObjectId, {hex(type)}), element(tag, {asBytes(value)})});
        return element(der::Sequence, {element(der::Set, {attribute})});
    }
    static Bytes extension(const std::string& type, bool critical, const std::string& value)
    {
        return element(der::Sequence, {element(der::ObjectId, {hex(type)}), critical ? hex("01 01 ff") : Bytes{},
                                       element(der::OctetString, {hex(value)})});
    }
    static Bytes hardwareName(const std::string& type, const std::string& serial)
    {
        const Bytes value = element(der::Sequence, {hex(type), hex(serial)});
        return element(der::context(0), {hex("06 08 2b 06 01 05 05 07 08 04"), element(der::context(0), {value})});
    }
    Bytes alternativeNames() const
    {
        const Bytes value = element(der::Sequence, {uri, hardware});
        return element(der::Sequence, {hex("06 03 55 1d 11"), element(der::OctetString, {value})});
    }

    Bytes build() const
    {
        const Bytes validity = element(der::Sequence, {notBefore, notAfter});
        const Bytes extensions =
            element(der::context(3), {element(der::Sequence, {constraints, usage, authority,
                                                              names.empty() ? alternativeNames() : names, more})});
        const Bytes body =
            element(der::Sequence, {version, serial, algorithm, issuer, validity, subject, key, extensions, behind});
        const Bytes raw = manufacturer().sign(body);
        return element(der::Sequence,
                       {body, outerAlgorithm, signature(ByteView(raw).first(32), ByteView(raw).last(32))});
    }
};

bool refused(const Pieces& pieces)
{
    const Bytes encoded = pieces.build();
    return throws(Code::CertificateNotValid, [&] { x509::parse(encoded); });
}

using Change = void (*)(Pieces&);

struct Defect
{
    const char* name;
    Change make;
};

std::string digits(std::size_t count)
{
    return std::string(count, '7');
}

const std::vector<Defect> defects{
    {"version_1", [](Pieces& p) { p.version.clear(); }},
    {"version_2", [](Pieces& p) { p.version = hex("a0 03 02 01 01"); }},
    {"serial_zero", [](Pieces& p) { p.serial = hex("02 01 00"); }},
    {"serial_negative", [](Pieces& p) { p.serial = hex("02 01 80"); }},
    {"serial_padded", [](Pieces& p) { p.serial = hex("02 02 00 01"); }},
    {"serial_of_129_bits", [](Pieces& p) { p.serial = element(der::Integer, {Bytes(17, 1)}); }},
    {"signed_with_sha384", [](Pieces& p) { p.algorithm = hex("30 0a 06 08 2a 86 48 ce 3d 04 03 03"); }},
    {"algorithm_with_parameters", [](Pieces& p) { p.algorithm = hex("30 0c 06 08 2a 86 48 ce 3d 04 03 02 05 00"); }},
    {"outer_algorithm_is_another", [](Pieces& p) { p.outerAlgorithm = hex("30 0a 06 08 2a 86 48 ce 3d 04 03 03"); }},
    {"issuer_empty", [](Pieces& p) { p.issuer = hex("30 00"); }},
    {"issuer_of_two_names",
     [](Pieces& p) {
         const Bytes one = hex("31 08 30 06 06 03 55 04 03 0c 01 61");
         p.issuer = element(der::Sequence, {one, one});
     }},
    {"issuer_is_an_organization", [](Pieces& p) { p.issuer = Pieces::name("55 04 0a", der::Utf8String, "Example"); }},
    {"issuer_in_ia5", [](Pieces& p) { p.issuer = Pieces::name("55 04 03", der::Ia5String, "Example"); }},
    {"issuer_of_65_characters", [](Pieces& p) { p.issuer = Pieces::name("55 04 03", der::Utf8String, digits(65)); }},
    {"issuer_not_utf8", [](Pieces& p) { p.issuer = Pieces::name("55 04 03", der::Utf8String, "\xC3"); }},
    {"issuer_with_a_line_break", [](Pieces& p) { p.issuer = Pieces::name("55 04 03", der::Utf8String, "a\nb"); }},
    {"not_before_without_seconds", [](Pieces& p) { p.notBefore = element(der::UtcTime, {asBytes("2501010000Z")}); }},
    {"not_before_in_local_time",
     [](Pieces& p) { p.notBefore = element(der::UtcTime, {asBytes("250101000000+0100")}); }},
    {"not_before_the_30th_of_february",
     [](Pieces& p) { p.notBefore = element(der::UtcTime, {asBytes("250230000000Z")}); }},
    {"not_before_at_25_hours", [](Pieces& p) { p.notBefore = element(der::UtcTime, {asBytes("250101250000Z")}); }},
    {"not_before_with_a_sign", [](Pieces& p) { p.notBefore = element(der::UtcTime, {asBytes("-50101000000Z")}); }},
    {"not_before_generalized_too_early",
     [](Pieces& p) { p.notBefore = element(der::GeneralizedTime, {asBytes("20250101000000Z")}); }},
    {"not_after_9999", [](Pieces& p) { p.notAfter = element(der::GeneralizedTime, {asBytes("99991231235959Z")}); }},
    {"not_after_in_ten_years", [](Pieces& p) { p.notAfter = element(der::UtcTime, {asBytes("350101000000Z")}); }},
    {"subject_empty", [](Pieces& p) { p.subject = hex("30 00"); }},
    {"two_subjects",
     [](Pieces& p) {
         const Bytes one = hex("31 08 30 06 06 03 55 04 05 13 01 61");
         p.subject = element(der::Sequence, {one, one});
     }},
    {"two_attributes_in_one_subject",
     [](Pieces& p) {
         const Bytes one = hex("30 06 06 03 55 04 05 13 01 61");
         p.subject = element(der::Sequence, {element(der::Set, {one, one})});
     }},
    {"subject_is_a_common_name", [](Pieces& p) { p.subject = Pieces::name("55 04 03", der::PrintableString, "1"); }},
    {"subject_in_utf8", [](Pieces& p) { p.subject = Pieces::name("55 04 05", der::Utf8String, "35209900-176148-0"); }},
    {"subject_not_printable", [](Pieces& p) { p.subject = Pieces::name("55 04 05", der::PrintableString, "a_b"); }},
    {"subject_of_65_characters",
     [](Pieces& p) { p.subject = Pieces::name("55 04 05", der::PrintableString, digits(65)); }},
    {"compressed_point",
     [](Pieces& p) {
         p.key = concat({hex("30 39 30 13 06 07 2a8648ce3d0201 06 08 2a8648ce3d030107 03 22 00 02"), Bytes(32, 5)});
     }},
    {"point_hybrid", [](Pieces& p) { p.key[26] = 0x06; }},
    {"curve_secp256k1",
     [](Pieces& p) {
         p.key = concat({hex("30 56 30 10 06 07 2a8648ce3d0201 06 05 2b8104000a 03 42 00 04"), Bytes(64, 5)});
     }},
    {"key_ed25519",
     [](Pieces& p) {
         p.key = concat({hex("30 2a 30 05 06 03 2b 65 70 03 21 00"), Bytes(32, 5)});
     }},
    {"key_missing", [](Pieces& p) { p.key.clear(); }},
    {"ca_true", [](Pieces& p) { p.constraints = Pieces::extension("55 1d 13", true, "30 03 01 01 ff"); }},
    {"ca_false_written_out", [](Pieces& p) { p.constraints = Pieces::extension("55 1d 13", true, "30 03 01 01 00"); }},
    {"constraints_not_critical", [](Pieces& p) { p.constraints = Pieces::extension("55 1d 13", false, "30 00"); }},
    {"constraints_missing", [](Pieces& p) { p.constraints.clear(); }},
    {"usage_not_critical", [](Pieces& p) { p.usage = Pieces::extension("55 1d 0f", false, "03 02 07 80"); }},
    {"usage_with_key_agreement", [](Pieces& p) { p.usage = Pieces::extension("55 1d 0f", true, "03 02 03 88"); }},
    {"usage_with_trailing_zero_bits", [](Pieces& p) { p.usage = Pieces::extension("55 1d 0f", true, "03 02 00 80"); }},
    {"usage_missing", [](Pieces& p) { p.usage.clear(); }},
    {"usage_twice", [](Pieces& p) { p.more = p.usage; }},
    {"critical_flag_false_written_out",
     [](Pieces& p) {
         p.authority = element(der::Sequence, {hex("06 03 55 1d 23 01 01 00"),
                                               element(der::OctetString, {hex("30 16 80 14"), Bytes(20, 0x11)})});
     }},
    {"critical_flag_of_01", [](Pieces& p) { p.usage = hex("30 0e 06 03 55 1d 0f 01 01 01 04 04 03 02 07 80"); }},
    {"authority_critical",
     [](Pieces& p) { p.authority = Pieces::extension("55 1d 23", true, "30 16 80 14 " + std::string(40, '1')); }},
    {"authority_of_19_bytes",
     [](Pieces& p) { p.authority = Pieces::extension("55 1d 23", false, "30 15 80 13 " + std::string(38, '1')); }},
    {"authority_with_issuer_too",
     [](Pieces& p) {
         p.authority = Pieces::extension("55 1d 23", false, "30 19 80 14 " + std::string(40, '1') + " 82 01 01");
     }},
    {"authority_missing", [](Pieces& p) { p.authority.clear(); }},
    {"critical_san",
     [](Pieces& p) {
         const Bytes value = element(der::Sequence, {p.uri, p.hardware});
         p.names = element(der::Sequence, {hex("06 03 55 1d 11 01 01 ff"), element(der::OctetString, {value})});
     }},
    {"san_with_a_dns_name",
     [](Pieces& p) {
         p.uri = concat({p.uri, hex("82 01 61")});
     }},
    {"san_twice", [](Pieces& p) { p.more = p.alternativeNames(); }},
    {"missing_chip", [](Pieces& p) { p.hardware.clear(); }},
    {"two_chips",
     [](Pieces& p) {
         p.hardware = concat({p.hardware, p.hardware});
     }},
    {"other_name_of_another_type", [](Pieces& p) { p.hardware[11] ^= 1; }},
    {"chip_as_integer",
     [](Pieces& p) { p.hardware = Pieces::hardwareName("06 03 2a 03 04", "02 08 0102030405060708"); }},
    {"chip_with_more_behind", [](Pieces& p) { p.hardware = Pieces::hardwareName("06 03 2a 03 04", "04 01 01 05 00"); }},
    {"hardware_type_missing", [](Pieces& p) { p.hardware = Pieces::hardwareName("", "04 08 0102030405060708"); }},
    {"extra_extension",
     [](Pieces& p) { p.more = Pieces::extension("55 1d 25", false, "30 0a 06 08 2b 06 01 05 05 07 03 02"); }},
    {"subject_key_identifier", [](Pieces& p) { p.more = Pieces::extension("55 1d 0e", false, "04 02 01 02"); }},
    {"extension_with_more_behind",
     [](Pieces& p) {
         p.usage = concat({hex("30 10"), ByteView(p.usage).subspan(2), hex("05 00")});
     }},
    {"something_behind_the_extensions", [](Pieces& p) { p.behind = hex("05 00"); }},
    {"signature_with_unused_bits",
     [](Pieces& p) {
         p.signature = [](ByteView r, ByteView s) {
             Bytes bits = der::bitString(element(der::Sequence, {der::unsignedInteger(r), der::unsignedInteger(s)}));
             bits[2] = 1;
             return bits;
         };
     }},
    {"signature_of_zero",
     [](Pieces& p) {
         p.signature = [](ByteView, ByteView s) {
             return der::bitString(element(der::Sequence, {der::unsignedInteger({}), der::unsignedInteger(s)}));
         };
     }},
    {"signature_of_33_bytes",
     [](Pieces& p) {
         p.signature = [](ByteView, ByteView s) {
             return der::bitString(
                 element(der::Sequence, {der::unsignedInteger(Bytes(33, 1)), der::unsignedInteger(s)}));
         };
     }},
    {"signature_of_three_numbers",
     [](Pieces& p) {
         p.signature = [](ByteView r, ByteView s) {
             const Bytes one = der::unsignedInteger(r), two = der::unsignedInteger(s);
             return der::bitString(element(der::Sequence, {one, two, two}));
         };
     }},
    {"signature_raw",
     [](Pieces& p) { p.signature = [](ByteView r, ByteView s) {
                         return der::bitString(concat({r, s}));
                     }; }},
};

} // namespace

class X509Test : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void takes_what_was_built_by_hand()
    {
        const Bytes encoded = Pieces().build();
        const x509::Parsed parsed = x509::parse(encoded);
        QCOMPARE(parsed.content.issuer, std::string("Example"));
        QCOMPARE(parsed.content.subject, std::string("35209900-176148-0"));
        QCOMPARE(toHex(parsed.content.serial), std::string("00000000000000000000000001020304"));
        QCOMPARE(parsed.content.notBefore, UnixTime{1735689600});
        QCOMPARE(parsed.content.hardwareType, std::string("1.2.3.4"));
        QCOMPARE(toHex(parsed.content.hardwareSerial), std::string("0102030405060708"));
        QCOMPARE(toHex(parsed.content.authority), std::string(40, '1'));
        QVERIFY(parsed.content.subjectKeyInfo == device().spki());
        QVERIFY(manufacturer().publicKey().verify(parsed.signedPart, parsed.signature));
    }

    void writes_what_was_built_by_hand()
    {
        const Pieces pieces;
        const Bytes byHand = pieces.build();
        const x509::Parsed parsed = x509::parse(byHand);
        const Bytes issued = x509::issue(parsed.content, manufacturer());
        // ECDSA is deterministic here (RFC 6979), so all of it is the same but the order in the SAN and of nothing
        // else.
        QCOMPARE(toHex(issued), toHex(byHand));
    }

    void takes_extensions_and_names_in_any_order()
    {
        Pieces pieces;
        std::swap(pieces.constraints, pieces.authority);
        std::swap(pieces.uri, pieces.hardware);
        pieces.names = pieces.alternativeNames();
        std::swap(pieces.names, pieces.usage);
        const Bytes encoded = pieces.build();
        QCOMPARE(x509::parse(encoded).content.uris.at(0), std::string("urn:gsma:imei:35209900-176148-0"));
    }

    void takes_an_issuer_in_printable_string()
    {
        Pieces pieces;
        pieces.issuer = Pieces::name("55 04 03", der::PrintableString, "Example");
        const Bytes encoded = pieces.build();
        QCOMPARE(x509::parse(encoded).content.issuer, std::string("Example"));
    }

    void refuses_data()
    {
        QTest::addColumn<int>("defect");
        for (std::size_t i = 0; i < defects.size(); ++i)
            QTest::newRow(defects[i].name) << static_cast<int>(i);
    }

    /// Each row is a certificate, well signed, with the one defect that names it.
    void refuses()
    {
        QFETCH(int, defect);
        Pieces pieces;
        defects[static_cast<std::size_t>(defect)].make(pieces);
        QVERIFY(refused(pieces));
    }

    void times_change_their_form_in_2050()
    {
        const std::vector<std::pair<UnixTime, std::string>> known{
            {0, "700101000000Z"},
            {951782400, "000229000000Z"},
            {2524607999, "491231235959Z"},
            {2524608000, "20500101000000Z"},
            {32503679999, "29991231235959Z"},
        };
        for (const auto& [time, text] : known) {
            const Bytes encoded = x509::encodeTime(time);
            QCOMPARE(std::string(asText(ByteView(encoded).subspan(2))), text);
            der::Reader reader(encoded, Code::CertificateNotValid);
            QCOMPARE(x509::takeTime(reader, "time"), time);
        }
        QVERIFY(sameBytes(x509::encodeTime(x509::lastTime), x509::notAfter));
    }

    void a_common_name_is_short_text()
    {
        QVERIFY(x509::isCommonName("Ünïcode & Söhne"));
        std::string longest;
        for (int i = 0; i < 64; ++i)
            longest += "ü";
        QVERIFY(x509::isCommonName(longest));
        QVERIFY(!x509::isCommonName(longest + "x"));
        for (const char* wrong : {"", "a\tb", "\x7F", "\xC3\x28"})
            QVERIFY(!x509::isCommonName(wrong));
    }
};

QTEST_APPLESS_MAIN(X509Test)
#include "x509_test.moc"
