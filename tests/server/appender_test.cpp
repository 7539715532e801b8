#include "server/appender.h"
#include "server/backend.h"
#include "server/judging.h"
#include "server/publisher.h"
#include "server/registry_backend.h"

#include "support/stores.h"

#include "base/file.h"
#include "transparency/proof.h"

#include <set>
#include <thread>

using namespace keyline;
using namespace keyline::registry;
using namespace keyline::server;
using test::proven;
using test::Running;
using test::throws;
using test::World;

/// A store whose disk is full while it is told so.
class FillingStore final : public RegistryStore
{
  public:
    explicit FillingStore(std::unique_ptr<RegistryStore> store) : m_store(std::move(store)) {}
    std::string name() const override { return m_store->name(); }
    void read(const Read& read) override { m_store->read(read); }
    bool commit(const Changes& changes) override
    {
        requireRoom();
        return m_store->commit(changes);
    }
    bool publish(const StoredHead& head, sql::Durability durability) override
    {
        requireRoom();
        return m_store->publish(head, durability);
    }
    void requireWritable() override
    {
        ++tried;
        requireRoom();
        m_store->requireWritable();
    }
    void scrub() override { m_store->scrub(); }

    std::atomic<bool> full{false};
    std::atomic<Code> how{Code::DiskFull};
    std::atomic<int> tried{0};

  private:
    void requireRoom() const
    {
        if (full)
            throw Error(how, "no room");
    }
    std::unique_ptr<RegistryStore> m_store;
};

class AppenderTest : public QObject
{
    Q_OBJECT

    World m_world;
    test::Stores m_stores;

    void make()
    {
        QFETCH(const bool, postgres);
        m_stores.make(m_world, postgres);
    }
    std::optional<int> refusalOf(const AppendResult& result) const
    {
        return result.refusal ? std::optional(static_cast<int>(*result.refusal)) : std::nullopt;
    }

  private Q_SLOTS:
    void gives_receipts_that_prove_what_was_logged_data() { test::addEngines(); }
    void gives_receipts_that_prove_what_was_logged()
    {
        make();
        Running server(m_stores, m_world);
        for (const AppendResult& result : server.append(m_world.enrolments()))
            proven(m_world, result);
        std::uint64_t number = 0;
        // Past a full tile, in batches of all sizes.
        for (const unsigned size : {1u, 3u, 70u, 130u, 64u, 1u, 20u}) {
            std::vector<Submission> batch;
            for (unsigned i = 0; i < size; ++i, ++number)
                batch.push_back(m_world.provision(m_world.device(static_cast<unsigned>(number), false), number + 1));
            for (const AppendResult& result : server.append(std::move(batch)))
                QCOMPARE(proven(m_world, result).size, 4 + number);
        }
        QCOMPARE(server.tree().size, 293u);
        QVERIFY(server.problems.empty());
    }

    /// It takes a way of its own where the server is idle.
    void an_entry_alone_is_judged_as_one_of_many_data() { test::addEngines(); }
    void an_entry_alone_is_judged_as_one_of_many()
    {
        make();
        Running server(m_stores, m_world);
        server.append(m_world.enrolments());
        const auto alone = [&](Submission submission) {
            return server.append(std::vector<Submission>{std::move(submission)}).front();
        };
        const test::Device a = m_world.device(1);
        const Submission first = m_world.provision(a, 1);
        const auto spoilt = [](Submission submission) {
            submission.entry.back() ^= 1; // of the signature
            return submission;
        };
        constexpr int signature = 4, record = 5, sequence = 6;
        QCOMPARE(refusalOf(alone(spoilt(first))), std::optional(signature));
        QCOMPARE(server.tree().size, 4u);
        proven(m_world, alone(first));
        // Of several refusals the first in FORMATS' order, the signature's.
        QCOMPARE(refusalOf(alone(m_world.provision(m_world.device(2), 9))), std::optional(sequence));
        QCOMPARE(refusalOf(alone(spoilt(m_world.provision(m_world.device(2), 9)))), std::optional(signature));
        Submission wrong = m_world.provision(m_world.device(2), 2);
        wrong.record = m_world.record(m_world.device(3)).encode();
        QCOMPARE(refusalOf(alone(wrong)), std::optional(record));
        QCOMPARE(refusalOf(alone(spoilt(wrong))), std::optional(signature));
        // The same again has its old place, and what follows goes on.
        QCOMPARE(alone(first).index, 4u);
        const AppendResult next = alone(m_world.provision(m_world.device(2), 2));
        QCOMPARE(next.index, 5u);
        proven(m_world, next);
        QVERIFY(server.problems.empty());
    }

