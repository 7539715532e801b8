#include "server/http_connection.h"

#include "server/http_head.h"

#include <boost/asio/bind_executor.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <array>

namespace keyline::server {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

using Tls = asio::ssl::stream<tcp::socket>;
using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t readAtOnce = 4096;
constexpr std::size_t bodyStep = 64u << 10;
/// What is still read of a client that was refused, so that the answer reaches it before the connection's end does.
constexpr std::size_t mostDiscarded = 1u << 20;
constexpr std::chrono::milliseconds discardTime{2000};
constexpr std::chrono::milliseconds againAfter{100};

tcp::socket& lowest(tcp::socket& socket)
{
    return socket;
}
tcp::socket& lowest(Tls& stream)
{
    return stream.next_layer();
}

template <typename Stream>
class Connection final : public HttpConnection, public std::enable_shared_from_this<Connection<Stream>>
{
  public:
    Connection(Stream stream, HttpRoom& room)
        : m_stream(std::move(stream)), m_strand(asio::make_strand(lowest(m_stream).get_executor())), m_timer(m_strand),
          m_room(room)
    {
        ++m_room.connections;
        error_code ignored;
        const auto peer = lowest(m_stream).remote_endpoint(ignored);
        m_address = clientAddress(peer.address());
        m_ofAddress = m_room.enter(m_address);
        lowest(m_stream).set_option(tcp::no_delay(true), ignored);
    }
    ~Connection() override
    {
        releaseBody();
        m_room.leave(m_address);
        --m_room.connections;
    }

    bool isTooMany() const override { return m_room.limits.perAddress > 0 && m_ofAddress > m_room.limits.perAddress; }
    void start() override
    {
        asio::dispatch(m_strand, [self = this->shared_from_this()] { self->shakeHands(); });
    }
    void turnAway() override
    {
        asio::dispatch(m_strand, [self = this->shared_from_this()] {
            self->refuse(Response::plain(503, "too many connections\n"));
        });
    }
    void end() override
    {
        asio::post(m_strand, [self = this->shared_from_this()] {
            if (self->m_idle)
                self->close();
        });
    }
    void abort() override
    {
        asio::post(m_strand, [self = this->shared_from_this()] { self->close(); });
    }

  private:
    /// A completion handler on the strand that keeps this object.
    template <typename F>
    auto then(F member)
    {
        return asio::bind_executor(m_strand, [self = this->shared_from_this(), member](auto... results) {
            (self.get()->*member)(results...);
        });
    }

    /// From now on, one deadline; onTimer() cancels what is being read, and its handler then sees m_late. A timer that
    /// would go off earlier is left as it is and looks again then: setting one anew for each step of each request
    /// wakes another thread every time.
    void allow(std::chrono::milliseconds time)
    {
        m_late = false;
        m_deadline = SteadyClock::now() + time;
        if (!m_timed || m_timer.expiry() > *m_deadline)
            setTimer();
    }
    void allowAnyTime() { m_deadline.reset(); }
    void setTimer()
    {
        m_timed = true;
        m_timer.expires_at(*m_deadline);
        m_timer.async_wait([weak = this->weak_from_this()](error_code error) {
            const auto self = weak.lock();
            if (self && !error && self->m_timer.expiry() <= SteadyClock::now())
                self->onTimer();
        });
    }
    void onTimer()
    {
        m_timed = false;
        if (!m_deadline)
            return;
        if (*m_deadline > SteadyClock::now())
            return setTimer();
        m_late = true;
        error_code ignored;
        lowest(m_stream).cancel(ignored);
        // What had come already was not cancelled, and what follows it has no deadline of its own: until it ends,
        // again.
        m_deadline = SteadyClock::now() + againAfter;
        setTimer();
    }

    void shakeHands()
    {
        if constexpr (std::is_same_v<Stream, Tls>) {
            allow(m_room.limits.request);
            m_stream.async_handshake(asio::ssl::stream_base::server, then(&Connection::onHandshake));
        } else {
            readNext();
        }
    }
    void onHandshake(error_code error)
    {
        if (error)
            return close();
        readNext();
    }

