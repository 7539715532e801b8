#include "device/device_key.h"
#include "device/proof.h"
#include "device/pss.h"
#include "support/maker.h"

#include <QTest>

using namespace keyline::device;
using namespace keyline::device::test;

/// Key pairs made by Botan, used by the device, judged by Botan.
class DeviceKeyTest : public QObject
{
    Q_OBJECT

  private:
    static Bytes packageOf(const DeviceKeys& keys)
    {
        PackageContent content;
        content.keys = &keys;
        return content.encode();
    }

  private Q_SLOTS:
    void signs_what_botan_verifies_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("ES256") << int(PairKind::p256);
        QTest::newRow("ES384") << int(PairKind::p384);
        QTest::newRow("PS256 with 2048 bits") << int(PairKind::rsa2048);
        QTest::newRow("PS256 with 3072 bits") << int(PairKind::rsa3072);
    }

    void signs_what_botan_verifies()
    {
        QFETCH(int, kind);
        const DeviceKeys keys{static_cast<PairKind>(kind)};
        const Bytes bytes = packageOf(keys);
        const KeyPair pair = readDataPackage(bytes)->keyPair;
        QVERIFY(isPair(pair));
        SeededRandom random;
        const Bytes message = someBytes(100, 3);
        const std::array<ByteView, 2> pieces{ByteView(message).first(30), ByteView(message).subspan(30)};
        for (int i = 0; i < 4; ++i) {
            std::array<std::uint8_t, kMaxSignature> signature{};
            const std::size_t size = sign(pair, pieces, random, signature);
            QVERIFY(size > 0);
            QVERIFY(keys.verifies(message, Bytes(signature.begin(), signature.begin() + std::ptrdiff_t(size))));
            QVERIFY(
                !keys.verifies(someBytes(100, 4), Bytes(signature.begin(), signature.begin() + std::ptrdiff_t(size))));
        }
    }

    void ps256_uses_a_new_salt_each_time_and_none_from_a_broken_source()
    {
        const DeviceKeys keys(PairKind::rsa2048);
        const Bytes bytes = packageOf(keys);
        const KeyPair pair = readDataPackage(bytes)->keyPair;
        SeededRandom random;
        const Bytes message = someBytes(10, 3);
        const std::array<ByteView, 1> pieces{message};
        std::array<std::uint8_t, kMaxSignature> first{};
        std::array<std::uint8_t, kMaxSignature> second{};
        QCOMPARE(sign(pair, pieces, random, first), std::size_t{256});
        QCOMPARE(sign(pair, pieces, random, second), std::size_t{256});
        QVERIFY(first != second);
        random.broken = true;
        QCOMPARE(sign(pair, pieces, random, first), std::size_t{0});
    }

    // A wrong CRT exponent must not give a signature that betrays the primes.
    void a_wrong_rsa_signature_never_leaves()
    {
        const DeviceKeys keys(PairKind::rsa2048);
        Bytes bytes = packageOf(keys);
        for (const std::size_t part : {3, 4, 5}) {
            Bytes secret = keys.secrets()[part];
            Bytes changed = bytes;
            const auto at = std::search(changed.begin(), changed.end(), secret.begin(), secret.end());
            QVERIFY(at != changed.end());
            *(at + 20) ^= 1;
            const auto package = readDataPackage(changed);
            QVERIFY(package);
            SeededRandom random;
            const Bytes message = someBytes(10, 3);
            const std::array<ByteView, 1> pieces{message};
            std::array<std::uint8_t, kMaxSignature> signature{};
            QCOMPARE(sign(package->keyPair, pieces, random, signature), std::size_t{0});
            QVERIFY(std::all_of(signature.begin(), signature.end(), [](std::uint8_t byte) { return byte == 0; }));
        }
    }

    void a_private_part_of_another_pair_is_no_pair_data() { signs_what_botan_verifies_data(); }

    void a_private_part_of_another_pair_is_no_pair()
    {
        QFETCH(int, kind);
        const DeviceKeys keys{static_cast<PairKind>(kind)};
        const Bytes bytes = packageOf(keys);
        const KeyPair pair = readDataPackage(bytes)->keyPair;
        const DeviceKeys others{static_cast<PairKind>(kind)};
        const Bytes otherBytes = packageOf(others);
        const KeyPair other = readDataPackage(otherBytes)->keyPair;
        KeyPair mixed = pair;
        mixed.d = other.d;
        mixed.p = other.p;
        QVERIFY(!isPair(mixed));
    }

    void a_scalar_out_of_range_is_no_pair()
    {
        const DeviceKeys keys(PairKind::p256);
        const Bytes bytes = packageOf(keys);
        KeyPair pair = readDataPackage(bytes)->keyPair;
        // The order of P-256 (FIPS 186-4 D.1.2.3), one below it, zero.
        const Bytes order = fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
        const Bytes below = fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550");
        const Bytes zero(32, 0);
        for (const Bytes* d : {&order, &below, &zero}) {
            pair.d = *d;
            QVERIFY(!isPair(pair));
        }
        // One below the order is in range: its point is the generator's negative.
        const Bytes x = fromHex("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296");
        const Bytes y = fromHex("b01cbd1c01e58065711814b583f061e9d431cca994cea1313449bf97c840ae0a");
        pair.d = below;
        pair.x = x;
        pair.y = y;
        QVERIFY(isPair(pair));
    }

    void pss_has_its_shape()
    {
        std::array<std::uint8_t, 256> out{};
        const Digest digest{1, 2, 3};
        const std::array<std::uint8_t, kPssSalt> salt{4, 5, 6};
        encodePss(digest, salt, out);
        QCOMPARE(int(out.back()), 0xbc);
        QVERIFY((out[0] & 0x80) == 0);
    }

    void a_mac_proof_is_by_the_channel_key()
    {
        const PackageContent content;
        const Bytes bytes = content.encode();
        SeededRandom random;
        CborScratch<640> out;
        const Bytes chip = someBytes(16, 1);
        const Bytes challenge = someBytes(32, 2);
        QVERIFY(writeProof(out, *readDataPackage(bytes), chip, challenge, random));
        const Bytes payload = cborArray({cborText("keyline proof v1"), cborBytes(chip), cborBytes(challenge)});
        const Bytes header = cborBytes(fromHex("a10105"));
        const Bytes tag =
            hmacOf(content.channelKey, cborArray({cborText("MAC0"), header, cborBytes({}), cborBytes(payload)}));
        QVERIFY(
            equal(out.written(), cborTag(17, cborArray({header, cborMap({}), cborBytes(payload), cborBytes(tag)}))));
    }
};

QTEST_APPLESS_MAIN(DeviceKeyTest)
#include "device_key_test.moc"
