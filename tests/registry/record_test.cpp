#include "registry/record.h"
#include "support/world.h"

#include <QTest>

using namespace keyline;
using namespace keyline::registry;
using test::Device;
using test::hex;
using test::throws;
using test::World;

class RecordTest : public QObject
{
    Q_OBJECT

  private:
    World m_world;

    static Record small()
    {
        return {identity::ChipId::fromHex("0102030405060708"),
                identity::IdentityList(identity::DeviceIdentity::fromUrn("urn:dev:os:32473-a1")),
                {0xd2},
                {0xd0},
                "meter",
                std::nullopt};
    }

  private Q_SLOTS:
    // Written out by hand from FORMATS section 5 and RFC 8949.
    void encodes_to_the_byte()
    {
        const std::string urn = "73 75726e3a6465763a6f733a33323437332d6131";
        QCOMPARE(small().encode(),
                 hex("a7 0101 02 48 0102030405060708 03 81" + urn + "04 41d2 05 41d0 06 65 6d65746572 07 f6"));
        Record versioned = small();
        versioned.masterKeyVersion = 500;
        QCOMPARE(versioned.encode().back(), 0xf4);
    }

    void reads_back_what_it_wrote()
    {
        const Record record = m_world.record(m_world.device(1));
        const Record again = Record::parse(record.encode());
        QVERIFY(again.chip == record.chip && again.identities == record.identities);
        QCOMPARE(again.certificate, record.certificate);
        QCOMPARE(again.backup, record.backup);
        QCOMPARE(again.profile, std::string("phone"));
        QCOMPARE(again.masterKeyVersion, std::optional<std::uint32_t>(1));
    }

    void refuses_what_is_out_of_bounds_data()
    {
        QTest::addColumn<QString>("text");
        const char* const urn = "73 75726e3a6465763a6f733a33323437332d6131";
        const auto row = [&](const char* name, const char* format) {
            QTest::newRow(name) << QString::fromLatin1(format).replace(QStringLiteral("URN"), QString::fromLatin1(urn));
        };
        row("chip of 7 bytes", "a7 0101 02 47 01020304050607 03 81 URN 04 41d2 05 41d0 06 65 6d65746572 07 f6");
        row("chip of zeros", "a7 0101 02 48 0000000000000000 03 81 URN 04 41d2 05 41d0 06 65 6d65746572 07 f6");
        row("no identity", "a7 0101 02 48 0102030405060708 03 80 04 41d2 05 41d0 06 65 6d65746572 07 f6");
        row("one identity twice",
            "a7 0101 02 48 0102030405060708 03 82 URN URN 04 41d2 05 41d0 06 65 6d65746572 07 f6");
        row("identity in capitals", "a7 0101 02 48 0102030405060708 03 81 73 55524e3a6465763a6f733a33323437332d6131 04 "
                                    "41d2 05 41d0 06 65 6d65746572 07 f6");
        row("empty profile", "a7 0101 02 48 0102030405060708 03 81 URN 04 41d2 05 41d0 06 60 07 f6");
        row("profile of 33 bytes", "a7 0101 02 48 0102030405060708 03 81 URN 04 41d2 05 41d0 06 7821"
                                   "616161616161616161616161616161616161616161616161616161616161616161 07 f6");
        row("version 0", "a7 0101 02 48 0102030405060708 03 81 URN 04 41d2 05 41d0 06 65 6d65746572 07 00");
        row("version 2^32",
            "a7 0101 02 48 0102030405060708 03 81 URN 04 41d2 05 41d0 06 65 6d65746572 07 1b0000000100000000");
        row("another version", "a7 0102 02 48 0102030405060708 03 81 URN 04 41d2 05 41d0 06 65 6d65746572 07 f6");
        row("a field more", "a8 0101 02 48 0102030405060708 03 81 URN 04 41d2 05 41d0 06 65 6d65746572 07 f6 08 f6");
        row("byte behind", "a7 0101 02 48 0102030405060708 03 81 URN 04 41d2 05 41d0 06 65 6d65746572 07 f6 00");
    }
    void refuses_what_is_out_of_bounds()
    {
        QFETCH(QString, text);
        const Bytes bytes = hex(text.toStdString());
        QVERIFY(throws(Code::RecordNotValid, [&] { Record::parse(bytes); }));
    }

    void takes_16_KiB_and_not_a_byte_more()
    {
        Record record = small();
        record.backup = Bytes(largestRecord - record.encode().size() - 1, 7); // a longer length field takes the rest
        record.backup.resize(record.backup.size() + largestRecord - record.encode().size());
        QCOMPARE(record.encode().size(), largestRecord);
        Record::parse(record.encode());
        record.backup.push_back(7);
        QVERIFY(throws(Code::RecordNotValid, [&] { Record::parse(record.encode()); }));
    }

    void agrees_in_all_its_parts_or_is_refused()
    {
        const Device device = m_world.device(1);
        const Record record = m_world.record(device);
        const auto key = device.pair->publicKey().spkiDigest();
        checkRecord(record, device.chip.digest(), key, m_world.maker.publicKey());
        const auto refused = [&](const Record& r, const Digest& chip, const std::optional<Digest>& deviceKey,
                                 const crypto::PublicKey& maker) {
            return throws(Code::RecordNotValid, [&] { checkRecord(r, chip, deviceKey, maker); });
        };
        QVERIFY(refused(record, World::chip(2).digest(), key, m_world.maker.publicKey()));
        QVERIFY(refused(record, device.chip.digest(), std::nullopt, m_world.maker.publicKey()));
        QVERIFY(refused(record, device.chip.digest(), key, m_world.otherMaker.publicKey()));
        Record forged = record;
        forged.certificate.back() ^= 1;
        QVERIFY(refused(forged, device.chip.digest(), key, m_world.maker.publicKey()));
        const Device meter = m_world.device(2, false);
        checkRecord(m_world.record(meter), meter.chip.digest(), std::nullopt, m_world.maker.publicKey());
    }
};

QTEST_GUILESS_MAIN(RecordTest)
#include "record_test.moc"
