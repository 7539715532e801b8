#include "server/http.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

/// Bytes from strangers to a server that listens: each connection is answered or ended in time, with nothing but HTTP,
/// and what is handed on keeps the form that a handler counts on.
namespace {

using namespace keyline;

constexpr std::size_t largestBody = 4096;
constexpr timeval patience{10, 0};

void demand(bool holds)
{
    if (!holds)
        std::abort();
}

class Handler final : public server::HttpHandler
{
  public:
    std::optional<server::Response> refuseEarly(const server::Request& request) override
    {
        demand(request.body.empty());
        return request.path == "/refused" ? std::optional(server::Response::plain(403, "no\n")) : std::nullopt;
    }
    void handle(server::Request request, Answer answer) override
    {
        demand(request.body.size() <= largestBody);
        demand(request.method == "POST" || request.body.empty());
        demand(!request.method.empty() && !request.path.empty());
        demand(std::ranges::none_of(request.path, [](unsigned char c) { return c <= ' ' || c == '?' || c == 0x7f; }));
        answer(server::Response::plain(200, "yes\n"));
    }
    void refused(unsigned status) override { demand(status >= 400); }
};

std::uint16_t portOfServer()
{
    static Handler handler;
    static const server::HttpServer server(
        [] {
            server::HttpOptions options;
            options.port = 0;
            options.threads = 1;
            options.limits.body = largestBody;
            options.limits.header = 2048;
            return options;
        }(),
        handler);
    const std::string address = server.address();
    std::uint16_t port = 0;
    std::from_chars(address.data() + address.rfind(':') + 1, address.data() + address.size(), port);
    return port;
}

/// A connection that was sent `bytes`, and no more will come.
int connectionWith(const std::uint8_t* bytes, std::size_t size)
{
    static const std::uint16_t port = portOfServer();
    const int connection = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int connected = 0;
    do
        connected = ::connect(connection, reinterpret_cast<const sockaddr*>(&to), sizeof to);
    while (connected != 0 && errno == EINTR);
    demand(connected == 0 || errno == EISCONN); // an interrupted one goes on by itself
    ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    // Reset at its end: thousands of connections a second would use up the ports.
    const linger atOnce{1, 0};
    ::setsockopt(connection, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    // The server may refuse, and end, before it has taken all.
    [[maybe_unused]] const ssize_t sent = ::send(connection, bytes, size, MSG_NOSIGNAL);
    ::shutdown(connection, SHUT_WR);
    return connection;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const int connection = connectionWith(data, size);
    std::string got;
    std::array<char, 4096> piece{};
    ssize_t count = 0;
    // The fuzzer's own alarm clock interrupts what waits.
    while ((count = ::recv(connection, piece.data(), piece.size(), 0)) > 0 || (count < 0 && errno == EINTR))
        if (count > 0)
            got.append(piece.data(), static_cast<std::size_t>(count));
    demand(count == 0 || errno == ECONNRESET); // else it was not ended
    ::close(connection);
    constexpr std::string_view begin = "HTTP/1.1 ";
    demand(got.empty() || got.starts_with(begin));
    return 0;
}
