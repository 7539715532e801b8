#include "link/serial_port.h"

#include "base/error.h"
#include "link/smp_framing.h"
#include "link/wait_for.h"
#include "pty.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

#include <sys/ioctl.h>

using namespace keyline;
using namespace std::chrono_literals;
using link::SerialPort;
using test::Pty;

namespace {

/// The first packet, or the code of the error.
QCoro::Task<Bytes> receive(const SerialPort& port, std::chrono::milliseconds timeout)
{
    co_return co_await port.receive(timeout);
}

QCoro::Task<Code> failureOf(const SerialPort& port, std::chrono::milliseconds timeout)
{
    try {
        co_await port.receive(timeout);
    } catch (const Error& error) {
        co_return error.code();
    }
    co_return Code::Unexpected;
}

template <typename F>
Code codeOf(F&& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.code();
    }
    return Code::Unexpected;
}

const Bytes hello = toBytes(asBytes("hello, device"));

} // namespace

class SerialPortTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void knows_one_port_by_all_its_names();
    void sends_a_packet_in_smp_lines();
    void receives_a_packet_that_comes_in_pieces();
    void receives_packets_in_the_order_they_came();
    void is_silent_after_the_deadline_and_not_before();
    void says_garbled_soon_where_a_packet_came_damaged();
    void noise_does_not_prolong_the_deadline();
    void a_port_that_hangs_up_is_lost_at_once();
    void a_lost_port_stays_lost();
    void closing_resumes_the_waiter();
    void destroying_resumes_the_waiter();
    void a_waiter_may_destroy_its_port();
    void a_missing_port_is_not_found();
    void a_port_in_use_is_busy_under_any_of_its_names();
    void a_closed_port_opens_again_at_once();
    void a_closed_port_says_nothing_back();
    void keeps_a_bounded_number_of_unasked_packets();
    void notices_a_hang_up_in_the_middle_of_a_packet();
    void resting_between_trickles_costs_no_time();
    void counts_the_bytes_on_the_wire();
    void knows_how_long_bytes_take();
    void serves_sixty_four_ports_in_chunks_of_sixteen_bytes();
};

void SerialPortTest::sends_a_packet_in_smp_lines()
{
    const Pty pty;
    SerialPort port(pty.path());
    const Bytes packet(300, 7);
    port.send(packet);
    Bytes seen;
    QTRY_VERIFY([&] {
        const Bytes more = pty.read();
        seen.insert(seen.end(), more.begin(), more.end());
        return seen.size() >= link::smpWireSize(packet.size());
    }());
    QCOMPARE(seen, link::encodeSmpLines(packet));
}

void SerialPortTest::receives_a_packet_that_comes_in_pieces()
{
    const Pty pty;
    SerialPort port(pty.path());
    const Bytes packet(300, 9);
    const Bytes wire = link::encodeSmpLines(packet);
    std::size_t at = 0;
    QTimer pieces;
    connect(&pieces, &QTimer::timeout, &pieces, [&] {
        const std::size_t size = std::min<std::size_t>(16, wire.size() - at);
        pty.write(ByteView(wire).subspan(at, size));
        at += size;
    });
    pieces.start(1);
    QCOMPARE(link::waitFor(receive(port, 5s)), packet);
}

void SerialPortTest::receives_packets_in_the_order_they_came()
{
    const Pty pty;
    SerialPort port(pty.path());
    for (std::uint8_t i = 0; i < 5; ++i)
        pty.write(link::encodeSmpLines(Bytes(10, i)));
    for (std::uint8_t i = 0; i < 5; ++i)
        QCOMPARE(link::waitFor(receive(port, 5s)), Bytes(10, i));
}

void SerialPortTest::knows_one_port_by_all_its_names()
{
    const Pty pty;
    const QTemporaryDir folder;
    const std::string alias = folder.path().toStdString() + "/alias";
    QCOMPARE(::symlink(pty.path().c_str(), alias.c_str()), 0);
    QCOMPARE(SerialPort::resolved(alias), pty.path());
    QCOMPARE(SerialPort::resolved(pty.path()), pty.path());
    QCOMPARE(SerialPort::resolved("/dev/no-such-port"), std::string("/dev/no-such-port"));
}

void SerialPortTest::is_silent_after_the_deadline_and_not_before()
{
    const Pty pty;
    SerialPort port(pty.path());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(link::waitFor(failureOf(port, 200ms)), Code::DeviceSilent);
    QVERIFY(timer.elapsed() >= 199);
    QVERIFY(timer.elapsed() < 600);
}

