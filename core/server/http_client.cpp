#include "server/http_client.h"

#include "base/error.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include <optional>

namespace keyline::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;

namespace {

constexpr std::size_t largestReply = 1u << 20;

struct Url
{
    bool tls = false;
    std::string host;
    std::string port;
    std::string path;
};

Url parse(const std::string& text)
{
    Url out;
    std::string_view rest = text;
    if (rest.starts_with("https://"))
        out.tls = true;
    else if (!rest.starts_with("http://"))
        throw Error(Code::Usage, text + " is no http:// or https:// URL");
    rest.remove_prefix(out.tls ? 8 : 7);
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    out.path = slash < rest.size() ? std::string(rest.substr(slash)) : "/";
    std::string_view host = rest.substr(0, slash);
    const std::size_t colon = host.rfind(':');
    const bool hasPort = colon != host.npos && host.find(']', colon) == host.npos;
    out.port = hasPort ? std::string(host.substr(colon + 1)) : out.tls ? "443" : "80";
    host = host.substr(0, hasPort ? colon : host.size());
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    out.host = host;
    if (out.host.empty())
        throw Error(Code::Usage, text + " has no host");
    return out;
}

/// One exchange: each step begins the next; whatever fails is kept, and all ends.
class Exchange
{
  public:
    Exchange(const std::string& text, const std::string& body)
        : m_url(parse(text)), m_context(asio::ssl::context::tls_client), m_stream(m_io, m_context), m_resolver(m_io)
    {
        m_request = {http::verb::post, m_url.path, 11};
        m_request.set(http::field::host, m_url.host);
        m_request.set(http::field::connection, "close");
        m_request.body() = body;
        m_request.prepare_payload();
        m_parser.body_limit(largestReply);
        if (m_url.tls) {
            m_context.set_default_verify_paths();
            m_stream.set_verify_mode(asio::ssl::verify_peer);
            m_stream.set_verify_callback(asio::ssl::host_name_verification(m_url.host));
            SSL_set_tlsext_host_name(m_stream.native_handle(), m_url.host.c_str());
        }
    }

    HttpReply run(std::chrono::milliseconds patience)
    {
        tcp().expires_after(patience);
        m_resolver.async_resolve(m_url.host, m_url.port, [this](error_code error, const auto& found) {
            if (!failed(error))
                tcp().async_connect(found, [this](error_code connectError, const auto&) { onConnected(connectError); });
        });
        m_io.run_for(patience + std::chrono::seconds(1));
        if (!m_done)
            throw Error(Code::DatabaseFault, m_url.host + ":" + m_url.port + ": " +
                                                 (m_error ? m_error.message() : std::string("no answer in time")));
        return {m_parser.get().result_int(), std::move(m_parser.get().body())};
    }

  private:
    beast::tcp_stream& tcp() { return m_stream.next_layer(); }
    bool failed(error_code error)
    {
        m_error = error;
        return static_cast<bool>(error);
    }
    void onConnected(error_code error)
    {
        if (failed(error))
            return;
        if (!m_url.tls)
            return send();
        m_stream.async_handshake(asio::ssl::stream_base::client, [this](error_code handshakeError) {
            if (!failed(handshakeError))
                send();
        });
    }
    void send()
    {
        const auto onSent = [this](error_code error, std::size_t) {
            if (!failed(error))
                receive();
        };
        if (m_url.tls)
            http::async_write(m_stream, m_request, onSent);
        else
            http::async_write(tcp(), m_request, onSent);
    }
    void receive()
    {
        const auto onReceived = [this](error_code error, std::size_t) { m_done = !failed(error); };
        if (m_url.tls)
            http::async_read(m_stream, m_buffer, m_parser, onReceived);
        else
            http::async_read(tcp(), m_buffer, m_parser, onReceived);
    }

    Url m_url;
    asio::io_context m_io;
    asio::ssl::context m_context;
    asio::ssl::stream<beast::tcp_stream> m_stream;
    asio::ip::tcp::resolver m_resolver;
    http::request<http::string_body> m_request;
    http::response_parser<http::string_body> m_parser;
    beast::flat_buffer m_buffer;
    error_code m_error;
    bool m_done = false;
};

} // namespace

HttpReply postTo(const std::string& url, const std::string& body, std::chrono::milliseconds patience)
{
    return Exchange(url, body).run(patience);
}

} // namespace keyline::server
