#include "../support/bytes.h"

#include "crypto/hash.h"
#include "crypto/kdf.h"

#include <QTest>

using namespace keyline;
using namespace keyline::crypto;
using keyline::test::hex;
using keyline::test::throws;

namespace {

struct HkdfVector
{
    const char* inputKey;
    const char* salt;
    const char* info;
    const char* output;
};

/// RFC 5869 appendix A.1, A.2 and A.3: SHA-256.
const std::array<HkdfVector, 3> hkdfVectors{{
    {"0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "000102030405060708090a0b0c", "f0f1f2f3f4f5f6f7f8f9",
     "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"},
    {"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f"
     "303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f",
     "606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f"
     "909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeaf",
     "b0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedf"
     "e0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff",
     "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
     "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87"},
    {"0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "", "",
     "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"},
}};

struct CounterVector
{
    const char* key;
    const char* fixedInput;
    const char* output;
};

/// NIST CAVP, SP 800-108 KDF in counter mode (CAVS 14.4, KDFCTR_gen.rsp), PRF=HMAC_SHA256, CTRLOCATION=BEFORE_FIXED,
/// RLEN=32_BITS, COUNT 0, 10, 20 and 30; the last takes two blocks.
const std::array<CounterVector, 4> counterVectors{{
    {"dd1d91b7d90b2bd3138533ce92b272fbf8a369316aefe242e659cc0ae238afe0",
     "01322b96b30acd197979444e468e1c5c6859bf1b1cf951b7e725303e237e46b864a145fab25e517b08f8683d0315bb2911d80a0e8aba17f3"
     "b413faac",
     "10621342bfb0fd40046c0e29f2cfdbf0"},
    {"e204d6d466aad507ffaf6d6dab0a5b26152c9e21e764370464e360c8fbc765c6",
     "7b03b98d9f94b899e591f3ef264b71b193fba7043c7e953cde23bc5384bc1a6293580115fae3495fd845dadbd02bd6455cf48d0f62b33e62"
     "364a3a80",
     "770dfab6a6a4a4bee0257ff335213f78d8287b4fd537d5c1fffa956910e7c779"},
    {"dc60338d884eecb72975c603c27b360605011756c697c4fc388f5176ef81efb1",
     "44d7aa08feba26093c14979c122c2437c3117b63b78841cd10a4bc5ed55c56586ad8986d55307dca1d198edcffbc516a8fbe6152aa428cdd"
     "800c062d",
     "29ac07dccf1f28d506cd623e6e3fc2fa255bd60b"},
    {"c4bedbddb66493e7c7259a3bbbc25f8c7e0ca7fe284d92d431d9cd99a0d214ac",
     "1c69c54766791e315c2cc5c47ecd3ffab87d0d273dd920e70955814c220eacace6a5946542da3dfe24ff626b4897898cafb7db83bdff3c14"
     "fa46fd4b",
     "1da47638d6c9c4d04d74d4640bbd42ab814d9e8cc22f4326695239f96b0693f12d0dd1152cf44430"},
}};

SoftwareMacKey keyOf(std::string_view digits)
{
    return SoftwareMacKey(Secret::copyOf(hex(digits)));
}

class CountingKey final : public MacKey
{
  public:
    Secret mac(ByteView message) const override
    {
        messages.push_back(toBytes(message));
        return Secret(32);
    }
    mutable std::vector<Bytes> messages;
};

} // namespace

class KdfTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void agrees_with_rfc_5869()
    {
        for (const HkdfVector& vector : hkdfVectors) {
            const Bytes output = hex(vector.output);
            const Secret made = hkdfSha256(hex(vector.inputKey), hex(vector.salt), hex(vector.info), output.size());
            QCOMPARE(toHex(made.view()), toHex(output));
        }
    }

    void refuses_more_than_hkdf_can_make()
    {
        QCOMPARE(hkdfSha256(Bytes(32), {}, {}, 255 * 32).size(), std::size_t{8160});
        QVERIFY(throws(Code::Unexpected, [] { hkdfSha256(Bytes(32), {}, {}, 255 * 32 + 1); }));
    }

    void agrees_with_nist_cavp_in_counter_mode()
    {
        for (const CounterVector& vector : counterVectors) {
            const Bytes output = hex(vector.output);
            const Secret made = kdfCounterOver(keyOf(vector.key), hex(vector.fixedInput), output.size());
            QCOMPARE(toHex(made.view()), toHex(output));
        }
    }

    /// FORMATS §1: HMAC(master key, 00000001 ‖ label ‖ 00 ‖ URN ‖ 00000100), and one call of the PRF.
    void makes_a_channel_key_with_one_call_of_the_prf()
    {
        const std::string_view urn = "urn:gsma:imei:35209900-176148-0";
        const Bytes message =
            concat({hex("00000001"), asBytes("keyline channel key v1"), hex("00"), asBytes(urn), hex("00000100")});
        const CountingKey counting;
        kdfCounter(counting, asBytes("keyline channel key v1"), asBytes(urn), 32);
        QCOMPARE(counting.messages, std::vector<Bytes>{message});

        const Bytes master(32, 0x4b);
        const Secret made =
            kdfCounter(SoftwareMacKey(Secret::copyOf(master)), asBytes("keyline channel key v1"), asBytes(urn), 32);
        QVERIFY(made.equals(hmacSha256(master, message)));
    }

    void counts_blocks_from_one()
    {
        const CountingKey counting;
        QCOMPARE(kdfCounterOver(counting, hex("ff"), 65).size(), std::size_t{65});
        const std::vector<Bytes> expected{hex("00000001ff"), hex("00000002ff"), hex("00000003ff")};
        QCOMPARE(counting.messages, expected);
    }

    void refuses_sizes_out_of_range()
    {
        const CountingKey counting;
        QVERIFY(throws(Code::Unexpected, [&] { kdfCounterOver(counting, {}, 0); }));
        QVERIFY(throws(Code::Unexpected, [&] { kdfCounterOver(counting, {}, 255 * 32 + 1); }));
    }

    /// The check value's definition over the zero key, computed with Python's hmac module.
    void shows_three_bytes_as_a_check_value()
    {
        const Bytes zero(32);
        QCOMPARE(toHex(checkValue(zero)), toHex(hmacSha256(zero, Bytes(16))).substr(0, 6));
        QCOMPARE(checkValueText(zero), std::string("853C74"));
        QCOMPARE(checkValueText(SoftwareMacKey(Secret(32))), checkValueText(zero));
    }
};

QTEST_GUILESS_MAIN(KdfTest)
#include "kdf_test.moc"
