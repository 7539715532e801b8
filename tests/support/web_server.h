#pragma once

#include "base/bytes.h"
#include "base/file.h"

#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <functional>
#include <mutex>

namespace keyline::test {

/// What a test's server does with one request.
struct WebReply
{
    int status = 200;
    Bytes body = {};
    std::vector<std::string> headers = {}; ///< "Name: value"
    std::size_t promised = 0;              ///< Content-Length; 0: what the body has
    bool hangUp = false;                   ///< close without a word
    bool silent = false;                   ///< take the request and say nothing
};

/// A request as it came.
struct WebRequest
{
    std::string method;
    std::string path; ///< without the slash before it
    Bytes body;
};

/// A web server on loopback that answers as a test says, wrongly where it says so; the connection ends with the answer.
class WebServer
{
  public:
    /// Called on the server's own thread.
    using Handler = std::function<WebReply(const WebRequest&)>;

    explicit WebServer(Handler handler) : m_handler(std::move(handler))
    {
        QSemaphore ready;
        m_context.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(&m_context, [this, &ready] {
            listen();
            ready.release();
        });
        ready.acquire();
    }
    ~WebServer()
    {
        stop();
        m_thread.quit();
        m_thread.wait();
    }

    /// The files of a folder, as any file server has them.
    static Handler folder(const std::filesystem::path& folder)
    {
        return [folder](const WebRequest& request) -> WebReply {
            const auto file = folder / request.path;
            if (request.method != "GET" || !std::filesystem::is_regular_file(file))
                return {.status = 404};
            return {.body = readFile(file)};
        };
    }

    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    int requests() const { return m_requests; }
    /// Nobody listens any more, until start().
    void stop()
    {
        onThread([this] { m_server.reset(); });
    }
    void start()
    {
        onThread([this] { listen(); });
    }

  private:
    void onThread(const std::function<void()>& work)
    {
        QMetaObject::invokeMethod(&m_context, work, Qt::BlockingQueuedConnection);
    }
    void listen()
    {
        m_server = std::make_unique<QTcpServer>();
        if (!m_server->listen(QHostAddress::LocalHost, m_port))
            qFatal("no port for a test's server");
        m_port = m_server->serverPort();
        QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this] {
            while (QTcpSocket* socket = m_server->nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, socket,
                                 [this, socket, taken = std::make_shared<QByteArray>()] { read(socket, *taken); });
        });
    }
    void read(QTcpSocket* socket, QByteArray& taken)
    {
        taken += socket->readAll();
        const auto end = taken.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = taken.left(end).toLower();
        const auto at = head.indexOf("content-length: ");
        const auto length =
            at < 0 ? 0
                   : head.mid(at + 16, head.indexOf("\r\n", at) < 0 ? -1 : head.indexOf("\r\n", at) - at - 16)
                         .toLongLong();
        if (taken.size() < end + 4 + length)
            return;
        const auto words = taken.left(taken.indexOf("\r\n")).split(' ');
        WebRequest request{words.value(0).toStdString(), words.value(1).mid(1).toStdString(), {}};
        request.body.assign(taken.begin() + end + 4, taken.end());
        taken.clear();
        ++m_requests;
        answer(socket, m_handler(request));
    }
    static void answer(QTcpSocket* socket, const WebReply& reply)
    {
        if (reply.silent)
            return;
        if (!reply.hangUp) {
            std::string head = "HTTP/1.1 " + std::to_string(reply.status) +
                               " x\r\nConnection: close\r\nContent-Length: " +
                               std::to_string(reply.promised != 0 ? reply.promised : reply.body.size()) + "\r\n";
            for (const std::string& header : reply.headers)
                head += header + "\r\n";
            socket->write((head + "\r\n").c_str());
            socket->write(reinterpret_cast<const char*>(reply.body.data()), static_cast<qint64>(reply.body.size()));
        }
        socket->disconnectFromHost();
    }

    Handler m_handler;
    std::atomic<int> m_requests{0};
    quint16 m_port = 0;
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<QTcpServer> m_server;
};

} // namespace keyline::test
