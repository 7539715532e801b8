#include "listen_option.h"

#include "open_key.h"

#include "base/error.h"

#include <charconv>

using namespace keyline;

namespace {

[[noreturn]] void refuse(const std::string& what)
{
    throw Error(Code::Usage, what);
}

/// "127.0.0.1:8470", "[::1]:0".
void splitAddress(const std::string& listen, server::HttpOptions& options)
{
    const std::size_t colon = listen.rfind(':');
    if (colon == listen.npos || colon == 0)
        refuse(listen + ": --listen takes an address in numbers and a port, as 127.0.0.1:8470 or [::1]:8470");
    options.address = listen.substr(0, colon);
    if (options.address.starts_with('[') && options.address.ends_with(']'))
        options.address = options.address.substr(1, options.address.size() - 2);
    const char* end = listen.data() + listen.size();
    const auto result = std::from_chars(listen.data() + colon + 1, end, options.port);
    if (result.ec != std::errc{} || result.ptr != end)
        refuse(listen.substr(colon + 1) + ": a port is a number from 0 to 65535");
}

} // namespace

void ListenOption::declare(CLI::App& app, const std::string& listen)
{
    m_listen = listen;
    app.add_option("--listen", m_listen, "where to listen; port 0 takes a free one")
        ->type_name("ADDR:PORT")
        ->capture_default_str();
    app.add_option("--certificate", m_certificate, "speak TLS, with this chain")->type_name("PEM");
    app.add_option("--key", m_key, "the certificate's private key")->type_name("PEM");
}

void ListenOption::warnOfOpenKey(const server::OnProblem& onProblem) const
{
    if (!m_key.empty())
        ::warnOfOpenKey(m_key, onProblem);
}

server::HttpOptions ListenOption::options() const
{
    server::HttpOptions out;
    splitAddress(m_listen, out);
    if (m_certificate.empty() != m_key.empty())
        refuse("--certificate and --key go together");
    out.tls = {m_certificate, m_key};
    return out;
}
