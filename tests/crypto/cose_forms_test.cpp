#include "../support/bytes.h"

#include "base/cbor.h"
#include "crypto/cose.h"
#include "crypto/random.h"

#include <QTest>

#include <functional>

using namespace keyline;
using namespace keyline::crypto;
using keyline::test::hex;
using keyline::test::RepeatableRandom;
using keyline::test::throws;

namespace {

/// A message that differs from the good one in the way its name says.
struct Malformed
{
    const char* defect;
    std::string bytes; ///< in hex
};

const std::string payload = "47" + toHex(asBytes("payload"));
const std::string signature = "5840" + std::string(128, '5');
const std::string tag = "5820" + std::string(64, '5');
const std::string iv = "4c" + std::string(24, '1');
const std::string ciphertext = "50" + std::string(32, '2');
const std::string kid = "48" + std::string(16, '3');

void refusesEach(const std::vector<Malformed>& messages, const std::function<void(ByteView)>& parse)
{
    for (const Malformed& message : messages) {
        const Bytes bytes = hex(message.bytes);
        QVERIFY2(throws(Code::Malformed, [&] { parse(bytes); }), message.defect);
    }
}

/// Every cut of a good message, and one byte more.
void refusesCutsOf(const std::string& good, const std::function<void(ByteView)>& parse)
{
    const Bytes bytes = hex(good);
    parse(bytes);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        QVERIFY(throws(Code::Malformed, [&] { parse(ByteView(bytes).first(size)); }));
    QVERIFY(throws(Code::Malformed, [&] { parse(concat({bytes, hex("00")})); }));
}

void parseEs256(ByteView message)
{
    cose::Sign1::parse(message, cose::Algorithm::Es256);
}

void parseDetached(ByteView message)
{
    cose::Sign1::parseDetached(message, cose::Algorithm::Es256);
}

void parseEntry(ByteView message)
{
    cose::Sign1::parseEntry(message);
}

void parseEncrypt0(ByteView message)
{
    cose::Encrypt0::parse(message);
}

void parseBackup(ByteView message)
{
    cose::Encrypt0::parseWithKid(message);
}

void parseMac0(ByteView message)
{
    cose::Mac0::parse(message);
}

} // namespace

