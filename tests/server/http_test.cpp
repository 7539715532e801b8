#include "server/http.h"
#include "server/http_head.h"
#include "support/raw_client.h"

#include "base/error.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace keyline;
using namespace keyline::server;
using test::RawClient;
using test::statusOf;

namespace {

/// Says what it was asked.
class Echo final : public HttpHandler
{
  public:
    std::optional<Response> refuseEarly(const Request& request) override
    {
        if (request.path == "/refused")
            return Response::plain(415, "no\n");
        return std::nullopt;
    }
    void handle(Request request, Answer answer) override
    {
        ++handled;
        const std::string text =
            request.method + " " + request.path + " " + request.contentType + " " + std::to_string(request.body.size());
        if (request.path == "/later") {
            std::thread([answer = std::move(answer), text] {
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
                answer(Response::plain(200, text));
            }).detach();
            return;
        }
        answer(Response::plain(200, text));
    }
    void refused(unsigned) override { ++refusals; }

    std::atomic<int> handled{0};
    std::atomic<int> refusals{0};
};

HttpOptions options()
{
    HttpOptions out;
    out.port = 0;
    out.limits.body = 100'000;
    out.limits.request = std::chrono::milliseconds(400);
    out.limits.idle = std::chrono::milliseconds(400);
    out.limits.perAddress = 0;
    return out;
}

} // namespace

class HttpTest : public QObject
{
    Q_OBJECT

    Echo m_echo;

