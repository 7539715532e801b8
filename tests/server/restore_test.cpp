#include "server/restore.h"

#include "../registry/support/mirrored.h"
#include "support/stores.h"

#include "registry/audit.h"

using namespace keyline;
using namespace keyline::registry;
using namespace keyline::server;
using test::Running;
using test::throws;
using test::World;

class RestoreTest : public QObject
{
    Q_OBJECT

    test::MirroredRegistry m_sample;
    test::Stores m_stores;

    void make()
    {
        QFETCH(const bool, postgres);
        m_stores.make(m_sample.world, postgres);
    }
    PublishedFile published() const { return PublishedFile(m_stores.folder() / "published"); }
    RestoreProgress restore(RegistryStore& store)
    {
        const registry::TrustFile trust = test::trustOf(m_sample.world);
        return Restoration(m_sample.mirrorFolder(), trust, published()).into(store);
    }

  private Q_SLOTS:
    void initTestCase()
    {
        m_sample.grow(1000, 300); // more than a bundle
        m_sample.mirror();
    }

    void brings_back_what_a_mirror_has_data() { test::addEngines(); }
    void brings_back_what_a_mirror_has()
    {
        make();
        {
            const auto store = m_stores.open();
            const RestoreProgress done = restore(*store);
            QCOMPARE(done.entries, done.of);
        }
        Running server(m_stores, m_sample.world);
        QCOMPARE(server.backend.checkpoint(), m_sample.registry->checkpoint());
        for (unsigned n = 0; n <= 13; ++n)
            for (const std::optional<std::uint64_t> revision :
                 {std::optional<std::uint64_t>(), std::optional<std::uint64_t>(1), std::optional<std::uint64_t>(2),
                  std::optional<std::uint64_t>(3)})
                QCOMPARE(server.backend.chip(World::chip(n), revision),
                         m_sample.registry->chip(World::chip(n), revision));
        // And it goes on as the lost one would have: the same next entries, the same verdicts.
        const World& world = m_sample.world;
        const auto numbered = [&](std::uint64_t number) { return world.provision(world.device(100), number); };
        std::uint64_t next = 0;
        server.store->read([&](StoreReader& reader) {
            next = reader.signers({world.station.publicKey().keyId()}).begin()->second.state.nextSequence;
        });
        QCOMPARE(next, m_sample.registry->signer(world.station.publicKey().keyId())->nextSequence);
        QCOMPARE(server.append(numbered(next + 1)).refusal, RuleCode::Sequence);
        QVERIFY(server.append(numbered(next)).logged());
        // An identity that a retired or erased chip had is free; one of a live chip is not.
        const test::Device thief{World::chip(101), IdentityOf(1), std::nullopt};
        QCOMPARE(server.append(world.provision(thief, next + 1)).refusal, RuleCode::Identity);
        const test::Device heir{World::chip(101), IdentityOf(4), std::nullopt};
        QVERIFY(server.append(world.provision(heir, next + 1)).logged());
    }
    static identity::IdentityList IdentityOf(unsigned n) { return identity::IdentityList(World::imei(n)); }

    void goes_on_where_it_was_stopped_data() { test::addEngines(); }
    void goes_on_where_it_was_stopped()
    {
        make();
        const auto store = m_stores.open();
        const auto stopping = [](const RestoreProgress& progress) {
            if (progress.entries >= 256)
                throw Error(Code::Interrupted);
        };
        const registry::TrustFile trust = test::trustOf(m_sample.world);
        QVERIFY(throws(Code::Interrupted,
                       [&] { Restoration(m_sample.mirrorFolder(), trust, published()).into(*store, stopping); }));
        // Nobody goes on from a half of the log, nor from nothing.
        const SystemClock clock;
        const transparency::Policy policy;
        QVERIFY(throws(Code::LogWentBack, [&] {
            const Publisher publisher(*store, m_sample.world.log, policy, nullptr, published(), clock);
        }));
        store->read([](StoreReader& reader) {
            QCOMPARE(reader.tree().size, 256u);
            QCOMPARE(reader.published().size, 0u);
        });
        restore(*store);
        QVERIFY(throws(Code::FileExists, [&] { restore(*store); }));
        store->read([&](StoreReader& reader) { QCOMPARE(reader.published().note, m_sample.registry->checkpoint()); });
    }

    void refuses_what_would_fork_the_log()
    {
        m_stores.make(m_sample.world, false);
        const auto store = m_stores.open();
        const std::filesystem::path published = m_stores.folder() / "published";
        const std::string newer =
            transparency::signCheckpoint({World::origin, 100'000, Digest{}, {}}, m_sample.world.log);
        writeFileAtomically(published, asBytes(newer));
        QVERIFY(throws(Code::LogWentBack, [&] { restore(*store); }));
        const std::string another = transparency::signCheckpoint({World::origin, 3, Digest{1}, {}}, m_sample.world.log);
        writeFileAtomically(published, asBytes(another));
        QVERIFY(throws(Code::LogForked, [&] { restore(*store); }));
        QCOMPARE(std::string(asText(readFile(published))), another);
        writeFileAtomically(published, {});
        QVERIFY(throws(Code::CheckpointNotValid, [&] { restore(*store); }));
        std::filesystem::remove(published);
        Changes other;
        other.from = {0, transparency::emptyRoot()};
        other.to = {1, Digest{1}};
        other.entries = {Bytes{1}};
        other.tiles[{0, 0}] = Bytes(32, 1);
        QVERIFY(store->commit(other));
        QVERIFY(throws(Code::FileExists, [&] { restore(*store); }));
    }

    void refuses_a_mirror_that_does_not_hold()
    {
        m_stores.make(m_sample.world, false);
        const auto store = m_stores.open();
        const std::filesystem::path bundle = m_sample.mirrorFolder() / "tile/entries/000";
        std::filesystem::path file;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(m_sample.mirrorFolder() / "chip"))
            file = entry.path();
        const Bytes content = readFile(file);
        Bytes flipped = content;
        flipped[content.size() / 2] ^= 1;
        writeFileAtomically(file, flipped);
        QVERIFY(throws(Code::RegistryDamaged, [&] { restore(*store); }));
        store->read([](StoreReader& reader) { QCOMPARE(reader.tree().size, 0u); });
        writeFileAtomically(file, content);
        std::filesystem::rename(m_sample.mirrorFolder() / "chip", m_sample.mirrorFolder() / "gone");
        QVERIFY(throws(Code::RegistryDamaged, [&] { restore(*store); }));
        std::filesystem::rename(m_sample.mirrorFolder() / "gone", m_sample.mirrorFolder() / "chip");
        restore(*store);
    }
};

QTEST_GUILESS_MAIN(RestoreTest)
#include "restore_test.moc"
