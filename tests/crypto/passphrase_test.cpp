#include "../support/bytes.h"

#include "crypto/passphrase.h"
#include "crypto/random.h"

#include <QTest>

using namespace keyline;
using namespace keyline::crypto;
using keyline::test::hex;
using keyline::test::RepeatableRandom;
using keyline::test::throws;

namespace {

struct Vector
{
    const char* passphrase;
    const char* salt;
    PassphraseCost cost;
    const char* output;
};

/// The reference implementation of RFC 9106 (github.com/P-H-C/phc-winner-argon2, src/test.c): Argon2id, version 0x13,
/// one lane. (RFC 9106's own §5.3 takes four lanes, a secret and associated data, none of which Keyline has.)
const std::array<Vector, 5> vectors{{
    {"password", "somesalt", {1u << 16, 2}, "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"},
    {"password", "somesalt", {1u << 8, 2}, "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe"},
    {"password", "somesalt", {1u << 16, 1}, "f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98"},
    {"differentpassword",
     "somesalt",
     {1u << 16, 2},
     "0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde"},
    {"password", "diffsalt", {1u << 16, 2}, "bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c"},
}};

constexpr PassphraseCost cheap{64, 1};

Secret secret(std::string_view text)
{
    return Secret::copyOf(asBytes(text));
}

Bytes flipped(Bytes bytes, std::size_t bit)
{
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ 1u << bit % 8);
    return bytes;
}

} // namespace

class PassphraseTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void agrees_with_the_reference_implementation_of_argon2id()
    {
        for (const Vector& vector : vectors)
            QCOMPARE(toHex(argon2id(secret(vector.passphrase), asBytes(vector.salt), vector.cost).view()),
                     std::string(vector.output));
    }

    void costs_64_mib_and_three_passes_unless_told()
    {
        QCOMPARE(PassphraseCost{}.memoryKib, 65536u);
        QCOMPARE(PassphraseCost{}.passes, 3u);
    }

    void opens_what_it_sealed()
    {
        SystemRandom random;
        const Secret key = random.secret(32);
        for (std::size_t size : {0u, 1u, 32u, 5000u}) {
            const Secret plaintext = random.secret(size);
            const Bytes box = sealBox(key, asBytes("pair 7"), plaintext.view(), random);
            QCOMPARE(box.size(), size + boxOverhead);
            QVERIFY(openBox(key, asBytes("pair 7"), box, Code::VaultDamaged, "pair 7").equals(plaintext.view()));
        }
    }

    void seals_the_same_bytes_differently_each_time()
    {
        SystemRandom random;
        const Secret key = random.secret(32);
        QVERIFY(sealBox(key, {}, asBytes("x"), random) != sealBox(key, {}, asBytes("x"), random));
    }

    void opens_no_box_that_was_changed_cut_or_moved()
    {
        SystemRandom random;
        const Secret key = random.secret(32);
        const Bytes box = sealBox(key, asBytes("pair 7"), asBytes("secret"), random);
        const auto damaged = [&](const Bytes& changed, std::string_view aad = "pair 7") {
            return throws(Code::VaultDamaged,
                          [&] { openBox(key, asBytes(aad), changed, Code::VaultDamaged, "pair 7"); });
        };
        QVERIFY(!damaged(box));
        for (std::size_t bit = 0; bit < box.size() * 8; ++bit)
            QVERIFY(damaged(flipped(box, bit)));
        for (std::size_t size = 0; size < box.size(); ++size)
            QVERIFY(damaged(toBytes(ByteView(box).first(size))));
        QVERIFY(damaged(concat({box, hex("00")})));
        QVERIFY(damaged(box, "pair 8"));
        QVERIFY(throws(Code::ExportDamaged,
                       [&] { openBox(random.secret(32), asBytes("pair 7"), box, Code::ExportDamaged, ""); }));
    }

    void names_what_is_damaged()
    {
        SystemRandom random;
        try {
            openBox(random.secret(32), {}, Bytes(60), Code::VaultDamaged, "master key 1");
            QFAIL("opened");
        } catch (const Error& error) {
            QCOMPARE(error.context(), std::string("master key 1"));
        }
    }

    void tells_a_wrong_passphrase_from_a_damaged_lock()
    {
        SystemRandom random;
        const Secret key = random.secret(32);
        const Bytes lock = makeLock(secret("correct horse"), key, random, cheap);
        const auto thrownFor = [&](std::string_view passphrase, const Bytes& bytes) {
            try {
                openLock(secret(passphrase), bytes, Code::VaultDamaged, "vault");
            } catch (const Error& error) {
                return error.code();
            }
            return Code::Usage;
        };
        QVERIFY(openLock(secret("correct horse"), lock, Code::VaultDamaged, "vault").equals(key.view()));
        QVERIFY(thrownFor("Correct horse", lock) == Code::PassphraseWrong);
        QVERIFY(thrownFor("", lock) == Code::PassphraseWrong);
        for (std::size_t bit = 0; bit < lock.size() * 8; ++bit)
            QVERIFY(thrownFor("correct horse", flipped(lock, bit)) == Code::VaultDamaged);
        for (std::size_t size = 0; size < lock.size(); ++size)
            QVERIFY(thrownFor("correct horse", toBytes(ByteView(lock).first(size))) == Code::VaultDamaged);
    }

    void puts_a_new_passphrase_on_the_same_key()
    {
        SystemRandom random;
        const Secret key = random.secret(32);
        const Bytes first = makeLock(secret("one"), key, random, cheap);
        const Bytes second =
            makeLock(secret("two"), openLock(secret("one"), first, Code::VaultDamaged, ""), random, cheap);
        QVERIFY(openLock(secret("two"), second, Code::VaultDamaged, "").equals(key.view()));
        QVERIFY(throws(Code::PassphraseWrong, [&] { openLock(secret("one"), second, Code::VaultDamaged, ""); }));
    }

    /// The check is not keyed, so whoever writes the file can ask for any cost: it must not be able to stop the reader.
    void refuses_a_lock_that_asks_for_too_much()
    {
        SystemRandom random;
        // Nothing of this size is computed: making it is stopped by the same bound when it is read back.
        const Bytes lock = makeLock(secret("x"), random.secret(32), random, {64, 33});
        QVERIFY(throws(Code::VaultDamaged, [&] { openLock(secret("x"), lock, Code::VaultDamaged, ""); }));
    }

    void carries_an_export_under_a_passphrase_of_its_own()
    {
        SystemRandom random;
        const Bytes file = sealExport(secret("away"), asBytes("vault"), asBytes("all keys"), random, cheap);
        QVERIFY(openExport(secret("away"), asBytes("vault"), file, "f").equals(asBytes("all keys")));
        QVERIFY(throws(Code::PassphraseWrong, [&] { openExport(secret("home"), asBytes("vault"), file, "f"); }));
        QVERIFY(throws(Code::ExportDamaged, [&] { openExport(secret("away"), asBytes("other"), file, "f"); }));
        for (std::size_t bit = 0; bit < file.size() * 8; ++bit)
            QVERIFY(throws(Code::ExportDamaged,
                           [&] { openExport(secret("away"), asBytes("vault"), flipped(file, bit), "f"); }));
        for (std::size_t size = 0; size < file.size(); ++size)
            QVERIFY(throws(Code::ExportDamaged,
                           [&] { openExport(secret("away"), asBytes("vault"), ByteView(file).first(size), "f"); }));
    }

    void shows_nothing_of_what_it_seals()
    {
        SystemRandom random;
        const Bytes inside(64, 0x5a);
        const Bytes file = sealExport(secret("away"), asBytes("vault"), inside, random, cheap);
        const Bytes needle(8, 0x5a);
        QVERIFY(std::ranges::search(file, needle).empty());
    }
};

QTEST_GUILESS_MAIN(PassphraseTest)
#include "passphrase_test.moc"