    void readNext()
    {
        releaseBody();
        m_request = {};
        m_parser.emplace();
        m_parser->header_limit(UINT32_MAX);
        m_parser->body_limit(UINT64_MAX); // bodies are read here, not by it
        if (m_buffer.size() > 0)
            return readHeader();
        if (m_room.stopping)
            return close();
        m_idle = true;
        allow(m_room.limits.idle);
        m_stream.async_read_some(m_buffer.prepare(readAtOnce), then(&Connection::onFirstBytes));
    }
    void onFirstBytes(error_code error, std::size_t size)
    {
        m_idle = false;
        if (error)
            return close();
        m_buffer.commit(size);
        readHeader();
    }
    void readHeader()
    {
        allow(m_room.limits.request);
        m_scanned = 0;
        scanHeader();
    }
    /// Beast's own limit holds for a read, not for a header that comes in many; so a header is found here, and given to
    /// the parser whole.
    void scanHeader()
    {
        const auto* data = static_cast<const char*>(m_buffer.data().data());
        std::string_view text(data, m_buffer.size());
        if (m_scanned == 0 && text.starts_with("\r\n")) { // RFC 9112 §2.2
            m_buffer.consume(2);
            return scanHeader();
        }
        const std::size_t end = text.find("\r\n\r\n", m_scanned < 3 ? 0 : m_scanned - 3);
        text = text.substr(0, end == text.npos ? end : end + 4);
        for (std::size_t at = text.find('\n', m_scanned); at != text.npos; at = text.find('\n', at + 1))
            if (at == 0 || text[at - 1] != '\r')
                return refuse(Response::plain(400, "a line ends in CR LF\n"));
        if (text.size() > m_room.limits.header)
            return refuse(Response::plain(431, "the header is too long\n"));
        if (end != text.npos)
            return parseHeader(text);
        m_scanned = text.size();
        m_stream.async_read_some(m_buffer.prepare(readAtOnce), then(&Connection::onHeaderBytes));
    }
    void onHeaderBytes(error_code error, std::size_t size)
    {
        if (m_late)
            return refuse(Response::plain(408, "the request took too long\n"));
        if (error)
            return close();
        m_buffer.commit(size);
        scanHeader();
    }
    void parseHeader(std::string_view text)
    {
        error_code error;
        std::size_t used = 0;
        while (!error && !m_parser->is_header_done())
            used += m_parser->put(asio::buffer(text.data() + used, text.size() - used), error);
        if (error || used != text.size())
            return refuse(Response::plain(400, error.message() + "\n"));
        m_buffer.consume(used);
        if (const char* why = whyMalformed(m_parser->get()))
            return refuse(Response::plain(400, std::string(why) + "\n"));
        judgeHeader();
    }

    void judgeHeader()
    {
        const auto& head = m_parser->get();
        m_keepAlive = keepsAlive(head);
        m_request = requestOf(head);
        m_request.address = m_address;
        const bool chunked = head.count(http::field::transfer_encoding) > 0;
        const std::uint64_t length = m_parser->content_length().value_or(0);
        if (m_request.method != "POST" && (chunked || length > 0))
            return refuse(Response::plain(400, "a body is sent with POST only\n"));
        if (auto refusal = m_room.handler.refuseEarly(m_request)) {
            // What is still to come of the body would be taken for the next request.
            refusal->close |= chunked || length > 0;
            return respond(std::move(*refusal));
        }
        if (m_request.method == "POST" && !m_parser->content_length())
            return refuse(Response::plain(411, "say Content-Length, please\n"));
        if (length > m_room.limits.body)
            return refuse(Response::plain(413, "the body is too long\n"));
        m_bodyLeft = static_cast<std::size_t>(length);
        if (m_bodyLeft > 0 && m_buffer.size() == 0 && waitsToGoOn(head))
            return sendContinue();
        readBody();
    }
    void sendContinue()
    {
        static constexpr std::string_view text = "HTTP/1.1 100 Continue\r\n\r\n";
        asio::async_write(m_stream, asio::buffer(text.data(), text.size()), then(&Connection::onContinue));
    }
    void onContinue(error_code error, std::size_t)
    {
        if (error)
            return close();
        readBody();
    }

    void readBody()
    {
        Bytes& body = m_request.body;
        const std::size_t here = std::min(m_bodyLeft, m_buffer.size());
        const auto* data = static_cast<const std::uint8_t*>(m_buffer.data().data());
        if (here > 0 && !takeRoom(here))
            return refuse(busy());
        body.insert(body.end(), data, data + here);
        m_buffer.consume(here);
        m_bodyLeft -= here;
        if (m_bodyLeft == 0)
            return handle();
        const std::size_t step = std::min(m_bodyLeft, bodyStep);
        if (!takeRoom(step))
            return refuse(busy());
        body.resize(body.size() + step);
        m_stream.async_read_some(
            asio::buffer(body.data() + body.size() - step, step),
            asio::bind_executor(m_strand, [self = this->shared_from_this(), step](error_code error, std::size_t size) {
                self->onBody(error, size, step);
            }));
    }
    void onBody(error_code error, std::size_t size, std::size_t step)
    {
        if (m_late)
            return refuse(Response::plain(408, "the request took too long\n"));
        if (error)
            return close();
        m_request.body.resize(m_request.body.size() - (step - size));
        giveRoom(step - size);
        m_bodyLeft -= size;
        readBody();
    }
    bool takeRoom(std::size_t bytes)
    {
        if (m_room.bodyBytes.fetch_add(bytes) + bytes > HttpRoom::mostBodyBytes) {
            m_room.bodyBytes -= bytes;
            return false;
        }
        m_charged += bytes;
        return true;
    }
    void giveRoom(std::size_t bytes)
    {
        m_room.bodyBytes -= bytes;
        m_charged -= bytes;
    }
    void releaseBody() { giveRoom(m_charged); }
    static Response busy()
    {
        Response out = Response::plain(503, "too much at once; try again\n");
        out.retryLater = true;
        return out;
    }

