#include "server/api.h"
#include "server/entries_body.h"
#include "server/http.h"
#include "server/log_state.h"

#include "support/raw_client.h"
#include "support/stores.h"

#include "../transparency/judge.h"
#include "base/cbor.h"
#include "base/file.h"

using namespace keyline;
using namespace keyline::registry;
using namespace keyline::server;
using test::ask;
using test::bodyOf;
using test::headerOf;
using test::statusOf;
using test::World;

namespace {

ByteView bytesOf(const std::string& text)
{
    return asBytes(text);
}

std::string hex(const identity::ChipId& chip)
{
    return toHex(chip.bytes());
}

/// What a store that is away leaves of a server.
struct Away final : Backend
{
    [[noreturn]] static void away() { throw Error(Code::DatabaseFault, "away"); }
    std::string checkpoint() const override { away(); }
    std::optional<ChipAnswer> chip(const identity::ChipId&, std::optional<std::uint64_t>) const override { away(); }
    IndexAnswer key(const ByteArray<8>&) const override { away(); }
    IndexAnswer log(const Digest&) const override { away(); }
    std::optional<Bytes> tile(const transparency::TileId&) const override { away(); }
    std::optional<RecordsAnswer> recordsBeside(const transparency::TileId&) const override { away(); }
    void append(std::vector<Submission>, OnAppended) override { away(); }
    std::size_t queued() const override { return 3; }
    bool canWrite() const override { return false; }
    bool canPublish() const override { return true; }
    LogState state() const override { away(); }
};

} // namespace

class ApiTest : public QObject
{
    Q_OBJECT

    World m_world;
    test::Stores m_stores;
    std::unique_ptr<test::Running> m_running;
    std::unique_ptr<Api> m_api;
    std::unique_ptr<HttpServer> m_http;

    std::string get(const std::string& path, const std::string& headers = {}) const
    {
        return ask(m_http->address(), "GET", path, headers);
    }
    std::string post(const Bytes& body, const std::string& type = "application/cbor") const
    {
        return ask(m_http->address(), "POST", "/v1/entries", "Content-Type: " + type + "\r\n",
                   std::string(asText(body)));
    }
    std::string post(const std::vector<Submission>& batch) const { return post(encodeEntriesBody(batch)); }
    void serve(ApiOptions options)
    {
        m_http.reset();
        m_api = std::make_unique<Api>(m_running->backend, m_running->metrics, m_running->clock, options);
        HttpOptions http;
        http.port = 0;
        m_http = std::make_unique<HttpServer>(http, *m_api);
        m_api->countConnectionsOf(m_http.get());
    }

  private Q_SLOTS:
    void init()
    {
        m_stores.make(m_world, false);
        m_running = std::make_unique<test::Running>(m_stores, m_world);
        ApiOptions options;
        options.perSecond = 0;
        serve(options);
    }
    void cleanup()
    {
        m_api->countConnectionsOf(nullptr);
        m_http.reset();
        m_running.reset();
    }

    void C1_C17_files_and_gives_back_over_the_network()
    {
        QCOMPARE(statusOf(post(m_world.enrolments())), 200);
        const test::Device device = m_world.device(1);
        const Submission submission = m_world.provision(device, 1);
        const std::string answer = post(std::vector{submission});
        QCOMPARE(statusOf(answer), 200);
        QCOMPARE(headerOf(answer, "Content-Type"), std::string("application/cbor"));
        const std::string body = bodyOf(answer);
        cbor::Reader in(bytesOf(body));
        in.readArray(1);
        in.readMap(1);
        in.key("receipt");
        AppendResult result;
        result.receipt = in.readText();
        result.entry = submission.entry;
        result.index = 4;
        QCOMPARE(test::proven(m_world, result).size, 5u);
        // Whoever has the chip ID has the backup.
        const std::string found = get("/v1/chips/" + hex(device.chip));
        QCOMPARE(statusOf(found), 200);
        QCOMPARE(headerOf(found, "Cache-Control"), std::string("no-cache"));
        const std::string foundBody = bodyOf(found);
        const ChipAnswer chip = ChipAnswer::parse(bytesOf(foundBody));
        QCOMPARE(*chip.record, *submission.record);
        QCOMPARE(chip.statement, submission.entry);
        QCOMPARE(get("/v1/chips/" + hex(device.chip) + "/1").substr(0, 15), found.substr(0, 15));
    }

