#include "link/scanner_port.h"

#include "link/serial_port.h"

#include <QFile>
#include <QSerialPort>
#include <QTimer>

#include <array>

namespace keyline::link {

namespace {

constexpr int retryMs = 1000;

} // namespace

struct ScannerPort::State
{
    void tryToOpen();
    void read();
    void take(char c);
    void close();

    std::string path;
    Listener listener;
    int baud = 0;
    std::string line;
    std::unique_ptr<QSerialPort> port;
    QTimer retry;
};

void ScannerPort::State::tryToOpen()
{
    auto fresh = std::make_unique<QSerialPort>();
    fresh->setPortName(QFile::decodeName(SerialPort::resolved(path).c_str()));
    fresh->setBaudRate(baud);
    if (!fresh->open(QIODevice::ReadOnly)) {
        retry.start(retryMs);
        return;
    }
    fresh->clearError();
    port = std::move(fresh);
    line.clear();
    QObject::connect(port.get(), &QSerialPort::readyRead, &retry, [this] { read(); });
    QObject::connect(port.get(), &QSerialPort::errorOccurred, &retry, [this](QSerialPort::SerialPortError error) {
        if (error != QSerialPort::NoError && error != QSerialPort::TimeoutError &&
            error != QSerialPort::UnsupportedOperationError)
            close();
    });
    listener.there(true);
}

void ScannerPort::State::read()
{
    std::array<char, 4096> buffer;
    for (;;) {
        const qint64 count = port ? port->read(buffer.data(), buffer.size()) : 0;
        if (count <= 0)
            return;
        for (const char c : std::string_view(buffer.data(), static_cast<std::size_t>(count)))
            take(c);
    }
}

void ScannerPort::State::take(char c)
{
    if (c != '\r' && c != '\n') {
        if (line.size() < mostLine)
            line += c;
        return;
    }
    if (!line.empty())
        listener.scanned(std::exchange(line, {}));
}

/// Not at once: this is called from within the port's own signal.
void ScannerPort::State::close()
{
    if (!port)
        return;
    port->disconnect();
    port.release()->deleteLater();
    retry.start(retryMs);
    listener.there(false);
}

ScannerPort::ScannerPort(std::string path, Listener listener, int baud) : m_state(std::make_unique<State>())
{
    m_state->path = std::move(path);
    m_state->listener = std::move(listener);
    m_state->baud = baud;
    m_state->retry.setSingleShot(true);
    QObject::connect(&m_state->retry, &QTimer::timeout, &m_state->retry,
                     [state = m_state.get()] { state->tryToOpen(); });
    m_state->retry.start(0);
}

ScannerPort::~ScannerPort()
{
    if (m_state->port)
        m_state->port->disconnect();
}

bool ScannerPort::isOpen() const
{
    return m_state->port != nullptr;
}

} // namespace keyline::link
