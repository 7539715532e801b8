#include "protocol/proof.h"

#include "../support/bytes.h"
#include "crypto/cose.h"
#include "crypto/random.h"

#include <QTest>

using namespace keyline;
using namespace keyline::protocol;
using test::hex;
using test::throws;

class DeviceProofTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void accepts_the_signature_of_each_kind_of_key_data();
    void accepts_the_signature_of_each_kind_of_key();
    void accepts_the_code_of_the_channel_key();
    void refuses_another_key_chip_challenge_or_byte();
    void refuses_a_proof_of_the_other_kind();

  private:
    const identity::ChipId m_chip = identity::ChipId::fromHex("0102030405060708");
    const ByteArray<32> m_challenge{1, 2, 3};
    crypto::SystemRandom m_random;
};

void DeviceProofTest::accepts_the_signature_of_each_kind_of_key_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("p256") << static_cast<int>(crypto::KeyKind::P256);
    QTest::newRow("p384") << static_cast<int>(crypto::KeyKind::P384);
    QTest::newRow("rsa2048") << static_cast<int>(crypto::KeyKind::Rsa2048);
}

void DeviceProofTest::accepts_the_signature_of_each_kind_of_key()
{
    QFETCH(int, kind);
    const auto key = crypto::PrivateKey::generate(static_cast<crypto::KeyKind>(kind), m_random);
    const Bytes proof = crypto::cose::sign1(key, proofPayload(m_chip, m_challenge));
    verifyProof(proof, m_chip, m_challenge, key.publicKey());
    for (std::size_t at = 0; at < proof.size(); at += 7) {
        Bytes damaged = proof;
        damaged[at] = static_cast<std::uint8_t>(damaged[at] ^ 1);
        QVERIFY(throws(Code::ProofFailed, [&] { verifyProof(damaged, m_chip, m_challenge, key.publicKey()); }));
    }
}

void DeviceProofTest::accepts_the_code_of_the_channel_key()
{
    const Secret key = m_random.secret(32);
    const Bytes proof = crypto::cose::mac0(key.view(), proofPayload(m_chip, m_challenge));
    verifyProof(proof, m_chip, m_challenge, key);
    QVERIFY(throws(Code::ProofFailed, [&] { verifyProof(proof, m_chip, m_challenge, m_random.secret(32)); }));
}

void DeviceProofTest::refuses_another_key_chip_challenge_or_byte()
{
    const auto key = crypto::PrivateKey::generate(crypto::KeyKind::P256, m_random);
    const auto other = crypto::PrivateKey::generate(crypto::KeyKind::P256, m_random);
    const Bytes proof = crypto::cose::sign1(key, proofPayload(m_chip, m_challenge));
    const auto otherChip = identity::ChipId::fromHex("0102030405060709");
    QVERIFY(throws(Code::ProofFailed, [&] { verifyProof(proof, m_chip, m_challenge, other.publicKey()); }));
    QVERIFY(throws(Code::ProofFailed, [&] { verifyProof(proof, otherChip, m_challenge, key.publicKey()); }));
    QVERIFY(throws(Code::ProofFailed, [&] { verifyProof(proof, m_chip, ByteArray<32>{}, key.publicKey()); }));
    QVERIFY(throws(Code::ProofFailed, [&] { verifyProof({}, m_chip, m_challenge, key.publicKey()); }));
    const Bytes longer = concat({proof, hex("00")});
    QVERIFY(throws(Code::ProofFailed, [&] { verifyProof(longer, m_chip, m_challenge, key.publicKey()); }));
}

void DeviceProofTest::refuses_a_proof_of_the_other_kind()
{
    const auto key = crypto::PrivateKey::generate(crypto::KeyKind::P256, m_random);
    const Secret channelKey = m_random.secret(32);
    const Bytes payload = proofPayload(m_chip, m_challenge);
    const Bytes mac = crypto::cose::mac0(channelKey.view(), payload);
    const Bytes signature = crypto::cose::sign1(key, payload);
    QVERIFY(throws(Code::ProofFailed, [&] { verifyProof(mac, m_chip, m_challenge, key.publicKey()); }));
    QVERIFY(throws(Code::ProofFailed, [&] { verifyProof(signature, m_chip, m_challenge, channelKey); }));
}

QTEST_GUILESS_MAIN(DeviceProofTest)
#include "device_proof_test.moc"