    void answers_refusals_with_their_codes_in_order()
    {
        post(m_world.enrolments());
        Submission good = m_world.provision(m_world.device(1), 1);
        Submission bad = good;
        bad.entry.back() ^= 1;
        const std::string body = bodyOf(post(std::vector{bad, good, Submission{{1}, {}}}));
        cbor::Reader in(bytesOf(body));
        in.readArray(3);
        in.readMap(2);
        in.key("code");
        QCOMPARE(in.readUnsigned(), 4u);
        in.key("error");
        QVERIFY(!in.readText().empty());
        in.readMap(1);
        in.skip();
        in.skip();
        in.readMap(2);
        in.key("code");
        QCOMPARE(in.readUnsigned(), 1u);
    }

    void takes_any_encoding_of_cbor_and_nothing_else()
    {
        post(m_world.enrolments());
        const Submission one = m_world.provision(m_world.device(1), 1);
        // Indefinite arrays, a longer head.
        Bytes body{0x9f,
                   0x9f,
                   0x5a,
                   0,
                   0,
                   static_cast<std::uint8_t>(one.entry.size() >> 8),
                   static_cast<std::uint8_t>(one.entry.size())};
        body.insert(body.end(), one.entry.begin(), one.entry.end());
        const Bytes record = cbor::Writer().bytes(*one.record).take();
        body.insert(body.end(), record.begin(), record.end());
        body.insert(body.end(), {0xff, 0xff});
        QCOMPARE(statusOf(post(body)), 200);
        QCOMPARE(m_running->tree().size, 5u);
        const std::vector<Submission> many(257, one);
        for (const Bytes& wrong :
             {Bytes{}, Bytes{0x80}, Bytes{0xa0}, Bytes{0x81, 0x80}, Bytes{0x81, 0x82, 0x01, 0xf6},
              Bytes{0x81, 0x81, 0x41, 0x00}, Bytes{0x81, 0x82, 0x41, 0x00}, encodeEntriesBody(many), Bytes(1000, 0x9f)})
            QCOMPARE(statusOf(wrong.empty() ? ask(m_http->address(), "POST", "/v1/entries",
                                                  "Content-Type: application/cbor\r\nContent-Length: 0\r\n")
                                            : post(wrong)),
                     400);
        QCOMPARE(m_running->tree().size, 5u);
        QCOMPARE(statusOf(post(encodeEntriesBody(std::vector<Submission>(256, one)))), 200);
    }

    void serves_the_log_as_C2SP_says()
    {
        std::vector<Submission> batch = m_world.enrolments();
        for (unsigned n = 1; n <= 256; ++n) {
            batch.push_back(m_world.provision(m_world.device(n, false), n));
            if (batch.size() == 100) {
                post(batch);
                batch.clear();
            }
        }
        post(batch);
        const std::string checkpoint = get("/checkpoint");
        QCOMPARE(headerOf(checkpoint, "Content-Type"), std::string("text/plain; charset=utf-8"));
        QCOMPARE(headerOf(checkpoint, "Cache-Control"), std::string("no-cache"));
        QCOMPARE(transparency::openCheckpoint(bodyOf(checkpoint), test::logKeyOf(m_world), {}).checkpoint.size, 260u);
        for (const char* path : {"/tile/0/000", "/tile/0/001.p/4", "/tile/1/000.p/1", "/tile/entries/000",
                                 "/tile/entries/001.p/4", "/tile/entries/001.p/2"}) {
            const std::string answer = get(path);
            QCOMPARE(statusOf(answer), 200);
            QCOMPARE(headerOf(answer, "Content-Type"), std::string("application/octet-stream"));
            const bool full = std::string_view(path).find(".p") == std::string_view::npos;
            QCOMPARE(headerOf(answer, "Cache-Control"),
                     std::string(full ? "public, max-age=31536000, immutable" : "no-cache"));
            const auto expected = m_running->backend.tile(*transparency::parseTilePath(path + 1));
            QCOMPARE(bodyOf(answer), std::string(asText(*expected)));
            // Who has it need not take it again.
            const std::string etag = headerOf(answer, "ETag");
            const std::string again = get(path, "If-None-Match: \"x\"\r\nIf-None-Match: W/" + etag + "\r\n");
            QCOMPARE(statusOf(again), 304);
            QVERIFY(bodyOf(again).empty());
            QCOMPARE(headerOf(again, "ETag"), etag);
            const std::string head = ask(m_http->address(), "HEAD", path);
            QCOMPARE(statusOf(head), 200);
            QVERIFY(bodyOf(head).empty());
        }
        for (const char* path :
             {"/tile/0/001", "/tile/0/001.p/5", "/tile/0/002", "/tile/0/1", "/tile/0/000.p/256", "/tile/2/000.p/1",
              "/tile/entries/001.p/5", "/tile/", "/tile/x", "/", "/nothing", "/checkpoint/"})
            QVERIFY2(statusOf(get(path)) == 404, path);
    }

