#include "../support/bytes.h"

#include "crypto/random.h"
#include "crypto/x25519.h"

#include <QTest>

using namespace keyline;
using namespace keyline::crypto;
using keyline::test::hex;
using keyline::test::throws;

namespace {

X25519Public pointOf(std::string_view digits)
{
    return toArray<32>(hex(digits)).value();
}

X25519Key keyOf(ByteView scalar)
{
    return X25519Key(Secret::copyOf(scalar));
}

} // namespace

class X25519Test : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    /// RFC 7748 §5.2, the two single vectors.
    void agrees_with_rfc_7748_section_5_2()
    {
        const auto first = keyOf(hex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4"))
                               .agree(pointOf("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c"));
        QCOMPARE(toHex(first.value().view()),
                 std::string("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"));
        const auto second = keyOf(hex("4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d"))
                                .agree(pointOf("e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493"));
        QCOMPARE(toHex(second.value().view()),
                 std::string("95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957"));
    }

    /// RFC 7748 §5.2, the iterated vector after 1 and 1,000 rounds.
    void agrees_with_rfc_7748_when_iterated()
    {
        X25519Public u = pointOf("0900000000000000000000000000000000000000000000000000000000000000");
        Bytes k(u.begin(), u.end());
        for (int round = 1; round <= 1000; ++round) {
            const auto made = keyOf(k).agree(u);
            std::copy(k.begin(), k.end(), u.begin());
            k = toBytes(made.value().view());
            if (round == 1)
                QCOMPARE(toHex(k), std::string("422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079"));
        }
        QCOMPARE(toHex(k), std::string("684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51"));
    }

    /// RFC 7748 §6.1.
    void agrees_with_rfc_7748_between_alice_and_bob()
    {
        const X25519Key alice = keyOf(hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"));
        const X25519Key bob = keyOf(hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"));
        QCOMPARE(toHex(alice.publicKey()),
                 std::string("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"));
        QCOMPARE(toHex(bob.publicKey()),
                 std::string("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"));
        const std::string shared = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";
        QCOMPARE(toHex(alice.agree(bob.publicKey()).value().view()), shared);
        QCOMPARE(toHex(bob.agree(alice.publicKey()).value().view()), shared);
    }

    void makes_pairs_that_agree()
    {
        SystemRandom random;
        const X25519Key a = X25519Key::generate(random);
        const X25519Key b = X25519Key::generate(random);
        QVERIFY(a.publicKey() != b.publicKey());
        QVERIFY(a.agree(b.publicKey())->equals(b.agree(a.publicKey())->view()));
    }

    /// The u coordinates of small order, reduced and not (RFC 7748 §6.1; the list is in D. J. Bernstein's curve25519
    /// page).
    void refuses_an_all_zero_shared_secret()
    {
        SystemRandom random;
        for (const char* point : {"0000000000000000000000000000000000000000000000000000000000000000",
                                  "0100000000000000000000000000000000000000000000000000000000000000",
                                  "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                                  "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                                  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                                  "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                                  "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"})
            QVERIFY2(!X25519Key::generate(random).agree(pointOf(point)), point);
    }

    void refuses_a_scalar_of_another_size()
    {
        QVERIFY(throws(Code::KeyMalformed, [] { X25519Key(Secret(31)); }));
        QVERIFY(throws(Code::KeyMalformed, [] { X25519Key(Secret(33)); }));
    }
};

QTEST_GUILESS_MAIN(X25519Test)
#include "x25519_test.moc"
