#include "support/mirrored.h"
#include "support/served.h"

#include "registry/audit.h"
#include "registry/writer.h"

#include <QTest>

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
        QVERIFY(
            throws(Code::SignerNotEnrolled, [&] { revoke(*bench.writer, world.administrator, whom.key, 1700000001); }));
        const auto enrolled = enrol(*bench.writer, world.administrator, whom, 1700000000);
        QVERIFY(enrolled.logged());
        QVERIFY(throws(Code::RegistryRefused, [&] { enrol(*bench.writer, world.administrator, whom, 1700000001); }));
        const auto revoked = revoke(*bench.writer, world.administrator, whom.key, 1700000002);
        QCOMPARE(revoked.index, enrolled.index + 1);
        QVERIFY(
            throws(Code::SignerNotEnrolled, [&] { revoke(*bench.writer, world.administrator, whom.key, 1700000003); }));
        bench.demandAudit();
    }

    void only_the_administrator_enrols_data() { places(); }
    void only_the_administrator_enrols()
    {
        QFETCH(bool, remote);
        Bench bench(remote);
        World& world = bench.sample.world;
        const Enrolled whom{world.stranger.publicKey(), Role::Station, "Line 9", world.maker.publicKey().spkiDigest()};
        QVERIFY(throws(Code::RegistryRefused, [&] { enrol(*bench.writer, world.custodian, whom, 1700000000); }));
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
        QVERIFY(end(1, StatementKind::Retire).logged());
        QVERIFY(bench.writer->source().chip(World::chip(1))->record);
        QVERIFY(end(1, StatementKind::Erase).logged());
        QVERIFY(!bench.writer->source().chip(World::chip(1))->record);
        QVERIFY(throws(Code::ChipErased, [&] { end(1, StatementKind::Erase); }));
        QVERIFY(throws(Code::ChipUnknown, [&] { end(99, StatementKind::Retire); }));
        QVERIFY(end(2, StatementKind::Erase).logged()); // with two revisions
        bench.demandAudit();
    }
};

QTEST_GUILESS_MAIN(WriterTest)
#include "writer_test.moc"
