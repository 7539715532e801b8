#include "../support/bytes.h"

#include "base/file.h"
#include "crypto/hash.h"
#include "crypto/keys.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace keyline;
using namespace keyline::crypto;
using keyline::test::hex;
using keyline::test::throws;

namespace {

Bytes data(const std::string& name)
{
    return readFile(std::string(TEST_DATA_DIR "/") + name);
}

Bytes spki(KeyKind kind)
{
    return data("spki/" + std::string(keyKindName(kind)) + ".der");
}

constexpr std::array<KeyKind, 4> allKinds{KeyKind::P256, KeyKind::P384, KeyKind::Rsa2048, KeyKind::Rsa3072};

Bytes signatureBy(KeyKind kind)
{
    return data(std::string(keyKindName(kind)) + (isRsa(kind) ? "_salt_32.sig" : ".sig"));
}

bool refused(const Bytes& der)
{
    return throws(Code::KeyMalformed, [&] { PublicKey::fromSpki(der); });
}

} // namespace

class PublicKeyTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void reads_what_openssl_writes()
    {
        for (KeyKind kind : allKinds) {
            const Bytes der = spki(kind);
            const PublicKey key = PublicKey::fromSpki(der);
            QVERIFY(key.kind() == kind);
            QCOMPARE(key.spki(), der);
            QCOMPARE(key.spkiDigest(), sha256(der));
            // The BIT STRING is the last item of the SPKI, so it ends with it.
            QVERIFY(sameBytes(ByteView(der).last(key.subjectPublicKey().size()), key.subjectPublicKey()));
            QCOMPARE(int(key.subjectPublicKey().front()), isRsa(kind) ? 0x30 : 0x04);
        }
    }

    void verifies_what_openssl_signs()
    {
        const Bytes message = data("message.txt");
        for (KeyKind kind : allKinds) {
            const PublicKey key = PublicKey::fromSpki(spki(kind));
            QVERIFY(key.verify(message, signatureBy(kind)));
            QVERIFY(key.verify(message, signatureBy(kind))); // with the kept operation too
            QVERIFY(!key.verify(concat({message, hex("00")}), signatureBy(kind)));
            QVERIFY(key.verify(message, signatureBy(kind))); // a refusal leaves no trace
        }
    }

    void refuses_keys_of_other_kinds_and_forms()
    {
        for (const char* name :
             {"compressed_point", "hybrid_point", "explicit_parameters", "curve_p521", "curve_secp256k1",
              "rsa_1024_bits", "rsa_4096_bits", "rsa_e_is_3", "rsassa_pss_oid", "ed25519", "x25519"})
            QVERIFY2(refused(data("spki/" + std::string(name) + ".der")), name);
    }

    void refuses_every_cut_and_a_trailing_byte()
    {
        for (KeyKind kind : allKinds) {
            const Bytes der = spki(kind);
            for (std::size_t size = 0; size < der.size(); ++size)
                QVERIFY(refused(toBytes(ByteView(der).first(size))));
            QVERIFY(refused(concat({der, hex("00")})));
        }
    }

    /// Ahead of the point nothing may differ; in the point a changed bit leaves the curve.
    void refuses_every_flipped_bit_of_an_ec_key()
    {
        for (KeyKind kind : {KeyKind::P256, KeyKind::P384})
            for (std::size_t bit = 0; bit < spki(kind).size() * 8; ++bit) {
                Bytes der = spki(kind);
                der[bit / 8] = static_cast<std::uint8_t>(der[bit / 8] ^ 1u << bit % 8);
                QVERIFY(refused(der));
            }
    }

    void refuses_an_rsa_modulus_that_is_short_or_even()
    {
        Bytes shortOne = spki(KeyKind::Rsa2048);
        shortOne[33] &= 0x7f; // 33: first byte of the modulus
        QVERIFY(refused(shortOne));
        Bytes even = spki(KeyKind::Rsa2048);
        even[33 + 255] &= 0xfe;
        QVERIFY(refused(even));
        Bytes otherExponent = spki(KeyKind::Rsa2048);
        otherExponent.back() = 3;
        QVERIFY(refused(otherExponent));
    }

    void refuses_coordinates_beyond_the_field_and_the_point_at_infinity()
    {
        const Bytes head = hex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");
        const Bytes p = hex("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");
        QVERIFY(refused(concat({head, p, p})));
        QVERIFY(refused(concat({head, Bytes(64)})));
        QVERIFY(refused(concat({head, Bytes(64, 0xff)})));
        QVERIFY(refused(hex("301930130607 2a8648ce3d0201 0608 2a8648ce3d030107 03020000")));
    }

    void refuses_every_flipped_bit_of_a_signature()
    {
        const Bytes message = data("message.txt");
        for (KeyKind kind : allKinds) {
            const PublicKey key = PublicKey::fromSpki(spki(kind));
            for (std::size_t bit = 0; bit < signatureSize(kind) * 8; bit += isRsa(kind) ? 1 : 3) {
                Bytes signature = signatureBy(kind);
                signature[bit / 8] = static_cast<std::uint8_t>(signature[bit / 8] ^ 1u << bit % 8);
                QVERIFY(!key.verify(message, signature));
            }
        }
    }

    void refuses_signatures_of_another_size()
    {
        for (KeyKind kind : allKinds) {
            const PublicKey key = PublicKey::fromSpki(spki(kind));
            const Bytes signature = signatureBy(kind);
            QVERIFY(!key.verify(data("message.txt"), {}));
            QVERIFY(!key.verify(data("message.txt"), ByteView(signature).first(signature.size() - 1)));
            QVERIFY(!key.verify(data("message.txt"), concat({signature, hex("00")})));
            QVERIFY(!key.verify(data("message.txt"), concat({hex("00"), signature})));
        }
    }

    void refuses_r_or_s_of_zero_or_of_the_group_order()
    {
        // FIPS 186-4 D.1.2.3: the order of P-256.
        const Bytes order = hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
        const Bytes good = signatureBy(KeyKind::P256);
        const ByteView r = ByteView(good).first(32), s = ByteView(good).last(32);
        const PublicKey key = PublicKey::fromSpki(spki(KeyKind::P256));
        for (const Bytes& bad : {Bytes(32), order, Bytes(32, 0xff)}) {
            QVERIFY(!key.verify(data("message.txt"), concat({bad, s})));
            QVERIFY(!key.verify(data("message.txt"), concat({r, bad})));
            QVERIFY(!key.verify(data("message.txt"), concat({bad, bad})));
        }
    }

    void refuses_rsa_paddings_other_than_pss_with_32_bytes_of_salt()
    {
        const PublicKey key = PublicKey::fromSpki(spki(KeyKind::Rsa2048));
        for (const char* name : {"rsa2048_salt_20.sig", "rsa2048_mgf1_sha1.sig", "rsa2048_pkcs1.sig"})
            QVERIFY2(!key.verify(data("message.txt"), data(name)), name);
        QVERIFY(!key.verify(data("message.txt"), Bytes(256)));
        QVERIFY(!key.verify(data("message.txt"), Bytes(256, 0xff))); // above the modulus
    }

    void compares_by_value_and_is_cheap_to_copy()
    {
        const PublicKey key = PublicKey::fromSpki(spki(KeyKind::P256));
        const PublicKey copy = key;
        QVERIFY(&copy.spki() == &key.spki());
        QVERIFY(PublicKey::fromSpki(spki(KeyKind::P256)) == key);
        QVERIFY(!(PublicKey::fromSpki(spki(KeyKind::P384)) == key));
    }

    void verifies_on_many_threads()
    {
        const PublicKey key = PublicKey::fromSpki(spki(KeyKind::P256));
        const Bytes message = data("message.txt"), good = signatureBy(KeyKind::P256);
        std::atomic<int> right = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 20; ++i)
                    right += key.verify(message, good) && !key.verify(good, good);
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(right.load(), 160);
    }

    void names_each_kind_and_finds_it_by_name()
    {
        for (KeyKind kind : allKinds)
            QVERIFY(keyKindOf(keyKindName(kind)) == kind);
        QVERIFY(!keyKindOf("rsa4096"));
        QVERIFY(!keyKindOf(""));
        QCOMPARE(signatureAlgorithm(KeyKind::P256), -7);
        QCOMPARE(signatureAlgorithm(KeyKind::P384), -35);
        QCOMPARE(signatureAlgorithm(KeyKind::Rsa2048), -37);
        QCOMPARE(signatureAlgorithm(KeyKind::Rsa3072), -37);
    }
};

QTEST_GUILESS_MAIN(PublicKeyTest)
#include "public_key_test.moc"
