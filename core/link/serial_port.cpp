#include "link/serial_port.h"

#include "base/error.h"
#include "link/open_error.h"
#include "link/port_lock.h"
#include "link/read_watch.h"
#include "link/smp_framing.h"

#include <QFile>
#include <QObject>
#include <QSerialPort>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cerrno>
#include <deque>
#include <filesystem>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace keyline::link {

namespace {

/// A device that talks without being asked may fill this much; then the oldest goes.
constexpr std::size_t queueLimit = 8;

/// After a damaged packet the answer was probably that one: no use in waiting the whole time, in milliseconds.
constexpr int garbledGrace = 1000;

/// Where bytes trickle in by so few, and so many are still to come, waking up for each trickle is what costs most of
/// the time a port needs (on two cores 20 µs for 16 bytes): the port rests until the packet can be complete, but not
/// longer than `longestRest`, so that a device that was pulled out is noticed.
constexpr std::size_t trickle = 32;
constexpr std::size_t worthResting = 64;
constexpr std::chrono::milliseconds longestRest{100};

std::unique_ptr<QTimer> makeTimer()
{
    auto timer = std::make_unique<QTimer>();
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer);
    return timer;
}

/// Lets go of the terminal before QSerialPort does, which would put back the settings it found. A new USB port has echo
/// in those, and whoever opened it next would say the device's own log back to it until the settings are made again.
void keepSettings(QSerialPort& port)
{
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    if (nothing < 0)
        return;
    ::ioctl(port.handle(), TIOCNXCL); // a pseudo-terminal would remember
    ::dup3(nothing, port.handle(), O_CLOEXEC);
    ::close(nothing);
}

/// 8N1: ten bits a byte. Rounded up.
std::chrono::milliseconds wireTime(std::size_t bytes, int baud)
{
    const auto rate = static_cast<std::size_t>(baud);
    return std::chrono::milliseconds((bytes * 10 * 1000 + rate - 1) / rate);
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
    std::size_t readAll();
    void take(ByteView bytes);
    void write(const Bytes& lines);
    void rest();
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
    std::shared_ptr<ReadWatch> watch = ReadWatch::ofThisThread();
    int descriptor = -1; ///< the open port's, in the watch
    std::unique_ptr<QTimer> deadline;
    std::unique_ptr<QTimer> resting;
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
    const std::string target = SerialPort::resolved(path); // Qt's lock goes by the name
    port = std::make_unique<QSerialPort>();
    port->setPortName(QFile::decodeName(target.c_str()));
    port->setBaudRate(rate);
    bool opened = port->open(QIODevice::ReadWrite);
    // A new port belongs to root until udev has seen it. Where that was just now, or who held the port was killed,
    // nobody holds it: so again.
    if (!opened && port->error() == QSerialPort::PermissionError) {
        dropDeadPortLock(target);
        opened = port->open(QIODevice::ReadWrite);
    }
    if (!opened) {
        const Error why = openError(port->error(), target);
        port.reset();
        throw why;
    }
    baud = rate;
    // Whatever an earlier program was not there to read. Refused by some drivers, and then no harm is done.
    port->clear();
    port->clearError();

    // QSerialPort opens, sets and locks the port; the bytes are read past it.
    for (QSocketNotifier* notifier : port->findChildren<QSocketNotifier*>())
        if (notifier->type() == QSocketNotifier::Read)
            notifier->setEnabled(false);
    watch->add(port->handle(), [this] { readyRead(); });
    descriptor = port->handle();
    deadline = makeTimer();
    resting = makeTimer();
    QObject::connect(deadline.get(), &QTimer::timeout, context.get(), [this] {
        timedOut = true;
        wakeLater();
    });
    QObject::connect(resting.get(), &QTimer::timeout, context.get(), [this] { watch->resume(descriptor); });
    QObject::connect(port.get(), &QSerialPort::errorOccurred, context.get(), [this](auto error) { portError(error); });
}

void SerialPort::State::readyRead()
{
    const std::size_t count = readAll();
    traffic.received += count;
    traffic.garbled = decoder.garbled();
    if (!packets.empty())
        wakeLater();
    else if (waiting && traffic.garbled != garbledBefore && deadline->remainingTime() > garbledGrace)
        deadline->start(garbledGrace);
    else if (count <= trickle)
        rest();
}

std::size_t SerialPort::State::readAll()
{
    std::array<std::uint8_t, 4096> buffer;
    std::size_t total = 0;
    for (;;) {
        const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
        if (count > 0) {
            total += static_cast<std::size_t>(count);
            take(ByteView(buffer).first(static_cast<std::size_t>(count)));
        }
        if (count == static_cast<ssize_t>(buffer.size()) || (count < 0 && errno == EINTR))
            continue;
        // Told that there is something, and then there is nothing: the device has left.
        if (count < 0 ? errno != EAGAIN : total == 0)
            fail(Code::PortLost);
        return total;
    }
}

void SerialPort::State::take(ByteView bytes)
{
    while (!bytes.empty()) {
        bytes = bytes.subspan(decoder.feed(bytes));
        if (auto packet = decoder.takePacket()) {
            if (packets.size() == queueLimit)
                packets.pop_front();
            packets.push_back(std::move(*packet));
        }
    }
}

/// What the system takes at once, as it nearly always does, needs no write notifier: QSerialPort's would turn the event
/// loop three times.
void SerialPort::State::write(const Bytes& lines)
{
    const auto* data = reinterpret_cast<const char*>(lines.data());
    const auto size = static_cast<qint64>(lines.size());
    const qint64 taken =
        port->bytesToWrite() == 0 ? std::max<qint64>(0, ::write(port->handle(), data, lines.size())) : 0;
    if (taken < size && port->write(data + taken, size - taken) != size - taken)
        throw Error(Code::PortFault, path);
}

void SerialPort::State::rest()
{
    const std::size_t missing = decoder.bytesMissing();
    if (missing < worthResting)
        return;
    watch->pause(descriptor);
    resting->start(std::min(longestRest, link::wireTime(missing, baud)));
}

void SerialPort::State::portError(QSerialPort::SerialPortError error)
{
    switch (error) {
    case QSerialPort::NoError:
    case QSerialPort::TimeoutError:
    case QSerialPort::UnsupportedOperationError: // DTR and RTS of a pseudo-terminal
        return;
    case QSerialPort::ResourceError:
    case QSerialPort::ReadError:
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
    resting.reset();
    if (descriptor >= 0)
        watch->remove(std::exchange(descriptor, -1));
    if (!port)
        return;
    port->disconnect();
    // Closing a real UART waits for its output otherwise, up to 30 s where nobody listens.
    port->clear(QSerialPort::Output);
    keepSettings(*port);
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

std::string SerialPort::resolved(const std::string& path)
{
    std::error_code error;
    const auto canonical = std::filesystem::canonical(path, error);
    return error ? path : canonical.string();
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
    m_state->write(lines);
    m_state->traffic.sent += lines.size();
}

std::chrono::milliseconds SerialPort::wireTime(std::size_t bytes) const
{
    return link::wireTime(bytes, baud());
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