    /// Else an administrator would be told that his own enrolment, which nobody can see yet, may not be.
    void nobody_is_refused_for_what_is_not_public_data() { test::addEngines(); }
    void nobody_is_refused_for_what_is_not_public()
    {
        struct Witnesses final : Cosigner
        {
            std::string cosign(const transparency::Checkpoint&, const std::string& note,
                               const transparency::FetchHash&) override
            {
                if (away)
                    throw Error(Code::WitnessesMissing, "0 of 1");
                return note;
            }
            bool away = false;
        };
        make();
        const auto store = m_stores.open();
        test::SetClock clock;
        const transparency::Policy policy;
        Witnesses witnesses;
        Metrics metrics;
        const auto appended = [&](std::vector<Submission> batch) {
            // Each time as after a restart.
            Publisher publisher(*store, m_world.log, policy, &witnesses, PublishedFile(m_stores.folder() / "published"),
                                clock);
            Appender appender(*store, publisher, metrics, nullptr);
            std::promise<AppendOutcome> outcome;
            appender.append(std::move(batch), [&](AppendOutcome one) { outcome.set_value(std::move(one)); });
            return outcome.get_future().get();
        };
        const auto enrolment = [&](UnixTime time) {
            Enrolment out = m_world.enrolment(m_world.stranger, Role::Station, 5);
            out.time = static_cast<std::uint64_t>(time);
            return World::sign(out, m_world.administrator);
        };
        QVERIFY(!appended(m_world.enrolments()).failed);
        witnesses.away = true;
        QCOMPARE(appended({enrolment(1)}).failed.value().code(), Code::WitnessesMissing);
        QCOMPARE(appended({enrolment(2)}).failed.value().code(), Code::WitnessesMissing);
        witnesses.away = false;
        const AppendOutcome refused = appended({enrolment(3)});
        QVERIFY(!refused.failed);
        QCOMPARE(refusalOf(refused.results.front()), std::optional(static_cast<int>(RuleCode::Role)));
        const AppendOutcome same = appended({enrolment(1)});
        QVERIFY(same.results.front().logged());
    }

    void a_store_that_took_nothing_is_doubted_for_a_while_data() { test::addEngines(); }
    void a_store_that_took_nothing_is_doubted_for_a_while()
    {
        make();
        FillingStore store(m_stores.open());
        test::SetClock clock;
        const transparency::Policy policy;
        Metrics metrics;
        Publisher publisher(store, m_world.log, policy, nullptr, PublishedFile(m_stores.folder() / "published"), clock);
        constexpr std::chrono::milliseconds doubt{400};
        Appender appender(store, publisher, metrics, nullptr,
                          {.tendEvery = std::chrono::milliseconds(5), .doubtAfterFailure = doubt});
        QVERIFY(appender.canWrite());
        const auto append = [&] {
            std::promise<std::optional<Error>> failed;
            appender.append(m_world.enrolments(),
                            [&](const AppendOutcome& outcome) { failed.set_value(outcome.failed); });
            return failed.get_future().get();
        };
        store.full = true;
        QCOMPARE(append().value().code(), Code::DiskFull);
        QVERIFY(!appender.canWrite());
        // Room alone is no reason to believe it at once; nobody need append for it to be tried.
        store.full = false;
        const auto since = std::chrono::steady_clock::now();
        QTRY_VERIFY(appender.canWrite());
        QVERIFY(std::chrono::steady_clock::now() - since > doubt / 2);
        QCOMPARE(store.tried.load(), 1);
        // Room is not all that may be missing; one that still takes nothing is doubted anew.
        store.full = true;
        store.how = Code::HomeReadOnly;
        QCOMPARE(append().value().code(), Code::HomeReadOnly);
        QTRY_VERIFY(store.tried > 2);
        QVERIFY(!appender.canWrite());
        // An entry that goes in is proof enough.
        store.full = false;
        QVERIFY(!append());
        QVERIFY(appender.canWrite());
    }