/// Fixtures are written out here, each named after its defect: FORMATS demands one form, and everything else is
/// refused.
class CoseFormsTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void refuses_sign1_of_another_form()
    {
        refusesCutsOf("d28443a10126a0" + payload + signature, parseEs256);
        refusesEach({{"untagged", "8443a10126a0" + payload + signature},
                     {"tag of COSE_Mac0", "d18443a10126a0" + payload + signature},
                     {"tag of CWT around it", "d83dd28443a10126a0" + payload + signature},
                     {"tag not in its shortest form", "d8128443a10126a0" + payload + signature},
                     {"three items", "d28343a10126a0" + payload},
                     {"five items", "d28543a10126a0" + payload + signature + "40"},
                     {"indefinite array", "d29f43a10126a0" + payload + signature + "ff"},
                     {"protected header empty", "d28440a0" + payload + signature},
                     {"protected header an empty map", "d28441a0a0" + payload + signature},
                     {"protected header a map, not its encoding", "d284a10126a0" + payload + signature},
                     {"protected header of ES384", "d28444a1013822a0" + payload + signature},
                     {"protected header of EdDSA", "d28443a10127a0" + payload + signature},
                     {"algorithm as text", "d28448a1016545533235"
                                           "36a0" +
                                               payload + signature},
                     {"algorithm in a longer head", "d28444a1013806a0" + payload + signature},
                     {"protected content type too", "d28445a201260300a0" + payload + signature},
                     {"protected crit too", "d28446a20126028101a0" + payload + signature},
                     {"unprotected kid", "d28443a10126a1044101" + payload + signature},
                     {"algorithm unprotected", "d28440a10126" + payload + signature},
                     {"unprotected header null", "d28443a10126f6" + payload + signature},
                     {"payload null", "d28443a10126a0f6" + signature},
                     {"payload a text", "d28443a10126a067" + toHex(asBytes("payload")) + signature},
                     {"payload in chunks", "d28443a10126a05f" + payload + "ff" + signature},
                     {"payload with a longer head", "d28443a10126a05807" + toHex(asBytes("payload")) + signature},
                     {"signature null", "d28443a10126a0" + payload + "f6"},
                     {"signature an integer", "d28443a10126a0" + payload + "00"}},
                    parseEs256);
    }

    void refuses_detached_sign1_of_another_form()
    {
        refusesCutsOf("d28443a10126a0f6" + signature, parseDetached);
        refusesEach({{"payload inside", "d28443a10126a0" + payload + signature},
                     {"payload empty", "d28443a10126a040" + signature},
                     {"payload undefined", "d28443a10126a0f7" + signature},
                     {"payload false", "d28443a10126a0f4" + signature},
                     {"another algorithm", "d28443a10127a0f6" + signature},
                     {"unprotected kid", "d28443a10126a1044101f6" + signature}},
                    parseDetached);
    }

    void refuses_entries_of_another_form()
    {
        const std::string header = "4da2012704" + kid;
        refusesCutsOf("d284" + header + "a0" + payload + signature, parseEntry);
        refusesEach({{"without a kid", "d28443a10127a0" + payload + signature},
                     {"kid of seven bytes", "d2844ca201270447" + std::string(14, '3') + "a0" + payload + signature},
                     {"kid of nine bytes", "d2844ea201270449" + std::string(18, '3') + "a0" + payload + signature},
                     {"kid a text", "d2844da2012704683333333333333333a0" + payload + signature},
                     {"kid before the algorithm", "d2844da204" + kid + "0127a0" + payload + signature},
                     {"algorithm twice", "d2844da2012701" + kid + "a0" + payload + signature},
                     {"algorithm ES256", "d2844da2012604" + kid + "a0" + payload + signature},
                     {"algorithm in a longer head", "d2844ea201380704" + kid + "a0" + payload + signature},
                     {"content type too", "d2844fa30127030004" + kid + "a0" + payload + signature},
                     {"bytes behind the header", "d2844ea2012704" + kid + "00a0" + payload + signature},
                     {"header an array", "d2844d82012704" + kid + "a0" + payload + signature},
                     {"unprotected kid too", "d284" + header + "a104" + kid + payload + signature},
                     {"detached", "d284" + header + "a0f6" + signature},
                     {"signature of 63 bytes", "d284" + header + "a0" + payload + "583f" + std::string(126, '5')},
                     {"signature of 65 bytes", "d284" + header + "a0" + payload + "5841" + std::string(130, '5')}},
                    parseEntry);
    }

    void refuses_encrypt0_of_another_form()
    {
        refusesCutsOf("d08343a10103a105" + iv + ciphertext, parseEncrypt0);
        refusesEach({{"untagged", "8343a10103a105" + iv + ciphertext},
                     {"tag of COSE_Encrypt", "d8608343a10103a105" + iv + ciphertext},
                     {"four items", "d08443a10103a105" + iv + ciphertext + "80"},
                     {"A128GCM", "d08343a10101a105" + iv + ciphertext},
                     {"algorithm unprotected", "d08340a2010305" + iv + ciphertext},
                     {"IV protected", "d08351a2010305" + iv + "a0" + ciphertext},
                     {"without an IV", "d08343a10103a0" + ciphertext},
                     {"partial IV", "d08343a10103a106" + iv + ciphertext},
                     {"IV of eleven bytes", "d08343a10103a1054b" + std::string(22, '1') + ciphertext},
                     {"IV of thirteen bytes", "d08343a10103a1054d" + std::string(26, '1') + ciphertext},
                     {"IV a text", "d08343a10103a1056c" + std::string(24, '1') + ciphertext},
                     {"kid before the IV", "d08343a10103a20441"
                                           "0105" +
                                               iv + ciphertext},
                     {"ciphertext null", "d08343a10103a105" + iv + "f6"},
                     {"ciphertext shorter than a tag", "d08343a10103a105" + iv + "4f" + std::string(30, '2')}},
                    parseEncrypt0);
    }

    void refuses_backups_of_another_form()
    {
        refusesCutsOf("d08343a10103a204" + kid + "05" + iv + ciphertext, parseBackup);
        refusesEach({{"without a kid", "d08343a10103a105" + iv + ciphertext},
                     {"IV before the kid", "d08343a10103a205" + iv + "04" + kid + ciphertext},
                     {"kid a text", "d08343a10103a204683333333333333333"
                                    "05" +
                                        iv + ciphertext},
                     {"a third header", "d08343a10103a304" + kid + "05" + iv + "0600" + ciphertext}},
                    parseBackup);
    }

    void refuses_mac0_of_another_form()
    {
        refusesCutsOf("d18443a10105a0" + payload + tag, parseMac0);
        refusesEach({{"untagged", "8443a10105a0" + payload + tag},
                     {"tag of COSE_Mac", "d8618443a10105a0" + payload + tag},
                     {"HMAC 256/64", "d18443a10104a0" + payload + tag},
                     {"algorithm unprotected (mac0-tests/mac-pass-02.json)", "d18440a10105" + payload + tag},
                     {"unprotected kid", "d18443a10105a1044101" + payload + tag},
                     {"detached", "d18443a10105a0f6" + tag},
                     {"tag of eight bytes", "d18443a10105a0" + payload + "48" + std::string(16, '5')},
                     {"tag of 33 bytes", "d18443a10105a0" + payload + "5821" + std::string(66, '5')},
                     {"with recipients", "d18543a10105a0" + payload + tag + "80"}},
                    parseMac0);
    }

    void refuses_channel_keys_of_another_form()
    {
        const std::string k = "5820" + std::string(64, '4');
        const std::string name = "0247" + toHex(asBytes("channel"));
        const std::string good = "a50104" + name + "03050482090a20" + k;
        const auto refused = [](const std::string& bytes) {
            const Bytes decoded = hex(bytes);
            return throws(Code::KeyMalformed, [&] { cose::parseChannelKey(decoded); });
        };
        QVERIFY(!refused(good));
        for (std::size_t size = 0; size < good.size(); size += 2)
            QVERIFY(refused(good.substr(0, size)));
        const std::vector<Malformed> malformed{
            {"trailing byte", good + "00"},
            {"kty EC2", "a50102" + name + "03050482090a20" + k},
            {"another kid", "a501040247" + toHex(asBytes("identit")) + "03050482090a20" + k},
            {"alg HMAC 256/64", "a50104" + name + "03040482090a20" + k},
            {"key_ops in the other order", "a50104" + name + "030504820a0920" + k},
            {"one key_op", "a50104" + name +
                               "0305048109"
                               "20" +
                               k},
            {"three key_ops", "a50104" + name +
                                  "0305048309"
                                  "0a0b20" +
                                  k},
            {"without key_ops", "a40104" + name + "030520" + k},
            {"31 bytes", "a50104" + name + "03050482090a20581f" + std::string(62, '4')},
            {"33 bytes", "a50104" + name + "03050482090a205821" + std::string(66, '4')},
            {"base IV too", "a60104" + name +
                                "03050482090a054101"
                                "20" +
                                k},
            {"k first", "a520" + k + "0104" + name + "03050482090a"},
            {"an array", "80"}};
        for (const Malformed& key : malformed)
            QVERIFY2(refused(key.bytes), key.defect);
        QVERIFY(throws(Code::KeyMalformed, [] { cose::encodeChannelKey(Secret(31)); }));
    }

    /// A flipped bit is either another form or not authentic, everywhere.
    void accepts_nothing_after_any_bit_is_flipped()
    {
        SystemRandom random;
        const PrivateKey signer = PrivateKey::generate(KeyKind::P256, random);
        const Ed25519Key station = Ed25519Key::generate(random);
        const Bytes key(32, 7), ivBytes(12, 9);
        const auto each = [](const Bytes& message, const std::function<bool(ByteView)>& accepted) {
            QVERIFY(accepted(message));
            for (std::size_t bit = 0; bit < message.size() * 8; ++bit) {
                Bytes flipped = message;
                flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ 1u << bit % 8);
                try {
                    QVERIFY2(!accepted(flipped), qPrintable(QString::number(bit)));
                } catch (const Error& error) {
                    QVERIFY(error.code() == Code::Malformed);
                }
            }
        };
        each(cose::sign1(signer, asBytes("payload"), asBytes("aad")), [&](ByteView message) {
            return cose::Sign1::parse(message, cose::Algorithm::Es256).verify(signer.publicKey(), asBytes("aad"));
        });
        each(cose::sign1Detached(signer, asBytes("payload")), [&](ByteView message) {
            return cose::Sign1::parseDetached(message, cose::Algorithm::Es256)
                .verifyDetached(signer.publicKey(), asBytes("payload"));
        });
        each(cose::sign1(station, asBytes("payload")), [&](ByteView message) {
            const auto parsed = cose::Sign1::parseEntry(message);
            return parsed.verify(station.publicKey());
        });
        each(cose::encrypt0(key, ivBytes, asBytes("package"), asBytes("aad")),
             [&](ByteView message) { return cose::Encrypt0::parse(message).open(key, asBytes("aad")).has_value(); });
        each(cose::mac0(key, asBytes("payload")),
             [&](ByteView message) { return cose::Mac0::parse(message).verify(key); });
    }

    void survives_random_bytes_behind_a_good_start()
    {
        RepeatableRandom random(3);
        for (int round = 0; round < 20000; ++round) {
            Bytes message(static_cast<std::size_t>(random.array<1>()[0]) % 64);
            random.fill(message);
            const Bytes bytes = concat({hex(round % 3 == 0   ? "d28443a10126"
                                            : round % 3 == 1 ? "d08343a10103"
                                                             : "d18443a10105"),
                                        message});
            for (const auto& parse : {parseEs256, parseDetached, parseEntry, parseEncrypt0, parseBackup, parseMac0}) {
                try {
                    parse(bytes);
                } catch (const Error& error) {
                    QVERIFY(error.code() == Code::Malformed);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(CoseFormsTest)
#include "cose_forms_test.moc"
