#include "../support/bytes.h"

#include "base/cbor.h"
#include "crypto/aead.h"
#include "crypto/cose.h"
#include "crypto/random.h"

#include <QTest>

using namespace keyline;
using namespace keyline::crypto;
using keyline::test::base64Url;
using keyline::test::hex;

/// Vectors: the COSE working group's examples (github.com/cose-wg/Examples), each named by its file. Where an example
/// has a kid in its unprotected header, which no signature covers and FORMATS does not have, the test takes that header
/// out.
class CoseTest : public QObject
{
    Q_OBJECT

  private:
    static PublicKey p256(ByteView x, ByteView y)
    {
        return PublicKey::fromSpki(concat({hex("3059301306072a8648ce3d020106082a8648ce3d03010703420004"), x, y}));
    }
    static PublicKey p384(ByteView x, ByteView y)
    {
        return PublicKey::fromSpki(concat({hex("3076301006072a8648ce3d020106052b8104002203620004"), x, y}));
    }

  private Q_SLOTS:
    /// sign1-tests/sign-pass-02.json: ES256 with external data.
    void verifies_sign_pass_02()
    {
        const PublicKey key = p256(base64Url("usWxHK2PmfnHKwXPS54m0kTcGJ90UiglWiGahtagnv8"),
                                   base64Url("IBOL-C3BttVivg-lSreASjpkttcsz-1rb7btKLv8EX4"));
        const Bytes message = hex("D28443A10126A054546869732069732074686520636F6E74656E742E5840EAE868ECC176883766C5DC5B"
                                  "A5B8DCA25DAB3C2E56A551CE5705"
                                  "B793914348E155388B10C4F1B59A6733EAB416870A945111A4B2FBDBEF33A77234B1DEFF2F9B");
        const auto parsed = cose::Sign1::parse(message, cose::Algorithm::Es256);
        QVERIFY(sameBytes(parsed.payload(), asBytes("This is the content.")));
        QVERIFY(parsed.verify(key, hex("11aa22bb33cc44dd55006699")));
        QVERIFY(!parsed.verify(key));
        QVERIFY(!parsed.verify(key, hex("11aa22bb33cc44dd55006698")));
    }

    /// ecdsa-examples/ecdsa-sig-02.json: P-384 with SHA-384.
    void verifies_ecdsa_sig_02()
    {
        const PublicKey key = p384(base64Url("kTJyP2KSsBBhnb4kjWmMF7WHVsY55xUPgb7k64rDcjatChoZ1nvjKmYmPh5STRKc"),
                                   base64Url("mM0weMVU2DKsYDxDJkEP9hZiRZtB8fPfXbzINZj_fF7YQRynNWedHEyzAJOX2e8s"));
        const Bytes message = hex("D28444A1013822A054546869732069732074686520636F6E74656E742E5860B8F85EFF78C88F5351CED2"
                                  "F1887B79B296490795594B62E41E"
                                  "22529BB90208B7D8CDDD4A46D0E9C986464D83D0A5D1EDF39B3E2C5750364230D0E8D76460D8808E76C8"
                                  "3830FBBD1978CC174066EB437F17"
                                  "887979ECF027DCC9D51BAF6C4FD8C0");
        QVERIFY(cose::Sign1::parse(message, cose::Algorithm::Es384).verify(key));
    }

