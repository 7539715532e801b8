#pragma once

#include "base/bytes.h"

#include <QFuture>

#include <chrono>
#include <memory>

/// The client's side of HTTP. The only home of QtNetwork.
namespace keyline::http {

/// How long and how large an exchange may be.
struct Limits
{
    std::chrono::milliseconds silence{10'000}; ///< without a byte in either direction
    std::chrono::milliseconds whole{60'000};   ///< from the first byte sent to the last received
};

/// One request, below the client's base.
struct Request
{
    std::string path;               ///< without a slash before it
    std::optional<Bytes> body = {}; ///< then it is a POST
    std::string contentType = {};   ///< of the body
    std::size_t largest = 8u << 20; ///< bytes of an answer's body; above that it is refused
    std::string authorization = {}; ///< that header; then no redirection is followed
};

struct Answer
{
    int status = 0;
    Bytes body;
    std::optional<std::chrono::seconds> retryAfter; ///< as the server asks; a number of seconds only
};

/// Talks to one server, several requests at once. Has a thread of its own with an event loop; safe to use from several
/// threads, with or without an event loop. Redirections are followed to nothing less safe, and by GET alone. No proxy
/// is asked where the server is this machine. Certificates of `https` are checked against the system's authorities, and
/// those in the file that the variable SSL_CERT_FILE names.
class Client
{
  public:
    /// Throws what checkedBase() throws; FileUnreadable or KeyMalformed for the file of authorities.
    explicit Client(std::string_view base, const Limits& limits = {});
    /// Ends what is under way: its futures fail as where nobody answers.
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    const std::string& base() const;
    /// The whole URL of a path, for people.
    std::string urlOf(const std::string& path) const { return base() + "/" + path; }

    /// Any status is an answer. Fails with Error RegistryUnreachable where there is none, RegistryAnswersOddly where it
    /// is too large; both name the URL and the reason.
    QFuture<Answer> send(Request request) const;
    /// The same, waiting for it.
    Answer ask(Request request) const;
    /// GET, waiting; asked again a few times where the server is busy (429, 503) and says when.
    Answer get(const std::string& path, std::size_t largest) const;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace keyline::http
