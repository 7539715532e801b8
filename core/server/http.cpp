#include "server/http.h"

#include "base/error.h"
#include "base/file.h"
#include "server/http_connection.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <algorithm>
#include <thread>
#include <vector>

namespace keyline::server {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr std::chrono::seconds graceful{10};
constexpr std::chrono::milliseconds pauseAfterFailure{100};
/// Turned away politely at most so many at once; others see the connection end.
constexpr std::size_t turnedAwayAtOnce = 256;

std::unique_ptr<asio::ssl::context> openTls(const Tls& files)
{
    if (files.certificate.empty())
        return nullptr;
    auto out = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
    out->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                     asio::ssl::context::no_tlsv1_1);
    readFile(files.certificate); // says which one is not there
    readSecretFile(files.key);
    error_code error;
    out->use_certificate_chain_file(files.certificate.string(), error);
    if (error)
        throw Error(Code::KeyMalformed, files.certificate.string() + ": " + error.message());
    out->use_private_key_file(files.key.string(), asio::ssl::context::pem, error);
    if (error)
        throw Error(Code::KeyMalformed, files.key.string() + ": " + error.message());
    if (SSL_CTX_check_private_key(out->native_handle()) != 1)
        throw Error(Code::KeyMalformed, files.key.string() + " is not the key of " + files.certificate.string());
    return out;
}

} // namespace

struct HttpServer::Impl
{
    HttpRoom room;
    std::unique_ptr<asio::ssl::context> tls;
    asio::io_context io;
    asio::executor_work_guard<asio::io_context::executor_type> work{io.get_executor()};
    tcp::acceptor acceptor{asio::make_strand(io)};
    asio::steady_timer pause{acceptor.get_executor()};
    std::mutex mutex;
    std::unordered_map<HttpConnection*, std::weak_ptr<HttpConnection>> open;
    std::size_t openAtLastSweep = 0;
    std::vector<std::thread> threads;

    Impl(const HttpOptions& options, HttpHandler& handler) : room(options.limits, handler), tls(openTls(options.tls))
    {
        listen(options);
        const unsigned count =
            options.threads != 0 ? options.threads : std::max(4u, 2 * std::thread::hardware_concurrency());
        asio::post(acceptor.get_executor(), [this] { accept(); });
        for (unsigned i = 0; i < count; ++i)
            threads.emplace_back([this] { io.run(); });
    }

    void listen(const HttpOptions& options)
    {
        error_code error;
        const auto address = asio::ip::make_address(options.address, error);
        if (error)
            throw Error(Code::Usage, options.address + " is not an address in numbers, as 127.0.0.1 or [::1]");
        const tcp::endpoint endpoint(address, options.port);
        acceptor.open(endpoint.protocol(), error);
        if (!error)
            acceptor.set_option(tcp::acceptor::reuse_address(true), error);
        if (!error)
            acceptor.bind(endpoint, error);
        if (!error)
            acceptor.listen(asio::socket_base::max_listen_connections, error);
        if (error)
            throw Error(Code::AddressNotFree,
                        options.address + ":" + std::to_string(options.port) + ": " + error.message());
    }

    void accept()
    {
        acceptor.async_accept(io,
                              [this](error_code error, tcp::socket socket) { onAccepted(error, std::move(socket)); });
    }
    void onAccepted(error_code error, tcp::socket socket)
    {
        if (error == asio::error::operation_aborted || !acceptor.is_open())
            return;
        if (error) { // out of descriptors, or the client is gone
            pause.expires_after(pauseAfterFailure);
            pause.async_wait([this](error_code stopped) {
                if (!stopped)
                    accept();
            });
            return;
        }
        take(std::move(socket));
        accept();
    }
    void take(tcp::socket socket)
    {
        const std::size_t now = room.connections;
        if (now >= room.limits.connections + turnedAwayAtOnce)
            return;
        const auto connection = makeConnection(std::move(socket), room, tls.get());
        {
            const std::lock_guard lock(mutex);
            if (open.size() > 2 * openAtLastSweep + 64) {
                std::erase_if(open, [](const auto& one) { return one.second.expired(); });
                openAtLastSweep = open.size();
            }
            open[connection.get()] = connection;
        }
        if (now >= room.limits.connections || connection->isTooMany())
            connection->turnAway();
        else
            connection->start();
    }

    void forEachOpen(void (HttpConnection::*what)())
    {
        const std::lock_guard lock(mutex);
        for (const auto& [key, weak] : open)
            if (const auto connection = weak.lock())
                (connection.get()->*what)();
    }
    template <typename F>
    static void waitFor(F done, std::chrono::milliseconds patience)
    {
        const auto end = std::chrono::steady_clock::now() + patience;
        while (!done() && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }

    ~Impl()
    {
        room.stopping = true;
        asio::post(acceptor.get_executor(), [this] {
            error_code ignored;
            acceptor.close(ignored);
            pause.cancel();
        });
        forEachOpen(&HttpConnection::end);
        waitFor([this] { return room.connections == 0; }, graceful);
        forEachOpen(&HttpConnection::abort);
        waitFor([this] { return room.unanswered == 0; }, std::chrono::hours(1)); // whoever has them answers
        waitFor([this] { return room.connections == 0; }, graceful);
        work.reset();
        io.stop();
        for (std::thread& thread : threads)
            thread.join();
    }
};

HttpServer::HttpServer(HttpOptions options, HttpHandler& handler) : m_impl(std::make_unique<Impl>(options, handler)) {}

HttpServer::~HttpServer() = default;

std::string HttpServer::address() const
{
    const auto endpoint = m_impl->acceptor.local_endpoint();
    const std::string host = endpoint.address().to_string();
    return (endpoint.address().is_v6() ? "[" + host + "]" : host) + ":" + std::to_string(endpoint.port());
}

std::size_t HttpServer::connections() const
{
    return m_impl->room.connections;
}

} // namespace keyline::server
