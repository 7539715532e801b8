#include "link/serial_port.h"

#include "base/error.h"
#include "link/open_error.h"
#include "link/smp_framing.h"

#include <QFile>
#include <QObject>
#include <QSerialPort>
#include <QTimer>

#include <array>
#include <deque>
#include <filesystem>
#include <optional>
#include <utility>

namespace keyline::link {

namespace {

/// A device that talks without being asked may fill this much; then the oldest goes.
constexpr std::size_t queueLimit = 8;

/// After a damaged packet the answer was probably that one: no use in waiting the whole time, in milliseconds.
constexpr int garbledGrace = 1000;

/// One name for one device, however it is reached (/dev/serial/by-id is made of links): Qt's lock goes by the name.
std::string resolved(const std::string& path)
{
    std::error_code error;
    const auto canonical = std::filesystem::canonical(path, error);
    return error ? path : canonical.string();
}

} // namespace

/// Shared by the port and whoever waits on it, so that either may go first. Nothing foreign ever runs inside a signal
/// of Qt's: a waiting coroutine is resumed from the event loop, so it may close or destroy the port.
struct SerialPort::State : std::enable_shared_from_this<State>
{
    explicit State(std::string givenPath) : path(std::move(givenPath)) {}
    ~State();

    void open(int rate);
    void readyRead();
    void portError(QSerialPort::SerialPortError error);
    void fail(Code code, const std::string& what = {});
    void closePort();
    void wakeLater();
    void wake();
    bool mayResume() const { return !packets.empty() || failure || timedOut; }

