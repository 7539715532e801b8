#include "device/bytes.h"
#include "device/chip.h"
#include "device/install_session.h"
#include "device/primitives.h"
#include "support/maker.h"

#include <QTest>

#include <new>

using namespace keyline::device;
using namespace keyline::device::test;

/// The device's primitives against published vectors, each named at its test.
class PrimitivesTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    // FIPS 180-4 example "abc".
    void sha256_of_abc()
    {
        QVERIFY(
            equal(sha256(bytesOf("abc")), fromHex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")));
    }

    // RFC 4231 test case 2.
    void hmac_of_rfc_4231()
    {
        Digest out;
        const Bytes first = bytesOf("what do ya want ");
        const Bytes second = bytesOf("for nothing?");
        const std::array<ByteView, 2> pieces{first, second};
        hmacSha256(bytesOf("Jefe"), pieces, out);
        QVERIFY(equal(out, fromHex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")));
    }

    // RFC 5869 appendix A.1.
    void hkdf_of_rfc_5869()
    {
        const Bytes info = fromHex("f0f1f2f3f4f5f6f7f8f9");
        std::array<std::uint8_t, 42> out{};
        hkdfSha256(Bytes(22, 0x0b), fromHex("000102030405060708090a0b0c"),
                   {reinterpret_cast<const char*>(info.data()), info.size()}, out);
        QVERIFY(equal(out,
                      fromHex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865")));
    }

    // McGrew and Viega, The Galois/Counter Mode of Operation, test case 16.
    void gcm_of_test_case_16()
    {
        const Bytes key = fromHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
        const Bytes iv = fromHex("cafebabefacedbaddecaf888");
        const Bytes aad = fromHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        const Bytes text = fromHex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532f"
                                   "cf0e2449a6b525b16aedf5aa0de657ba637b39");
        const Bytes sealed =
            fromHex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7"
                    "b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b");
        Bytes buffer = text;
        buffer.resize(text.size() + 16);
        gcmEncrypt(key, iv, aad, buffer);
        QCOMPARE(buffer, sealed);
        QVERIFY(gcmDecrypt(key, iv, aad, buffer));
        buffer.resize(text.size());
        QCOMPARE(buffer, text);
        for (std::size_t i = 0; i < sealed.size(); ++i) {
            Bytes changed = sealed;
            changed[i] ^= 0x80;
            QVERIFY(!gcmDecrypt(key, iv, aad, changed));
            QCOMPARE(changed, Bytes(sealed.size(), 0));
        }
        Bytes tooShort(15, 1);
        QVERIFY(!gcmDecrypt(key, iv, aad, tooShort));
    }

    // RFC 7748 section 5.2 and section 6.1.
    void x25519_of_rfc_7748()
    {
        std::array<std::uint8_t, 32> out{};
        QVERIFY(x25519(fromHex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4"),
                       fromHex("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c"), out));
        QVERIFY(equal(out, fromHex("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552")));
        x25519Public(fromHex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"), out);
        QVERIFY(equal(out, fromHex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f")));
    }

    void x25519_refuses_an_all_zero_secret()
    {
        std::array<std::uint8_t, 32> out{};
        QVERIFY(!x25519(someBytes(32, 1), Bytes(32, 0), out));
        Bytes one(32, 0);
        one[0] = 1;
        QVERIFY(!x25519(someBytes(32, 1), one, out));
    }

    // RFC 6979 appendix A.2.5, P-256, SHA-256, message "sample".
    void es256_of_rfc_6979()
    {
        const Bytes point =
            fromHex("0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb67903fe1008b8bc99a"
                    "41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299");
        const Bytes signature = fromHex("efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716f7cb1c942d657c"
                                        "41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8");
        const Digest digest = sha256(bytesOf("sample"));
        QVERIFY(verifyEs256(point, digest, signature));
        for (std::size_t i = 0; i < signature.size(); ++i) {
            Bytes changed = signature;
            changed[i] ^= 1;
            QVERIFY(!verifyEs256(point, digest, changed));
        }
        QVERIFY(!verifyEs256(point, digest, Bytes(64, 0)));
        QVERIFY(!verifyEs256(point, digest, Bytes(signature.begin(), signature.end() - 1)));
        QVERIFY(!verifyEs256(Bytes(65, 4), digest, signature));
    }

    void makers_digest_is_that_of_its_spki()
    {
        const DeviceKeys keys(PairKind::p256);
        const Bytes spki = keys.publicKeyInfo();
        Power power;
        const MemoryChip chip(power, someBytes(16, 1), Bytes(spki.end() - 65, spki.end()));
        QVERIFY(equal(makerDigest(chip), sha256Of(spki)));
    }

    void chip_keys_differ_by_label_and_chip()
    {
        Power power;
        const MemoryChip chip(power, someBytes(16, 1), Bytes(65, 4));
        Digest a;
        Digest b;
        chipKey(chip, "a", a);
        chipKey(chip, "b", b);
        QVERIFY(!equal(a, b));
        QVERIFY(!equal(a, chip.secret()));
        QVERIFY(equal(a, hmacOf(chip.secret(), bytesOf("a"))));
        QVERIFY(equal(chipDigest(Bytes{1, 2}), sha256Of(joined({bytesOf("keyline chip v1"), {1, 2}}))));
    }

    void a_session_ends_when_the_random_source_fails()
    {
        InstallSession session;
        SeededRandom random;
        QVERIFY(session.open(random));
        QVERIFY(session.isOpen());
        const Bytes first(session.nonce().begin(), session.nonce().end());
        QVERIFY(session.open(random));
        QVERIFY(!equal(first, session.nonce()));
        random.broken = true;
        QVERIFY(!session.open(random));
        QVERIFY(!session.isOpen());
    }

    void secrets_are_wiped_where_they_lived()
    {
        alignas(SecretArray<32>) std::array<std::uint8_t, sizeof(SecretArray<32>)> place;
        auto* secret = new (place.data()) SecretArray<32>;
        copy(someBytes(32, 2), *secret);
        secret->~SecretArray();
        QVERIFY(std::all_of(place.begin(), place.end(), [](std::uint8_t byte) { return byte == 0; }));
    }

    void copying_takes_overlap_both_ways()
    {
        Bytes bytes = bytesOf("abcdef");
        copy(ByteView(bytes).subspan(2), bytes);
        QCOMPARE(bytes, bytesOf("cdefef"));
        copy(ByteView(bytes).first(4), ByteSpan(bytes).subspan(2));
        QCOMPARE(bytes, bytesOf("cdcdef"));
        QVERIFY(equal(bytes, bytes));
        QVERIFY(!equal(bytes, ByteView(bytes).first(5)));
    }
};

QTEST_APPLESS_MAIN(PrimitivesTest)
#include "primitives_test.moc"