    void judges_as_the_embedded_registry_does_data() { test::addEngines(); }
    void judges_as_the_embedded_registry_does()
    {
        make();
        Running server(m_stores, m_world);
        const test::OpenRegistry embedded(m_world); // has its enrolments
        server.append(m_world.enrolments());
        // The same, in the same batches, to both.
        const auto both = [&](std::vector<Submission> batch) {
            const auto expected = embedded.append(batch);
            const auto got = server.append(std::move(batch));
            for (std::size_t i = 0; i < expected.size(); ++i) {
                QCOMPARE(refusalOf(got[i]), refusalOf(expected[i]));
                if (expected[i].logged())
                    QCOMPARE(got[i].index, expected[i].index);
            }
        };
        const auto record = [&](const test::Device& device) { return m_world.record(device).encode(); };
        const test::Device a = m_world.device(1), b = m_world.device(2), c = m_world.device(3, false);
        const Submission first = m_world.provision(a, 1);
        Submission tampered = first;
        tampered.entry.back() ^= 1;
        const Bytes other = record(b);
        auto stranger = World::sign(World::statement(b, other, 1), m_world.stranger, other);
        // In one batch: good, the same again, tampered, a gap, a stranger, the next, wrong record, no record.
        both({first,
              first,
              tampered,
              m_world.provision(b, 3),
              stranger,
              m_world.provision(b, 2),
              {m_world.provision(c, 3).entry, other},
              {m_world.provision(c, 3).entry, std::nullopt},
              {{1, 2}, {}}});
        // Across batches: again, re-provision, another's identity, the same key on another chip.
        const test::Device again{a.chip, a.identities, m_world.pair()};
        const Bytes againRecord = record(again);
        auto statement = World::after(first.entry, StatementKind::Reprovision, 3);
        statement.record = recordDigest(againRecord);
        statement.deviceKey = again.pair->publicKey().spkiDigest();
        const Submission reprovision = World::sign(statement, m_world.station, againRecord);
        const test::Device thief{c.chip, a.identities, std::nullopt};
        both({first, reprovision, m_world.provision(thief, 4), m_world.provision(c, 4)});
        // Retire frees the identity, in the same batch; an erasure ends it.
        auto retire = World::sign(World::after(reprovision.entry, StatementKind::Retire, 1), m_world.custodian);
        const test::Device heir{World::chip(9), a.identities, std::nullopt};
        both({World::sign(World::after(reprovision.entry, StatementKind::Retire, 5), m_world.station), retire,
              m_world.provision(heir, 5),
              World::sign(World::after(retire.entry, StatementKind::Erase, 2), m_world.custodian), reprovision});
        both({reprovision, first, World::sign(World::after(retire.entry, StatementKind::Erase, 3), m_world.custodian)});
        // A signer goes within a batch.
        auto revocation = m_world.enrolment(m_world.secondStation, Role::Station, 5);
        revocation.action = EnrolmentAction::Revoke;
        const Submission revoke = World::sign(revocation, m_world.administrator);
        both({revoke, revoke, World::sign(World::statement(m_world.device(20), other, 1), m_world.secondStation, other),
              m_world.enrolments()[1]});
        // One comes and works at once.
        Enrolment enrolment = m_world.enrolment(m_world.stranger, Role::Station, 6);
        const Bytes late = record(m_world.device(21, false));
        both({World::sign(enrolment, m_world.administrator), World::sign(enrolment, m_world.administrator),
              World::sign(World::statement(m_world.device(21, false), late, 1), m_world.stranger, late)});
        const auto expected = transparency::openCheckpoint(embedded->checkpoint(), test::logKeyOf(m_world), {});
        const auto got = transparency::openCheckpoint(server.backend.checkpoint(), test::logKeyOf(m_world), {});
        QCOMPARE(got.checkpoint, expected.checkpoint);
        // And answers as it does.
        for (unsigned n : {1u, 2u, 3u, 9u, 21u, 22u})
            for (const std::optional<std::uint64_t> revision :
                 {std::optional<std::uint64_t>(), std::optional<std::uint64_t>(1), std::optional<std::uint64_t>(2),
                  std::optional<std::uint64_t>(7)}) {
                QCOMPARE(server.backend.chip(World::chip(n), revision), embedded->chip(World::chip(n), revision));
                QCOMPARE(server.backend.log(World::chip(n).digest()), embedded->log(World::chip(n).digest()));
            }
        for (const auto* key : {&m_world.station, &m_world.secondStation, &m_world.stranger, &m_world.administrator})
            QCOMPARE(server.backend.key(key->publicKey().keyId()), embedded->key(key->publicKey().keyId()));
        transparency::tilesBetween(0, got.checkpoint.size, [&](const transparency::TileId& id) {
            QCOMPARE(server.backend.tile(id), embedded->tile(id));
        });
        transparency::bundlesBetween(0, got.checkpoint.size, [&](const transparency::TileId& id) {
            QCOMPARE(server.backend.tile(id), embedded->tile(id));
            transparency::TileId wider = id;
            ++wider.width;
            QVERIFY(!server.backend.tile(wider));
        });
        QVERIFY(server.problems.empty());
    }

