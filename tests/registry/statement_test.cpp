#include "../support/bytes.h"
#include "base/cbor.h"
#include "crypto/cose.h"
#include "registry/statement.h"

#include <QTest>

using namespace keyline;
using namespace keyline::registry;
using test::hex;
using test::throws;

namespace {

Digest filled(std::uint8_t byte)
{
    Digest out;
    out.fill(byte);
    return out;
}

std::string times32(const char* byte)
{
    std::string out;
    for (int i = 0; i < 32; ++i)
        out += byte;
    return out;
}

const char* const origin = "log.example";

} // namespace

class StatementTest : public QObject
{
    Q_OBJECT

  private:
    test::RepeatableRandom m_random;
    crypto::Ed25519Key m_key = crypto::Ed25519Key::generate(m_random);

    static Statement full()
    {
        return {filled(1), 2, filled(2), filled(3), StatementKind::Reprovision, 300, 1700000000, filled(4)};
    }
    static Statement erasure() { return {filled(1), 3, filled(2), {}, StatementKind::Erase, 1, 0, {}}; }
    Enrolment enrolment() const
    {
        return {m_key.publicKey(), Role::Custodian, EnrolmentAction::Revoke, filled(5), filled(6), 7, 1700000000};
    }
    Bytes signedPayload(const Bytes& payload) const
    {
        const Bytes aad = cbor::Writer().array(2).text("keyline entry v1").text(origin).take();
        return crypto::cose::sign1(m_key, payload, aad);
    }

  private Q_SLOTS:
    // Written out by hand from FORMATS section 5 and RFC 8949.
    void encodes_a_statement_to_the_byte()
    {
        QCOMPARE(full().encode(),
                 hex("aa 0000 0101 02 5820" + times32("01") + "03 02 04 5820" + times32("02") + "05 5820" +
                     times32("03") + "06 01 07 19012c 08 1a6553f100 09 5820" + times32("04")));
        QCOMPARE(erasure().encode(), hex("aa 0000 0101 02 5820" + times32("01") + "03 03 04 5820" + times32("02") +
                                         "05 f6 06 03 07 01 08 00 09 f6"));
    }

    void encodes_an_enrolment_to_the_byte()
    {
        QCOMPARE(enrolment().encode(),
                 hex("a9 0001 0101 02 5820" + toHex(m_key.publicKey().bytes) + "03 01 04 01 05 5820" + times32("05") +
                     "06 5820" + times32("06") + "07 07 08 1a6553f100"));
    }

    void an_entry_is_cose_sign1_with_algorithm_and_kid()
    {
        const Bytes entry = signEntry(full(), origin, m_key);
        const std::string kid = toHex(m_key.publicKey().keyId());
        const Bytes head = hex("d2 84 4d a2 01 27 04 48" + kid + "a0 58" +
                               toHex(Bytes{static_cast<std::uint8_t>(full().encode().size())}));
        QCOMPARE(Bytes(entry.begin(), entry.begin() + static_cast<std::ptrdiff_t>(head.size())), head);
        QCOMPARE(entry.size(), head.size() + full().encode().size() + 2 + 64);
        QVERIFY(entry.size() <= largestEntry);
    }

    void reads_back_what_it_wrote()
    {
        QVERIFY(*Entry::parse(signEntry(full(), origin, m_key)).statement() == full());
        QVERIFY(*Entry::parse(signEntry(erasure(), origin, m_key)).statement() == erasure());
        const Entry entry = Entry::parse(signEntry(enrolment(), origin, m_key));
        QVERIFY(*entry.enrolment() == enrolment());
        QVERIFY(!entry.statement());
        QCOMPARE(entry.kid, m_key.publicKey().keyId());
    }

    void verifies_under_its_key_and_origin_alone()
    {
        const Bytes entry = signEntry(full(), origin, m_key);
        QVERIFY(verifyEntry(entry, origin, m_key.publicKey()));
        QVERIFY(!verifyEntry(entry, "log.example/", m_key.publicKey()));
        QVERIFY(!verifyEntry(entry, origin, crypto::Ed25519Key::generate(m_random).publicKey()));
    }

