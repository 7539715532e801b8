#pragma once

#include "server/http_message.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <atomic>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace keyline::server {

/// What the connections of one server share.
class HttpRoom
{
  public:
    HttpRoom(const HttpLimits& httpLimits, HttpHandler& httpHandler) : limits(httpLimits), handler(httpHandler) {}

    const HttpLimits limits;
    HttpHandler& handler;
    std::atomic<bool> stopping{false};
    std::atomic<std::size_t> connections{0};
    std::atomic<std::size_t> unanswered{0}; ///< requests that the handler has
    std::atomic<std::size_t> bodyBytes{0};  ///< of requests that are not answered yet
    /// Bodies in memory, all connections together; what would go beyond it is 503.
    static constexpr std::size_t mostBodyBytes = 64u << 20;

    /// Connections from that address, this one counted; leave() takes it off again.
    std::size_t enter(const std::string& address)
    {
        const std::lock_guard lock(m_mutex);
        return ++m_addresses[address];
    }
    void leave(const std::string& address)
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_addresses.find(address);
        if (--found->second == 0)
            m_addresses.erase(found);
    }

  private:
    std::mutex m_mutex;
    std::unordered_map<std::string, std::size_t> m_addresses;
};

/// One connection; keeps itself alive while something is going on.
class HttpConnection
{
  public:
    virtual ~HttpConnection() = default;
    virtual void start() = 0;
    /// Whether its address has more than it may.
    virtual bool isTooMany() const = 0;
    /// Only to say 503 and end.
    virtual void turnAway() = 0;
    /// Ends once nothing is being answered. From any thread.
    virtual void end() = 0;
    /// Ends now. From any thread.
    virtual void abort() = 0;
};

/// `tls` may be null.
std::shared_ptr<HttpConnection> makeConnection(boost::asio::ip::tcp::socket socket, HttpRoom& room,
                                               boost::asio::ssl::context* tls);

/// An IPv4 address whole, of an IPv6 address the network of 64 bits that one customer has.
std::string clientAddress(const boost::asio::ip::address& address);

} // namespace keyline::server