    void what_comes_while_a_commit_runs_is_pooled_behind_it_data() { test::addEngines(); }
    void what_comes_while_a_commit_runs_is_pooled_behind_it()
    {
        make();
        Running server(m_stores, m_world);
        server.append(m_world.enrolments());
        std::vector<std::vector<Submission>> batches;
        for (unsigned n = 0; n < 120; ++n)
            batches.push_back({m_world.provision(m_world.device(n, false), 1)});
        std::vector<std::future<AppendOutcome>> futures;
        const std::uint64_t before = server.metrics.commits;
        for (auto& batch : batches)
            futures.push_back(server.begin(std::move(batch)));
        int logged = 0;
        for (auto& future : futures)
            logged += future.get().results.front().logged() ? 1 : 0;
        QCOMPARE(logged, 1); // all had number 1
        QVERIFY(server.metrics.commits - before == 1);
        // Idle, each is committed at once.
        for (unsigned n = 0; n < 3; ++n)
            QVERIFY(server.append(m_world.provision(m_world.device(200 + n, false), 2 + n)).logged());
        QCOMPARE(server.metrics.commits - before, 4u);
    }

    void two_servers_on_one_store_make_one_log_data() { test::addEngines(); }
    void two_servers_on_one_store_make_one_log()
    {
        make();
        Running a(m_stores, m_world, "a");
        a.append(m_world.enrolments());
        Running b(m_stores, m_world, "b");
        // Two stations, each at its own server, at once.
        std::mutex mutex;
        std::map<std::uint64_t, Bytes> entries;
        std::vector<transparency::Checkpoint> checkpoints;
        bool good = true;
        const auto work = [&](Running& server, const crypto::Ed25519Key& station, unsigned first) {
            for (unsigned n = 0; n < 60; ++n) {
                Submission one;
                {
                    const std::lock_guard lock(mutex); // the world's randomness is one
                    const test::Device device = m_world.device(first + n, false);
                    const Bytes record = m_world.record(device).encode();
                    one = World::sign(World::statement(device, record, n + 1), station, record);
                }
                const AppendResult result = server.append(std::move(one));
                const auto checkpoint = proven(m_world, result);
                const std::lock_guard lock(mutex);
                good &= result.logged() && entries.try_emplace(result.index, result.entry).second;
                checkpoints.push_back(checkpoint);
            }
        };
        std::thread other([&] { work(b, m_world.secondStation, 1000); });
        work(a, m_world.station, 1);
        other.join();
        QVERIFY(good);
        QCOMPARE(a.tree().size, 124u);
        QCOMPARE(a.tree(), b.tree());
        // Every checkpoint that anybody was given is one of this one log.
        std::vector<transparency::Hash> leaves;
        for (unsigned i = 0; i < 124; ++i) {
            const auto one = a.backend.tile({0, 0, 124, true});
            leaves.push_back(transparency::leafHash(transparency::parseBundle(*one, 124)[i]));
            if (i >= 4)
                QCOMPARE(entries.at(i), toBytes(transparency::parseBundle(*one, 124)[i]));
        }
        for (const auto& checkpoint : checkpoints)
            QCOMPARE(transparency::treeRoot(std::span(leaves).first(checkpoint.size)), checkpoint.root);
        QVERIFY(a.problems.empty() && b.problems.empty());
    }

    void what_was_committed_and_not_made_public_is_when_a_server_comes_data() { test::addEngines(); }
    void what_was_committed_and_not_made_public_is_when_a_server_comes()
    {
        make();
        {
            Running server(m_stores, m_world);
            server.append(m_world.enrolments());
        }
        const Submission submission = m_world.provision(m_world.device(1), 1);
        {
            // A server that ends between commit and publishing.
            const auto store = m_stores.open();
            Examined examined = examine(submission, m_world.terms(), [](const KeyId&) { return std::nullopt; });
            Changes changes;
            store->read([&](StoreReader& reader) {
                LogTail tail;
                tail.load(4, reader.tiles(), "");
                Judging judging(readFacts(reader, {&examined}));
                QVERIFY(judge(examined, m_world.terms(), judging).admitted());
                judging.add(examined);
                changes = judging.takeChanges();
                tail.append(examined.leaf);
                tail.store(reader.tiles(),
                           [&](TileCache::Place place, ByteView hashes) { changes.tiles[place] = toBytes(hashes); });
                changes.to = {tail.size(), tail.root()};
            });
            QVERIFY(store->commit(changes));
            QVERIFY(!store->commit(changes));
        }
        Running server(m_stores, m_world);
        // Public before anybody is answered, so nobody is told less than before a power cut.
        QCOMPARE(transparency::openCheckpoint(server.backend.checkpoint(), test::logKeyOf(m_world), {}).checkpoint.size,
                 5u);
        const AppendResult again = server.append(submission);
        QCOMPARE(again.index, 4u);
        proven(m_world, again);
        QVERIFY(server.backend.chip(World::chip(1), std::nullopt));
    }

