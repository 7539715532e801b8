#pragma once

#include <string>
#include <string_view>

namespace keyline::test {

/// A TCP connection that sends what a test wants, right or wrong, and hears what comes back.
class RawClient
{
  public:
    /// "127.0.0.1:8470".
    explicit RawClient(const std::string& address);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    bool connected() const { return m_fd >= 0; }
    /// False where the other side is gone.
    bool send(std::string_view bytes);
    /// One whole answer by its Content-Length; empty where the connection ends before. `head` answers have no body.
    std::string answer(bool head = false);
    /// Everything until the connection ends; `ended` false: it did not in 10 s.
    std::string rest(bool* ended = nullptr);
    void close();

  private:
    bool more();
    int m_fd = -1;
    std::string m_buffer;
};

int statusOf(std::string_view answer);
/// A header's value; empty where it is not there.
std::string headerOf(std::string_view answer, std::string_view name);
std::string bodyOf(std::string_view answer);

/// One request on a connection of its own.
std::string ask(const std::string& address, const std::string& method, const std::string& path,
                const std::string& headers = {}, const std::string& body = {});

} // namespace keyline::test
