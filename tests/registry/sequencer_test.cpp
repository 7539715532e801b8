#include "registry/append_result.h"
#include "registry/sequencer.h"
#include "support/world.h"
#include "transparency/checkpoint.h"
#include "transparency/proof.h"

#include <QTest>

#include <set>
#include <thread>

using namespace keyline;
using namespace keyline::registry;
using test::Device;
using test::World;

class SequencerTest : public QObject
{
    Q_OBJECT

  private:
    World m_world;

    transparency::NoteKey logKey() const
    {
        return {World::origin, transparency::NoteKeyType::Ed25519, m_world.log.publicKey()};
    }
    transparency::Checkpoint proven(const AppendResult& result) const
    {
        return transparency::verifyReceipt(transparency::Receipt::parse(result.receipt),
                                           transparency::leafHash(result.entry), logKey(), {})
            .checkpoint;
    }

  private Q_SLOTS:
    void devices_that_append_at_once_share_commits()
    {
        const test::OpenRegistry registry(m_world);
        std::vector<QFuture<AppendResult>> futures;
        std::vector<Draft> drafts;
        for (unsigned n = 1; n <= 64; ++n) {
            const Device device = m_world.device(n);
            const Bytes record = m_world.record(device).encode();
            drafts.push_back({World::statement(device, record, 1), record});
        }
        for (Draft& draft : drafts)
            futures.push_back(registry->append(std::move(draft), m_world.station));
        std::set<std::uint64_t> indexes;
        std::set<std::string> checkpoints;
        for (auto& future : futures) {
            const AppendResult result = future.takeResult();
            indexes.insert(result.index);
            checkpoints.insert(proven(result).format());
        }
        QCOMPARE(indexes.size(), 64u);
        QCOMPARE(*indexes.rbegin(), 67u);
        // Every commit signs one checkpoint: far fewer of them than devices.
        QVERIFY2(checkpoints.size() <= 32, std::to_string(checkpoints.size()).c_str());
    }

    void calls_keep_their_order_whatever_their_size()
    {
        const test::OpenRegistry registry(m_world);
        std::vector<QFuture<std::vector<AppendResult>>> futures;
        unsigned n = 1;
        for (const unsigned size : {40u, 1u, 1u, 20u, 1u}) {
            std::vector<Submission> batch;
            for (unsigned i = 0; i < size; ++i, ++n)
                batch.push_back(m_world.provision(m_world.device(n), n));
            futures.push_back(registry->append(std::move(batch)));
        }
        std::uint64_t index = 4;
        for (auto& future : futures)
            for (const AppendResult& result : future.takeResult()) {
                proven(result);
                QCOMPARE(result.index, index++);
            }
        QCOMPARE(index, 67u);
    }

    void a_commit_that_fails_tells_every_batch_and_the_next_one_goes_on()
    {
        test::OpenRegistry registry(m_world);
        registry.close();
        auto database = std::make_shared<sql::Database>(registryFile(registry.folder()));
        Sequencer sequencer(database, m_world.terms(), m_world.log);
        // A deferred constraint breaks the COMMIT itself, after the log's end in memory has grown.
        database->writeNow([](sql::Connection& c) {
            c.run("CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT");
            c.run("CREATE TABLE child (id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED) STRICT");
            c.run("CREATE TRIGGER breaks AFTER INSERT ON entry BEGIN INSERT INTO child VALUES (1); END");
        });
        auto failing = sequencer.append({m_world.provision(m_world.device(1), 1)});
        QVERIFY_EXCEPTION_THROWN(failing.waitForFinished(), Error);
        database->writeNow([](sql::Connection& c) { c.run("DROP TRIGGER breaks"); });
        const AppendResult result = sequencer.append({m_world.provision(m_world.device(2), 1)}).takeResult().front();
        QCOMPARE(result.index, 4u);
        QCOMPARE(proven(result).size, 5u);
        database.reset();
    }

    void many_threads_append_and_look_up_at_once()
    {
        const test::OpenRegistry registry(m_world);
        std::vector<Draft> drafts;
        for (unsigned n = 0; n < 80; ++n) {
            const Device device = m_world.device(n, false);
            const Bytes record = m_world.record(device).encode();
            drafts.push_back({World::statement(device, record, 1), record});
        }
        std::atomic<int> good{0};
        std::vector<std::thread> threads;
        for (unsigned t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                for (unsigned n = t * 20; n < t * 20 + 20; ++n) {
                    const auto result = registry->append(std::move(drafts[n]), m_world.station).takeResult();
                    const auto answer = registry->chip(World::chip(n), std::nullopt);
                    if (proven(result).size > result.index && answer && answer->statement == result.entry)
                        ++good;
                }
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(good.load(), 80);
        QCOMPARE(registry->signer(m_world.station.publicKey().keyId())->nextSequence, 81u);
    }

    void what_was_handed_in_is_finished_before_it_closes()
    {
        test::OpenRegistry registry(m_world);
        std::vector<QFuture<AppendResult>> futures;
        for (unsigned n = 1; n <= 20; ++n) {
            const Device device = m_world.device(n);
            const Bytes record = m_world.record(device).encode();
            futures.push_back(registry->append(Draft{World::statement(device, record, 1), record}, m_world.station));
        }
        registry.close();
        for (auto& future : futures) {
            QVERIFY(future.isFinished());
            proven(future.result());
        }
        registry.open();
        QVERIFY(registry->chip(World::chip(20), std::nullopt));
    }
};

QTEST_GUILESS_MAIN(SequencerTest)
#include "sequencer_test.moc"
