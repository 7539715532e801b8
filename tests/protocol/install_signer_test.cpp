#include "protocol/device_client.h"

#include "../support/bytes.h"
#include "crypto/cose.h"
#include "crypto/random.h"
#include "link/wait_for.h"

#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <atomic>

using namespace keyline;

namespace {

/// A signer that remembers where it was called, or fails.
class WatchedSigner final : public crypto::Signer
{
  public:
    explicit WatchedSigner(const crypto::PrivateKey& key) : m_key(key) {}
    const crypto::PublicKey& publicKey() const override { return m_key.publicKey(); }
    Bytes sign(ByteView message) const override
    {
        thread = QThread::currentThread();
        if (fails)
            throw Error(Code::KeyMissing, "the token was pulled out");
        return m_key.sign(message);
    }
    mutable std::atomic<QThread*> thread{nullptr};
    bool fails = false;

  private:
    const crypto::PrivateKey& m_key;
};

} // namespace

class InstallSignerTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void signs_here_or_in_a_pool_with_the_same_result();
    void brings_back_what_the_signer_throws();
};

void InstallSignerTest::signs_here_or_in_a_pool_with_the_same_result()
{
    crypto::SystemRandom random;
    const auto key = crypto::PrivateKey::generate(crypto::KeyKind::P256, random);
    const WatchedSigner signer(key);
    QThreadPool pool;
    const Bytes payload = toBytes(asBytes("payload"));

    const Bytes here = link::waitFor(protocol::signHere(signer)(payload));
    QCOMPARE(signer.thread.load(), QThread::currentThread());
    const Bytes there = link::waitFor(protocol::signInPool(signer, pool)(payload));
    QVERIFY(signer.thread.load() != QThread::currentThread());
    for (const Bytes& auth : {here, there}) {
        const auto parsed = crypto::cose::Sign1::parseDetached(auth, crypto::cose::Algorithm::Es256);
        QVERIFY(parsed.verifyDetached(key.publicKey(), payload));
    }
}

void InstallSignerTest::brings_back_what_the_signer_throws()
{
    crypto::SystemRandom random;
    const auto key = crypto::PrivateKey::generate(crypto::KeyKind::P256, random);
    WatchedSigner signer(key);
    signer.fails = true;
    QThreadPool pool;
    QVERIFY(test::throws(Code::KeyMissing, [&] { link::waitFor(protocol::signInPool(signer, pool)(Bytes{})); }));
    QVERIFY(test::throws(Code::KeyMissing, [&] { link::waitFor(protocol::signHere(signer)(Bytes{})); }));
}

QTEST_GUILESS_MAIN(InstallSignerTest)
#include "install_signer_test.moc"
