#include "server/http_head.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <ctime>

namespace keyline::server {

namespace http = boost::beast::http;

namespace {

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
    return out;
}

std::string_view view(boost::beast::string_view text)
{
    return {text.data(), text.size()};
}

std::string dateNow()
{
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    std::array<char, 40> out{};
    const std::size_t size = std::strftime(out.data(), out.size(), "%a, %d %b %Y %H:%M:%S GMT", &utc);
    return {out.data(), size};
}

/// RFC 9112 §3.2.2: a target with scheme and host is taken, though only proxies are sent one.
std::string_view originForm(std::string_view target)
{
    const std::size_t scheme = target.starts_with("http://") ? 7 : target.starts_with("https://") ? 8 : 0;
    if (scheme == 0)
        return target;
    const std::size_t end = target.find_first_of("/?#", scheme);
    if (end == scheme)
        return target; // nobody's
    return end == target.npos || target[end] != '/' ? "/" : target.substr(end);
}

/// RFC 9110 §5.3: several lines of a list are one.
std::string joined(const RequestHead& head, http::field name)
{
    std::string out;
    const auto [begin, end] = head.equal_range(name);
    for (auto at = begin; at != end; ++at)
        out += (out.empty() ? "" : ", ") + std::string(view(at->value()));
    return out;
}

} // namespace

const char* whyMalformed(const RequestHead& head)
{
    if (head.version() != 11 && head.version() != 10)
        return "HTTP/1.0 or HTTP/1.1, please";
    if (head.count(http::field::content_length) > 1)
        return "two lengths";
    const std::string_view length = view(head[http::field::content_length]);
    if (!std::all_of(length.begin(), length.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return "a length that is no number";
    const std::string coding = lower(view(head[http::field::transfer_encoding]));
    if (head.count(http::field::transfer_encoding) > 0 &&
        (coding != "chunked" || head.count(http::field::transfer_encoding) > 1 || !length.empty()))
        return "a transfer coding that is not chunked, or with a length";
    const auto hosts = head.count(http::field::host);
    if (hosts > 1 || (hosts == 0 && head.version() == 11))
        return "one Host, please";
    if (view(head[http::field::host]).find_first_of(" \t/?#@\\") != std::string_view::npos)
        return "a Host that is none";
    return nullptr;
}

Request requestOf(const RequestHead& head)
{
    Request out;
    out.head = head.method() == http::verb::head;
    out.method = out.head ? "GET" : std::string(view(head.method_string()));
    const std::string_view target = originForm(view(head.target()));
    out.path = std::string(target.substr(0, target.find('?')));
    const std::string_view type = view(head[http::field::content_type]);
    out.contentType = lower(type.substr(0, type.find_first_of("; \t")));
    out.ifNoneMatch = joined(head, http::field::if_none_match);
    out.authorization = std::string(view(head[http::field::authorization]));
    return out;
}

bool keepsAlive(const RequestHead& head)
{
    return head.keep_alive() && head.version() == 11; // kept without a word, an older client would wait
}

bool waitsToGoOn(const RequestHead& head)
{
    return head.version() == 11 && lower(view(head[http::field::expect])) == "100-continue";
}

std::string headOf(const Response& response, bool close)
{
    std::string out = "HTTP/1.1 " + std::to_string(response.status) + " " + std::string(reasonOf(response.status)) +
                      "\r\nDate: " + dateNow() + "\r\n";
    if (response.status != 304)
        out += "Content-Type: " + response.contentType + "\r\n";
    if (response.status != 304) // whose length would be that of what is not sent
        out += "Content-Length: " + std::to_string(response.body.size()) + "\r\n";
    if (!response.cacheControl.empty())
        out += "Cache-Control: " + response.cacheControl + "\r\n";
    if (!response.etag.empty())
        out += "ETag: " + response.etag + "\r\n";
    if (!response.allow.empty())
        out += "Allow: " + response.allow + "\r\n";
    if (response.retryLater)
        out += "Retry-After: 1\r\n";
    if (close)
        out += "Connection: close\r\n";
    return out + "X-Content-Type-Options: nosniff\r\n\r\n";
}

} // namespace keyline::server
