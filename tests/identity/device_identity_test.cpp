#include "../support/bytes.h"

#include "identity/device_identity.h"
#include "identity/identity_text.h"

#include <QTest>

using namespace keyline;
using namespace keyline::identity;
using test::throws;

namespace {

std::string urnOf(std::string_view typed, std::optional<IdentityKind> kind = {})
{
    return DeviceIdentity::fromText(typed, kind).urn();
}

bool refused(std::string_view typed, std::optional<IdentityKind> kind = {})
{
    return throws(Code::IdentityMalformed, [&] { DeviceIdentity::fromText(typed, kind); });
}

bool refusedUrn(std::string_view urn)
{
    return throws(Code::IdentityMalformed, [&] { DeviceIdentity::fromUrn(urn); });
}

} // namespace

class DeviceIdentityTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    /// 49-015420-323751-8 is the example IMEI of 3GPP TS 23.003's check digit, as literature has it; 35-209900-176148
    /// with 1 that of the GSMA's IMEI guidelines; RFC 7254 §4 writes 90420156-025763-0.
    void imei_of_people_and_urn_are_one()
    {
        QCOMPARE(urnOf("490154203237518"), std::string("urn:gsma:imei:49015420-323751-0"));
        QCOMPARE(urnOf(" 49-015420-323751-8\r\n"), std::string("urn:gsma:imei:49015420-323751-0"));
        QCOMPARE(urnOf("35 209900 176148 1"), std::string("urn:gsma:imei:35209900-176148-0"));
        QCOMPARE(urnOf("URN:GSMA:IMEI:90420156-025763-0"), std::string("urn:gsma:imei:90420156-025763-0"));
        QCOMPARE(DeviceIdentity::fromUrn("urn:gsma:imei:49015420-323751-0").human(), std::string("490154203237518"));
        QCOMPARE(DeviceIdentity::imei(35209900, 176148).human(), std::string("352099001761481"));
        QCOMPARE(DeviceIdentity::imei(1000000, 1).urn(), std::string("urn:gsma:imei:01000000-000001-0"));
    }

    void c8_the_identity_of_a_wireless_terminal_is_its_imei()
    {
        const DeviceIdentity imei = DeviceIdentity::fromText("490154203237518");
        QVERIFY(imei.kind() == IdentityKind::Imei);
        QCOMPARE(std::string(imei.bare()), std::string("49015420-323751-0"));
    }

    /// Luhn finds every single wrong digit, and that is what it is for.
    void every_misread_digit_of_an_imei_is_found()
    {
        const std::string right = "490154203237518";
        for (std::size_t at = 0; at < right.size(); ++at)
            for (char digit = '0'; digit <= '9'; ++digit) {
                std::string wrong = right;
                wrong[at] = digit;
                QCOMPARE(refused(wrong, IdentityKind::Imei), digit != right[at]);
            }
    }

    void refuses_an_imei_of_another_length()
    {
        for (const char* wrong : {"49015420323751", "4901542032375180", "49015420323751x", "", "-"})
            QVERIFY2(refused(wrong, IdentityKind::Imei), wrong);
        QVERIFY(throws(Code::IdentityMalformed, [] { DeviceIdentity::imei(100000000, 1); }));
        QVERIFY(throws(Code::IdentityMalformed, [] { DeviceIdentity::imei(35209900, 1000000); }));
    }

    void refuses_an_imei_urn_that_is_not_canonical()
    {
        for (const char* wrong :
             {"urn:gsma:imei:49015420-323751-8", "urn:gsma:imei:49015420-323751", "urn:gsma:imei:4901542-323751-0",
              "urn:gsma:imei:49015420-323751-00", "URN:gsma:imei:49015420-323751-0", "urn:gsma:imei:49015420-32375a-0",
              "urn:gsma:imei:490154203237518", "urn:gsma:imei:", "urn:gsma:imei:49015420-323751-0;svn=42",
              " urn:gsma:imei:49015420-323751-0", "urn:gsma:imeisv:49015420-323751-00", "urn:gsma", ""})
            QVERIFY2(refusedUrn(wrong), wrong);
        QVERIFY(refusedUrn(std::string_view("urn:gsma:imei:49015420-323751-0\0", 32)));
    }

    /// The MACs of RFC 9039 §5's examples.
    void mac_of_people_and_urn_are_one()
    {
        const std::string urn = "urn:dev:mac:0024beffff804ff1";
        for (const char* typed : {"0024BEFFFF804FF1", "00:24:be:ff:ff:80:4f:f1", "00-24-BE-FF-FF-80-4F-F1",
                                  "0024.beff.ff80.4ff1", "urn:dev:MAC:0024BEFFFF804FF1"})
            QCOMPARE(urnOf(typed), urn);
        QCOMPARE(DeviceIdentity::fromUrn(urn).human(), std::string("00:24:be:ff:ff:80:4f:f1"));
        QVERIFY(DeviceIdentity::mac(0x0024beffff804ff1).urn() == urn);
    }

    /// RFC 9039 §4.1: an EUI-48's first three octets, FF FE, its last three.
    void eui48_becomes_eui64()
    {
        QCOMPARE(urnOf("AC:DE:48:23:45:67"), std::string("urn:dev:mac:acde48fffe234567"));
        QCOMPARE(urnOf("acde.4823.4567"), std::string("urn:dev:mac:acde48fffe234567"));
        QCOMPARE(text::eui64Of48(0xFFFFFFFFFFFF), 0xFFFFFFFFFEFFFFFFu);
        QVERIFY(refusedUrn("urn:dev:mac:acde48234567"));
    }

    void refuses_what_is_no_mac()
    {
        for (const char* wrong :
             {"0024BEFFFF804FF", "0024BEFFFF804FF1A", "00:24:be:ff:ff:80:4f", "00:24-be:ff:ff:80:4f:f1",
              "0:024:be:ff:ff:80:4f:f1", "0024BEFFFF804FG1", "", "::::::"})
            QVERIFY2(refused(wrong, IdentityKind::Mac), wrong);
        for (const char* wrong : {"urn:dev:mac:0024BEFFFF804FF1", "urn:dev:mac:0024beffff804ff1_1",
                                  "urn:dev:mac:0024beffff804ff", "urn:dev:mac:00:24:be:ff:ff:80:4f:f1"})
            QVERIFY2(refusedUrn(wrong), wrong);
    }

    /// RFC 9039 §5's `urn:dev:os:32473-123456` and §4.4's characters.
    void serial_keeps_its_case()
    {
        QCOMPARE(urnOf("32473-123456"), std::string("urn:dev:os:32473-123456"));
        QCOMPARE(urnOf("URN:DEV:OS:32473-Ab.C-9"), std::string("urn:dev:os:32473-Ab.C-9"));
        QCOMPARE(DeviceIdentity::osSerial(32473, "Ab.C-9").human(), std::string("32473-Ab.C-9"));
        QVERIFY(urnOf("32473-ab") != urnOf("32473-AB"));
    }

    void refuses_what_is_no_serial()
    {
        for (const char* wrong :
             {"urn:dev:os:32473-", "urn:dev:os:32473", "urn:dev:os:-1", "urn:dev:os:032473-1", "urn:dev:os:0-1",
              "urn:dev:os:32473-a_b", "urn:dev:os:32473-a b", "urn:dev:os:32473-a:b", "urn:dev:os:4294967296-1",
              "urn:dev:os:32473-\xC3\xA4", "urn:dev:os:x-1", "urn:dev:ops:32473-Refrigerator-5002",
              "urn:dev:org:32473-foo", "urn:dev:ow:10e2073a01080063"})
            QVERIFY2(refusedUrn(wrong), wrong);
    }

    void at_most_64_characters_follow_the_prefix()
    {
        const std::string longest = "urn:dev:os:32473-" + std::string(58, 'x');
        QCOMPARE(DeviceIdentity::fromUrn(longest).bare().size(), DeviceIdentity::maxBare);
        QVERIFY(refusedUrn(longest + "x"));
    }

    /// 16 digits are an IMEISV on many a box, and would pass as a MAC.
    void sixteen_digits_are_not_guessed()
    {
        QVERIFY(refused("4901542032375180"));
        QCOMPARE(urnOf("4901542032375180", IdentityKind::Mac), std::string("urn:dev:mac:4901542032375180"));
        QVERIFY(refused("4901542032375180", IdentityKind::Imei));
    }

    void a_urn_of_another_kind_is_named_as_such()
    {
        QVERIFY(throws(Code::IdentityKindNotInProfile,
                       [] { DeviceIdentity::fromText("urn:dev:os:32473-1", IdentityKind::Imei); }));
        QVERIFY(refused("urn:isbn:0451450523", IdentityKind::Imei));
    }

    void hostile_text_is_harmless_in_the_error()
    {
        try {
            DeviceIdentity::fromText("\x1B[2J\xFF" + std::string(5000, 'a'));
            QFAIL("taken");
        } catch (const Error& error) {
            QVERIFY(error.context().size() < 300);
            QVERIFY(error.context().find('\x1B') == std::string::npos);
        }
    }

    void kinds_have_names()
    {
        for (const IdentityKind kind : {IdentityKind::Imei, IdentityKind::Mac, IdentityKind::OsSerial})
            QVERIFY(identityKindOf(identityKindName(kind)) == kind);
        QVERIFY(!identityKindOf("IMEI"));
    }
};

QTEST_APPLESS_MAIN(DeviceIdentityTest)
#include "device_identity_test.moc"