    void an_independent_judge_finds_that_the_log_it_serves_holds()
    {
        Judge judge;
        QVERIFY2(judge.build(), judge.problem().constData());
        const QTemporaryDir folder;
        QStringList receipts;
        std::vector<Submission> batch = m_world.enrolments();
        for (unsigned n = 1; n <= 300; ++n) {
            batch.push_back(m_world.provision(m_world.device(n, false), n));
            if (n % 75 != 0)
                continue;
            // The last entry of each call, with the receipt that came for it.
            const Bytes last = batch.back().entry;
            const std::string body = bodyOf(post(batch));
            cbor::Reader in(bytesOf(body), {8u << 20, 8});
            std::string receipt;
            for (std::size_t left = in.readArray(); left > 0; --left) {
                in.readMap(1);
                in.key("receipt");
                receipt = in.readText();
            }
            const QString name = folder.filePath(QString::number(n));
            writeFileAtomically((name + QStringLiteral(".receipt")).toStdString(), asBytes(receipt));
            writeFileAtomically((name + QStringLiteral(".entry")).toStdString(), last);
            receipts << name + QStringLiteral(".receipt") << name + QStringLiteral(".entry");
            batch.clear();
        }
        const QString url = QString::fromStdString("http://" + m_http->address());
        const auto verdict = judge.judge(url, test::logKeyOf(m_world).vkey(), receipts);
        QVERIFY2(verdict.holds, verdict.said.constData());
        QVERIFY2(verdict.said.contains("304 entries") && verdict.said.contains("4 receipts hold"),
                 verdict.said.constData());
    }

    void answers_look_ups_and_what_is_no_name()
    {
        post(m_world.enrolments());
        const Submission first = m_world.provision(m_world.device(1), 1);
        post(std::vector{first});
        const std::string chip = hex(World::chip(1));
        std::string upper = chip;
        std::transform(upper.begin(), upper.end(), upper.begin(), ::toupper);
        QCOMPARE(statusOf(get("/v1/chips/" + chip)), 200);
        QCOMPARE(statusOf(get("/v1/chips/" + chip + "/2")), 404);
        QCOMPARE(statusOf(get("/v1/chips/" + hex(World::chip(2)))), 404);
        for (const std::string& wrong :
             {upper, chip + "/0", chip + "/x", chip + "/01", chip + "/", std::string("12"), std::string("zz"),
              std::string(66, 'a'), std::string(32, '0'), std::string(32, 'f')})
            QVERIFY2(statusOf(get("/v1/chips/" + wrong)) == 400, wrong.c_str());
        const std::string key = bodyOf(get("/v1/keys/" + toHex(m_world.station.publicKey().keyId())));
        QCOMPARE(IndexAnswer::parse(bytesOf(key)), (IndexAnswer{5, {0}}));
        const std::string nobody = bodyOf(get("/v1/keys/0000000000000000"));
        QCOMPARE(IndexAnswer::parse(bytesOf(nobody)), (IndexAnswer{5, {}}));
        const std::string log = bodyOf(get("/v1/log/" + toHex(World::chip(1).digest())));
        QCOMPARE(IndexAnswer::parse(bytesOf(log)), (IndexAnswer{5, {4}}));
        QCOMPARE(statusOf(get("/v1/keys/00")), 400);
        QCOMPARE(statusOf(get("/v1/log/00")), 400);
        QCOMPARE(bodyOf(get("/healthz")), std::string("ok\n"));
        // Erased: gone, but for what the log has.
        post(std::vector{World::sign(World::after(first.entry, StatementKind::Erase, 1), m_world.custodian)});
        for (const char* revision : {"", "/1", "/2"}) {
            const std::string gone = get("/v1/chips/" + chip + revision);
            QCOMPARE(statusOf(gone), 410);
            const std::string body = bodyOf(gone);
            QVERIFY(!ChipAnswer::parse(bytesOf(body)).record);
            QCOMPARE(ChipAnswer::parse(bytesOf(body)).history.size(), 2u);
        }
    }

