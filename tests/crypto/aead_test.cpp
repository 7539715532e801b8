#include "../support/bytes.h"

#include "crypto/aead.h"

#include <QTest>

using namespace keyline;
using namespace keyline::crypto;
using keyline::test::hex;
using keyline::test::throws;

namespace {

struct Vector
{
    const char* key;
    const char* iv;
    const char* aad;
    const char* plaintext;
    const char* sealed; ///< ciphertext ‖ tag
};

/// McGrew and Viega, "The Galois/Counter Mode of Operation", submitted to NIST: test cases 13, 14, 15 and 16, those
/// with 256-bit keys and 96-bit IVs.
const std::array<Vector, 4> vectors{{
    {"0000000000000000000000000000000000000000000000000000000000000000", "000000000000000000000000", "", "",
     "530f8afbc74536b9a963b4f1c4cb738b"},
    {"0000000000000000000000000000000000000000000000000000000000000000", "000000000000000000000000", "",
     "00000000000000000000000000000000", "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"},
    {"feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888", "",
     "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657"
     "ba637b391aafd255",
     "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0a"
     "bcc9f662898015adb094dac5d93471bdec1a502270e3cc6c"},
    {"feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888",
     "feedfacedeadbeeffeedfacedeadbeefabaddad2",
     "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657"
     "ba637b39",
     "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0a"
     "bcc9f66276fc6ece0f4e1768cddf8853bb2d551b"},
}};

Bytes flipped(Bytes bytes, std::size_t bit)
{
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ 1u << bit % 8);
    return bytes;
}

} // namespace

class AeadTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void agrees_with_the_gcm_submission()
    {
        for (const Vector& vector : vectors) {
            const Bytes key = hex(vector.key), iv = hex(vector.iv), aad = hex(vector.aad),
                        plaintext = hex(vector.plaintext);
            QCOMPARE(toHex(sealAesGcm(key, iv, aad, plaintext)), std::string(vector.sealed));
            const auto opened = openAesGcm(key, iv, aad, hex(vector.sealed));
            QVERIFY(opened && opened->equals(plaintext));
        }
    }

    void opens_nothing_after_any_single_bit_is_flipped()
    {
        const Vector& vector = vectors[3];
        const Bytes key = hex(vector.key), iv = hex(vector.iv), aad = hex(vector.aad), sealed = hex(vector.sealed);
        for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit)
            QVERIFY(!openAesGcm(key, iv, aad, flipped(sealed, bit)));
        for (std::size_t bit = 0; bit < aad.size() * 8; ++bit)
            QVERIFY(!openAesGcm(key, iv, flipped(aad, bit), sealed));
        for (std::size_t bit = 0; bit < iv.size() * 8; ++bit)
            QVERIFY(!openAesGcm(key, flipped(iv, bit), aad, sealed));
        for (std::size_t bit = 0; bit < key.size() * 8; ++bit)
            QVERIFY(!openAesGcm(flipped(key, bit), iv, aad, sealed));
        QVERIFY(openAesGcm(key, iv, aad, sealed)); // and refusing left nothing behind
    }

    void opens_nothing_that_is_cut_short()
    {
        const Vector& vector = vectors[3];
        const Bytes sealed = hex(vector.sealed);
        for (std::size_t size = 0; size < sealed.size(); ++size)
            QVERIFY(!openAesGcm(hex(vector.key), hex(vector.iv), hex(vector.aad), ByteView(sealed).first(size)));
    }

    void refuses_keys_and_ivs_of_another_size()
    {
        QVERIFY(throws(Code::Unexpected, [] { sealAesGcm(Bytes(16), Bytes(12), {}, {}); }));
        QVERIFY(throws(Code::Unexpected, [] { sealAesGcm(Bytes(32), Bytes(16), {}, {}); }));
        QVERIFY(throws(Code::Unexpected, [] { openAesGcm(Bytes(32), {}, {}, Bytes(16)); }));
    }
};

QTEST_GUILESS_MAIN(AeadTest)
#include "aead_test.moc"
