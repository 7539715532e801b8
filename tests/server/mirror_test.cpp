#include "registry/mirror_follow.h"

#include "../registry/support/mirrored.h"
#include "support/stores.h"

#include "http/client.h"
#include "recovery/late_source.h"
#include "registry/audit.h"
#include "registry/checkpoint_memory.h"
#include "registry/chip_look_up.h"
#include "registry/mirror_source.h"
#include "registry/server_source.h"
#include "server/agreements.h"
#include "server/api.h"
#include "server/restore.h"

using namespace keyline;
using namespace keyline::registry;
using namespace keyline::server;
using test::Running;
using test::throws;
using test::World;
namespace fs = std::filesystem;

/// Full mirrors of a server, by agreement with it, and what can be done with them.
class MirrorTest : public QObject
{
    Q_OBJECT

    /// Changes what a server says.
    class Liar final : public HttpHandler
    {
      public:
        using Lie = std::function<void(const Request&, Response&)>;

        explicit Liar(HttpHandler& honest) : m_honest(honest) {}
        std::optional<Response> refuseEarly(const Request& request) override
        {
            auto out = m_honest.refuseEarly(request);
            if (out && out->status == 429)
                ++refusals;
            return out;
        }
        void handle(Request request, Answer answer) override
        {
            if (request.path.starts_with("/v1/records/"))
                ++recordCalls;
            m_honest.handle(request, [this, request, answer = std::move(answer)](Response response) {
                if (lie)
                    lie(request, response);
                answer(std::move(response));
            });
        }
        void refused(unsigned status) override { m_honest.refused(status); }

        Lie lie;
        std::atomic<unsigned> recordCalls{0};
        std::atomic<unsigned> refusals{0};

      private:
        HttpHandler& m_honest;
    };

    /// A server that holds what the sample registry has, and goes on from there.
    struct Served
    {
        Served(test::MirroredRegistry& sample, test::Stores& stores, double perSecond)
            : world(sample.world), running(stores, world), agreements(stores.folder() / "agreements"),
              api(running.backend, running.metrics, running.clock, {.perSecond = perSecond, .agreements = agreements}),
              liar(api), http({"127.0.0.1", 0, {}, {}, 0}, liar), url("http://" + http.address())
        {
            agreement = Agreement::make(World::origin, world.random);
            agreements.add("mirror", agreement);
        }
        std::uint64_t next(const crypto::Ed25519Key& key)
        {
            std::uint64_t out = 0;
            running.store->read([&](StoreReader& reader) {
                out = reader.signers({key.publicKey().keyId()}).begin()->second.state.nextSequence;
            });
            return out;
        }
        void accept(Submission submission)
        {
            if (!running.append(std::move(submission)).logged())
                qFatal("the server refused an entry");
        }
        void provision(unsigned n) { accept(world.provision(world.device(n), next(world.station))); }
        Bytes newest(unsigned n) { return running.backend.chip(World::chip(n), std::nullopt)->statement; }
        void reprovision(unsigned n)
        {
            const test::Device device = world.device(n);
            const Bytes record = world.record(device).encode();
            auto statement = World::after(newest(n), StatementKind::Reprovision, next(world.station));
            statement.record = recordDigest(record);
            statement.deviceKey = device.pair->publicKey().spkiDigest();
            accept(World::sign(statement, world.station, record));
        }
        void end(unsigned n, StatementKind kind)
        {
            accept(World::sign(World::after(newest(n), kind, next(world.custodian)), world.custodian));
        }

        World& world;
        Running running;
        Agreements agreements;
        Agreement agreement;
        Api api;
        Liar liar;
        HttpServer http;
        std::string url;
    };

    test::MirroredRegistry m_sample;
    test::Stores m_stores;
    std::unique_ptr<Served> m;
    std::unique_ptr<QTemporaryDir> m_folder;

    fs::path mirror() const { return fs::path(m_folder->path().toStdString()) / "mirror"; }
    TrustFile trust() const { return test::trustOf(m_sample.world); }
    std::unique_ptr<Source> source(std::chrono::seconds patience = std::chrono::seconds(120)) const
    {
        return openSource(m->url, World::origin, {m->agreement, patience});
    }
    FollowProgress follow() const { return followLog(*source(), trust(), mirror()); }
    AuditReport auditServer(bool withRecords = true) const
    {
        AuditOptions options;
        if (withRecords)
            options.reading.agreement = m->agreement;
        return auditRegistry(m->url, trust(), options);
    }
    static AuditRow row(const AuditReport& report, AuditTopic topic)
    {
        return report.rows[static_cast<std::size_t>(topic)];
    }
    static void demandHolds(const AuditReport& report)
    {
        QVERIFY2(report.holds(), report.holds() ? "" : report.findings.front().text().c_str());
    }
    /// The mirror answers each question as the server does, to the byte.
    void demandSameAnswers(const Source& other) const
    {
        const auto& backend = m->running.backend;
        QCOMPARE(other.checkpoint(), backend.checkpoint());
        for (unsigned n = 0; n <= 14; ++n)
            for (std::uint64_t revision = 0; revision <= 4; ++revision) {
                const auto number = revision == 0 ? std::nullopt : std::optional(revision);
                QCOMPARE(other.chip(World::chip(n), number), backend.chip(World::chip(n), number));
            }
        for (const crypto::Ed25519Key* key :
             {&m_sample.world.station, &m_sample.world.secondStation, &m_sample.world.custodian})
            QCOMPARE(other.key(key->publicKey().keyId()), backend.key(key->publicKey().keyId()));
    }
    std::string everything() const
    {
        std::string out;
        for (const auto& entry : fs::recursive_directory_iterator(mirror()))
            if (entry.is_regular_file())
                out += asText(readFile(entry.path()));
        return out;
    }
    void serve(bool postgres, double perSecond = 0)
    {
        m.reset();
        m_stores.make(m_sample.world, postgres);
        const TrustFile trusted = trust();
        Restoration(m_sample.mirrorFolder(), trusted, PublishedFile(m_stores.folder() / "published"))
            .into(*m_stores.open());
        m = std::make_unique<Served>(m_sample, m_stores, perSecond);
        m_folder = std::make_unique<QTemporaryDir>();
    }