  private Q_SLOTS:
    void answers_one_request_after_the_other_on_a_connection()
    {
        const HttpServer server(options(), m_echo);
        RawClient client(server.address());
        // Pipelined, one of them answered later, one in pieces.
        client.send(
            "GET /later HTTP/1.1\r\nHost: x\r\n\r\nGET /b?c=d HTTP/1.1\r\nHost: x\r\n\r\nPOST /e HTTP/1.1\r\nHo");
        QCOMPARE(test::bodyOf(client.answer()), std::string("GET /later  0"));
        QCOMPARE(test::bodyOf(client.answer()), std::string("GET /b  0"));
        client.send("st: x\r\nContent-Type: Application/CBOR; v=1\r\nContent-Length: 5\r\n\r\n12");
        client.send("345HEAD /f HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(test::bodyOf(client.answer()), std::string("POST /e application/cbor 5"));
        const std::string head = client.answer(true);
        QCOMPARE(statusOf(head), 200);
        QCOMPARE(test::headerOf(head, "Content-Length"), std::string("9"));
        client.send("GET http://x/f?g=h HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(test::bodyOf(client.answer()), std::string("GET /f  0"));
        client.send("GET http://x?y=/metrics HTTP/1.1\r\nHost: x\r\n\r\n"); // the path is empty, as a proxy reads it
        QCOMPARE(test::bodyOf(client.answer()), std::string("GET /  0"));
        client.send("GET /g HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QCOMPARE(test::bodyOf(client.answer()), std::string("GET /g  0"));
        bool ended = false;
        QCOMPARE(client.rest(&ended), std::string());
        QVERIFY(ended);
    }

    void the_head_of_an_answer_tells_its_length_unless_nothing_changed()
    {
        Response response = Response::plain(200, "four");
        response.etag = "\"1\"";
        const std::string head = headOf(response, true);
        QVERIFY(head.starts_with("HTTP/1.1 200 OK\r\nDate: ") && head.ends_with("\r\n\r\n"));
        QCOMPARE(test::headerOf(head, "Content-Length"), std::string("4"));
        QCOMPARE(test::headerOf(head, "ETag"), std::string("\"1\""));
        QCOMPARE(test::headerOf(head, "Connection"), std::string("close"));
        response.status = 304;
        const std::string unchanged = headOf(response, false);
        for (const char* absent : {"Content-Length", "Content-Type", "Connection"})
            QVERIFY(test::headerOf(unchanged, absent).empty());
        QCOMPARE(test::headerOf(unchanged, "ETag"), std::string("\"1\""));
    }

    void ends_the_connection_of_an_older_client()
    {
        const HttpServer server(options(), m_echo);
        RawClient client(server.address());
        client.send(
            "POST /e HTTP/1.0\r\nConnection: keep-alive\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc");
        QCOMPARE(test::bodyOf(client.answer()), std::string("POST /e  3"));
        bool ended = false;
        QCOMPARE(client.rest(&ended), std::string());
        QVERIFY(ended);
    }

    void goes_on_when_a_client_waits_for_it_to()
    {
        const HttpServer server(options(), m_echo);
        RawClient client(server.address());
        client.send("POST /e HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
        QCOMPARE(statusOf(client.answer()), 100);
        client.send("abc");
        QCOMPARE(test::bodyOf(client.answer()), std::string("POST /e  3"));
    }

    void refuses_what_is_malformed_and_ends_the_connection_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const auto post = [](const char* headers) {
            return QByteArray("POST /a HTTP/1.1\r\nHost: x\r\n") + headers + "\r\n\r\nabcdefgh";
        };
        QTest::newRow("two lengths") << post("Content-Length: 3\r\nContent-Length: 4") << 400;
        QTest::newRow("one length twice") << post("Content-Length: 3\r\nContent-Length: 3") << 400;
        QTest::newRow("two lengths in a line") << post("Content-Length: 3, 3") << 400;
        QTest::newRow("length and chunked") << post("Content-Length: 3\r\nTransfer-Encoding: chunked") << 400;
        QTest::newRow("chunked and length") << post("Transfer-Encoding: chunked\r\nContent-Length: 3") << 400;
        QTest::newRow("negative") << post("Content-Length: -3") << 400;
        QTest::newRow("plus") << post("Content-Length: +3") << 400;
        QTest::newRow("hex") << post("Content-Length: 0x3") << 400;
        QTest::newRow("empty length") << post("Content-Length: ") << 400;
        QTest::newRow("overflow") << post("Content-Length: 18446744073709551617") << 400;
        QTest::newRow("another coding") << post("Transfer-Encoding: gzip") << 400;
        QTest::newRow("coding in disguise") << post("Transfer-Encoding: xchunked") << 400;
        QTest::newRow("chunked twice") << post("Transfer-Encoding: chunked, chunked") << 400;
        QTest::newRow("space before the colon") << post("Content-Length : 3") << 400;
        QTest::newRow("folded line") << post("Content-Length: 3\r\nX: a\r\n b") << 0;
        QTest::newRow("bare LF") << QByteArray("GET /a HTTP/1.1\nHost: x\n\n") << 400;
        QTest::newRow("bare LF in the header") << QByteArray("GET /a HTTP/1.1\r\nHost: x\nA: b\r\n\r\n") << 400;
        QTest::newRow("NUL") << QByteArray("GET /a HTTP/1.1\r\nHost: x\r\nA: b\0c\r\n\r\n", 36) << 400;
        QTest::newRow("no host") << QByteArray("GET /a HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("a host that is none") << QByteArray("GET /a HTTP/1.1\r\nHost: x y/z\r\n\r\n") << 400;
        QTest::newRow("two hosts") << QByteArray("GET /a HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n") << 400;
        QTest::newRow("no version") << QByteArray("GET /a\r\n\r\n") << 400;
        QTest::newRow("another version") << QByteArray("GET /a HTTP/3.7\r\nHost: x\r\n\r\n") << 400;
        QTest::newRow("no HTTP") << QByteArray("\x16\x03\x01\x02hello\r\n\r\n") << 400;
        QTest::newRow("a body with GET") << QByteArray("GET /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc")
                                         << 400;
        QTest::newRow("no length") << post("X: y") << 411;
        QTest::newRow("chunks") << post("Transfer-Encoding: chunked") << 411;
        QTest::newRow("too long a body") << post("Content-Length: 100001") << 413;
        QTest::newRow("too long a header") << post(("X: " + QByteArray(20'000, 'y')).constData()) << 431;
        QTest::newRow("too many headers") << post(QByteArray("X: y\r\n").repeated(4000).constData()) << 431;
        QTest::newRow("too long a target") << QByteArray("GET /" + QByteArray(20'000, 'y') + " HTTP/1.1\r\n") << 431;
        QTest::newRow("refused by its header")
            << QByteArray("POST /refused HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n") << 415;
    }
    void refuses_what_is_malformed_and_ends_the_connection()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const int, status);
        const HttpServer server(options(), m_echo);
        const int handled = m_echo.handled;
        RawClient client(server.address());
        client.send(std::string_view(request.constData(), static_cast<std::size_t>(request.size())));
        client.send("GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n");
        if (status == 0) { // understood one way, and one way only
            QCOMPARE(test::bodyOf(client.answer()), std::string("POST /a  3"));
            return;
        }
        QCOMPARE(statusOf(client.answer()), status);
        bool ended = false;
        QCOMPARE(client.rest(&ended), std::string());
        QVERIFY(ended);
        QCOMPARE(m_echo.handled.load(), handled);
    }

    void a_request_has_so_much_time_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("in the line") << QByteArray("GET /a");
        QTest::newRow("in the header") << QByteArray("GET /a HTTP/1.1\r\nHost: x\r\nA");
        QTest::newRow("in the body") << QByteArray("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n123");
    }
    void a_request_has_so_much_time()
    {
        QFETCH(const QByteArray, begin);
        const HttpServer server(options(), m_echo);
        RawClient client(server.address());
        client.send(begin.toStdString());
        QCOMPARE(statusOf(client.answer()), 408);
        bool ended = false;
        client.rest(&ended);
        QVERIFY(ended);
    }

    void a_byte_now_and_then_gives_no_more_time()
    {
        const HttpServer server(options(), m_echo);
        RawClient client(server.address());
        client.send("GET /");
        for (int i = 0; i < 8; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            client.send("a");
        }
        QCOMPARE(statusOf(client.answer()), 408);
    }

    /// What comes just when the time is up is not cancelled, and the next read is one more.
    void a_refused_connection_ends_however_it_drips()
    {
        HttpServer server(options(), m_echo);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 40; ++i) {
            clients.push_back(std::make_unique<RawClient>(server.address()));
            clients.back()->send("no request\r\n\r\n");
        }
        QElapsedTimer dripping;
        dripping.start();
        while (dripping.elapsed() < 2300) // longer than what is still read of them
            for (const auto& client : clients)
                client->send("x");
        QTRY_COMPARE(server.connections(), 0u);
    }

    void an_idle_connection_ends()
    {
        const HttpServer server(options(), m_echo);
        RawClient fresh(server.address());
        RawClient used(server.address());
        used.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(statusOf(used.answer()), 200);
        bool ended = false;
        QCOMPARE(fresh.rest(&ended), std::string());
        QVERIFY(ended);
        QCOMPARE(used.rest(&ended), std::string());
        QVERIFY(ended);
        QTRY_COMPARE(server.connections(), 0u);
    }

    void more_connections_than_it_takes_are_told()
    {
        HttpOptions few = options();
        few.limits.connections = 3;
        few.limits.idle = std::chrono::seconds(60);
        const HttpServer server(few, m_echo);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 3; ++i)
            clients.push_back(std::make_unique<RawClient>(server.address()));
        QTRY_COMPARE(server.connections(), 3u);
        QCOMPARE(statusOf(test::ask(server.address(), "GET", "/a")), 503);
        clients.pop_back();
        QTRY_COMPARE(server.connections(), 2u);
        QCOMPARE(statusOf(test::ask(server.address(), "GET", "/a")), 200);
    }

    void one_address_does_not_take_all_connections()
    {
        HttpOptions few = options();
        few.limits.perAddress = 3;
        few.limits.idle = std::chrono::seconds(60);
        const HttpServer server(few, m_echo);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 3; ++i)
            clients.push_back(std::make_unique<RawClient>(server.address()));
        QTRY_COMPARE(server.connections(), 3u);
        QCOMPARE(statusOf(test::ask(server.address(), "GET", "/a")), 503);
        clients.clear();
        QTRY_COMPARE(server.connections(), 0u);
        QCOMPARE(statusOf(test::ask(server.address(), "GET", "/a")), 200);
    }

    void thousands_of_slow_clients_keep_nobody_from_being_served()
    {
        HttpOptions many = options();
        many.limits.request = std::chrono::seconds(60);
        many.limits.idle = std::chrono::seconds(60);
        const HttpServer server(many, m_echo);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 2000; ++i) {
            clients.push_back(std::make_unique<RawClient>(server.address()));
            if (!clients.back()->connected())
                QSKIP("this system allows too few connections");
            if (i % 2 == 0)
                clients.back()->send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 90000\r\n\r\nabc");
        }
        QTRY_COMPARE(server.connections(), 2000u);
        QCOMPARE(statusOf(test::ask(server.address(), "GET", "/a")), 200);
        clients.clear();
        QTRY_COMPARE(server.connections(), 0u);
    }

    void a_client_may_leave_at_every_point()
    {
        const HttpServer server(options(), m_echo);
        const std::string request = "POST /later HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n12345";
        for (std::size_t size = 0; size <= request.size(); ++size) {
            RawClient client(server.address());
            client.send(std::string_view(request).substr(0, size));
            client.close();
        }
        QCOMPARE(statusOf(test::ask(server.address(), "GET", "/a")), 200);
        QTRY_COMPARE(server.connections(), 0u);
    }

    void ends_with_what_it_has_answered()
    {
        auto server = std::make_unique<HttpServer>(options(), m_echo);
        RawClient client(server->address());
        RawClient idle(server->address());
        client.send("GET /later HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_VERIFY(server->connections() == 2);
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        server.reset();
        const std::string answer = client.answer();
        QCOMPARE(statusOf(answer), 200);
        QCOMPARE(test::headerOf(answer, "Connection"), std::string("close"));
    }

    void says_where_it_cannot_listen()
    {
        const HttpServer server(options(), m_echo);
        HttpOptions taken = options();
        taken.port = static_cast<std::uint16_t>(std::stoi(server.address().substr(server.address().find(':') + 1)));
        QVERIFY_EXCEPTION_THROWN(HttpServer(taken, m_echo), Error);
        taken.address = "nowhere";
        QVERIFY_EXCEPTION_THROWN(HttpServer(taken, m_echo), Error);
    }

    void speaks_tls_with_a_certificate_and_key()
    {
        const QTemporaryDir folder;
        const QString key = folder.filePath(QStringLiteral("key.pem"));
        const QString certificate = folder.filePath(QStringLiteral("cert.pem"));
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                       QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                       QStringLiteral("-subj"), QStringLiteral("/CN=localhost"), QStringLiteral("-keyout"), key,
                       QStringLiteral("-out"), certificate});
        QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
        HttpOptions secure = options();
        secure.limits.request = std::chrono::seconds(10);
        secure.tls = {certificate.toStdString(), key.toStdString()};
        const HttpServer server(secure, m_echo);
        QProcess client;
        client.start(QStringLiteral("openssl"),
                     {QStringLiteral("s_client"), QStringLiteral("-quiet"), QStringLiteral("-verify_return_error"),
                      QStringLiteral("-CAfile"), certificate, QStringLiteral("-connect"),
                      QString::fromStdString(server.address())});
        client.write("GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QVERIFY(client.waitForFinished());
        const QByteArray answer = client.readAllStandardOutput();
        QVERIFY2(answer.startsWith("HTTP/1.1 200"), client.readAllStandardError().constData());
        QVERIFY(answer.endsWith("GET /a  0"));
        // Clear text there is nothing.
        QCOMPARE(test::ask(server.address(), "GET", "/a"), std::string());
        secure.tls.key = certificate.toStdString();
        QVERIFY_EXCEPTION_THROWN(HttpServer(secure, m_echo), Error);
        // Nor with the key of something else, at which every handshake would fail.
        const QString other = folder.filePath(QStringLiteral("other.pem"));
        openssl.start(QStringLiteral("openssl"), {QStringLiteral("genpkey"), QStringLiteral("-algorithm"),
                                                  QStringLiteral("RSA"), QStringLiteral("-out"), other});
        QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
        secure.tls.key = other.toStdString();
        try {
            const HttpServer mismatched(secure, m_echo);
            QFAIL("it listens");
        } catch (const Error& error) {
            QVERIFY(error.code() == Code::KeyMalformed);
            QVERIFY(error.context().find(other.toStdString()) != std::string::npos);
            QVERIFY(error.context().find(certificate.toStdString()) != std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(HttpTest)
#include "http_test.moc"
