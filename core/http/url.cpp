#include "http/url.h"

#include "base/error.h"
#include "base/text.h"

#include <QHostAddress>
#include <QUrl>

namespace keyline::http {

namespace {

[[noreturn]] void refuse(std::string_view text, const char* why)
{
    throw Error(Code::Usage, harmless(text) + ": " + why);
}

} // namespace

bool isUrl(std::string_view text)
{
    return text.starts_with("http://") || text.starts_with("https://");
}

std::string checkedBase(std::string_view text)
{
    if (!isUrl(text))
        refuse(text, "an address begins with http:// or https://");
    const QUrl url(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        refuse(text, "no address that can be followed");
    if (!url.userInfo().isEmpty())
        refuse(text, "an address with a user or a password");
    if (url.hasQuery() || url.hasFragment())
        refuse(text, "an address with ? or #, where paths are to be added");
    std::string out = url.toString(QUrl::FullyEncoded).toStdString();
    while (out.ends_with('/'))
        out.pop_back();
    return out;
}

bool isLoopback(const std::string& base)
{
    const QString host = QUrl(QString::fromStdString(base)).host();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace keyline::http
