#include "protocol/install_session.h"

#include "../support/bytes.h"
#include "base/cbor.h"
#include "crypto/aead.h"
#include "crypto/hash.h"
#include "crypto/kdf.h"

#include <QTest>

using namespace keyline;
using namespace keyline::protocol;
using test::hex;
using test::throws;

namespace {

/// RFC 7748 §6.1: Alice stands for the device, Bob for the station.
const char* alicePublic = "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a";
const char* bobPrivate = "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb";
const char* bobPublic = "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f";
const char* sharedSecret = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";

crypto::X25519Key bob()
{
    return crypto::X25519Key(Secret::copyOf(hex(bobPrivate)));
}

DeviceInfo device()
{
    DeviceInfo info{.chip = identity::ChipId::fromHex("0102030405060708"), .model = "Sample"};
    info.nonce.fill(0x11);
    info.ephemeral = toArray<32>(hex(alicePublic)).value();
    return info;
}

} // namespace

class InstallSessionTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void binds_chip_nonce_and_both_keys();
    void encrypts_so_that_the_device_opens_it();
    void signs_the_session_and_what_is_sent();
    void refuses_a_device_key_of_small_order();
};

void InstallSessionTest::binds_chip_nonce_and_both_keys()
{
    const InstallSession session(device(), bob());
    const std::string wanted = std::string("85") + "72" + toHex(asBytes("keyline session v1")) + "480102030405060708" +
                               "50" + toHex(Bytes(16, 0x11)) + "5820" + alicePublic + "5820" + bobPublic;
    QCOMPARE(toHex(session.transcript()), wanted);
}

void InstallSessionTest::encrypts_so_that_the_device_opens_it()
{
    const InstallSession session(device(), bob());
    const Secret package = Secret::copyOf(asBytes("a data package"));
    const ByteArray<12> iv{1, 2, 3};
    const Bytes message = session.encrypt(package, iv);

    // Opened by hand: tag 16, [h'a10103', {5: iv}, ciphertext]; RFC 9052 §5.3 for the Enc_structure.
    cbor::Reader reader(message);
    reader.readTag(16);
    reader.readArray(3);
    QCOMPARE(toBytes(reader.readBytes()), hex("a10103"));
    reader.readMap(1);
    reader.key(5);
    QCOMPARE(toBytes(reader.readBytes()), toBytes(iv));
    const ByteView ciphertext = reader.readBytes();
    const Secret key =
        crypto::hkdfSha256(hex(sharedSecret), crypto::sha256(session.transcript()), asBytes("keyline install v1"), 32);
    const Bytes aad = cbor::Writer().array(3).text("Encrypt0").bytes(hex("a10103")).bytes(session.transcript()).take();
    const auto opened = crypto::openAesGcm(key.view(), iv, aad, ciphertext);
    QVERIFY(opened && opened->equals(package.view()));
}

void InstallSessionTest::signs_the_session_and_what_is_sent()
{
    const InstallSession session(device(), bob());
    const Bytes package = hex("0102");
    const Bytes certificate = hex("30");
    const Bytes payload = session.authPayload(package, certificate);
    cbor::Reader reader(payload);
    reader.readArray(4);
    QCOMPARE(reader.readText(), std::string_view("keyline install v1"));
    QCOMPARE(toBytes(reader.readBytes()), toBytes(session.transcript()));
    QCOMPARE(reader.readArrayOf<32>(), crypto::sha256(package));
    QCOMPARE(reader.readArrayOf<32>(), crypto::sha256(certificate));
}

void InstallSessionTest::refuses_a_device_key_of_small_order()
{
    DeviceInfo info = device();
    info.ephemeral.fill(0);
    QVERIFY(throws(Code::DeviceAnswerMalformed, [&] { InstallSession(info, bob()); }));
}

QTEST_GUILESS_MAIN(InstallSessionTest)
#include "install_session_test.moc"
