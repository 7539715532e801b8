#include "support/mirrored.h"
#include "support/served.h"

#include "base/error_table.h"
#include "registry/audit.h"
#include "registry/chip_look_up.h"
#include "registry/mirror_source.h"
#include "registry/server_source.h"
#include "registry/stored_source.h"
#include "registry/trust_choice.h"
#include "registry/web_files.h"
#include "registry/web_mirror_source.h"

#include <QTest>

using namespace keyline;
using namespace keyline::registry;
using test::throws;
using test::WebReply;
using test::WebRequest;
using test::WebServer;
using test::World;

namespace {

/// What a look-up finds broken, in its order: "history K-514"...
std::string brokenOf(const ChipLookUp& lookUp)
{
    std::string out;
    for (const Check& check : lookUp.checks)
        if (check.state == CheckState::Broken)
            out += std::string(out.empty() ? "" : ", ") + std::string(checkName(check.kind)) + " " +
                   errorInfo(check.code.value_or(Code::Unexpected)).number;
    return out;
}

} // namespace

/// Registries read by their URL: a server's calls, a mirror behind a file server, and those that lie.
class RemoteSourceTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase()
    {
        m_sample = std::make_unique<test::MirroredRegistry>();
        m_fork = std::make_unique<test::MirroredRegistry>(std::uint8_t{1});
        m_trust = std::make_unique<TrustFile>(test::trustOf(m_sample->world));
        m_stored = std::make_unique<StoredSource>(m_sample->registry.folder());
        m_mirror = std::make_unique<MirrorSource>(m_sample->mirrorFolder());
        m_honest = test::asServer(*m_stored);
        m_server = std::make_unique<WebServer>(m_honest);
        m_files = std::make_unique<WebServer>(WebServer::folder(m_sample->mirrorFolder()));
    }

    void a_server_and_a_file_server_are_told_apart()
    {
        QVERIFY(dynamic_cast<ServerSource*>(openSource(m_server->url()).get()));
        QVERIFY(dynamic_cast<ServerSource*>(openSource(m_server->url() + "/").get()));
        QVERIFY(dynamic_cast<WebMirrorSource*>(openSource(m_files->url()).get()));
    }

    void what_is_no_registry_is_named()
    {
        WebServer page(
            [](const WebRequest&) -> WebReply { return {.body = toBytes(asBytes("<html>Welcome</html>"))}; });
        WebServer nothing([](const WebRequest&) -> WebReply { return {.status = 404}; });
        WebServer broken([](const WebRequest&) -> WebReply { return {.status = 500}; });
        QVERIFY(throws(Code::RegistryMissing, [&] { openSource(nothing.url()); }));
        QVERIFY(throws(Code::RegistryUnreachable, [&] { openSource(broken.url()); }));
        const auto source = openSource(page.url());
        QVERIFY(throws(Code::RegistryAnswersOddly, [&] { source->chip(World::chip(1)); }));
        QVERIFY(throws(Code::RegistryAnswersOddly, [&] { source->key(ByteArray<8>{}); }));
        broken.stop();
        QVERIFY(throws(Code::RegistryUnreachable, [&] { openSource(broken.url()); }));
        QVERIFY(throws(Code::Usage, [&] { openSource("http://user@127.0.0.1"); }));
    }

    void both_say_what_the_folder_says()
    {
        for (const auto& [url, folder] : {std::pair<std::string, const Source*>{m_server->url(), m_stored.get()},
                                          {m_files->url(), m_mirror.get()}}) {
            const auto source = openSource(url);
            QCOMPARE(source->checkpoint(), folder->checkpoint());
            for (const unsigned n : {1u, 2u, 3u, 4u, 99u}) {
                QVERIFY(source->chip(World::chip(n)) == folder->chip(World::chip(n)));
                QVERIFY(source->log(World::chip(n).digest()) == folder->log(World::chip(n).digest()));
                QVERIFY(source->chip(World::chip(n), 1) == folder->chip(World::chip(n), 1));
                QVERIFY(source->chip(World::chip(n), 2) == folder->chip(World::chip(n), 2));
                QVERIFY(!source->chip(World::chip(n), 7));
            }
            const auto kid = m_sample->world.secondStation.publicKey().keyId();
            QVERIFY(source->key(kid) == folder->key(kid));
            QVERIFY(source->key(ByteArray<8>{}) == folder->key(ByteArray<8>{}));
            for (const unsigned width : {1u, 7u, 256u}) {
                const transparency::TileId bundle{0, 0, width, true};
                QVERIFY(source->tile(bundle) == folder->tile(bundle));
                QVERIFY(source->tile({0, 0, width, false}) == folder->tile({0, 0, width, false}));
            }
        }
    }

    void look_ups_hold_from_both()
    {
        for (const std::string& url : {m_server->url(), m_files->url()}) {
            const auto source = openSource(url);
            for (const unsigned n : {1u, 2u, 5u, 12u}) {
                const auto lookUp = lookUpChip(*source, *m_trust, World::chip(n), {.mirror = m_mirror.get()});
                QCOMPARE(brokenOf(lookUp), std::string());
                lookUp.demandRecoverable();
            }
            QVERIFY(
                throws(Code::ChipRetired, [&] { lookUpChip(*source, *m_trust, World::chip(3)).demandRecoverable(); }));
            QVERIFY(
                throws(Code::ChipErased, [&] { lookUpChip(*source, *m_trust, World::chip(4)).demandRecoverable(); }));
            QVERIFY(
                throws(Code::ChipUnknown, [&] { lookUpChip(*source, *m_trust, World::chip(99)).demandRecoverable(); }));
        }
    }

    void an_audit_reads_the_log_from_a_url()
    {
        for (const std::string& url : {m_server->url(), m_files->url()}) {
            const AuditReport report = auditRegistry(url, *m_trust);
            QVERIFY2(report.holds(), report.holds() ? "" : report.findings.front().text().c_str());
            QCOMPARE(report.entries, m_stored->log({}).size);
            for (const AuditRow& row : report.rows)
                QCOMPARE(row.state == AuditRow::State::Holds,
                         row.topic < AuditTopic::Records ||
                             (row.topic == AuditTopic::Answers && url == m_server->url()));
        }
    }

    void an_audit_names_the_place_in_what_a_url_serves()
    {
        WebServer lying([this](const WebRequest& request) {
            WebReply reply = m_honest(request);
            if (request.path.starts_with("tile/0/"))
                reply.body[40] ^= 1;
            return reply;
        });
        const AuditReport report = auditRegistry(lying.url(), *m_trust);
        QVERIFY(!report.holds());
        const std::string text = report.findings.front().text();
        QVERIFY2(text.find("tile/0/000.p/") != std::string::npos && text.find("byte 40") != std::string::npos,
                 text.c_str());
    }

    void a_mirror_says_by_what_to_judge_it()
    {
        registry::exportForReaders(m_sample->registry.folder(), m_sample->mirrorFolder());
        const TrustChoice choice = chooseTrust(m_files->url());
        QVERIFY(choice.itsOwn);
        QCOMPARE(choice.trust.origin(), std::string(World::origin));
        QVERIFY(throws(Code::Usage, [&] { chooseTrust(m_server->url()); }));
    }

    // The lies (issue: a server that lies to a repair centre).
    void a_stale_revision_is_caught()
    {
        // Chip 2 has two revisions; the server says the first is all there is.
        const auto old = *m_stored->chip(World::chip(2), 1);
        ChipAnswer told = old;
        told.history.resize(1);
        QCOMPARE(lieAbout(2, told.encode()), std::string("history K-514"));
        QCOMPARE(lieAbout(2, old.encode()), std::string("history K-514"));
    }

    void a_hidden_revision_is_caught_by_a_mirror()
    {
        ChipAnswer told = *m_stored->chip(World::chip(2), 1);
        told.history.resize(1);
        const IndexAnswer log{m_stored->log(World::chip(2).digest()).size, {told.history[0].index}};
        QCOMPARE(lieAbout(2, told.encode(), 200, log), std::string("history K-514"));
    }

    void another_chips_record_is_caught()
    {
        ChipAnswer told = *m_stored->chip(World::chip(1), std::nullopt);
        told.record = m_stored->chip(World::chip(6), std::nullopt)->record;
        QCOMPARE(lieAbout(1, told.encode()), std::string("record K-511"));
        QVERIFY(lieAbout(1, m_stored->chip(World::chip(6), std::nullopt)->encode()).starts_with("statement K-513"));
    }

    void a_false_404_is_caught()
    {
        QCOMPARE(lieAbout(1, {}, 404), std::string("history K-514"));
        // And where the server's log says the same: by the mirror.
        const IndexAnswer log{m_stored->log({}).size, {}};
        QCOMPARE(lieAbout(1, {}, 404, log), std::string("history K-514"));
    }

    void a_false_410_is_caught()
    {
        ChipAnswer told = *m_stored->chip(World::chip(1), std::nullopt);
        told.record.reset();
        QCOMPARE(lieAbout(1, told.encode(), 410), std::string("record K-511"));
    }

    void a_forked_view_is_caught_by_what_was_seen_before()
    {
        QTemporaryDir folder;
        const CheckpointMemory memory(folder.path().toStdString());
        QCOMPARE(brokenOf(lookUpChip(*openSource(m_server->url()), *m_trust, World::chip(1), {.memory = &memory})),
                 std::string());
        const StoredSource fork(m_fork->registry.folder());
        WebServer other(test::asServer(fork));
        const auto lookUp = lookUpChip(*openSource(other.url()), *m_trust, World::chip(1), {.memory = &memory});
        QCOMPARE(brokenOf(lookUp), std::string("consistency K-515"));
        QVERIFY(throws(Code::LogForked, [&] { lookUp.demandRecoverable(); }));
    }

    void a_forked_view_is_caught_by_a_mirror()
    {
        const StoredSource fork(m_fork->registry.folder());
        WebServer other(test::asServer(fork));
        // Other devices under the same chip IDs: the mirror has statements at the same places, but other ones.
        for (const unsigned n : {1u, 99u}) {
            const auto lookUp =
                lookUpChip(*openSource(other.url()), *m_trust, World::chip(n), {.mirror = m_mirror.get()});
            QCOMPARE(brokenOf(lookUp), std::string("consistency K-515"));
        }
    }

    void a_log_that_lost_its_end_is_caught()
    {
        QTemporaryDir folder;
        const CheckpointMemory memory(folder.path().toStdString());
        test::MirroredRegistry grown;
        grown.grow(50, 3);
        const StoredSource more(grown.registry.folder());
        WebServer server(test::asServer(more));
        const auto source = openSource(server.url());
        QCOMPARE(brokenOf(lookUpChip(*source, *m_trust, World::chip(1), {.memory = &memory})), std::string());
        const auto lookUp = lookUpChip(*openSource(m_server->url()), *m_trust, World::chip(1), {.memory = &memory});
        QCOMPARE(brokenOf(lookUp), std::string("consistency K-514"));
    }

  private:
    /// What a repair centre with a mirror at hand says of a server that answers so about chip n.
    std::string lieAbout(unsigned n, const Bytes& body, int status = 200, std::optional<IndexAnswer> log = {})
    {
        WebServer lying([&](const WebRequest& request) -> WebReply {
            if (request.path == "v1/chips/" + World::chip(n).hex())
                return {.status = status, .body = body};
            if (log && request.path.starts_with("v1/log/"))
                return {.body = log->encode()};
            return m_honest(request);
        });
        const auto source = openSource(lying.url());
        const auto lookUp = lookUpChip(*source, *m_trust, World::chip(n), {.mirror = m_mirror.get()});
        return brokenOf(lookUp);
    }

    std::unique_ptr<test::MirroredRegistry> m_sample;
    std::unique_ptr<test::MirroredRegistry> m_fork;
    std::unique_ptr<TrustFile> m_trust;
    std::unique_ptr<StoredSource> m_stored;
    std::unique_ptr<MirrorSource> m_mirror;
    WebServer::Handler m_honest;
    std::unique_ptr<WebServer> m_server;
    std::unique_ptr<WebServer> m_files;
};

QTEST_GUILESS_MAIN(RemoteSourceTest)
#include "remote_source_test.moc"
