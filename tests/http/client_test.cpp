#include "../support/bytes.h"
#include "../support/web_server.h"
#include "http/client.h"

#include <QTest>

#include <thread>

using namespace keyline;
using namespace keyline::http;
using test::throws;
using test::WebReply;
using test::WebRequest;
using test::WebServer;

namespace {

Limits hasty()
{
    return {std::chrono::milliseconds(300), std::chrono::milliseconds(900)};
}

/// What the error says.
template <typename Work>
std::string contextOf(Work&& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.context();
    }
    return {};
}

} // namespace

class ClientTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void any_status_is_an_answer()
    {
        WebServer server([](const WebRequest& request) -> WebReply {
            return {.status = std::stoi(request.path), .body = toBytes(asBytes("said " + request.path))};
        });
        const Client client(server.url());
        for (const int status : {200, 400, 404, 410, 500}) {
            const Answer answer = client.ask({.path = std::to_string(status)});
            QCOMPARE(answer.status, status);
            QCOMPARE(asText(answer.body), "said " + std::to_string(status));
        }
    }

    void a_body_is_posted_as_it_is()
    {
        WebServer server([](const WebRequest& request) -> WebReply {
            return {.body = request.method == "POST" ? request.body : Bytes()};
        });
        const Client client(server.url() + "/below/");
        const Bytes body{0, 1, 255, 10, 13, 0};
        QCOMPARE(client.ask({.path = "v1/entries", .body = body, .contentType = "application/cbor"}).body, body);
    }

    void many_threads_ask_at_once()
    {
        WebServer server(
            [](const WebRequest& request) -> WebReply { return {.body = toBytes(asBytes(request.path))}; });
        const Client client(server.url());
        std::vector<std::thread> threads;
        std::atomic<int> right{0};
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 20; ++i) {
                    const std::string path = std::to_string(t) + "-" + std::to_string(i);
                    right += asText(client.ask({.path = path}).body) == path ? 1 : 0;
                }
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(right.load(), 160);
    }

    void nobody_there_is_named_with_the_url()
    {
        WebServer server([](const WebRequest&) -> WebReply { return {}; });
        const Client client(server.url());
        server.stop();
        QVERIFY(throws(Code::RegistryUnreachable, [&] { client.ask({.path = "checkpoint"}); }));
        const std::string said = contextOf([&] { client.ask({.path = "checkpoint"}); });
        QVERIFY2(said.starts_with(server.url() + "/checkpoint: "), said.c_str());
    }

    void a_server_that_hangs_up_or_says_half_is_no_answer()
    {
        WebServer server([](const WebRequest& request) -> WebReply {
            if (request.path == "half")
                return {.body = Bytes(10), .promised = 1000};
            return {.hangUp = true};
        });
        const Client client(server.url(), hasty());
        QVERIFY(throws(Code::RegistryUnreachable, [&] { client.ask({.path = "up"}); }));
        QVERIFY(throws(Code::RegistryUnreachable, [&] { client.ask({.path = "half"}); }));
    }

    void a_silent_server_is_not_waited_for_without_end()
    {
        WebServer server([](const WebRequest&) -> WebReply { return {.silent = true}; });
        const Client client(server.url(), hasty());
        QVERIFY(throws(Code::RegistryUnreachable, [&] { client.ask({.path = "x"}); }));
    }

    void an_answer_above_its_limit_is_refused()
    {
        WebServer server([](const WebRequest& request) -> WebReply {
            return {.body = Bytes(static_cast<std::size_t>(std::stoi(request.path)))};
        });
        const Client client(server.url());
        QCOMPARE(client.ask({.path = "100000", .largest = 100'000}).body.size(), std::size_t{100'000});
        QVERIFY(throws(Code::RegistryAnswersOddly, [&] { client.ask({.path = "100001", .largest = 100'000}); }));
        QVERIFY(throws(Code::RegistryAnswersOddly, [&] { client.ask({.path = "9000000", .largest = 100'000}); }));
    }

    void a_busy_server_is_asked_again()
    {
        std::atomic<int> asked{0};
        WebServer server([&](const WebRequest&) -> WebReply {
            if (++asked < 3)
                return {.status = 429, .headers = {"Retry-After: 0"}};
            return {.body = Bytes{7}};
        });
        const Client client(server.url());
        const Answer answer = client.get("checkpoint", 100);
        QCOMPARE(answer.status, 200);
        QCOMPARE(asked.load(), 3);
        asked = -10;
        QCOMPARE(client.get("checkpoint", 100).status, 429);
    }

    void a_redirection_is_followed_by_get_alone()
    {
        WebServer there([](const WebRequest&) -> WebReply { return {.body = Bytes{9}}; });
        WebServer here([&](const WebRequest&) -> WebReply {
            return {.status = 307, .headers = {"Location: " + there.url() + "/x"}};
        });
        const Client client(here.url());
        QCOMPARE(client.ask({.path = "x"}).body, Bytes{9});
        QCOMPARE(client.ask({.path = "x", .body = Bytes{1}, .contentType = "a/b"}).status, 307);
    }

    void what_is_under_way_ends_with_its_client()
    {
        WebServer server([](const WebRequest&) -> WebReply { return {.silent = true}; });
        auto client = std::make_unique<Client>(server.url());
        const auto answer = client->send({.path = "x"});
        client.reset();
        QVERIFY(answer.isFinished());
        QVERIFY(throws(Code::RegistryUnreachable, [&] { QFuture(answer).takeResult(); }));
    }
};

QTEST_GUILESS_MAIN(ClientTest)
#include "client_test.moc"
