#include "../support/bytes.h"

#include "crypto/botan_bridge.h"
#include "crypto/key_kinds.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace keyline;
using namespace keyline::crypto;
using keyline::test::RepeatableRandom;
using keyline::test::throws;

namespace {

struct Operation
{
    int uses = 0;
};

} // namespace

/// What the folder's files share: nothing of Botan's gets past it.
class BotanBridgeTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void turns_botans_exceptions_into_the_one_error()
    {
        QVERIFY(throws(Code::Unexpected, [] { bridge::guarded([]() -> int { throw Botan::Invalid_Argument("x"); }); }));
        QVERIFY(throws(Code::Unexpected, [] { bridge::guarded([]() -> int { throw Botan::Lookup_Error("x"); }); }));
        QVERIFY(throws(Code::KeyMalformed, [] { bridge::guarded([]() -> int { throw Error(Code::KeyMalformed); }); }));
        QCOMPARE(bridge::guarded([] { return 7; }), 7);
    }

    void draws_all_of_botans_randomness_from_ours()
    {
        RepeatableRandom ours(5), same(5);
        bridge::BotanRandom random(ours);
        const auto drawn = random.random_vec(64);
        QVERIFY(same.secret(64).equals(drawn));
        QVERIFY(random.is_seeded() && !random.accepts_input());
    }

    void keeps_an_operation_for_the_next_caller()
    {
        bridge::OperationPool<Operation> pool;
        int made = 0;
        const auto make = [&] {
            ++made;
            return std::make_unique<Operation>();
        };
        for (int i = 1; i <= 3; ++i)
            QCOMPARE(pool.with(make, [](Operation& operation) { return ++operation.uses; }), i);
        QCOMPARE(made, 1);
        // Two at once are two operations.
        pool.with(make, [&](Operation&) { return pool.with(make, [](Operation& inner) { return ++inner.uses; }); });
        QCOMPARE(made, 2);
    }

    void drops_an_operation_that_threw()
    {
        bridge::OperationPool<Operation> pool;
        int made = 0;
        const auto make = [&] {
            ++made;
            return std::make_unique<Operation>();
        };
        QVERIFY(throws(Code::Unexpected,
                       [&] { pool.with(make, [](Operation&) -> int { throw Error(Code::Unexpected); }); }));
        QCOMPARE(pool.with(make, [](Operation& operation) { return ++operation.uses; }), 1);
        QCOMPARE(made, 2);
    }

    void never_gives_one_operation_to_two_threads()
    {
        bridge::OperationPool<Operation> pool;
        std::atomic<int> total = 0;
        std::atomic<bool> shared = false;
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 500; ++i)
                    pool.with([] { return std::make_unique<Operation>(); },
                              [&](Operation& operation) {
                                  const int before = operation.uses;
                                  std::this_thread::yield();
                                  operation.uses = before + 1;
                                  ++total;
                                  shared = shared || operation.uses != before + 1;
                                  return 0;
                              });
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(total.load(), 4000);
        QVERIFY(!shared);
    }

    void knows_each_kinds_sizes_and_canonical_spki()
    {
        QCOMPARE(bridge::fieldSize(KeyKind::P256), std::size_t{32});
        QCOMPARE(bridge::fieldSize(KeyKind::P384), std::size_t{48});
        QCOMPARE(bridge::fieldSize(KeyKind::Rsa2048), std::size_t{256});
        QCOMPARE(bridge::fieldSize(KeyKind::Rsa3072), std::size_t{384});
        QCOMPARE(bridge::spkiOf(KeyKind::P256, Bytes(64)).size(), std::size_t{91});
        QCOMPARE(bridge::spkiOf(KeyKind::P384, Bytes(96)).size(), std::size_t{120});
        QCOMPARE(bridge::spkiOf(KeyKind::Rsa2048, Bytes(256)).size(), std::size_t{294});
        QCOMPARE(bridge::spkiOf(KeyKind::Rsa3072, Bytes(384)).size(), std::size_t{422});
        QCOMPARE(bridge::ecGroup(KeyKind::P256).get_p_bits(), std::size_t{256});
        QCOMPARE(bridge::ecGroup(KeyKind::P384).get_p_bits(), std::size_t{384});
    }
};

QTEST_GUILESS_MAIN(BotanBridgeTest)
#include "botan_bridge_test.moc"
