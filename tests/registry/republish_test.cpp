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

    /// The new registry, but for what is changed in answers below this path.
    std::unique_ptr<WebServer> lying(const std::string& path, std::function<void(Bytes&)> change) const
    {
        return std::make_unique<WebServer>(
            [path, change = std::move(change), honest = test::asRegistry(*m->to)](const WebRequest& request) {
                WebReply reply = honest(request);
                if (request.path.starts_with(path))
                    change(reply.body);
                return reply;
            });
    }

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

    /// The old home is believed moved afterwards, so who takes it in is not believed.
    void one_that_only_says_it_has_everything_is_caught()
    {
        const std::string before = m->to->checkpoint();
        m->run();
        const auto runAt = [&](const WebServer& server, const TrustFile& trust, const char* memory) {
            RemoteWriter writer(std::make_unique<RemoteRegistry>(
                server.url(), trust, m->folder.filePath(QString::fromLatin1(memory)).toStdString()));
            return republish(m->from, writer, {m->sample.world.station, m->sample.world.custodian});
        };
        // By another log's trust file.
        QVERIFY(
            throws(Code::CheckpointNotValid, [&] { runAt(*m->server, test::trustOf(m->sample.world), "memory-1"); }));
        // With a checkpoint that the log did not sign; with entries that it does not prove.
        const std::string forged = transparency::signCheckpoint({newOrigin, 1, Digest{}, {}}, m->sample.world.station);
        const auto unsignedOne = lying("checkpoint", [&](Bytes& body) { body = toBytes(asBytes(forged)); });
        QVERIFY(throws(Code::CheckpointNotValid, [&] { runAt(*unsignedOne, m->to->trust(), "memory-2"); }));
        const auto bent = lying("tile/entries/", [](Bytes& body) { body.back() ^= 1; });
        bool caught = false;
        try {
            runAt(*bent, m->to->trust(), "memory-3");
        } catch (const Error&) {
            caught = true;
        }
        QVERIFY(caught);
        // One that was played back: this home saw more of it.
        const auto older = lying("checkpoint", [&](Bytes& body) { body = toBytes(asBytes(before)); });
        QVERIFY(throws(Code::LogWentBack, [&] { runAt(*older, m->to->trust(), "memory"); }));
    }

    void another_statement_in_its_place_is_a_refusal()
    {
        // The station filed the same chip there by itself, with another record.
        World& world = m->sample.world;
        const test::Device device = world.device(1);
        const Bytes record = world.record(device).encode();
        Statement statement = World::statement(device, record, 1);
        m->to->append({{signEntry(statement, newOrigin, world.station), record}}).waitForFinished();
        const RepublishReport report = m->run();
        const auto refused = [&](unsigned n) {
            return std::ranges::any_of(report.refused,
                                       [&](const auto& one) { return one.chip == World::chip(n).digest(); });
        };
        QVERIFY(m->to->hasChip(World::chip(1).digest()));
        QVERIFY(refused(1));
        QCOMPARE(report.statements, report.logged + report.there + report.behind + report.refused.size());
    }

    void who_may_not_write_there_is_told_at_once()
    {
        Bench strange(false);
        QVERIFY(throws(Code::StationNotEnrolled, [&] { strange.run(); }));
    }
};

QTEST_GUILESS_MAIN(RepublishTest)
#include "republish_test.moc"
