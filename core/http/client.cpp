#include "http/client.h"

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"
#include "http/url.h"

#include <QCoroNetworkReply>
#include <QCoroTask>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPromise>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QThread>
#include <QTimer>

#include <algorithm>

namespace keyline::http {

namespace {

constexpr int mostAttempts = 4;
constexpr std::chrono::seconds longestPause{5};

/// The system's authorities, and those of the file that OpenSSL's own programs take them from.
std::optional<QSslConfiguration> tlsWithMoreAuthorities()
{
    const QByteArray file = qgetenv("SSL_CERT_FILE");
    if (file.isEmpty())
        return std::nullopt;
    const Bytes pem = readFile(file.toStdString(), 16u << 20);
    const auto more = QSslCertificate::fromData(
        QByteArray(reinterpret_cast<const char*>(pem.data()), static_cast<qsizetype>(pem.size())), QSsl::Pem);
    if (more.isEmpty())
        throw Error(Code::KeyMalformed, file.toStdString() + " (SSL_CERT_FILE) holds no certificate");
    QSslConfiguration out = QSslConfiguration::defaultConfiguration();
    out.addCaCertificates(more);
    return out;
}

/// One request on its way; lives until its promise is kept.
struct Exchange
{
    Request request;
    QPromise<Answer> promise;
    std::string url;
    std::string ended; ///< why it was broken off from here; empty: it was not
    Code code = Code::RegistryUnreachable;
    Bytes body;
};

void breakOff(QNetworkReply* reply, Exchange& exchange, std::string why, Code code)
{
    if (!exchange.ended.empty())
        return;
    exchange.ended = std::move(why);
    exchange.code = code;
    reply->abort();
}

void takeBody(QNetworkReply* reply, Exchange& exchange)
{
    if (!reply->isOpen())
        return; // broken off
    const QByteArray more = reply->readAll();
    if (exchange.body.size() + static_cast<std::size_t>(more.size()) > exchange.request.largest) {
        breakOff(reply, exchange, "more than " + std::to_string(exchange.request.largest) + " bytes",
                 Code::RegistryAnswersOddly);
        return;
    }
    exchange.body.insert(exchange.body.end(), more.begin(), more.end());
}

Answer answerOf(QNetworkReply* reply, Exchange& exchange)
{
    const auto fail = [&](Code code, const std::string& why) { throw Error(code, exchange.url + ": " + why); };
    if (!exchange.ended.empty())
        fail(exchange.code, exchange.ended);
    takeBody(reply, exchange);
    if (!exchange.ended.empty())
        fail(exchange.code, exchange.ended);
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // An error after the head (a connection that broke in the body) has a status all the same, and half an answer.
    const QNetworkReply::NetworkError error = reply->error();
    const bool ofTheStatus = error == QNetworkReply::NoError || (error >= QNetworkReply::ContentAccessDenied &&
                                                                 error <= QNetworkReply::UnknownServerError);
    if (status == 0 || !ofTheStatus)
        fail(Code::RegistryUnreachable, harmless(reply->errorString().toStdString()));
    Answer out{status, std::move(exchange.body), std::nullopt};
    bool isNumber = false;
    const uint seconds = reply->rawHeader("Retry-After").toUInt(&isNumber);
    if (isNumber)
        out.retryAfter = std::chrono::seconds(seconds);
    return out;
}

} // namespace

/// What lives on the client's thread.
class Correspondent final : public QObject
{
  public:
    Correspondent(std::string base, const Limits& limits, std::optional<QSslConfiguration> tls)
        : m_base(std::move(base)), m_limits(limits), m_tls(std::move(tls))
    {
    }

    QCoro::Task<> exchange(std::shared_ptr<Exchange> exchange)
    {
        QNetworkReply* reply = begin(*exchange);
        m_replies.push_back(reply);
        QObject::connect(reply, &QNetworkReply::readyRead, this, [reply, exchange] { takeBody(reply, *exchange); });
        QTimer::singleShot(m_limits.whole, reply, [this, reply, exchange] {
            breakOff(reply, *exchange, "no whole answer within " + std::to_string(m_limits.whole.count()) + " ms",
                     Code::RegistryUnreachable);
        });
        co_await reply;
        try {
            exchange->promise.addResult(answerOf(reply, *exchange));
        } catch (...) {
            exchange->promise.setException(std::current_exception());
        }
        exchange->promise.finish();
        std::erase(m_replies, reply);
        reply->deleteLater();
    }

