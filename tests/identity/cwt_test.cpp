#include "../support/bytes.h"

#include "base/cbor.h"
#include "crypto/cose.h"
#include "identity/chip_id.h"
#include "identity/cwt.h"

#include <QTest>

using namespace keyline;
using namespace keyline::identity;
using test::hex;
using test::RepeatableRandom;
using test::throws;

namespace {

const ChipId& chip()
{
    static const ChipId it = ChipId::fromHex("0001020304050607");
    return it;
}

const crypto::PrivateKey& manufacturer()
{
    static RepeatableRandom random;
    static const auto key = crypto::PrivateKey::generate(crypto::KeyKind::P256, random);
    return key;
}

cwt::Claims claims()
{
    cwt::Claims out{
        "Example", IdentityList(DeviceIdentity::osSerial(32473, "M1")), 1700000000, {}, chip().digest(), 32473,
        "meter"};
    out.id.fill(0x11);
    return out;
}

/// A token with a payload of our own making, well signed.
Bytes signedPayload(ByteView payload)
{
    return crypto::cose::sign1(manufacturer(), payload);
}

/// The claims of claims() with one thing changed, by hand: key, then the value's encoding.
Bytes payload(std::size_t pairs, std::string_view hexOfPairs)
{
    cbor::Writer out;
    out.map(pairs).raw(hex(hexOfPairs));
    return out.take();
}

const std::string iss = "01 67 4578616d706c65 ";
const std::string sub = "02 73 75726e3a6465763a6f733a33323437332d4d31 ";
const std::string iat = "06 1a 6553f100 ";
const std::string cti = "07 50 11111111111111111111111111111111 ";
const std::string oemid = "19 0102 19 7ed9 ";
const std::string hwmodel = "19 0103 45 6d65746572 ";

std::string ueid(const std::string& type = "01")
{
    return "19 0100 58 21 " + type + toHex(chip().digest()) + " ";
}

std::string further(const std::string& value)
{
    return "3a 00010000 " + value;
}

bool refused(std::size_t pairs, const std::string& hexOfPairs)
{
    try {
        cwt::parse(signedPayload(payload(pairs, hexOfPairs)));
    } catch (const Error&) {
        return true;
    }
    return false;
}

} // namespace

class CwtTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    /// Tag 18, protected {1: -7}, empty map, then exactly the claims of FORMATS §4, written here by hand.
    void is_to_the_byte_what_the_format_says()
    {
        const Bytes token = cwt::issue(claims(), manufacturer());
        const std::string claimsHex = iss + sub + iat + cti + ueid() + oemid + hwmodel;
        const Bytes expected =
            concat({hex("d2 84 43 a10126 a0 58"), Bytes{static_cast<std::uint8_t>(hex("a7" + claimsHex).size())},
                    hex("a7" + claimsHex), hex("58 40")});
        QVERIFY(token.size() == expected.size() + 64);
        QCOMPARE(toHex(ByteView(token).first(expected.size())), toHex(expected));
    }

    void gives_back_what_was_claimed()
    {
        cwt::Claims wanted = claims();
        wanted.identities =
            IdentityList({DeviceIdentity::osSerial(32473, "M1"), DeviceIdentity::mac(1), DeviceIdentity::mac(2)});
        const cwt::Claims read = cwt::parse(cwt::issue(wanted, manufacturer()));
        QCOMPARE(read.issuer, wanted.issuer);
        QVERIFY(read.identities == wanted.identities);
        QCOMPARE(read.issuedAt, wanted.issuedAt);
        QVERIFY(read.id == wanted.id && read.chipDigest == wanted.chipDigest);
        QCOMPARE(read.pen, wanted.pen);
        QCOMPARE(read.model, wanted.model);
    }

    void hand_written_claims_are_taken()
    {
        QVERIFY(!refused(7, iss + sub + iat + cti + ueid() + oemid + hwmodel));
        QVERIFY(!refused(8, iss + sub + iat + cti + ueid() + oemid + hwmodel +
                                further("81 73 75726e3a6465763a6f733a33323437332d4d32")));
    }

    void refuses_other_claims_data()
    {
        QTest::addColumn<int>("pairs");
        QTest::addColumn<QByteArray>("claims");
        const auto row = [](const char* name, int pairs, const std::string& hexOfPairs) {
            QTest::newRow(name) << pairs << QByteArray::fromStdString(hexOfPairs);
        };
        row("missing_issuer", 6, sub + iat + cti + ueid() + oemid + hwmodel);
        row("missing_model", 6, iss + sub + iat + cti + ueid() + oemid);
        row("missing_cti", 6, iss + sub + iat + ueid() + oemid + hwmodel);
        row("expiry", 8, iss + sub + "04 1a 7fffffff " + iat + cti + ueid() + oemid + hwmodel);
        row("private_claim", 8, iss + sub + iat + cti + ueid() + oemid + hwmodel + "3a 00010001 01");
        row("ueid_of_another_type", 7, iss + sub + iat + cti + ueid("02") + oemid + hwmodel);
        row("ueid_too_short", 7, iss + sub + iat + cti + "19 0100 44 01020304 " + oemid + hwmodel);
        row("cti_of_8_bytes", 7, iss + sub + iat + "07 48 1111111111111111 " + ueid() + oemid + hwmodel);
        row("time_negative", 7, iss + sub + "06 20 " + cti + ueid() + oemid + hwmodel);
        row("time_of_64_bits", 7, iss + sub + "06 1b ffffffffffffffff " + cti + ueid() + oemid + hwmodel);
        row("time_as_float", 7, iss + sub + "06 fb 41d954fc40000000 " + cti + ueid() + oemid + hwmodel);
        row("pen_of_33_bits", 7, iss + sub + iat + cti + ueid() + "19 0102 1b 0000000100000000 " + hwmodel);
        row("pen_as_bytes", 7, iss + sub + iat + cti + ueid() + "19 0102 43 007ed9 " + hwmodel);
        row("model_as_text", 7, iss + sub + iat + cti + ueid() + oemid + "19 0103 65 6d65746572 ");
        row("model_empty", 7, iss + sub + iat + cti + ueid() + oemid + "19 0103 40 ");
        row("model_with_a_control", 7, iss + sub + iat + cti + ueid() + oemid + "19 0103 41 1b ");
        row("issuer_empty", 7, "01 60 " + sub + iat + cti + ueid() + oemid + hwmodel);
        row("subject_no_urn", 7, iss + "02 62 4d31 " + iat + cti + ueid() + oemid + hwmodel);
        row("further_empty", 8, iss + sub + iat + cti + ueid() + oemid + hwmodel + further("80"));
        row("further_repeats_the_primary", 8,
            iss + sub + iat + cti + ueid() + oemid + hwmodel + further("81" + sub.substr(3)));
        row("further_too_many", 8,
            iss + sub + iat + cti + ueid() + oemid + hwmodel +
                further("84 73 75726e3a6465763a6f733a33323437332d4d32 73 75726e3a6465763a6f733a33323437332d4d33"
                        "73 75726e3a6465763a6f733a33323437332d4d34 73 75726e3a6465763a6f733a33323437332d4d35"));
        row("claims_out_of_order", 7, sub + iss + iat + cti + ueid() + oemid + hwmodel);
        row("time_in_a_longer_head", 7, iss + sub + "06 1b 000000006553f100 " + cti + ueid() + oemid + hwmodel);
    }

    void refuses_other_claims()
    {
        QFETCH(int, pairs);
        QFETCH(QByteArray, claims);
        QVERIFY(refused(static_cast<std::size_t>(pairs), claims.toStdString()));
    }

    void refuses_the_cwt_tag_61_around_it()
    {
        const Bytes token = cwt::issue(claims(), manufacturer());
        QVERIFY(throws(Code::Malformed, [&] { cwt::parse(concat({hex("d83d"), token})); }));
        QVERIFY(throws(Code::Malformed, [&] { cwt::parse(ByteView(token).subspan(1)); }));
    }

    void refuses_to_issue_what_it_would_not_read()
    {
        auto wrong = claims();
        wrong.model = std::string(33, 'm');
        QVERIFY(throws(Code::CertificateNotValid, [&] { cwt::issue(wrong, manufacturer()); }));
        wrong = claims();
        wrong.issuer.clear();
        QVERIFY(throws(Code::CertificateNotValid, [&] { cwt::issue(wrong, manufacturer()); }));
        wrong = claims();
        wrong.issuedAt = -1;
        QVERIFY(throws(Code::CertificateNotValid, [&] { cwt::issue(wrong, manufacturer()); }));
        RepeatableRandom random;
        const auto p384 = crypto::PrivateKey::generate(crypto::KeyKind::P384, random);
        QVERIFY(throws(Code::CertificateNotValid, [&] { cwt::issue(claims(), p384); }));
    }
};

QTEST_APPLESS_MAIN(CwtTest)
#include "cwt_test.moc"
