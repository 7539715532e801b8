#include "registry/mirror_follow.h"

#include "support/followed_server.h"

#include "http/client.h"
#include "recovery/late_source.h"
#include "registry/chip_look_up.h"
#include "registry/mirror_source.h"
#include "registry/server_source.h"

using namespace keyline;
using namespace keyline::registry;
using namespace keyline::server;
using test::Running;
using test::throws;
using test::World;
namespace fs = std::filesystem;

/// Full mirrors of a server, by agreement with it, and what can be done with them.
class MirrorTest : public QObject, private test::FollowedServer
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { makeSample(); }
    void cleanup() { m.reset(); }

    void follows_records_with_the_log_data() { test::addEngines(); }
    void follows_records_with_the_log()
    {
        QFETCH(const bool, postgres);
        serve(postgres);
        const FollowProgress first = follow();
        QCOMPARE(first.records, 12u - 1 + 1 + 520); // all but those of chip 4, and two of chip 2
        demandHolds(auditRegistry(mirror(), trust()));
        demandSameAnswers(MirrorSource(mirror()));

        m->liar.recordCalls = 0;
        m->provision(13);
        m->reprovision(1);
        m->reprovision(2);
        m->end(6, StatementKind::Retire);
        const FollowProgress second = follow();
        QCOMPARE(second.records, 3u); // what is new, and nothing else
        QCOMPARE(m->liar.recordCalls.load(), 1u);
        demandHolds(auditRegistry(mirror(), trust()));
        demandSameAnswers(MirrorSource(mirror()));
        QCOMPARE(follow().filesWritten, 0u);
        const AuditReport ofServer = auditServer();
        demandHolds(ofServer);
        QCOMPARE(auditRegistry(mirror(), trust()).records, ofServer.records); // of the retired chip, too
    }

    void an_erased_record_leaves_the_mirror()
    {
        serve(false);
        m->reprovision(7);
        follow();
        const auto first = std::string(asText(*m->running.backend.chip(World::chip(7), 1)->record));
        const auto second = std::string(asText(*m->running.backend.chip(World::chip(7), 2)->record));
        QVERIFY(everything().find(first) != std::string::npos);
        QVERIFY(everything().find(second) != std::string::npos);
        m->end(7, StatementKind::Erase);
        follow();
        QVERIFY(everything().find(first) == std::string::npos);
        QVERIFY(everything().find(second) == std::string::npos);
        demandSameAnswers(MirrorSource(mirror()));
        demandHolds(auditRegistry(mirror(), trust()));
    }

    void what_is_erased_while_it_is_followed_is_not_asked_for_again()
    {
        serve(false);
        bool erased = false;
        // Between the checkpoint and the records of the log's end.
        m->liar.lie = [&](const Request& request, Response&) {
            if (!erased && request.path.starts_with("/v1/records/")) {
                erased = true;
                m->end(1519, StatementKind::Erase);
            }
        };
        follow();
        demandHolds(auditRegistry(mirror(), trust()));
        QVERIFY(!MirrorSource(mirror()).chip(World::chip(1519), std::nullopt)->record);
        erased = false;
        m->liar.lie = [&](const Request& request, Response&) {
            if (!erased && request.path.starts_with("/v1/records/")) {
                erased = true;
                m->end(1518, StatementKind::Erase);
            }
        };
        demandHolds(auditServer());
        QVERIFY(erased);
    }

    void a_lost_server_comes_back_from_a_mirror_that_followed_data() { test::addEngines(); }
    void a_lost_server_comes_back_from_a_mirror_that_followed()
    {
        QFETCH(const bool, postgres);
        serve(postgres);
        follow();
        m->reprovision(1);
        m->end(8, StatementKind::Erase);
        follow();
        test::Stores others;
        others.make(m_sample.world, postgres);
        const TrustFile trusted = trust();
        Restoration(mirror(), trusted, PublishedFile(others.folder() / "published")).into(*others.open());
        Running restored(others, m_sample.world);
        demandSameAnswers(restored.backend);
        QCOMPARE(restored.tree(), m->running.tree());
        // And admits what the lost one would have.
        QVERIFY(restored.append(m->world.provision(m->world.device(14), m->next(m->world.station))).logged());
    }

    void an_interrupted_mirror_goes_on_data()
    {
        QTest::addColumn<QString>("lost");
        QTest::newRow("the newest answer came, the earlier one did not") << QStringLiteral(".1");
        QTest::newRow("the earlier answer came, the newest one did not") << QString();
        QTest::newRow("the key's answer is damaged") << QStringLiteral("key");
    }
    /// What stood in the folder was moved away, and what was to replace it is gone with the process.
    void an_interrupted_mirror_goes_on()
    {
        QFETCH(const QString, lost);
        serve(false);
        follow();
        m->reprovision(9);
        MirrorSource old(mirror());
        const fs::path file = mirror() / MirrorSource::chipPath(World::chip(9).digest());
        if (lost == QStringLiteral(".1"))
            writeFileAtomically(file, m->running.backend.chip(World::chip(9), 2)->encode());
        else if (lost.isEmpty())
            writeFileAtomically(file.string() + ".1", m->running.backend.chip(World::chip(9), 1)->encode());
        else
            writeFileAtomically(mirror() / MirrorSource::keyPath(m->world.station.publicKey().keyId()), Bytes{0xff});
        follow();
        demandSameAnswers(MirrorSource(mirror()));
        demandHolds(auditRegistry(mirror(), trust()));
    }

    /// Whoever serves a mirror's folder serves all that is in it.
    void nothing_is_mirrored_into_a_home_or_a_registry()
    {
        serve(false);
        const fs::path home = mirror().parent_path() / "home";
        test::World world;
        EmbeddedRegistry::create(home / "registry", world.terms(), world.log);
        for (const fs::path& place : {home, home / "registry", home / "registry/mirror"}) {
            QVERIFY(throws(Code::FileExists, [&] { followLog(*source(), trust(), place); }));
            QVERIFY(!fs::exists(place / "tile"));
        }
    }

    void a_first_follow_that_broke_off_goes_on_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("at the log's end") << 0;
        QTest::newRow("at the last records") << 1;
        QTest::newRow("and what it had is damaged") << 2;
        QTest::newRow("and what it had is cut short") << 3;
        QTest::newRow("and what it had is of a longer log") << 4;
    }
    void a_first_follow_that_broke_off_goes_on()
    {
        QFETCH(const int, kind);
        serve(false);
        std::map<std::string, unsigned> asked;
        bool broken = true;
        const std::string last = kind == 1 ? "/v1/records/002" : "/tile/entries/002";
        m->liar.lie = [&](const Request& request, Response& response) {
            ++asked[request.path];
            if (broken && request.path.starts_with(last))
                response = Response::plain(404, "gone");
        };
        QVERIFY_EXCEPTION_THROWN(follow(), Error);
        QVERIFY(!MirrorSource::isMirror(mirror()));
        const fs::path bundle = mirror() / ".staged/tile/entries/000";
        Bytes bytes = readFile(bundle);
        if (kind == 2)
            bytes[bytes.size() / 2] ^= 1;
        if (kind == 3)
            bytes.resize(bytes.size() / 2);
        writeFileAtomically(kind == 4 ? mirror() / ".staged/tile/entries/007" : bundle, bytes);
        broken = false;
        asked.clear();
        const FollowProgress done = follow();
        demandHolds(auditRegistry(mirror(), trust()));
        demandSameAnswers(MirrorSource(mirror()));
        QCOMPARE(asked["/tile/entries/000"], kind < 2 ? 0u : 1u);
        if (kind == 1) {
            QCOMPARE(asked["/v1/records/000"], 0u); // nor are records asked for again
            QVERIFY(done.records < 256);
        }
    }

    void a_damaged_record_is_fetched_anew()
    {
        serve(false);
        follow();
        const fs::path file = mirror() / MirrorSource::chipPath(World::chip(10).digest());
        Bytes bytes = readFile(file);
        bytes[bytes.size() / 8] ^= 1; // the record comes first
        writeFileAtomically(file, bytes);
        QVERIFY(!auditRegistry(mirror(), trust()).holds());
        QCOMPARE(follow().records, 1u);
        demandHolds(auditRegistry(mirror(), trust()));
    }

    void a_mirror_of_the_log_becomes_a_full_one()
    {
        serve(false);
        followLog(*openSource(m->url), trust(), mirror());
        QVERIFY(!MirrorSource(mirror()).hasRecords());
        // No word of fraud: it never had any.
        QVERIFY(throws(Code::RegistryMissing, [&] { lookUpChip(MirrorSource(mirror()), trust(), World::chip(1)); }));
        const TrustFile trusted = trust();
        QVERIFY(throws(Code::Usage,
                       [&] { Restoration(mirror(), trusted, PublishedFile(m_folder->path().toStdString() + "/p")); }));
        follow();
        demandSameAnswers(MirrorSource(mirror()));
        // And is not let go out of date.
        QVERIFY(throws(Code::FileExists, [&] { followLog(*openSource(m->url), trust(), mirror()); }));
        // A mirror of a mirror.
        const fs::path second = mirror().parent_path() / "second";
        followLog(*openSource(mirror()), trust(), second);
        demandSameAnswers(MirrorSource(second));
        demandHolds(auditRegistry(second, trust()));
    }

    void a_server_is_known_as_one_to_who_opens_it_late()
    {
        serve(false);
        QVERIFY(recovery::LateSource(m->url).answersAreTold());
    }

    void nobody_has_the_records_without_an_agreement()
    {
        serve(false);
        const auto refused = [&](Code code, const WholeReading& reading) {
            return throws(code, [&] { followLog(*openSource(m->url, World::origin, reading), trust(), mirror()); });
        };
        QVERIFY(refused(Code::AgreementUnknown, {Agreement::make(World::origin, m_sample.world.random)}));
        QVERIFY(refused(Code::Usage, {Agreement{"other.example/log", m->agreement.token}}));
        QVERIFY(!fs::exists(mirror() / "checkpoint"));
        const http::Client client(m->url);
        for (const char* shown : {"", "Bearer", "Bearer ", "Bearer AAAA", "Basic x"})
            QCOMPARE(client.ask({.path = "v1/records/000", .authorization = shown}).status, 403);
        const std::string good = "Bearer " + m->agreement.token;
        for (const std::string& shown : {good, "bearer " + m->agreement.token})
            QCOMPARE(client.ask({.path = "v1/records/000", .authorization = shown}).status, 200);
        for (const char* path : {"v1/records/003", "v1/records/002.p/255", "v1/records/0", "v1/records/"})
            QCOMPARE(client.ask({.path = path, .authorization = good}).status, 404);
        // Ended, it is so at once, for the running server.
        const Agreements elsewhere(m_stores.folder() / "agreements");
        QVERIFY(throws(Code::Usage, [&] { elsewhere.add("mirror", m->agreement); }));
        QVERIFY(throws(Code::Usage, [&] { elsewhere.end("nobody"); }));
        elsewhere.end("mirror");
        QCOMPARE(client.ask({.path = "v1/records/000", .authorization = good}).status, 403);
        QVERIFY(throws(Code::AgreementUnknown, [&] { follow(); }));
        // Over a network it would be read by others.
        QVERIFY(throws(Code::Usage, [&] {
            const ServerSource far(std::make_shared<WebFiles>("http://registry.example"), m->agreement);
        }));
    }

    void keeps_to_the_pace_that_the_server_allows()
    {
        serve(false, 1);
        const auto begin = std::chrono::steady_clock::now();
        AuditOptions options;
        options.reading.agreement = m->agreement;
        options.chipsAsked = 3;
        demandHolds(auditRegistry(m->url, trust(), options));
        // Eleven calls where three a second of one address would be too many: refused at times, given all the same.
        QVERIFY(m->liar.refusals > 0);
        QVERIFY(m->liar.refusals < 20);
        QVERIFY(std::chrono::steady_clock::now() - begin >= std::chrono::seconds(2));
        follow();
        demandSameAnswers(MirrorSource(mirror()));
    }

    void a_server_that_is_too_busy_for_too_long_is_let_go()
    {
        serve(false);
        m->liar.lie = [](const Request& request, Response& response) {
            if (request.path.starts_with("/v1/records/"))
                response = Response::plain(503, "busy");
        };
        QVERIFY(
            throws(Code::RegistryUnreachable, [&] { followLog(*source(std::chrono::seconds(2)), trust(), mirror()); }));
    }
};

QTEST_GUILESS_MAIN(MirrorTest)
#include "mirror_test.moc"