    /// Breaks off what is under way.
    void end()
    {
        const auto replies = m_replies;
        for (QNetworkReply* reply : replies)
            reply->abort();
    }

  private:
    QNetworkReply* begin(const Exchange& exchange)
    {
        if (!m_manager) {
            m_manager = std::make_unique<QNetworkAccessManager>();
            m_manager->setAutoDeleteReplies(false);
            if (isLoopback(m_base))
                m_manager->setProxy(QNetworkProxy::NoProxy);
        }
        const Request& asked = exchange.request;
        QNetworkRequest request(QUrl(QString::fromStdString(exchange.url), QUrl::StrictMode));
        request.setTransferTimeout(static_cast<int>(m_limits.silence.count()));
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        const bool stays = asked.body || !asked.authorization.empty();
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             stays ? QNetworkRequest::ManualRedirectPolicy : QNetworkRequest::NoLessSafeRedirectPolicy);
        request.setMaximumRedirectsAllowed(5);
        request.setRawHeader("Accept-Encoding", "identity"); // what is counted is what is sent
        request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("keyline"));
        if (!asked.authorization.empty())
            request.setRawHeader("Authorization", QByteArray::fromStdString(asked.authorization));
        if (m_tls)
            request.setSslConfiguration(*m_tls);
        if (!asked.body)
            return m_manager->get(request);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QString::fromStdString(asked.contentType));
        return m_manager->post(request, QByteArray(reinterpret_cast<const char*>(asked.body->data()),
                                                   static_cast<qsizetype>(asked.body->size())));
    }

    std::string m_base;
    Limits m_limits;
    std::optional<QSslConfiguration> m_tls;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::vector<QNetworkReply*> m_replies;
};

struct Client::Impl
{
    Impl(std::string where, const Limits& limits)
        : base(std::move(where)), correspondent(new Correspondent(base, limits, tlsWithMoreAuthorities()))
    {
        correspondent->moveToThread(&thread);
        thread.start();
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl()
    {
        QMetaObject::invokeMethod(
            correspondent,
            [this] {
                correspondent->end();
                correspondent->deleteLater();
                thread.quit();
            },
            Qt::QueuedConnection);
        thread.wait();
    }

    std::string base;
    QThread thread;
    Correspondent* correspondent; ///< on the thread, and gone with it
};

Client::Client(std::string_view base, const Limits& limits) : m_impl(std::make_unique<Impl>(checkedBase(base), limits))
{
}

Client::~Client() = default;

const std::string& Client::base() const
{
    return m_impl->base;
}

QFuture<Answer> Client::send(Request request) const
{
    auto exchange = std::make_shared<Exchange>();
    exchange->url = urlOf(request.path);
    exchange->request = std::move(request);
    exchange->promise.start();
    QFuture<Answer> answer = exchange->promise.future();
    QMetaObject::invokeMethod(
        m_impl->correspondent, [correspondent = m_impl->correspondent, exchange] { correspondent->exchange(exchange); },
        Qt::QueuedConnection);
    return answer;
}

Answer Client::ask(Request request) const
{
    return send(std::move(request)).takeResult();
}

Answer Client::get(const std::string& path, std::size_t largest) const
{
    for (int attempt = 1;; ++attempt) {
        Answer answer = ask({.path = path, .largest = largest});
        const bool busy = answer.status == 429 || answer.status == 503;
        if (!busy || attempt == mostAttempts)
            return answer;
        const auto pause = answer.retryAfter.value_or(std::chrono::seconds(1));
        std::this_thread::sleep_for(std::min<std::chrono::milliseconds>(pause, longestPause));
    }
}

} // namespace keyline::http
