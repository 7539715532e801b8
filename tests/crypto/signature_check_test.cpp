#include "../support/bytes.h"

#include "crypto/key_kinds.h"
#include "crypto/signature_check.h"

#include <botan/ecdsa.h>
#include <botan/pubkey.h>
#include <botan/rsa.h>
#include <botan/x509_key.h>
#include <openssl/err.h>

#include <QTest>

using namespace keyline;
using namespace keyline::crypto;
using bridge::SignatureCheck;

namespace {

std::unique_ptr<Botan::Public_Key> botanKeyOf(const PublicKey& key)
{
    return std::unique_ptr<Botan::Public_Key>(Botan::X509::load_key(key.spki()));
}

/// x ‖ y, or the modulus.
Bytes bodyOf(const PublicKey& key)
{
    if (!isRsa(key.kind()))
        return toBytes(ByteView(key.subjectPublicKey()).subspan(1));
    const auto botanKey = botanKeyOf(key);
    return Botan::BigInt::encode(dynamic_cast<const Botan::RSA_PublicKey&>(*botanKey).get_n());
}

/// What another library says.
bool botanHolds(const PublicKey& key, ByteView message, ByteView signature)
{
    if (isRsa(key.kind())) {
        const auto botanKey = botanKeyOf(key);
        Botan::PK_Verifier verifier(*botanKey, bridge::paddingOf(key.kind()));
        return verifier.verify_message(message.data(), message.size(), signature.data(), signature.size());
    }
    const Botan::EC_Group group = bridge::ecGroup(key.kind());
    const Bytes body = bodyOf(key);
    const std::size_t half = body.size() / 2;
    const Botan::ECDSA_PublicKey point(
        group, group.point(Botan::BigInt(body.data(), half), Botan::BigInt(body.data() + half, half)));
    Botan::PK_Verifier verifier(point, bridge::paddingOf(key.kind()));
    return verifier.verify_message(message.data(), message.size(), signature.data(), signature.size());
}

void flipOne(Bytes& bytes, Random& random)
{
    ByteArray<2> where{};
    random.fill(where);
    const std::size_t bit = (where[0] + 256u * where[1]) % (bytes.size() * 8);
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ 1u << bit % 8);
}

} // namespace

class SignatureCheckTest : public QObject
{
    Q_OBJECT

  private:
    test::RepeatableRandom m_random{7};

    Bytes message(std::size_t size)
    {
        Bytes out(size);
        m_random.fill(out);
        return out;
    }

  private Q_SLOTS:
    void judges_as_botan_does_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("P-256") << static_cast<int>(KeyKind::P256);
        QTest::newRow("P-384") << static_cast<int>(KeyKind::P384);
        QTest::newRow("RSA 2048") << static_cast<int>(KeyKind::Rsa2048);
        QTest::newRow("RSA 3072") << static_cast<int>(KeyKind::Rsa3072);
    }
    void judges_as_botan_does()
    {
        QFETCH(int, kind);
        const PrivateKey pair = PrivateKey::generate(static_cast<KeyKind>(kind), m_random);
        const PublicKey& key = pair.publicKey();
        SignatureCheck check(key.kind(), bodyOf(key));
        for (int i = 0; i < 40; ++i) {
            const Bytes signedMessage = message(static_cast<std::size_t>(i * 7));
            const Bytes good = pair.sign(signedMessage);
            QVERIFY(check.holds(signedMessage, good));
            QVERIFY(botanHolds(key, signedMessage, good));
            Bytes bad = good;
            flipOne(bad, m_random);
            QVERIFY(!check.holds(signedMessage, bad));
            QVERIFY(!botanHolds(key, signedMessage, bad));
        }
    }

    /// Of (r, s) and (r, n − s) both hold, in every library: an entry is known by its bytes, not by its signature.
    void takes_the_other_s_as_botan_does()
    {
        const PrivateKey pair = PrivateKey::generate(KeyKind::P256, m_random);
        const Bytes text = message(100);
        const Bytes good = pair.sign(text);
        const Botan::BigInt order = bridge::ecGroup(KeyKind::P256).get_order();
        const Botan::BigInt s = order - Botan::BigInt(good.data() + 32, 32);
        Bytes other = good;
        s.binary_encode(other.data() + 32, 32);
        QVERIFY(botanHolds(pair.publicKey(), text, other));
        QVERIFY(SignatureCheck(KeyKind::P256, bodyOf(pair.publicKey())).holds(text, other));
    }

    /// TLS on the same thread would take them for its own.
    void leaves_no_errors_behind()
    {
        const PrivateKey pair = PrivateKey::generate(KeyKind::P256, m_random);
        SignatureCheck check(KeyKind::P256, bodyOf(pair.publicKey()));
        QVERIFY(!check.holds(message(10), Bytes(64, 0xff)));
        QVERIFY(!bridge::isOnCurve(KeyKind::P256, Bytes(64, 1)));
        QVERIFY(bridge::isOnCurve(KeyKind::P256, bodyOf(pair.publicKey())));
        QCOMPARE(::ERR_peek_error(), 0ul);
    }
};

QTEST_GUILESS_MAIN(SignatureCheckTest)
#include "signature_check_test.moc"