  private Q_SLOTS:
    void initTestCase()
    {
        m_sample.grow(1000, 520); // more than two bundles
        m_sample.mirror();
    }
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
        demandHolds(auditServer());
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

    void a_lie_about_a_record_is_caught_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("another record") << 0;
        QTest::newRow("a flipped bit") << 1;
        QTest::newRow("one record less") << 2;
        QTest::newRow("withheld") << 3;
    }
    void a_lie_about_a_record_is_caught()
    {
        QFETCH(const int, kind);
        serve(false);
        follow();
        const auto before = everything();
        m->provision(13);
        m->provision(14);
        m->liar.lie = [&](const Request& request, Response& response) {
            if (!request.path.starts_with("/v1/records/002"))
                return;
            const unsigned width = static_cast<unsigned>(m->running.tree().size % 256);
            auto answer = RecordsAnswer::parse(response.body, width);
            auto& last = answer.records.back();
            if (kind == 0)
                last = answer.records.front();
            if (kind == 1)
                last->back() ^= 1;
            if (kind == 2)
                answer.records.pop_back();
            if (kind == 3)
                last.reset();
            response.body = answer.encode();
        };
        QVERIFY(throws(Code::RegistryAnswersOddly, [&] { follow(); }));
        // What is mirrored is what was.
        fs::remove_all(mirror() / ".staged");
        QVERIFY(everything() == before);
        if (kind == 2) {
            QVERIFY(throws(Code::RegistryAnswersOddly, [&] { auditServer(); }));
            return;
        }
        const AuditReport report = auditServer();
        QVERIFY(row(report, AuditTopic::Records).state == AuditRow::State::Broken);
        QCOMPARE(report.findings.front().index, std::optional(m->running.tree().size - 1));
    }

    void records_of_the_erased_are_noticed()
    {
        serve(false);
        const Bytes record = *m->running.backend.chip(World::chip(11), std::nullopt)->record;
        const auto index = m->running.backend.chip(World::chip(11), std::nullopt)->history.front().index;
        m->end(11, StatementKind::Erase);
        m->liar.lie = [&](const Request& request, Response& response) {
            if (!request.path.starts_with("/v1/records/000"))
                return;
            auto answer = RecordsAnswer::parse(response.body, 256);
            answer.records[index] = record;
            response.body = answer.encode();
        };
        const AuditReport report = auditServer();
        QVERIFY(!report.holds());
        QVERIFY(report.findings.front().what.find("erased") != std::string::npos);
        follow(); // and are not taken
        demandHolds(auditRegistry(mirror(), trust()));
    }

    void an_audit_from_outside_says_what_it_did_not_look_at()
    {
        serve(false);
        const AuditReport report = auditServer(false);
        demandHolds(report);
        QVERIFY(row(report, AuditTopic::Records).state == AuditRow::State::NotChecked);
        QVERIFY(row(report, AuditTopic::Records).because.find("--agreement") != std::string::npos);
        QVERIFY(row(report, AuditTopic::Answers).state == AuditRow::State::Holds);
        QVERIFY(row(report, AuditTopic::Answers).because.find("500 of 532 chips") != std::string::npos);
        const AuditReport full = auditServer();
        QCOMPARE(row(full, AuditTopic::Records).checked, 532u);
    }

    void a_server_that_hides_or_invents_in_its_look_ups_is_caught_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("kind");
        const QByteArray chip = "/v1/log/" + QByteArray::fromStdString(toHex(World::chip(2).digest()));
        QTest::newRow("the newest statement hidden") << chip << 0;
        QTest::newRow("the first statement hidden") << chip << 1;
        QTest::newRow("the chip unknown") << chip << 2;
        QTest::newRow("another chip's statement") << chip << 3;
        QTest::newRow("an old answer") << chip << 4;
        const QByteArray key =
            "/v1/keys/" + QByteArray::fromStdString(toHex(World().secondStation.publicKey().keyId()));
        QTest::newRow("a revocation hidden") << key << 0;
        QTest::newRow("the key unknown") << key << 2;
    }
    void a_server_that_hides_or_invents_in_its_look_ups_is_caught()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const int, kind);
        serve(false);
        demandHolds(auditServer());
        unsigned told = 0;
        m->liar.lie = [&](const Request& request, Response& response) {
            if (request.path != path.toStdString())
                return;
            ++told;
            auto answer = IndexAnswer::parse(response.body);
            if (kind == 0)
                answer.indexes.pop_back();
            if (kind == 1)
                answer.indexes.erase(answer.indexes.begin());
            if (kind == 2)
                answer.indexes.clear();
            if (kind == 3)
                answer.indexes.push_back(answer.size - 1);
            if (kind == 4)
                answer.size -= 1;
            response.body = answer.encode();
        };
        for (const bool withRecords : {false, true}) {
            const AuditReport report = auditServer(withRecords);
            QVERIFY(row(report, AuditTopic::Answers).state == AuditRow::State::Broken);
            QCOMPARE(report.findings.front().file, path.toStdString().substr(1));
        }
        QCOMPARE(told, 2u);
    }

    /// What a look-up is told is compared, too, where records say which chip is whose.
    void a_server_that_lies_in_its_look_ups_of_chips_is_caught_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("what");
        QTest::newRow("the chip unknown") << 0 << QByteArray("nobody knows it");
        QTest::newRow("the newest revision hidden") << 1 << QByteArray("history hides it");
        QTest::newRow("the first revision hidden") << 2 << QByteArray("history hides it");
        QTest::newRow("another chip's answer") << 3 << QByteArray("history names entry");
        QTest::newRow("another chip's record") << 4 << QByteArray("record is not the statement's");
        QTest::newRow("the record hidden") << 5 << QByteArray("hides the record");
        QTest::newRow("an old receipt") << 6 << QByteArray("older than");
        QTest::newRow("a receipt that does not hold") << 7 << QByteArray("the receipt");
    }
    void a_server_that_lies_in_its_look_ups_of_chips_is_caught()
    {
        QFETCH(const int, kind);
        QFETCH(const QByteArray, what);
        serve(false);
        m->provision(13);
        const ChipAnswer first = *m->running.backend.chip(World::chip(13), std::nullopt);
        m->reprovision(13);
        const ChipAnswer other = *m->running.backend.chip(World::chip(11), std::nullopt);
        demandHolds(auditServer());
        const std::string path = "/v1/chips/" + World::chip(13).hex();
        std::string oldReceipt;
        if (kind == 6) {
            oldReceipt = m->running.backend.chip(World::chip(13), std::nullopt)->receipt;
            m->provision(14);
        }
        m->liar.lie = [&](const Request& request, Response& response) {
            if (request.path != path)
                return;
            if (kind == 0) {
                response = Response::plain(404, "not found");
                return;
            }
            auto answer = ChipAnswer::parse(response.body);
            if (kind == 1)
                answer = first;
            if (kind == 2)
                answer.history.erase(answer.history.begin());
            if (kind == 3)
                answer = other;
            if (kind == 4)
                answer.record = other.record;
            if (kind == 5)
                answer.record.reset();
            if (kind == 6)
                answer.receipt = oldReceipt;
            if (kind == 7)
                answer.receipt = other.receipt;
            response.body = answer.encode();
        };
        const AuditReport report = auditServer();
        QVERIFY(row(report, AuditTopic::Answers).state == AuditRow::State::Broken);
        QCOMPARE(report.findings.size(), std::size_t{1});
        QCOMPARE(report.findings.front().file, path.substr(1));
        QVERIFY2(report.findings.front().what.find(what.toStdString()) != std::string::npos,
                 report.findings.front().what.c_str());
    }

    void an_auditor_remembers_what_he_was_shown()
    {
        serve(false);
        const QTemporaryDir folder;
        const CheckpointMemory memory(folder.path().toStdString());
        AuditOptions options;
        options.memory = &memory;
        const std::string old = m->running.backend.checkpoint();
        demandHolds(auditRegistry(m->url, trust(), options));
        m->provision(13);
        demandHolds(auditRegistry(m->url, trust(), options));
        m->liar.lie = [&](const Request& request, Response& response) {
            if (request.path == "/checkpoint")
                response.body = toBytes(asBytes(old));
        };
        const AuditReport report = auditRegistry(m->url, trust(), options);
        QVERIFY(row(report, AuditTopic::Checkpoint).state == AuditRow::State::Broken);
        QVERIFY2(report.findings.front().what.find("older than") != std::string::npos,
                 report.findings.front().what.c_str());
    }

    /// Half-way through an audit the server is gone: no word against what it holds.
    void a_server_that_goes_away_is_no_finding()
    {
        serve(false);
        m->liar.lie = [](const Request& request, Response& response) {
            if (request.path.starts_with("/tile/entries/001"))
                response = Response::plain(503, "down");
        };
        AuditOptions options;
        options.reading.patience = std::chrono::seconds(1);
        QVERIFY(throws(Code::RegistryUnreachable, [&] { auditRegistry(m->url, trust(), options); }));
    }
};

QTEST_GUILESS_MAIN(MirrorTest)
#include "mirror_test.moc"
