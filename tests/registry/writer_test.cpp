#include "support/mirrored.h"
#include "support/served.h"

#include "registry/audit.h"
#include "registry/writer.h"

#include <QTest>

#include <array>
#include <thread>

using namespace keyline;
using namespace keyline::registry;
using test::throws;
using test::WebServer;
using test::World;

/// What administrators and custodians sign by hand, into a folder and into a server.
class WriterTest : public QObject
{
    Q_OBJECT

  private:
    struct Bench
    {
        test::MirroredRegistry sample;
        std::unique_ptr<WebServer> server;
        QTemporaryDir memory;
        std::unique_ptr<Writer> writer;

        explicit Bench(bool remote)
        {
            if (remote) {
                server = std::make_unique<WebServer>(test::asRegistry(*sample.registry));
                writer = std::make_unique<RemoteWriter>(std::make_unique<RemoteRegistry>(
                    server->url(), test::trustOf(sample.world), memory.path().toStdString()));
                return;
            }
            sample.registry.close();
            writer = std::make_unique<EmbeddedWriter>(
                sample.registry.folder(),
                std::shared_ptr<const crypto::Ed25519Signer>(&sample.world.log, [](auto*) {}));
        }
        void demandAudit()
        {
            writer.reset();
            const auto report = auditRegistry(sample.registry.folder(), test::trustOf(sample.world));
            QVERIFY2(report.holds(), report.holds() ? "" : report.findings.front().text().c_str());
        }
    };

    static void places()
    {
        QTest::addColumn<bool>("remote");
        QTest::newRow("folder") << false;
        QTest::newRow("server") << true;
    }

  private Q_SLOTS:
    void a_key_is_enrolled_once_and_revoked_once_data() { places(); }
    void a_key_is_enrolled_once_and_revoked_once()
    {
        QFETCH(bool, remote);
        Bench bench(remote);
        World& world = bench.sample.world;
        const Enrolled whom{world.stranger.publicKey(), Role::Station, "Line 9", world.maker.publicKey().spkiDigest()};
        QVERIFY(throws(Code::EntryRefused, [&] { revoke(*bench.writer, world.administrator, whom.key, 1700000001); }));
        const auto enrolled = enrol(*bench.writer, world.administrator, whom, 1700000000);
        QVERIFY(enrolled.logged());
        QCOMPARE(enrol(*bench.writer, world.administrator, whom, 1700000001).index, enrolled.index); // done already
        Enrolled renamed = whom;
        renamed.name = "Line 10";
        QVERIFY(throws(Code::EntryRefused, [&] { enrol(*bench.writer, world.administrator, renamed, 1700000001); }));
        const auto revoked = revoke(*bench.writer, world.administrator, whom.key, 1700000002);
        QCOMPARE(revoked.index, enrolled.index + 1);
        QCOMPARE(revoke(*bench.writer, world.administrator, whom.key, 1700000003).index, revoked.index); // done already
        QVERIFY(throws(Code::EntryRefused, [&] { enrol(*bench.writer, world.administrator, whom, 1700000004); }));
        bench.demandAudit();
    }

    /// A call before it went unanswered, and what it logged is public only since this one looked.
    void what_came_to_light_meanwhile_is_told_as_done()
    {
        Bench bench(true);
        World& world = bench.sample.world;
        const auto key = world.stranger.publicKey();
        const Enrolled whom{key, Role::Station, "Line 9", world.maker.publicKey().spkiDigest()};
        std::function<void(Writer&)> before;
        std::uint64_t logged = 0;
        WebServer server([&, honest = test::asRegistry(*bench.sample.registry)](const test::WebRequest& request) {
            if (request.method == "POST" && before) {
                const QTemporaryDir memory;
                RemoteWriter other(std::make_unique<RemoteRegistry>(bench.server->url(), test::trustOf(world),
                                                                    memory.path().toStdString()));
                std::exchange(before, nullptr)(other);
            }
            return honest(request);
        });
        RemoteWriter writer(std::make_unique<RemoteRegistry>(
            server.url(), test::trustOf(world), bench.memory.filePath(QStringLiteral("late")).toStdString()));
        before = [&](Writer& other) { logged = enrol(other, world.administrator, whom, 1700000000).index; };
        QCOMPARE(enrol(writer, world.administrator, whom, 1700000001).index, logged);
        before = [&](Writer& other) { logged = revoke(other, world.administrator, key, 1700000002).index; };
        QCOMPARE(revoke(writer, world.administrator, key, 1700000003).index, logged);
        for (const auto kind : {StatementKind::Retire, StatementKind::Erase}) {
            before = [&](Writer& other) {
                logged = endChip(other, world.custodian, World::chip(1), kind, 1700000004).index;
            };
            QCOMPARE(endChip(writer, world.custodian, World::chip(1), kind, 1700000005).index, logged);
        }
        QVERIFY(!before);
        // As something else it is a refusal all the same.
        const auto another = crypto::Ed25519Key::generate(world.random).publicKey();
        const Enrolled as{another, Role::Station, "Line 10", whom.manufacturer};
        before = [&](Writer& other) {
            enrol(other, world.administrator, {another, Role::Custodian, "Line 10", whom.manufacturer}, 1700000006);
        };
        QVERIFY(throws(Code::EntryRefused, [&] { enrol(writer, world.administrator, as, 1700000007); }));
    }

