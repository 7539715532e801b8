#include "registry/audit.h"

#include "support/followed_server.h"

#include "registry/checkpoint_memory.h"

using namespace keyline;
using namespace keyline::registry;
using namespace keyline::server;
using test::throws;
using test::World;
namespace fs = std::filesystem;

/// What an auditor, or who follows, finds out about a server that lies.
class LyingServerTest : public QObject, private test::FollowedServer
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { makeSample(); }
    void cleanup() { m.reset(); }

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

QTEST_GUILESS_MAIN(LyingServerTest)
#include "lying_server_test.moc"
