#pragma once

#include "base/bytes.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>

/// The registry's HTTP server: what it takes, what it refuses, and what it says.
namespace keyline::server {

/// A whole request. Its form was checked already.
struct Request
{
    std::string method;
    std::string path;        ///< what stands before `?`, as sent
    std::string contentType; ///< without parameters, in lower case
    std::string ifNoneMatch;
    std::string authorization; ///< as sent
    std::string address;       ///< of who asks, without a port
    Bytes body;
    bool head = false; ///< HEAD: asked as GET, answered without a body
};

struct Response
{
    unsigned status = 200;
    std::string contentType = "text/plain; charset=utf-8";
    Bytes body;
    std::string cacheControl = "no-cache";
    std::string etag;  ///< with its quotes; empty: none
    std::string allow; ///< of a 405
    bool retryLater = false;
    bool close = false; ///< the connection ends after it

    static Response plain(unsigned status, std::string_view text);
};

/// "Not Found"; of a status that the server gives.
std::string_view reasonOf(unsigned status);

/// What bounds a request, each with the answer that is given beyond it.
struct HttpLimits
{
    std::size_t body = 8u << 20;                 ///< 413
    std::size_t header = 16u << 10;              ///< 431
    std::size_t connections = 4096;              ///< 503, then the end of the connection
    std::size_t perAddress = 1024;               ///< of them from one address: the same; 0: no limit
    std::chrono::milliseconds request{20'000};   ///< from a request's first byte to its last: 408
    std::chrono::milliseconds idle{60'000};      ///< between requests: the connection ends
    std::chrono::milliseconds response{120'000}; ///< for the client to take its answer
};

/// Who answers. Called on the server's threads, several at once.
class HttpHandler
{
  public:
    using Answer = std::function<void(Response)>;
    virtual ~HttpHandler() = default;

    /// After the header, before the body is read: a status of 400 and more refuses it. `request.body` is empty yet.
    virtual std::optional<Response> refuseEarly(const Request& request) = 0;
    /// `answer` is called once, now or later, from any thread.
    virtual void handle(Request request, Answer answer) = 0;
    /// A request that the server itself answered: malformed, late, too large.
    virtual void refused(unsigned status) = 0;
};

} // namespace keyline::server
