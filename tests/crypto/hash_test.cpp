#include "../support/bytes.h"

#include "crypto/hash.h"

#include <QTest>

#include <thread>

using namespace keyline;
using namespace keyline::crypto;
using keyline::test::hex;

/// Vectors: SHA-256 from NIST's example values for FIPS 180-4 ("abc", 448 bits, a million `a`); HMAC from RFC 4231 §4.
class HashTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void agrees_with_fips_180_4()
    {
        QCOMPARE(toHex(sha256(ByteView{})),
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(toHex(sha256(asBytes("abc"))),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(toHex(sha256(asBytes("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))),
                 std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
        QCOMPARE(toHex(sha256(Bytes(1000000, 'a'))),
                 std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }

    void hashes_parts_as_their_concatenation()
    {
        const Bytes whole = hex("000102030405060708090a0b0c0d0e0f");
        const ByteView view = whole;
        for (std::size_t cut = 0; cut <= whole.size(); ++cut)
            QCOMPARE(sha256({view.first(cut), view.subspan(cut)}), sha256(view));
    }

    void hashes_in_steps_and_starts_anew_after_finish()
    {
        Sha256 hash;
        for (char c : std::string_view("abc"))
            hash.update(asBytes(std::string_view(&c, 1)));
        QCOMPARE(hash.finish(), sha256(asBytes("abc")));
        QCOMPARE(hash.finish(), sha256(ByteView{}));
        Sha256 moved = std::move(hash.update(asBytes("ab")));
        QCOMPARE(moved.update(asBytes("c")).finish(), sha256(asBytes("abc")));
    }

    void agrees_with_rfc_4231()
    {
        QCOMPARE(toHex(hmacSha256(Bytes(20, 0x0b), asBytes("Hi There"))),
                 std::string("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"));
        QCOMPARE(toHex(hmacSha256(asBytes("Jefe"), asBytes("what do ya want for nothing?"))),
                 std::string("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
        QCOMPARE(toHex(hmacSha256(Bytes(20, 0xaa), Bytes(50, 0xdd))),
                 std::string("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"));
        QCOMPARE(toHex(hmacSha256(Bytes(131, 0xaa), asBytes("Test Using Larger Than Block-Size Key - Hash Key First"))),
                 std::string("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"));
    }

    void takes_an_empty_key_and_message()
    {
        QCOMPARE(toHex(hmacSha256({}, {})),
                 std::string("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"));
    }

    void answers_the_same_in_every_thread()
    {
        std::vector<std::thread> threads;
        std::array<bool, 8> right{};
        for (std::size_t i = 0; i < right.size(); ++i)
            threads.emplace_back([&right, i] {
                const Bytes message(i * 37 + 1, static_cast<std::uint8_t>(i));
                const Digest first = sha256(message);
                const Digest mac = hmacSha256(message, message);
                bool same = true;
                for (int round = 0; round < 2000; ++round)
                    same = same && sha256(message) == first && hmacSha256(message, message) == mac;
                right[i] = same;
            });
        for (std::thread& thread : threads)
            thread.join();
        QVERIFY(std::ranges::all_of(right, [](bool same) { return same; }));
    }
};

QTEST_GUILESS_MAIN(HashTest)
#include "hash_test.moc"
