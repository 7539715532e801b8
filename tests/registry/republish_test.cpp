#include "support/mirrored.h"
#include "support/served.h"

#include "registry/audit.h"
#include "registry/chip_look_up.h"
#include "registry/republish.h"

#include <QTest>

using namespace keyline;
using namespace keyline::registry;
using test::throws;
using test::WebReply;
using test::WebRequest;
using test::WebServer;
using test::World;

/// A registry that moves to a server.
class RepublishTest : public QObject
{
    Q_OBJECT

  private:
    static constexpr const char* newOrigin = "registry.example/moved";

    struct Bench
    {
        test::MirroredRegistry sample;
        StoredSource from{sample.registry.folder()};
        QTemporaryDir folder;
        std::unique_ptr<EmbeddedRegistry> to;
        std::unique_ptr<WebServer> server;
        std::unique_ptr<RemoteWriter> writer;
        std::atomic<bool> away{false};
        std::atomic<int> posts{0};

        explicit Bench(bool enrolled = true)
        {
            World& world = sample.world;
            auto terms = world.terms();
            terms.origin = newOrigin;
            EmbeddedRegistry::create(path(), terms, world.log);
            to = std::make_unique<EmbeddedRegistry>(path(), world.log);
            if (enrolled) {
                std::vector<Submission> batch;
                const auto enrol = [&](const crypto::Ed25519Key& key, Role role, std::uint64_t number) {
                    batch.push_back(
                        {signEntry(world.enrolment(key, role, number), newOrigin, world.administrator), {}});
                };
                enrol(world.station, Role::Station, 1);
                enrol(world.custodian, Role::Custodian, 2);
                to->append(std::move(batch)).waitForFinished();
            }
            server = std::make_unique<WebServer>(
                [this, honest = test::asRegistry(*to)](const WebRequest& request) -> WebReply {
                    if (request.method == "POST" && away && ++posts > 1)
                        return {.status = 503};
                    return honest(request);
                });
            writer = std::make_unique<RemoteWriter>(std::make_unique<RemoteRegistry>(
                server->url(), to->trust(), folder.filePath(QStringLiteral("memory")).toStdString()));
        }
        std::filesystem::path path() const { return folder.filePath(QStringLiteral("registry")).toStdString(); }
        RepublishReport run() { return republish(from, *writer, {sample.world.station, sample.world.custodian}); }
    };
    std::unique_ptr<Bench> m;

  private Q_SLOTS:
    void init() { m = std::make_unique<Bench>(); }
    void cleanup() { m.reset(); }

    void every_record_is_there_and_holds()
    {
        m->sample.grow(100, 450);
        const RepublishReport report = m->run();
        // Chip 5 is another manufacturer's, whose station this one is not.
        QCOMPARE(report.refused.size(), std::size_t{1});
        QVERIFY(report.refused.front().chip == World::chip(5).digest());
        QCOMPARE(report.erased, std::uint64_t{1});
        QCOMPARE(report.logged, report.statements - 1);
        for (const unsigned n : {1u, 2u, 3u, 12u, 100u, 549u}) {
            const auto lookUp = lookUpChip(m->writer->source(), m->to->trust(), World::chip(n));
            QVERIFY(worstOf(lookUp.checks) != CheckState::Broken);
            QCOMPARE(lookUp.record, m->from.chip(World::chip(n), std::nullopt)->record);
            QCOMPARE(lookUp.history.size(), m->from.chip(World::chip(n), std::nullopt)->history.size());
            QCOMPARE(lookUp.statement->time,
                     Entry::parse(m->from.chip(World::chip(n), std::nullopt)->statement).statement()->time);
        }
        QVERIFY(!m->to->hasChip(World::chip(4).digest()));
        const auto audit = auditRegistry(m->path(), m->to->trust());
        QVERIFY2(audit.holds(), audit.holds() ? "" : audit.findings.front().text().c_str());
    }

    void again_it_finds_everything_there()
    {
        const RepublishReport first = m->run();
        const RepublishReport again = m->run();
        QCOMPARE(again.logged, std::uint64_t{0});
        QCOMPARE(again.there, first.logged);
        QCOMPARE(again.refused.size(), std::size_t{1});
    }

    void cut_short_it_goes_on()
    {
        m->sample.grow(100, 450);
        m->away = true;
        QVERIFY(throws(Code::RegistryUnreachable, [&] { m->run(); }));
        m->away = false;
        const RepublishReport report = m->run();
        QVERIFY(report.there > 0 && report.logged > 0);
        QCOMPARE(report.there + report.logged + 1, report.statements);
        const auto audit = auditRegistry(m->path(), m->to->trust());
        QVERIFY2(audit.holds(), audit.holds() ? "" : audit.findings.front().text().c_str());
    }

    void who_may_not_write_there_is_told_at_once()
    {
        Bench strange(false);
        QVERIFY(throws(Code::StationNotEnrolled, [&] { strange.run(); }));
    }
};

QTEST_GUILESS_MAIN(RepublishTest)
#include "republish_test.moc"