    void refuses_other_methods_and_types()
    {
        for (const char* path : {"/checkpoint", "/v1/chips/00", "/metrics", "/tile/0/000"}) {
            const std::string answer = ask(m_http->address(), "DELETE", path);
            QCOMPARE(statusOf(answer), 405);
            QCOMPARE(headerOf(answer, "Allow"), std::string("GET, HEAD"));
        }
        QCOMPARE(statusOf(get("/v1/entries")), 405);
        QCOMPARE(headerOf(get("/v1/entries"), "Allow"), std::string("POST"));
        QCOMPARE(statusOf(ask(m_http->address(), "HEAD", "/v1/entries")), 405);
        QCOMPARE(statusOf(post(Bytes{0x80}, "text/plain")), 415);
        QCOMPARE(statusOf(ask(m_http->address(), "POST", "/v1/entries", "Content-Type: application/cbor\r\n")), 411);
        QCOMPARE(statusOf(ask(m_http->address(), "POST", "/v1/entries",
                              "Content-Type: application/cbor\r\nContent-Length: 8388609\r\n")),
                 413);
    }

    void an_address_has_so_many_dynamic_calls_a_second()
    {
        ApiOptions options;
        options.perSecond = 2;
        serve(options);
        std::map<int, int> statuses;
        for (int i = 0; i < 20; ++i)
            ++statuses[statusOf(get("/v1/keys/0000000000000000"))];
        QVERIFY(statuses[200] >= 4);
        QVERIFY(statuses[429] >= 4);
        QCOMPARE(headerOf(get("/v1/log/" + std::string(64, '0')), "Retry-After"), std::string("1"));
        QCOMPARE(statusOf(post(m_world.enrolments())), 429);
        QCOMPARE(statusOf(get("/checkpoint")), 200); // what is static is free
        QCOMPARE(m_running->tree().size, 0u);
    }

    void a_full_queue_is_told()
    {
        ApiOptions options;
        options.perSecond = 0;
        options.mostQueued = 0;
        serve(options);
        QCOMPARE(statusOf(post(m_world.enrolments())), 503);
    }

    void tells_prometheus_that_the_store_is_away()
    {
        Away backend;
        m_http.reset();
        m_api = std::make_unique<Api>(backend, m_running->metrics, m_running->clock, ApiOptions{});
        HttpOptions http;
        http.port = 0;
        m_http = std::make_unique<HttpServer>(http, *m_api);
        const std::string answer = get("/metrics");
        QCOMPARE(statusOf(answer), 200);
        const std::string text = bodyOf(answer);
        QVERIFY2(text.find("\nkeyline_store_up 0\n") != text.npos && text.find("\nkeyline_queue_size 3\n") != text.npos,
                 text.c_str());
        QVERIFY(text.find("\nkeyline_entries") == text.npos);
        QCOMPARE(statusOf(get("/healthz")), 503);
        m_http.reset();
    }

    void tells_prometheus_how_it_is()
    {
        post(m_world.enrolments());
        Submission bad = m_world.provision(m_world.device(1), 7);
        post(std::vector{bad});
        m_running->clock.time = *PublishedFile(m_stores.folder() / "published").writtenAt() + 60;
        std::string text = bodyOf(get("/metrics"));
        QTRY_COMPARE(m_http->connections(), 0u); // then the next one is the only one
        text = bodyOf(get("/metrics"));
        for (const char* line :
             {"\nkeyline_entries 4\n", "\nkeyline_appended_total 4\n",
              "\nkeyline_refused_total{code=\"6\",reason=\"sequence number\"} 1\n", "\nkeyline_queue_size 0\n",
              "\nkeyline_checkpoint_age_seconds 60\n", "\nkeyline_store_up 1\n", "\nkeyline_unpublished_entries 0\n",
              "\nkeyline_responses_total{status=\"200\"} 3\n", "\nkeyline_append_seconds_count 2\n",
              "\n# TYPE keyline_append_seconds histogram\n", "\nkeyline_connections "})
            QVERIFY2(text.find(line) != text.npos, (line + text).c_str());
    }
};

QTEST_GUILESS_MAIN(ApiTest)
#include "api_test.moc"