void SerialPortTest::says_garbled_soon_where_a_packet_came_damaged()
{
    const Pty pty;
    SerialPort port(pty.path());
    Bytes wire = link::encodeSmpLines(hello);
    wire[5] = wire[5] == 'A' ? 'B' : 'A';
    auto task = failureOf(port, 20s);
    pty.write(wire);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(link::waitFor(std::move(task)), Code::LineGarbled);
    QVERIFY(timer.elapsed() < 3000);
    QCOMPARE(port.traffic().garbled, std::uint64_t{1});
}

void SerialPortTest::noise_does_not_prolong_the_deadline()
{
    const Pty pty;
    SerialPort port(pty.path());
    QTimer noise;
    connect(&noise, &QTimer::timeout, &noise, [&] { pty.write("[00:01] <inf> still here\r\n"); });
    noise.start(5);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(link::waitFor(failureOf(port, 200ms)), Code::DeviceSilent);
    QVERIFY(timer.elapsed() < 600);
}

void SerialPortTest::a_port_that_hangs_up_is_lost_at_once()
{
    Pty pty;
    SerialPort port(pty.path());
    QTimer::singleShot(50, qApp, [&] { pty.hangUp(); });
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(link::waitFor(failureOf(port, 5s)), Code::PortLost);
    QVERIFY(timer.elapsed() < 1000);
    QVERIFY(!port.isOpen());
}

void SerialPortTest::a_lost_port_stays_lost()
{
    Pty pty;
    SerialPort port(pty.path());
    pty.hangUp();
    QCOMPARE(link::waitFor(failureOf(port, 5s)), Code::PortLost);
    QCOMPARE(link::waitFor(failureOf(port, 5s)), Code::PortLost);
    QCOMPARE(codeOf([&] { port.send(hello); }), Code::PortLost);
}

void SerialPortTest::closing_resumes_the_waiter()
{
    const Pty pty;
    SerialPort port(pty.path());
    auto task = failureOf(port, 60s);
    QVERIFY(!task.isReady());
    port.close();
    QVERIFY(task.isReady());
    QCOMPARE(link::waitFor(std::move(task)), Code::Interrupted);
}

void SerialPortTest::destroying_resumes_the_waiter()
{
    const Pty pty;
    auto port = std::make_unique<SerialPort>(pty.path());
    auto task = failureOf(*port, 60s);
    port.reset();
    QVERIFY(task.isReady());
    QCOMPARE(link::waitFor(std::move(task)), Code::Interrupted);
}

void SerialPortTest::a_waiter_may_destroy_its_port()
{
    Pty pty;
    auto port = std::make_unique<SerialPort>(pty.path());
    bool packetCame = false;
    const auto wait = [&]() -> QCoro::Task<> {
        co_await port->receive(5s);
        packetCame = true;
        port.reset();
    };
    auto first = wait();
    pty.write(link::encodeSmpLines(hello));
    link::waitFor(std::move(first));
    QVERIFY(packetCame);

    port = std::make_unique<SerialPort>(pty.path());
    const auto lose = [&]() -> QCoro::Task<> {
        const Code code = co_await failureOf(*port, 5s);
        packetCame = code != Code::PortLost;
        port.reset();
    };
    auto second = lose();
    pty.hangUp();
    link::waitFor(std::move(second));
    QVERIFY(!packetCame);
    QCoreApplication::processEvents();
}

void SerialPortTest::a_missing_port_is_not_found()
{
    QCOMPARE(codeOf([] { SerialPort("/dev/pts/no-such-port"); }), Code::PortNotFound);
    QCOMPARE(codeOf([] { SerialPort("/etc/passwd"); }), Code::PortNotFound);
}

void SerialPortTest::a_port_in_use_is_busy_under_any_of_its_names()
{
    const Pty pty;
    const SerialPort port(pty.path());
    QCOMPARE(codeOf([&] { SerialPort(pty.path()); }), Code::PortBusy);
    const std::string alias = "/tmp/keyline-port-" + std::to_string(getpid());
    QCOMPARE(symlink(pty.path().c_str(), alias.c_str()), 0);
    const Code code = codeOf([&] { SerialPort(std::string(alias)); });
    unlink(alias.c_str());
    QCOMPARE(code, Code::PortBusy);
}

