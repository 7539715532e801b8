#include "raw_client.h"

#include <arpa/inet.h>
#include <array>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace keyline::test {

RawClient::RawClient(const std::string& address)
{
    const std::size_t colon = address.rfind(':');
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<std::uint16_t>(std::stoi(address.substr(colon + 1))));
    ::inet_pton(AF_INET, address.substr(0, colon).c_str(), &to.sin_addr);
    m_fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience{10, 0};
    ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::connect(m_fd, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0)
        close();
}

RawClient::~RawClient()
{
    close();
}

void RawClient::close()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

bool RawClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool RawClient::more()
{
    std::array<char, 65536> part{};
    const ssize_t size = ::recv(m_fd, part.data(), part.size(), 0);
    if (size > 0)
        m_buffer.append(part.data(), static_cast<std::size_t>(size));
    return size > 0;
}

std::string RawClient::answer(bool head)
{
    std::size_t end = 0;
    while ((end = m_buffer.find("\r\n\r\n")) == m_buffer.npos)
        if (!more())
            return {};
    end += 4;
    const std::string length = headerOf(m_buffer.substr(0, end), "Content-Length");
    const std::size_t size = end + (head || length.empty() ? 0 : std::stoul(length));
    while (m_buffer.size() < size)
        if (!more())
            return {};
    std::string out = m_buffer.substr(0, size);
    m_buffer.erase(0, size);
    return out;
}

std::string RawClient::rest(bool* ended)
{
    while (more()) {
    }
    std::array<char, 1> byte{};
    if (ended)
        *ended = ::recv(m_fd, byte.data(), 1, MSG_DONTWAIT) == 0 || (errno != EAGAIN && errno != EWOULDBLOCK);
    return std::exchange(m_buffer, {});
}

int statusOf(std::string_view answer)
{
    return answer.starts_with("HTTP/1.1 ") ? std::stoi(std::string(answer.substr(9, 3))) : 0;
}

std::string headerOf(std::string_view answer, std::string_view name)
{
    const std::string wanted = "\r\n" + std::string(name) + ": ";
    const std::size_t at = answer.substr(0, answer.find("\r\n\r\n") + 2).find(wanted);
    if (at == answer.npos)
        return {};
    const std::size_t from = at + wanted.size();
    return std::string(answer.substr(from, answer.find("\r\n", from) - from));
}

std::string bodyOf(std::string_view answer)
{
    const std::size_t at = answer.find("\r\n\r\n");
    return at == answer.npos ? std::string() : std::string(answer.substr(at + 4));
}

std::string ask(const std::string& address, const std::string& method, const std::string& path,
                const std::string& headers, const std::string& body)
{
    RawClient client(address);
    std::string request = method + " " + path + " HTTP/1.1\r\nHost: x\r\n" + headers;
    if (!body.empty())
        request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    client.send(request + "\r\n" + body);
    return client.answer(method == "HEAD");
}

} // namespace keyline::test
