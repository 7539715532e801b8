#include "../support/bytes.h"

#include "crypto/pem.h"

#include <QTest>

using namespace keyline;
using namespace keyline::crypto;
using test::RepeatableRandom;
using test::throws;

class PemTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void lines_have_64_characters()
    {
        QCOMPARE(toPem("X", Bytes(49, 0)), "-----BEGIN X-----\n" + std::string(64, 'A') + "\nAA==\n-----END X-----\n");
        QCOMPARE(toPem("X", Bytes(48, 0)), "-----BEGIN X-----\n" + std::string(64, 'A') + "\n-----END X-----\n");
    }

    void finds_its_block_among_others()
    {
        const std::string text =
            "Some words\r\n" + toPem("OTHER", Bytes(3, 1)) + "-----BEGIN X-----\r\nAAEC\r\n-----END X-----\r\n";
        QCOMPARE(toHex(fromPem("X", text)), std::string("000102"));
        QCOMPARE(toHex(fromPem("OTHER", text)), std::string("010101"));
    }

    void refuses_what_is_no_block()
    {
        for (const char* wrong :
             {"", "-----BEGIN X-----\nAAEC\n", "AAEC\n-----END X-----\n", "-----BEGIN Y-----\nAAEC\n-----END Y-----\n",
              "-----BEGIN X-----\nAA*C\n-----END X-----\n", "-----BEGIN X-----\nAAE\n-----END X-----\n"})
            QVERIFY2(throws(Code::KeyMalformed, [&] { fromPem("X", wrong); }), wrong);
    }

    // RFC 8410, section 10.3 and 10.1.
    void an_ed25519_key_is_as_openssl_has_it()
    {
        const std::string text = "-----BEGIN PRIVATE KEY-----\n"
                                 "MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n"
                                 "-----END PRIVATE KEY-----\n";
        const Ed25519Key key(ed25519SeedFromPem(Secret::copyOf(asBytes(text))));
        const std::string publicText = "-----BEGIN PUBLIC KEY-----\n"
                                       "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n"
                                       "-----END PUBLIC KEY-----\n";
        QCOMPARE(toPem(key.publicKey()), publicText);
        QVERIFY(ed25519FromPem(publicText) == key.publicKey());
        QVERIFY(throws(Code::KeyMalformed, [&] { ed25519SeedFromPem(Secret::copyOf(asBytes(publicText))); }));
        QVERIFY(throws(Code::KeyMalformed, [&] { ed25519FromPem(text); }));
        for (const std::size_t at : {30u, 40u, 60u}) {
            std::string other = text;
            other[at] = '*';
            QVERIFY(throws(Code::KeyMalformed, [&] { ed25519SeedFromPem(Secret::copyOf(asBytes(other))); }));
        }
    }

    void a_public_key_comes_back_from_pem_and_der()
    {
        RepeatableRandom random;
        const PrivateKey key = PrivateKey::generate(KeyKind::P256, random);
        QVERIFY(publicKeyFromPem(toPem(key.publicKey())) == key.publicKey());
        QVERIFY(publicKeyFromPem(asText(key.publicKey().spki())) == key.publicKey());
        QVERIFY(throws(Code::KeyMalformed, [] { publicKeyFromPem("hello"); }));
    }
};

QTEST_APPLESS_MAIN(PemTest)
#include "pem_test.moc"