void SerialPortTest::a_closed_port_says_nothing_back()
{
    const test::Pty pty;
    // As the system makes the terminal of a new USB port.
    const auto hasEcho = [&] {
        termios settings{};
        return tcgetattr(pty.master(), &settings) == 0 && (settings.c_lflag & ECHO) != 0;
    };
    const int nearEnd = ::open(pty.path().c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    termios settings{};
    QCOMPARE(tcgetattr(nearEnd, &settings), 0);
    settings.c_lflag |= ECHO | ICANON;
    QCOMPARE(tcsetattr(nearEnd, TCSANOW, &settings), 0);
    QVERIFY(hasEcho());
    {
        const link::SerialPort port(pty.path());
        QVERIFY(!hasEcho());
    }
    QVERIFY(!hasEcho());
    // Nor does it keep others out.
    const int again = ::open(pty.path().c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    int exclusive = -1;
    QCOMPARE(::ioctl(again, TIOCGEXCL, &exclusive), 0);
    QCOMPARE(exclusive, 0);
    ::close(again);
    ::close(nearEnd);
}

void SerialPortTest::a_closed_port_opens_again_at_once()
{
    const Pty pty;
    for (int i = 0; i < 3; ++i) {
        SerialPort port(pty.path());
        pty.write(link::encodeSmpLines(hello));
        QCOMPARE(link::waitFor(receive(port, 5s)), hello);
    }
}

void SerialPortTest::keeps_a_bounded_number_of_unasked_packets()
{
    const Pty pty;
    SerialPort port(pty.path());
    const std::size_t each = link::smpWireSize(10);
    for (std::uint8_t i = 0; i < 100; ++i) {
        pty.write(link::encodeSmpLines(Bytes(10, i)));
        QTRY_VERIFY(port.traffic().received == (i + 1u) * each);
    }
    QCOMPARE(link::waitFor(receive(port, 1s)), Bytes(10, 92));
    port.discardReceived();
    QCOMPARE(link::waitFor(failureOf(port, 50ms)), Code::DeviceSilent);
}

void SerialPortTest::notices_a_hang_up_in_the_middle_of_a_packet()
{
    Pty pty;
    SerialPort port(pty.path());
    const Bytes wire = link::encodeSmpLines(Bytes(1000, 5));
    pty.write(ByteView(wire).first(16));
    QTimer::singleShot(50, qApp, [&] { pty.hangUp(); });
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(link::waitFor(failureOf(port, 5s)), Code::PortLost);
    QVERIFY(timer.elapsed() < 1000);
}

void SerialPortTest::resting_between_trickles_costs_no_time()
{
    const Pty pty;
    SerialPort port(pty.path());
    const Bytes packet(1000, 5);
    const Bytes wire = link::encodeSmpLines(packet);
    QElapsedTimer timer;
    timer.start();
    // Its first bytes as they come at 115200 baud, then the rest at once: a device that is faster than its baud rate
    // says.
    pty.write(ByteView(wire).first(16));
    QTimer::singleShot(3, qApp, [&] { pty.write(ByteView(wire).subspan(16)); });
    QCOMPARE(link::waitFor(receive(port, 5s)), packet);
    QVERIFY2(timer.elapsed() < port.wireTime(wire.size()).count() + 60, qPrintable(QString::number(timer.elapsed())));
}

void SerialPortTest::counts_the_bytes_on_the_wire()
{
    const Pty pty;
    SerialPort port(pty.path());
    port.send(hello);
    pty.write("boot\n");
    pty.write(link::encodeSmpLines(hello));
    link::waitFor(receive(port, 5s));
    QCOMPARE(port.traffic().sent, std::uint64_t{link::smpWireSize(hello.size())});
    QCOMPARE(port.traffic().received, std::uint64_t{5 + link::smpWireSize(hello.size())});
}

void SerialPortTest::knows_how_long_bytes_take()
{
    const Pty pty;
    const SerialPort port(pty.path(), 115200);
    QCOMPARE(port.wireTime(11520), 1000ms);
    QCOMPARE(port.wireTime(1), 1ms);
}

void SerialPortTest::serves_sixty_four_ports_in_chunks_of_sixteen_bytes()
{
    struct Peer
    {
        Pty pty;
        SerialPort port{pty.path()};
        Bytes packet;
        Bytes wire;
        std::size_t at = 0;
    };
    std::vector<std::unique_ptr<Peer>> peers;
    std::vector<QCoro::Task<Bytes>> tasks;
    for (std::uint8_t i = 0; i < 64; ++i) {
        auto peer = std::make_unique<Peer>();
        peer->packet = Bytes(1000u + i, i);
        peer->wire = link::encodeSmpLines(peer->packet);
        tasks.push_back(receive(peer->port, 10s));
        peers.push_back(std::move(peer));
    }
    QTimer pieces;
    connect(&pieces, &QTimer::timeout, &pieces, [&] {
        for (const auto& peer : peers) {
            const std::size_t size = std::min<std::size_t>(16, peer->wire.size() - peer->at);
            peer->pty.write(ByteView(peer->wire).subspan(peer->at, size));
            peer->at += size;
        }
    });
    pieces.start(1);
    for (std::size_t i = 0; i < peers.size(); ++i)
        QCOMPARE(link::waitFor(std::move(tasks[i])), peers[i]->packet);
}

QTEST_GUILESS_MAIN(SerialPortTest)
#include "serial_port_test.moc"
