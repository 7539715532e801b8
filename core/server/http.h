#pragma once

#include "server/http_message.h"

#include <filesystem>
#include <memory>

namespace keyline::server {

struct Tls
{
    std::filesystem::path certificate; ///< PEM, the chain; empty: no TLS
    std::filesystem::path key;         ///< PEM
};

struct HttpOptions
{
    std::string address = "127.0.0.1";
    std::uint16_t port = 8470; ///< 0: any that is free
    Tls tls;
    HttpLimits limits;
    unsigned threads = 0; ///< 0: twice the cores, at least four
};

/// An HTTP/1.1 server that is strict with what it takes (RFC 9112): two lengths, a length with chunks, a length that is
/// no number, a line that ends in a bare LF and the like are 400, and the connection ends. One request at a time on a
/// connection; pipelined ones wait.
class HttpServer
{
  public:
    /// Listens at once. `handler` must outlive this object. Throws Error Usage where the address cannot be listened on,
    /// FileUnreadable or KeyMalformed for certificate and key.
    HttpServer(HttpOptions options, HttpHandler& handler);
    /// Lets the requests that it has be answered, for a few seconds at most, then ends all connections.
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// "127.0.0.1:8470", "[::1]:8470".
    std::string address() const;
    std::size_t connections() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace keyline::server
