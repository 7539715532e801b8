#include "../support/bytes.h"

#include "base/cbor.h"
#include "crypto/hash.h"
#include "crypto/random.h"
#include "package/data_package.h"

#include <QTest>

using namespace keyline;
using namespace keyline::package;
using crypto::KeyKind;
using crypto::PrivateKey;
using identity::DeviceIdentity;
using identity::IdentityList;
using test::hex;
using test::RepeatableRandom;

namespace {

RepeatableRandom& randomness()
{
    static RepeatableRandom it;
    return it;
}

IdentityList imei()
{
    return IdentityList(DeviceIdentity::imei(49015420, 323751));
}

DataPackage::Channel channel()
{
    return {Secret::copyOf(Bytes(32, 0xC1)), 3};
}

PrivateKey pairOf(KeyKind kind)
{
    return PrivateKey::generate(kind, randomness());
}

DataPackage phone()
{
    return {imei(), channel(), pairOf(KeyKind::P256), "phone", 1};
}

bool refused(ByteView encoded)
{
    try {
        DataPackage::parse(encoded, randomness());
    } catch (const Error&) {
        return true;
    }
    return false;
}

/// A data package by hand, each value as hex of its encoding.
struct Parts
{
    std::string version = "01";
    std::string identities = "81" + urn();
    std::string keys = "81" + channelKey();
    std::string profile = "65 6d65746572";
    std::string revision = "01";
    std::string master = "03";

    static std::string text(std::string_view value)
    {
        cbor::Writer out;
        out.text(value);
        return toHex(out.take());
    }
    static std::string urn(const std::string& value = "urn:dev:os:32473-M1") { return text(value); }
    static std::string channelKey()
    {
        return "a5 01 04 02 47 6368616e6e656c 03 05 04 82 09 0a 20 5820" + std::string(64, 'c');
    }
    Bytes build(const std::string& more = {}) const
    {
        return hex((more.empty() ? "a6" : "a7") + ("01" + version) + "02" + identities + "03" + keys + "04" + profile +
                   "05" + revision + "06" + master + more);
    }
};

bool refusedParts(void (*change)(Parts&))
{
    Parts parts;
    change(parts);
    return refused(parts.build());
}

std::string identityKey()
{
    return toHex(pairOf(KeyKind::P256).encode().view());
}

} // namespace

class DataPackageTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    /// MISSION C3, C4: a symmetric key for the channel between manufacturer and device.
    void c3_c4_the_package_holds_a_symmetric_channel_key()
    {
        const DataPackage package(IdentityList(DeviceIdentity::osSerial(32473, "M1")),
                                  DataPackage::Channel{Secret::copyOf(Bytes(32, 0xCC)), 3}, {}, "meter", 1);
        QCOMPARE(toHex(package.encode().view()), toHex(Parts().build()));
        const DataPackage read = DataPackage::parse(package.encode().view(), randomness());
        QVERIFY(read.channel() && !read.pair());
        QVERIFY(read.channel()->key.equals(Bytes(32, 0xCC)));
        QVERIFY(read.masterKeyVersion() == 3u);
    }

    /// MISSION C5, and FORMATS §1's formula made with HMAC alone.
    void c5_the_channel_key_is_a_function_of_master_key_and_identity()
    {
        const Bytes master(32, 0x4D);
        const crypto::SoftwareMacKey masterKey(Secret::copyOf(master));
        const DeviceIdentity one = DeviceIdentity::imei(49015420, 323751),
                             other = DeviceIdentity::imei(49015420, 323752);
        const Bytes input = concat({hex("00000001"), asBytes("keyline channel key v1"), hex("00"),
                                    asBytes("urn:gsma:imei:49015420-323751-0"), hex("00000100")});
        QCOMPARE(toHex(channelKey(masterKey, one).view()), toHex(crypto::hmacSha256(master, input)));
        QVERIFY(channelKey(masterKey, one).equals(channelKey(masterKey, one).view()));
        QVERIFY(!channelKey(masterKey, one).equals(channelKey(masterKey, other).view()));
        const crypto::SoftwareMacKey otherKey(Secret::copyOf(Bytes(32, 0x4E)));
        QVERIFY(!channelKey(masterKey, one).equals(channelKey(otherKey, one).view()));
    }

    /// MISSION C6: a pair of private and public key, of every kind.
    void c6_the_package_holds_a_key_pair()
    {
        for (const KeyKind kind : {KeyKind::P256, KeyKind::P384, KeyKind::Rsa2048, KeyKind::Rsa3072}) {
            const DataPackage package(imei(), {}, pairOf(kind), "phone", 1);
            const Secret encoded = package.encode();
            const DataPackage read = DataPackage::parse(encoded.view(), randomness());
            QVERIFY(!read.channel() && !read.masterKeyVersion());
            QVERIFY(read.pair()->publicKey() == package.pair()->publicKey());
            const Bytes message(10, 1);
            QVERIFY(package.pair()->publicKey().verify(message, read.pair()->sign(message)));
            QVERIFY(read.encode().equals(encoded.view()));
        }
    }

    void the_same_package_has_the_same_bytes()
    {
        const DataPackage package = phone();
        QVERIFY(package.encode().equals(package.encode().view()));
        const DataPackage read = DataPackage::parse(package.encode().view(), randomness());
        QVERIFY(read.encode().equals(package.encode().view()));
        QVERIFY(read.identities() == package.identities());
        QCOMPARE(read.profile(), std::string("phone"));
        QCOMPARE(read.revision(), 1u);
    }

    void takes_the_largest_numbers()
    {
        Parts parts;
        parts.revision = parts.master = "1a ffffffff";
        const DataPackage read = DataPackage::parse(parts.build(), randomness());
        QCOMPARE(read.revision(), 0xFFFFFFFFu);
        QVERIFY(read.masterKeyVersion() == 0xFFFFFFFFu);
        parts.profile = Parts::text(std::string(32, 'p'));
        QVERIFY(!refused(parts.build()));
    }

    void refuses_every_bound_of_section_3()
    {
        QVERIFY(!refused(Parts().build()));
        QVERIFY(refusedParts([](Parts& p) { p.version = "02"; }));
        QVERIFY(refusedParts([](Parts& p) { p.identities = "80"; }));
        QVERIFY(refusedParts([](Parts& p) { p.identities = "82" + Parts::urn() + Parts::urn(); }));
        QVERIFY(refusedParts([](Parts& p) { p.identities = "81" + Parts::urn("urn:isbn:1"); }));
        QVERIFY(refusedParts(
            [](Parts& p) { p.identities = "81" + Parts::urn("urn:dev:os:32473-" + std::string(59, 'x')); }));
        QVERIFY(refusedParts([](Parts& p) {
            p.identities = "85";
            for (int i = 1; i <= 5; ++i)
                p.identities += Parts::urn("urn:dev:os:32473-" + std::to_string(i));
        }));
        QVERIFY(refusedParts([](Parts& p) { p.keys = "80"; }));
        QVERIFY(refusedParts([](Parts& p) { p.keys = "82" + Parts::channelKey() + Parts::channelKey(); }));
        QVERIFY(refusedParts([](Parts& p) { p.keys = "82" + identityKey() + Parts::channelKey(); }));
        QVERIFY(refusedParts([](Parts& p) { p.keys = "82" + identityKey() + identityKey(); }));
        QVERIFY(refusedParts([](Parts& p) { p.keys = "83" + Parts::channelKey() + identityKey() + identityKey(); }));
        QVERIFY(refusedParts([](Parts& p) { p.keys = "81 a0"; }));
        QVERIFY(refusedParts([](Parts& p) { p.keys = Parts::channelKey(); }));
        QVERIFY(refusedParts([](Parts& p) { p.profile = "60"; }));
        QVERIFY(refusedParts([](Parts& p) { p.profile = Parts::text(std::string(33, 'p')); }));
        QVERIFY(refusedParts([](Parts& p) { p.profile = "45 6d65746572"; }));
        QVERIFY(refusedParts([](Parts& p) { p.revision = "00"; }));
        QVERIFY(refusedParts([](Parts& p) { p.revision = "20"; }));
        QVERIFY(refusedParts([](Parts& p) { p.revision = "1b 0000000100000000"; }));
        QVERIFY(refusedParts([](Parts& p) { p.master = "00"; }));
        QVERIFY(refusedParts([](Parts& p) { p.master = "1b 0000000100000000"; }));
        QVERIFY(refused(Parts().build("07 00")));
    }

    void the_master_key_version_is_null_if_and_only_if_there_is_no_channel_key()
    {
        QVERIFY(refusedParts([](Parts& p) { p.master = "f6"; }));
        QVERIFY(refusedParts([](Parts& p) { p.keys = "81" + identityKey(); }));
        QVERIFY(!refusedParts([](Parts& p) {
            p.keys = "81" + identityKey();
            p.master = "f6";
        }));
        QVERIFY(!refusedParts([](Parts& p) { p.keys = "82" + Parts::channelKey() + identityKey(); }));
    }

    void refuses_another_encoding()
    {
        const Bytes good = Parts().build();
        QVERIFY(refused(concat({good, hex("00")})));
        for (std::size_t size = 0; size < good.size(); ++size)
            QVERIFY(refused(ByteView(good).first(size)));
        QVERIFY(refusedParts([](Parts& p) { p.revision = "18 01"; }));
        QVERIFY(refusedParts([](Parts& p) { p.identities = "9f" + Parts::urn() + "ff"; }));
        QVERIFY(refused({}));
    }

    void cannot_be_made_wrong()
    {
        const auto refuses = [](auto make) { return test::throws(Code::Malformed, make); };
        QVERIFY(refuses([] { DataPackage(imei(), {}, {}, "phone", 1); }));
        QVERIFY(refuses([] { DataPackage(imei(), channel(), {}, "", 1); }));
        QVERIFY(refuses([] { DataPackage(imei(), channel(), {}, std::string(33, 'x'), 1); }));
        QVERIFY(refuses([] { DataPackage(imei(), channel(), {}, "\xFF", 1); }));
        QVERIFY(refuses([] { DataPackage(imei(), channel(), {}, "phone", 0); }));
        QVERIFY(refuses([] { DataPackage(imei(), DataPackage::Channel{Secret(31), 1}, {}, "phone", 1); }));
        QVERIFY(refuses([] { DataPackage(imei(), DataPackage::Channel{Secret(32), 0}, {}, "phone", 1); }));
    }
};

QTEST_APPLESS_MAIN(DataPackageTest)
#include "data_package_test.moc"