    void a_store_older_than_what_was_published_is_refused_data() { test::addEngines(); }
    void a_store_older_than_what_was_published_is_refused()
    {
        make();
        std::string note;
        {
            Running server(m_stores, m_world);
            server.append(m_world.enrolments());
            note = server.backend.checkpoint();
        }
        const std::filesystem::path published = m_stores.folder() / "published";
        QCOMPARE(std::string(asText(readFile(published))), note);
        {
            Running(m_stores, m_world);
        }
        // More was published than the store has; or something else.
        const auto sign = [&](std::uint64_t size, Digest root) {
            const std::string newer = transparency::signCheckpoint({World::origin, size, root, {}}, m_world.log);
            writeFileAtomically(published, asBytes(newer));
        };
        writeFileAtomically(published, {});
        QVERIFY(throws(Code::CheckpointNotValid, [&] { Running(m_stores, m_world); }));
        sign(5, Digest{1});
        QVERIFY(throws(Code::LogWentBack, [&] { Running(m_stores, m_world); }));
        sign(4, Digest{1});
        QVERIFY(throws(Code::LogForked, [&] { Running(m_stores, m_world); }));
        World other;
        other.log = crypto::Ed25519Key::generate(m_world.random);
        QVERIFY(throws(Code::RegistryOfAnotherStation, [&] { Running(m_stores, other, "other"); }));
    }

    void each_of_several_servers_keeps_what_any_published_data() { test::addEngines(); }
    void each_of_several_servers_keeps_what_any_published()
    {
        make();
        Running a(m_stores, m_world), b(m_stores, m_world, "other");
        a.append(m_world.enrolments());
        // By itself, from time to time: it was asked for nothing.
        const PublishedFile other(m_stores.folder() / "other");
        QTRY_COMPARE(other.read(), std::optional(a.backend.checkpoint()));
    }

    void nothing_is_signed_where_tiles_and_root_do_not_agree_data() { test::addEngines(); }
    void nothing_is_signed_where_tiles_and_root_do_not_agree()
    {
        make();
        Running server(m_stores, m_world);
        server.append(m_world.enrolments());
        // Something else wrote to the store: a head whose tiles do not make its root.
        Changes changes;
        changes.from = server.tree();
        changes.to = {5, Digest{7}};
        changes.entries = {Bytes{1, 2, 3}};
        changes.tiles[{0, 0}] = Bytes(5 * 32, 9);
        QVERIFY(server.store->commit(changes));
        QVERIFY(throws(Code::RegistryDamaged, [&] { server.append(m_world.provision(m_world.device(1), 1)); }));
        QVERIFY(throws(Code::RegistryDamaged, [&] { server.publisher.covering(5); }));
        QCOMPARE(transparency::openCheckpoint(server.backend.checkpoint(), test::logKeyOf(m_world), {}).checkpoint.size,
                 4u);
        QVERIFY(!server.problems.empty());
    }

    void answers_everything_before_it_ends()
    {
        m_stores.make(m_world, false);
        std::vector<std::future<AppendOutcome>> futures;
        {
            Running server(m_stores, m_world);
            server.append(m_world.enrolments());
            for (unsigned n = 0; n < 20; ++n)
                futures.push_back(server.begin({m_world.provision(m_world.device(n, false), n + 1)}));
        }
        for (auto& future : futures)
            QCOMPARE(future.wait_for(std::chrono::seconds(0)), std::future_status::ready);
    }

    void goes_on_after_the_database_was_killed()
    {
        m_stores.make(m_world, true);
        Running server(m_stores, m_world);
        server.append(m_world.enrolments());
        QVERIFY(server.append(m_world.provision(m_world.device(1), 1)).logged());
        m_stores.postgres().kill();
        const Submission second = m_world.provision(m_world.device(2), 2);
        QVERIFY(throws(Code::DatabaseFault, [&] { server.append(second); }));
        m_stores.postgres().start();
        QTRY_VERIFY_WITH_TIMEOUT(!server.begin({second}).get().failed, 20'000);
        const AppendResult result = server.append(second);
        QCOMPARE(result.index, 5u);
        proven(m_world, result);
    }
};

QTEST_GUILESS_MAIN(AppenderTest)
#include "appender_test.moc"
