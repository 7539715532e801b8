#include "vault_bench.h"

#include "vault/pool.h"

#include <QTest>

using namespace keyline;
using crypto::KeyKind;
using test::throws;

namespace {

std::int64_t pooled(VaultBench& bench, KeyKind kind)
{
    return bench.database->read([&](sql::Connection& c) { return vault::pairs::count(c, kind).pooled; });
}

} // namespace

class PoolTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void fills_with_as_many_as_asked_for()
    {
        VaultBench bench;
        bench.create();
        std::vector<std::size_t> told;
        const auto added =
            vault::fillPool(*bench.vault, KeyKind::P256, 100, {.progress = [&](std::size_t n) { told.push_back(n); }});
        QCOMPARE(added, std::size_t(100));
        QCOMPARE(pooled(bench, KeyKind::P256), 100);
        QCOMPARE(told.back(), std::size_t(100));
        QVERIFY(told.size() > 1);
    }

    void fills_with_rsa_pairs()
    {
        VaultBench bench;
        bench.create();
        QCOMPARE(vault::fillPool(*bench.vault, KeyKind::Rsa2048, 3), std::size_t(3));
        QCOMPARE(pooled(bench, KeyKind::Rsa2048), 3);
    }

    void keeps_what_was_made_when_it_is_stopped()
    {
        VaultBench bench;
        bench.create();
        std::atomic<bool> stop = false;
        const auto added = vault::fillPool(*bench.vault, KeyKind::P256, 100'000,
                                           {.stop = &stop, .progress = [&](std::size_t) { stop = true; }});
        QVERIFY(added > 0 && added < 100'000);
        QCOMPARE(pooled(bench, KeyKind::P256), static_cast<std::int64_t>(added));
    }

    void asks_for_the_passphrase_first()
    {
        VaultBench bench;
        bench.create();
        bench.vault->lock();
        QVERIFY(throws(Code::PassphraseMissing, [&] { vault::fillPool(*bench.vault, KeyKind::P256, 1); }));
    }
};

QTEST_GUILESS_MAIN(PoolTest)
#include "pool_test.moc"