    void handle()
    {
        allowAnyTime();
        ++m_room.unanswered;
        m_room.handler.handle(std::move(m_request), [self = this->shared_from_this()](Response response) {
            auto& unanswered = self->m_room.unanswered;
            asio::dispatch(self->m_strand,
                           [self, response = std::move(response)]() mutable { self->respond(std::move(response)); });
            --unanswered;
        });
    }

    void refuse(Response response)
    {
        response.close = true;
        m_room.handler.refused(response.status);
        respond(std::move(response));
    }
    void respond(Response response)
    {
        m_closing = response.close || !m_keepAlive || m_room.stopping;
        m_responseHead = headOf(response, m_closing);
        m_responseBody = std::move(response.body);
        if (m_request.head)
            m_responseBody.clear();
        allow(m_room.limits.response);
        const std::array<asio::const_buffer, 2> parts{asio::buffer(m_responseHead), asio::buffer(m_responseBody)};
        asio::async_write(m_stream, parts, then(&Connection::onWritten));
    }
    void onWritten(error_code error, std::size_t)
    {
        if (error)
            return close();
        if (!m_closing) {
            m_responseBody = {};
            return readNext();
        }
        error_code ignored;
        if constexpr (std::is_same_v<Stream, Tls>)
            m_stream.async_shutdown(then(&Connection::onShutdown));
        else
            lowest(m_stream).shutdown(tcp::socket::shutdown_send, ignored);
        allow(discardTime);
        if constexpr (std::is_same_v<Stream, tcp::socket>)
            discard();
    }
    void onShutdown(error_code) { close(); }
    /// Until the client has ended its side, or long enough.
    void discard()
    {
        m_buffer.clear();
        m_stream.async_read_some(m_buffer.prepare(readAtOnce), then(&Connection::onDiscarded));
    }
    void onDiscarded(error_code error, std::size_t size)
    {
        m_discarded += size;
        if (error || m_discarded > mostDiscarded)
            return close();
        discard();
    }

    void close()
    {
        m_timer.cancel();
        error_code ignored;
        lowest(m_stream).close(ignored);
    }

    Stream m_stream;
    asio::strand<tcp::socket::executor_type> m_strand;
    asio::basic_waitable_timer<SteadyClock, asio::wait_traits<SteadyClock>, asio::strand<tcp::socket::executor_type>>
        m_timer;
    bool m_timed = false;                              ///< the timer runs
    std::optional<SteadyClock::time_point> m_deadline; ///< nothing: any time
    HttpRoom& m_room;
    std::string m_address;
    std::size_t m_ofAddress = 0; ///< when it came
    boost::beast::flat_buffer m_buffer;
    boost::optional<http::request_parser<http::string_body>> m_parser;
    Request m_request;
    std::size_t m_scanned = 0; ///< of the header, so far
    std::size_t m_bodyLeft = 0;
    std::size_t m_charged = 0;
    std::size_t m_discarded = 0;
    std::string m_responseHead;
    Bytes m_responseBody;
    bool m_keepAlive = false;
    bool m_closing = false;
    bool m_idle = false;
    bool m_late = false;
};

} // namespace

std::shared_ptr<HttpConnection> makeConnection(tcp::socket socket, HttpRoom& room, asio::ssl::context* tls)
{
    if (tls)
        return std::make_shared<Connection<Tls>>(Tls(std::move(socket), *tls), room);
    return std::make_shared<Connection<tcp::socket>>(std::move(socket), room);
}

std::string clientAddress(const asio::ip::address& address)
{
    if (!address.is_v6())
        return address.to_string();
    if (address.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
    auto bytes = address.to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), std::uint8_t{0});
    return asio::ip::address_v6(bytes).to_string();
}

} // namespace keyline::server