    void refuses_every_other_form_data()
    {
        QTest::addColumn<QByteArray>("payload");
        const auto row = [](const char* name, const Bytes& payload) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(payload.data()),
                                              static_cast<qsizetype>(payload.size()));
        };
        const std::string chip = "02 5820" + times32("01");
        row("unknown type", hex("aa 0002 0101" + chip + "03 03 04 f6 05 f6 06 03 07 01 08 00 09 f6"));
        row("unknown version", hex("aa 0000 0102" + chip + "03 03 04 f6 05 f6 06 03 07 01 08 00 09 f6"));
        row("revision 0", hex("aa 0000 0101" + chip + "03 00 04 f6 05 f6 06 03 07 01 08 00 09 f6"));
        row("number 0", hex("aa 0000 0101" + chip + "03 03 04 f6 05 f6 06 03 07 00 08 00 09 f6"));
        row("unknown kind", hex("aa 0000 0101" + chip + "03 03 04 f6 05 f6 06 04 07 01 08 00 09 f6"));
        row("negative time", hex("aa 0000 0101" + chip + "03 03 04 f6 05 f6 06 03 07 01 08 20 09 f6"));
        row("a field less", hex("a9 0000 0101" + chip + "03 03 04 f6 05 f6 06 03 07 01 08 00"));
        row("a field more", hex("ab 0000 0101" + chip + "03 03 04 f6 05 f6 06 03 07 01 08 00 09 f6 0a f6"));
        row("short chip digest", hex("aa 0000 0101 02 4101 03 03 04 f6 05 f6 06 03 07 01 08 00 09 f6"));
        row("fields out of order", hex("aa 0101 0000" + chip + "03 03 04 f6 05 f6 06 03 07 01 08 00 09 f6"));
        row("longer integer than needed", hex("aa 0000 0101" + chip + "03 1803 04 f6 05 f6 06 03 07 01 08 00 09 f6"));
        row("byte behind", hex("aa 0000 0101" + chip + "03 03 04 f6 05 f6 06 03 07 01 08 00 09 f6 00"));
        row("no map", hex("80"));
        row("empty", {});
        const std::string key = "02 5820" + times32("07");
        const std::string digests = "05 5820" + times32("05") + "06 5820" + times32("06");
        row("unknown role", hex("a9 0001 0101" + key + "03 02 04 00" + digests + "07 01 08 00"));
        row("unknown action", hex("a9 0001 0101" + key + "03 00 04 02" + digests + "07 01 08 00"));
        row("enrolment number 0", hex("a9 0001 0101" + key + "03 00 04 00" + digests + "07 00 08 00"));
        row("enrolment without name",
            hex("a9 0001 0101" + key + "03 00 04 00 05 f6 06 5820" + times32("06") + "07 01 08 00"));
    }
    void refuses_every_other_form()
    {
        QFETCH(QByteArray, payload);
        const Bytes entry = signedPayload(Bytes(payload.begin(), payload.end()));
        QVERIFY(throws(Code::Malformed, [&] { Entry::parse(entry); }));
    }

    void takes_the_good_form_that_those_were_made_from()
    {
        const Bytes payload = hex("aa 0000 0101 02 5820" + times32("01") + "03 03 04 f6 05 f6 06 03 07 01 08 00 09 f6");
        QCOMPARE(Entry::parse(signedPayload(payload)).statement()->revision, 3u);
    }

    void refuses_what_is_cut_off_or_too_long()
    {
        const Bytes entry = signEntry(full(), origin, m_key);
        for (std::size_t size = 0; size < entry.size(); ++size)
            QVERIFY(throws(Code::Malformed, [&] { Entry::parse(ByteView(entry).first(size)); }));
        QVERIFY(throws(Code::Malformed, [&] { Entry::parse(signedPayload(Bytes(1000, 0))); }));
    }
};

QTEST_GUILESS_MAIN(StatementTest)
#include "statement_test.moc"