    /// Several at once with one key, as from a script: each finds its number in the end.
    void those_who_write_with_one_key_at_once_all_come_through()
    {
        Bench bench(true);
        World& world = bench.sample.world;
        constexpr unsigned writers = 4;
        constexpr unsigned each = 3;
        std::vector<crypto::Ed25519PublicKey> keys;
        for (unsigned i = 0; i < writers * each; ++i)
            keys.push_back(crypto::Ed25519Key::generate(world.random).publicKey());
        std::array<std::string, writers> wrong;
        std::vector<std::thread> threads;
        for (unsigned w = 0; w < writers; ++w)
            threads.emplace_back([&, w] {
                try {
                    const QTemporaryDir memory;
                    RemoteWriter writer(std::make_unique<RemoteRegistry>(bench.server->url(), test::trustOf(world),
                                                                         memory.path().toStdString()));
                    for (unsigned i = 0; i < each; ++i)
                        enrol(writer, world.administrator,
                              {keys[w * each + i], Role::Station, "Line", world.maker.publicKey().spkiDigest()},
                              1700000000);
                } catch (const Error& error) {
                    wrong[w] = error.what();
                }
            });
        for (std::thread& thread : threads)
            thread.join();
        for (const std::string& one : wrong)
            QCOMPARE(one, std::string());
        bench.demandAudit();
    }

    void only_the_administrator_enrols_data() { places(); }
    void only_the_administrator_enrols()
    {
        QFETCH(bool, remote);
        Bench bench(remote);
        World& world = bench.sample.world;
        const Enrolled whom{world.stranger.publicKey(), Role::Station, "Line 9", world.maker.publicKey().spkiDigest()};
        QVERIFY(throws(Code::EntryRefused, [&] { enrol(*bench.writer, world.custodian, whom, 1700000000); }));
        bench.demandAudit();
    }

    void a_chip_is_retired_then_erased_data() { places(); }
    void a_chip_is_retired_then_erased()
    {
        QFETCH(bool, remote);
        Bench bench(remote);
        World& world = bench.sample.world;
        const auto end = [&](unsigned n, StatementKind kind) {
            return endChip(*bench.writer, world.custodian, World::chip(n), kind, 1700000100);
        };
        const auto retired = end(1, StatementKind::Retire);
        QVERIFY(retired.logged());
        QCOMPARE(end(1, StatementKind::Retire).index, retired.index); // done already
        QVERIFY(bench.writer->source().chip(World::chip(1))->record);
        const auto erased = end(1, StatementKind::Erase);
        QVERIFY(erased.logged());
        QVERIFY(!bench.writer->source().chip(World::chip(1))->record);
        QCOMPARE(end(1, StatementKind::Erase).index, erased.index); // done already
        QVERIFY(throws(Code::ChipErased, [&] { end(1, StatementKind::Retire); }));
        QVERIFY(throws(Code::ChipUnknown, [&] { end(99, StatementKind::Retire); }));
        QVERIFY(end(2, StatementKind::Erase).logged()); // with two revisions
        bench.demandAudit();
    }
};

QTEST_GUILESS_MAIN(WriterTest)
#include "writer_test.moc"