    /// rsa-pss-examples/rsa-pss-01.json was made with a salt of 64 bytes; RFC 8230 §2 has it as long as the digest.
    /// (What is right under PS256 comes from OpenSSL, in public_key_test.) The example is a COSE_Sign, so this is one
    /// layer down.
    void refuses_the_long_salt_of_rsa_pss_01()
    {
        const Bytes modulus = hex("BC7E29D0DF7E20CC9DC8D509E0F68895922AF0EF452190D402C61B554334A7BF91C9A570240F994FAE1B"
                                  "69035BCFAD4F7E249EB26087C266"
                                  "5E7C958C967B1517413DC3F97A431691A5999B257CC6CD356BAD168D929B8BAE9020750E74CF60F6FD35"
                                  "D6BB3FC93FC28900478694F508B3"
                                  "3E7C00E24F90EDF37457FC3E8EFCFD2F42306301A8205AB740515331D5C18F0C64D4A43BE52FC440400F"
                                  "6BFC558A6E32884C2AF56F29E5C5"
                                  "2780CEA7285F5C057FC0DFDA232D0ADA681B01495D9D0E32196633588E289E59035FF664F056189F2F10"
                                  "FE05827B796C326E3E748FFA7C58"
                                  "9ED273C9C43436CDDB4A6A22523EF8BCB2221615B799966F1ABA5BC84B7A27CF");
        const PublicKey key = PublicKey::fromSpki(concat(
            {hex("30820122300d06092a864886f70d01010105000382010f003082010a0282010100"), modulus, hex("0203010001")}));
        const Bytes signature = hex("511AB7C07A4C9F1639FD955CDF17DB5FC9D7360E07E8DE8F835A6E443F56B816A842F5878707E9E445"
                                    "1F3EAEC39BBCB30C92EE07AC30F2C8"
                                    "56A640D5BA5857F0A96135447F1A3FD207290AFC40A033FCACB6C031285E01FE4C9D4E528CA63C00C5"
                                    "5109EA4F6E58232B5D9B7C5448CC46"
                                    "37C8EEAD7037CC71FDA4D1E83FB1FFA7294C744455785B9B9DBC7341826A6F90622533B9AA51998BED"
                                    "BBD6D155869E189C4097B6E6EBBA2A"
                                    "5A6AA7E08AB8EDAB7021A567F36C715DE34CBF9048609503B7F70DA05EA6A6C7DF1301FB575ABE6F4D"
                                    "A8AAA93B5FA6267CA490F03BC90BB5"
                                    "705BB3398466C0AFE84AF91C0B752C6E1CAC149B07C237988F47980F1301669C");
        QVERIFY(!key.verify(hex("85695369676E617475726543A1030044A10138244054546869732069732074686520636F6E74656E742E"),
                            signature));
    }

    /// aes-gcm-examples/aes-gcm-enc-03.json: A256GCM, in both directions.
    void agrees_with_aes_gcm_enc_03()
    {
        const Bytes key = hex("0F1E2D3C4B5A69788796A5B4C3D2E1F01F2E3D4C5B6A798897A6B5C4D3E2F100");
        const Bytes iv = hex("02D1F7E6F26C43D4868D87CE");
        const Bytes message =
            hex("D08343A10103A1054C02D1F7E6F26C43D4868D87CE58249D64A5A59A3B04867DCCF6B8EF82F7D1A3B25EF84ECA2B"
                "C5D7593A96E943859A9CC24AD3");
        QCOMPARE(toHex(cose::encrypt0(key, iv, asBytes("This is the content."), {})), toHex(message));
        const auto parsed = cose::Encrypt0::parse(message);
        QVERIFY(sameBytes(parsed.iv(), iv));
        QVERIFY(parsed.open(key, {})->equals(asBytes("This is the content.")));
        QVERIFY(!parsed.open(key, hex("00")));
        QVERIFY(!parsed.open(Bytes(32), {}));
    }

    /// hmac-examples/HMac-enc-01.json: HMAC 256/256, in both directions.
    void agrees_with_hmac_enc_01()
    {
        const Bytes key = hex("849B57219DAE48DE646D07DBB533566E976686457C1491BE3A76DCEA6C427188");
        const Bytes message =
            hex("D18443A10105A054546869732069732074686520636F6E74656E742E5820A1A848D3471F9D61EE49018D244C824772"
                "F223AD4F935293F1789FC3A08D8C58");
        QCOMPARE(toHex(cose::mac0(key, asBytes("This is the content."))), toHex(message));
        const auto parsed = cose::Mac0::parse(message);
        QVERIFY(parsed.verify(key));
        QVERIFY(!parsed.verify(key, hex("00")));
        QVERIFY(!parsed.verify(Bytes(32)));
        QVERIFY(sameBytes(parsed.payload(), asBytes("This is the content.")));
    }

    void signs_with_every_kind_and_reads_it_back()
    {
        SystemRandom random;
        for (KeyKind kind : {KeyKind::P256, KeyKind::P384, KeyKind::Rsa2048}) {
            const PrivateKey key = PrivateKey::generate(kind, random);
            const Bytes message = cose::sign1(key, asBytes("payload"), asBytes("aad"));
            const auto parsed = cose::Sign1::parse(message, cose::algorithmOf(kind));
            QVERIFY(parsed.verify(key.publicKey(), asBytes("aad")));
            QVERIFY(!parsed.verify(key.publicKey(), asBytes("aae")));
            QVERIFY(sameBytes(parsed.payload(), asBytes("payload")));
            QCOMPARE(parsed.signature().size(), signatureSize(kind));
        }
    }