    std::string path;
    int baud = 0;
    Traffic traffic;
    SmpDecoder decoder;
    std::deque<Bytes> packets;
    std::optional<Error> failure;
    std::coroutine_handle<> waiting;
    std::uint64_t garbledBefore = 0; ///< when the waiting began
    bool timedOut = false;
    bool wakePosted = false;
    std::unique_ptr<QSerialPort> port;
    std::unique_ptr<QTimer> deadline;
    std::unique_ptr<QObject> context =
        std::make_unique<QObject>(); ///< receives posted wakes; dies later than this, by its own event
};

SerialPort::State::~State()
{
    closePort();
    context.release()->deleteLater();
}

void SerialPort::State::open(int rate)
{
    const std::string target = resolved(path);
    port = std::make_unique<QSerialPort>();
    port->setPortName(QFile::decodeName(target.c_str()));
    port->setBaudRate(rate);
    if (!port->open(QIODevice::ReadWrite)) {
        const Error why = openError(port->error(), target);
        port.reset();
        throw why;
    }
    baud = rate;
    // Whatever an earlier program was not there to read. Refused by some drivers, and then no harm is done.
    port->clear();
    port->clearError();

    deadline = std::make_unique<QTimer>();
    deadline->setSingleShot(true);
    deadline->setTimerType(Qt::PreciseTimer);
    QObject::connect(deadline.get(), &QTimer::timeout, context.get(), [this] {
        timedOut = true;
        wakeLater();
    });
    QObject::connect(port.get(), &QSerialPort::readyRead, context.get(), [this] { readyRead(); });
    QObject::connect(port.get(), &QSerialPort::errorOccurred, context.get(), [this](auto error) { portError(error); });
}

void SerialPort::State::readyRead()
{
    std::array<char, 4096> buffer;
    for (;;) {
        const qint64 count = port->read(buffer.data(), buffer.size());
        if (count <= 0)
            break;
        traffic.received += static_cast<std::uint64_t>(count);
        ByteView rest = asBytes({buffer.data(), static_cast<std::size_t>(count)});
        while (!rest.empty()) {
            rest = rest.subspan(decoder.feed(rest));
            if (auto packet = decoder.takePacket()) {
                if (packets.size() == queueLimit)
                    packets.pop_front();
                packets.push_back(std::move(*packet));
            }
        }
    }
    traffic.garbled = decoder.garbled();
    if (!packets.empty())
        wakeLater();
    else if (waiting && traffic.garbled != garbledBefore && deadline->remainingTime() > garbledGrace)
        deadline->start(garbledGrace);
}

void SerialPort::State::portError(QSerialPort::SerialPortError error)
{
    switch (error) {
    case QSerialPort::NoError:
    case QSerialPort::TimeoutError:
    case QSerialPort::UnsupportedOperationError: // DTR and RTS of a pseudo-terminal
        return;
    case QSerialPort::ResourceError:
    case QSerialPort::ReadError: // a hang-up; it comes again and again until the port is closed
    case QSerialPort::WriteError:
    case QSerialPort::DeviceNotFoundError:
        fail(Code::PortLost);
        return;
    default:
        fail(Code::PortFault, port->errorString().toStdString());
    }
}

void SerialPort::State::fail(Code code, const std::string& what)
{
    if (failure)
        return;
    failure = Error(code, what.empty() ? path : path + ": " + what);
    wakeLater();
}

void SerialPort::State::closePort()
{
    deadline.reset();
    if (!port)
        return;
    port->disconnect();
    // Closing a real UART waits for its output otherwise, up to 30 s where nobody listens.
    port->clear(QSerialPort::Output);
    port.reset();
}

void SerialPort::State::wakeLater()
{
    if (std::exchange(wakePosted, true))
        return;
    QMetaObject::invokeMethod(
        context.get(),
        [weak = weak_from_this()] {
            if (const auto self = weak.lock())
                self->wake();
        },
        Qt::QueuedConnection);
}

void SerialPort::State::wake()
{
    wakePosted = false;
    if (failure)
        closePort();
    if (waiting && mayResume())
        std::exchange(waiting, nullptr).resume();
}

SerialPort::SerialPort(std::string path, int baud) : m_state(std::make_shared<State>(std::move(path)))
{
    m_state->open(baud);
}

SerialPort& SerialPort::operator=(SerialPort&& other) noexcept
{
    if (this != &other) {
        close();
        m_state = std::move(other.m_state);
    }
    return *this;
}

SerialPort::~SerialPort()
{
    close();
}

const std::string& SerialPort::path() const
{
    return m_state->path;
}

int SerialPort::baud() const
{
    return m_state->baud;
}

bool SerialPort::isOpen() const
{
    return m_state && m_state->port && !m_state->failure;
}

const Traffic& SerialPort::traffic() const
{
    return m_state->traffic;
}

void SerialPort::send(ByteView packet)
{
    if (m_state->failure)
        throw *m_state->failure;
    const Bytes lines = encodeSmpLines(packet);
    const auto size = static_cast<qint64>(lines.size());
    if (m_state->port->write(reinterpret_cast<const char*>(lines.data()), size) != size)
        throw Error(Code::PortFault, m_state->path);
    m_state->traffic.sent += lines.size();
}

std::chrono::milliseconds SerialPort::wireTime(std::size_t bytes) const
{
    // 8N1: ten bits a byte.
    return std::chrono::milliseconds((bytes * 10 * 1000 + static_cast<std::size_t>(baud()) - 1) /
                                     static_cast<std::size_t>(baud()));
}

void SerialPort::discardReceived()
{
    m_state->packets.clear();
}

void SerialPort::close()
{
    if (!m_state)
        return;
    const auto state = m_state;
    state->closePort();
    state->packets.clear();
    if (!state->failure)
        state->failure = Error(Code::Interrupted, state->path);
    if (state->waiting)
        std::exchange(state->waiting, nullptr).resume();
}

SerialPort::PacketAwaiter SerialPort::receive(std::chrono::milliseconds timeout) const
{
    return PacketAwaiter(m_state, timeout);
}

SerialPort::PacketAwaiter::PacketAwaiter(std::shared_ptr<State> state, std::chrono::milliseconds timeout)
    : m_state(std::move(state)), m_timeout(timeout)
{
}

bool SerialPort::PacketAwaiter::await_ready() const noexcept
{
    return !m_state->packets.empty() || m_state->failure;
}

void SerialPort::PacketAwaiter::await_suspend(std::coroutine_handle<> waiting)
{
    m_state->waiting = waiting;
    m_state->timedOut = false;
    m_state->garbledBefore = m_state->decoder.garbled();
    m_state->deadline->start(m_timeout);
}

Bytes SerialPort::PacketAwaiter::await_resume()
{
    State& state = *m_state;
    if (state.deadline)
        state.deadline->stop();
    if (!state.packets.empty()) {
        Bytes packet = std::move(state.packets.front());
        state.packets.pop_front();
        return packet;
    }
    if (state.failure)
        throw *state.failure;
    const bool damaged = state.decoder.garbled() != state.garbledBefore;
    throw Error(damaged ? Code::LineGarbled : Code::DeviceSilent, state.path);
}

} // namespace keyline::link
