#include "vault_bench.h"

#include "crypto/hash.h"
#include "vault/eraser.h"

#include <QTest>

#include <set>

using namespace keyline;
using crypto::KeyKind;
using test::throws;
namespace pairs = vault::pairs;

namespace {

vault::SealedPair makePair(VaultBench& bench, KeyKind kind = KeyKind::P256)
{
    return vault::sealPair(*bench.vault, crypto::PrivateKey::generate(kind, bench.random));
}

vault::SealedPair pool(VaultBench& bench, KeyKind kind = KeyKind::P256)
{
    auto pair = makePair(bench, kind);
    bench.database->writeNow([&](sql::Connection& c) { pairs::addToPool(c, pair, 0); });
    return pair;
}

std::optional<vault::SealedPair> reserve(VaultBench& bench, const identity::ChipId& chip, KeyKind kind = KeyKind::P256)
{
    return bench.database->writeNow([&](sql::Connection& c) { return pairs::reserve(c, kind, chip); });
}

bool erase(VaultBench& bench, const identity::ChipId& chip)
{
    return bench.database->writeNow([&](sql::Connection& c) { return pairs::erase(c, chip); });
}

vault::PairCounts count(VaultBench& bench, KeyKind kind = KeyKind::P256)
{
    return bench.database->read([&](sql::Connection& c) { return pairs::count(c, kind); });
}

/// The private number alone, as it would stand anywhere in the clear.
Bytes privateNumber(VaultBench& bench, const vault::SealedPair& pair)
{
    const Secret encoded = vault::openPair(*bench.vault, pair).encode();
    return toBytes(encoded.view().last(32)); // d is the last member of an EC2 key
}

} // namespace

class PairsTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void keeps_a_pair_of_every_kind_data()
    {
        QTest::addColumn<int>("kind");
        for (const auto kind : {KeyKind::P256, KeyKind::P384, KeyKind::Rsa2048, KeyKind::Rsa3072})
            QTest::newRow(std::string(crypto::keyKindName(kind)).c_str()) << static_cast<int>(kind);
    }
    void keeps_a_pair_of_every_kind()
    {
        QFETCH(int, kind);
        VaultBench bench;
        bench.create();
        const auto pair = pool(bench, static_cast<KeyKind>(kind));
        bench.reopen();
        bench.vault->unlock(bench.passphrase());
        const auto taken = reserve(bench, chipNumber(1), static_cast<KeyKind>(kind));
        QVERIFY(taken);
        const auto key = vault::openPair(*bench.vault, *taken);
        QCOMPARE(key.publicKey().spki(), pair.spki);
        const auto message = asBytes("proof");
        QVERIFY(crypto::PublicKey::fromSpki(pair.spki).verify(message, key.sign(message)));
    }

    void C7_gives_each_chip_a_pair_of_its_own_and_the_same_chip_the_same_again()
    {
        VaultBench bench;
        bench.create();
        for (int n = 0; n < 5; ++n)
            pool(bench);
        std::set<Bytes> seen;
        for (std::uint16_t chip = 1; chip <= 5; ++chip) {
            const auto pair = reserve(bench, chipNumber(chip));
            QVERIFY(seen.insert(pair->spki).second);
            QCOMPARE(reserve(bench, chipNumber(chip))->spki, pair->spki);
        }
        QCOMPARE(count(bench).pooled, 0);
        QCOMPARE(count(bench).reserved, 5);
        QVERIFY(!reserve(bench, chipNumber(6)));
    }

    void erases_what_is_used_elsewhere_and_nothing_else()
    {
        VaultBench bench;
        bench.create();
        const auto pooled = pool(bench);
        const auto kept = pool(bench, KeyKind::P384);
        const auto own = pool(bench);
        reserve(bench, chipNumber(1)); // the first of its kind
        const std::set<Digest> used{crypto::sha256(pooled.spki), crypto::sha256(own.spki)};
        const auto eraseUsed = [&] {
            return bench.database->writeNow([&](sql::Connection& c) {
                return pairs::eraseUsed(c, [&](const Digest& digest) { return used.contains(digest); });
            });
        };
        QCOMPARE(eraseUsed(), std::size_t(2));
        QCOMPARE(eraseUsed(), std::size_t(0));
        QVERIFY(!reserve(bench, chipNumber(1)));
        QCOMPARE(reserve(bench, chipNumber(2), KeyKind::P384)->spki, kept.spki);
        QCOMPARE(count(bench).reserved, 0);
        vault::Eraser(*bench.database).finish();
        for (const auto& pair : {pooled, own})
            QCOMPARE(bench.filesWith(pair.box), 0);
        QCOMPARE(bench.filesWith(kept.box), 1);
    }

    void keeps_the_reservation_through_a_restart()
    {
        VaultBench bench;
        bench.create();
        pool(bench);
        pool(bench);
        const auto pair = reserve(bench, chipNumber(1));
        bench.reopen();
        QCOMPARE(reserve(bench, chipNumber(1))->spki, pair->spki);
        QCOMPARE(count(bench).pooled, 1);
    }

    void takes_no_pair_where_the_transaction_fails()
    {
        VaultBench bench;
        bench.create();
        pool(bench);
        QVERIFY(throws(Code::Interrupted, [&] {
            bench.database->writeNow([](sql::Connection& c) {
                pairs::reserve(c, KeyKind::P256, chipNumber(1));
                throw Error(Code::Interrupted);
            });
        }));
        QCOMPARE(count(bench).pooled, 1);
        QCOMPARE(count(bench).reserved, 0);
    }

    void enters_a_pair_made_now_as_reserved()
    {
        VaultBench bench;
        bench.create();
        const auto pair = makePair(bench);
        const auto entered =
            bench.database->writeNow([&](sql::Connection& c) { return pairs::addReserved(c, pair, chipNumber(1), 0); });
        QCOMPARE(entered.spki, pair.spki);
        const auto again = bench.database->writeNow([&, other = makePair(bench)](sql::Connection& c) {
            return pairs::addReserved(c, other, chipNumber(1), 0);
        });
        QCOMPARE(again.spki, pair.spki);
        QCOMPARE(count(bench).reserved, 1);
        QCOMPARE(count(bench).pooled, 0);
    }

    void changing_the_kind_erases_the_other_pair()
    {
        VaultBench bench;
        bench.create();
        pool(bench, KeyKind::P256);
        pool(bench, KeyKind::P384);
        reserve(bench, chipNumber(1), KeyKind::P256);
        QCOMPARE(reserve(bench, chipNumber(1), KeyKind::P384)->kind, KeyKind::P384);
        QCOMPARE(count(bench, KeyKind::P256).reserved, 0);
        QCOMPARE(count(bench, KeyKind::P256).pooled, 0);
    }

    void stores_no_pair_in_the_clear()
    {
        VaultBench bench;
        bench.create();
        const auto pair = pool(bench);
        QCOMPARE(bench.filesWith(privateNumber(bench, pair)), 0);
        QVERIFY(bench.filesWith(pair.box) > 0); // the search finds what is there
    }

    void C7_leaves_no_byte_of_an_erased_pair_in_any_file()
    {
        VaultBench bench;
        bench.create();
        vault::Eraser eraser(*bench.database);
        std::vector<vault::SealedPair> all;
        for (int n = 0; n < 200; ++n)
            all.push_back(pool(bench, n % 10 == 0 ? KeyKind::P384 : KeyKind::P256));
        std::vector<vault::SealedPair> erased;
        for (std::uint16_t chip = 1; chip <= 90; ++chip) {
            erased.push_back(*reserve(bench, chipNumber(chip)));
            QVERIFY(erase(bench, chipNumber(chip)));
            eraser.note();
        }
        eraser.finish();
        QVERIFY(eraser.isClean());
        for (const auto& pair : erased) {
            QCOMPARE(bench.filesWith(ByteView(pair.box).subspan(1, 24)), 0);
            QCOMPARE(bench.filesWith(ByteView(pair.box).last(32)), 0);
            QCOMPARE(bench.filesWith(privateNumber(bench, pair)), 0);
        }
        // And the others are all still there, each in exactly one place.
        QCOMPARE(count(bench).pooled + count(bench, KeyKind::P384).pooled, 110);
        int found = 0;
        for (const auto& pair : all)
            found += bench.filesWith(pair.box);
        QCOMPARE(found, 110);
    }

    void uses_emptied_slots_again_without_growing()
    {
        VaultBench bench;
        bench.create();
        for (int n = 0; n < 50; ++n)
            pool(bench);
        vault::Eraser(*bench.database).finish();
        const auto size = std::filesystem::file_size(bench.path());
        for (int round = 0; round < 5; ++round) {
            for (std::uint16_t chip = 1; chip <= 50; ++chip) {
                QVERIFY(reserve(bench, chipNumber(chip)));
                QVERIFY(erase(bench, chipNumber(chip)));
            }
            for (int n = 0; n < 50; ++n)
                pool(bench);
        }
        vault::Eraser(*bench.database).finish();
        QVERIFY(std::filesystem::file_size(bench.path()) <= size + 16 * 4096);
    }

    void finishes_what_a_crash_left_in_the_write_ahead_log()
    {
        VaultBench bench;
        bench.create();
        const auto pair = pool(bench);
        vault::Eraser(*bench.database).finish();
        reserve(bench, chipNumber(1));
        erase(bench, chipNumber(1));
        // As a crash leaves it: the database's files copied while it is open.
        QTemporaryDir copy;
        const std::filesystem::path crashed = copy.filePath(QStringLiteral("station.sqlite")).toStdString();
        std::filesystem::copy_file(bench.path(), crashed);
        std::filesystem::copy_file(bench.path().string() + "-wal", crashed.string() + "-wal");
        const auto before = readFile(crashed);
        QVERIFY(std::search(before.begin(), before.end(), pair.box.begin(), pair.box.end()) != before.end());
        sql::Database database(crashed, vault::migrations());
        const vault::Eraser eraser(database);
        const auto after = readFile(crashed);
        QVERIFY(std::search(after.begin(), after.end(), pair.box.begin(), pair.box.end()) == after.end());
        QVERIFY(std::filesystem::file_size(crashed.string() + "-wal") == 0);
    }

    void erases_by_itself_within_seconds()
    {
        VaultBench bench;
        bench.create();
        const auto pair = pool(bench);
        vault::Eraser eraser(*bench.database, std::chrono::milliseconds(50));
        reserve(bench, chipNumber(1));
        erase(bench, chipNumber(1));
        eraser.note();
        QTRY_COMPARE_WITH_TIMEOUT(bench.filesWith(ByteView(pair.box).last(32)), 0, 5000);
    }

    void refuses_a_pair_whose_box_was_changed()
    {
        VaultBench bench;
        bench.create();
        auto pair = pool(bench);
        pair.box[40] ^= 1;
        QVERIFY(throws(Code::VaultDamaged, [&] { vault::openPair(*bench.vault, pair); }));
    }

    void refuses_a_pair_under_another_pairs_name()
    {
        VaultBench bench;
        bench.create();
        auto pair = pool(bench);
        pair.spki = pool(bench).spki;
        QVERIFY(throws(Code::VaultDamaged, [&] { vault::openPair(*bench.vault, pair); }));
    }
};

QTEST_GUILESS_MAIN(PairsTest)
#include "pairs_test.moc"