    void signs_a_detached_payload()
    {
        SystemRandom random;
        const PrivateKey key = PrivateKey::generate(KeyKind::P256, random);
        const Bytes message = cose::sign1Detached(key, asBytes("payload"));
        QCOMPARE(toHex(message).substr(0, 16), std::string("d28443a10126a0f6"));
        const auto parsed = cose::Sign1::parseDetached(message, cose::Algorithm::Es256);
        QVERIFY(parsed.payload().empty());
        QVERIFY(parsed.verifyDetached(key.publicKey(), asBytes("payload")));
        QVERIFY(!parsed.verifyDetached(key.publicKey(), asBytes("payloae")));
        QVERIFY(!parsed.verify(key.publicKey()));
    }

    void signs_a_registry_entry_with_its_kid()
    {
        SystemRandom random;
        const Ed25519Key key = Ed25519Key::generate(random);
        const Bytes message = cose::sign1(key, asBytes("payload"), asBytes("aad"));
        QCOMPARE(toHex(message).substr(0, 36), "d2844da201270448" + toHex(key.publicKey().keyId()) + "a047");
        const auto parsed = cose::Sign1::parseEntry(message);
        QVERIFY(sameBytes(parsed.kid(), key.publicKey().keyId()));
        QVERIFY(parsed.verify(key.publicKey(), asBytes("aad")));
        QVERIFY(!parsed.verify(key.publicKey()));
        QVERIFY(!parsed.verify(Ed25519Key::generate(random).publicKey(), asBytes("aad")));
        // Ed25519 is deterministic, so the same entry is the same bytes again.
        QCOMPARE(cose::sign1(key, asBytes("payload"), asBytes("aad")), message);
    }

    void encrypts_a_backup_with_its_kid()
    {
        const Bytes key(32, 7), iv(12, 9), chip = hex("0102030405060708");
        const Bytes message = cose::encrypt0(key, iv, asBytes("package"), asBytes("aad"), chip);
        QCOMPARE(toHex(message).substr(0, 64),
                 std::string("d08343a10103a20448010203040506070805") + "4c" + toHex(iv) + "57");
        const auto parsed = cose::Encrypt0::parseWithKid(message);
        QVERIFY(sameBytes(parsed.kid(), chip));
        QVERIFY(parsed.open(key, asBytes("aad"))->equals(asBytes("package")));
        // The kid stands in no authenticated header, so it is the external_aad that must bind it.
        QVERIFY(!parsed.open(key, asBytes("another chip")));
    }

    void keeps_a_key_of_one_algorithm_from_verifying_another()
    {
        SystemRandom random;
        const PrivateKey small = PrivateKey::generate(KeyKind::P256, random);
        const PrivateKey large = PrivateKey::generate(KeyKind::P384, random);
        const Ed25519Key edwards = Ed25519Key::generate(random);
        const Bytes message = cose::sign1(small, asBytes("payload"));
        const auto parsed = cose::Sign1::parse(message, cose::Algorithm::Es256);
        QVERIFY(!parsed.verify(large.publicKey()));
        QVERIFY(!parsed.verify(edwards.publicKey()));
        const Bytes entry = cose::sign1(edwards, asBytes("payload"));
        QVERIFY(!cose::Sign1::parseEntry(entry).verify(small.publicKey()));
    }

    void writes_and_reads_a_channel_key_byte_for_byte()
    {
        const Secret key = Secret::copyOf(Bytes(32, 0x4b));
        const Secret encoded = cose::encodeChannelKey(key);
        QCOMPARE(toHex(encoded.view()), "a50104"
                                        "0247" +
                                            toHex(asBytes("channel")) +
                                            "0305"
                                            "0482090a"
                                            "205820" +
                                            toHex(key.view()));
        QVERIFY(cose::parseChannelKey(encoded.view()).equals(key.view()));
    }
};

QTEST_GUILESS_MAIN(CoseTest)
#include "cose_test.moc"
