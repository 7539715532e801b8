#include "device/data_package.h"
#include "support/maker.h"

#include <QTest>

using namespace keyline::device;
using namespace keyline::device::test;

/// What is a data package and what is not (FORMATS section 3).
class DataPackageTest : public QObject
{
    Q_OBJECT

  private:
    DeviceKeys m_p256{PairKind::p256};
    DeviceKeys m_rsa{PairKind::rsa2048};

    static bool reads(const PackageContent& content) { return readDataPackage(content.encode()).has_value(); }

    static Bytes replaced(Bytes bytes, const Bytes& from, const Bytes& to)
    {
        const auto at = std::search(bytes.begin(), bytes.end(), from.begin(), from.end());
        Q_ASSERT(at != bytes.end());
        Bytes result(bytes.begin(), at);
        result.insert(result.end(), to.begin(), to.end());
        result.insert(result.end(), at + static_cast<std::ptrdiff_t>(from.size()), bytes.end());
        return result;
    }

  private Q_SLOTS:
    void reads_every_kind()
    {
        for (const PairKind kind : {PairKind::p256, PairKind::p384, PairKind::rsa2048, PairKind::rsa3072}) {
            const DeviceKeys keys(kind);
            PackageContent content;
            content.keys = &keys;
            content.revision = 7;
            const Bytes bytes = content.encode();
            const auto package = readDataPackage(bytes);
            QVERIFY(package);
            QCOMPARE(package->revision, std::uint32_t{7});
            QVERIFY(equal(package->channelKey, content.channelKey));
            QCOMPARE(package->identityCount, std::size_t{1});
            QVERIFY(equal(package->identityList()[0], bytesOf(content.identities[0])));
            content.channel = false;
            content.masterKeyVersion.reset();
            QVERIFY(reads(content));
        }
    }

    void holds_one_key_at_least()
    {
        PackageContent content;
        content.channel = false;
        content.masterKeyVersion.reset();
        QVERIFY(!reads(content));
    }

    void a_master_key_version_goes_with_a_channel_key()
    {
        PackageContent content;
        content.masterKeyVersion.reset();
        QVERIFY(!reads(content));
        content.channel = false;
        content.keys = &m_p256;
        QVERIFY(reads(content));
        content.masterKeyVersion = 1;
        QVERIFY(!reads(content));
    }

    void numbers_have_their_bounds()
    {
        PackageContent content;
        for (const std::int64_t value : {std::int64_t{1}, std::int64_t{0xffffffff}}) {
            content.revision = value;
            content.masterKeyVersion = value;
            QVERIFY(reads(content));
        }
        for (const std::int64_t value : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{0x100000000}}) {
            content.revision = value;
            content.masterKeyVersion = 1;
            QVERIFY(!reads(content));
            content.revision = 1;
            content.masterKeyVersion = value;
            QVERIFY(!reads(content));
        }
    }

    void identities_are_one_to_four_all_different()
    {
        PackageContent content;
        content.identities = {"urn:dev:os:1-a", "urn:dev:os:1-b", "urn:dev:mac:0123456789abcdef", "urn:gsma:imei:1"};
        QVERIFY(reads(content));
        content.identities.push_back("urn:dev:os:1-c");
        QVERIFY(!reads(content));
        content.identities = {};
        QVERIFY(!reads(content));
        content.identities = {"urn:dev:os:1-a", "urn:dev:os:1-a"};
        QVERIFY(!reads(content));
    }

    void identities_have_a_known_prefix_and_64_characters_at_most()
    {
        PackageContent content;
        for (const char* prefix : {"urn:gsma:imei:", "urn:dev:mac:", "urn:dev:os:"}) {
            content.identities = {prefix + std::string(64, '1')};
            QVERIFY(reads(content));
            content.identities = {prefix + std::string(65, '1')};
            QVERIFY(!reads(content));
        }
        for (const char* other : {"urn:uuid:1", "urn:gsma:imei", "URN:DEV:OS:1-a", ""}) {
            content.identities = {other};
            QVERIFY(!reads(content));
        }
    }

    void profile_name_has_1_to_32_bytes()
    {
        PackageContent content;
        content.profile = std::string(32, 'p');
        QVERIFY(reads(content));
        content.profile = std::string(33, 'p');
        QVERIFY(!reads(content));
        content.profile.clear();
        QVERIFY(!reads(content));
    }

    void channel_key_has_32_bytes()
    {
        PackageContent content;
        for (const std::size_t size : {0, 16, 31, 33}) {
            content.channelKey = someBytes(size, 1);
            QVERIFY(!reads(content));
        }
    }

    void keys_stand_in_their_order()
    {
        PackageContent content;
        content.keys = &m_p256;
        const Bytes channel = content.channelCoseKey();
        const Bytes pair = m_p256.coseKey();
        const Bytes bytes = content.encode();
        QVERIFY(readDataPackage(bytes));
        QVERIFY(!readDataPackage(replaced(bytes, joined({channel, pair}), joined({pair, channel}))));
        QVERIFY(!readDataPackage(replaced(bytes, joined({channel, pair}), joined({channel, channel}))));
        QVERIFY(!readDataPackage(replaced(bytes, joined({channel, pair}), joined({pair, pair}))));
        Bytes three = replaced(bytes, joined({channel, pair}), joined({channel, pair, pair}));
        three = replaced(three, joined({{0x03, 0x82}, channel}), joined({{0x03, 0x83}, channel}));
        QVERIFY(!readDataPackage(three));
    }

    void every_other_byte_of_the_frame_is_refused_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("version 2") << "a6010102"
                                   << "a6010202";
        QTest::newRow("kid of the channel") << "4763"
                                            << "4764";
        QTest::newRow("channel algorithm") << "030504820"
                                           << "030604820";
        QTest::newRow("channel operations") << "8209"
                                            << "8208";
        QTest::newRow("curve") << "2001"
                               << "2002";
        QTest::newRow("identity algorithm") << "03260481"
                                            << "03270481";
        QTest::newRow("identity operations") << "048101"
                                             << "048102";
        QTest::newRow("key type") << "a80102"
                                  << "a80101";
        QTest::newRow("kid of the identity") << "486964"
                                             << "486965";
    }

    void every_other_byte_of_the_frame_is_refused()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        PackageContent content;
        content.keys = &m_p256;
        const Bytes bytes = content.encode();
        const QByteArray hex = QByteArray(reinterpret_cast<const char*>(bytes.data()), int(bytes.size())).toHex();
        const qsizetype at = hex.indexOf(from.toLatin1());
        QVERIFY(at >= 0);
        QByteArray changed = hex;
        changed.replace(at, from.size(), to.toLatin1());
        QVERIFY(!readDataPackage(fromHex(changed.toStdString())));
    }

    void more_or_fewer_map_keys_are_refused()
    {
        const Bytes bytes = PackageContent{}.encode();
        Bytes seven = bytes;
        seven[0] = 0xa7;
        QVERIFY(!readDataPackage(joined({seven, {0x07, 0x01}})));
        QVERIFY(!readDataPackage(joined({bytes, {0x00}})));
        QVERIFY(!readDataPackage(Bytes(bytes.begin(), bytes.end() - 1)));
        QVERIFY(!readDataPackage({}));
    }

    void rsa_parts_have_no_leading_zeros_and_an_odd_exponent()
    {
        PackageContent content;
        content.keys = &m_rsa;
        const Bytes bytes = content.encode();
        QVERIFY(readDataPackage(bytes));
        QVERIFY(!readDataPackage(replaced(bytes, fromHex("2143010001"), fromHex("214400010001"))));
        QVERIFY(!readDataPackage(replaced(bytes, fromHex("2143010001"), fromHex("2143010000"))));
        QVERIFY(!readDataPackage(replaced(bytes, fromHex("2143010001"), fromHex("214101"))));
        QVERIFY(!readDataPackage(replaced(bytes, fromHex("2143010001"), fromHex("2140"))));
    }

    void every_truncation_is_refused()
    {
        PackageContent content;
        content.keys = &m_p256;
        const Bytes bytes = content.encode();
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QVERIFY(!readDataPackage(ByteView(bytes).first(size)));
    }
};

QTEST_APPLESS_MAIN(DataPackageTest)
#include "data_package_test.moc"
