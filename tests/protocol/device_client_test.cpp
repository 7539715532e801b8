#include "protocol/device_client.h"

#include "../support/bytes.h"
#include "base/cbor.h"
#include "link/wait_for.h"
#include "peer.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

using namespace keyline;
using namespace keyline::protocol;
using namespace std::chrono_literals;
using test::answerWith;
using test::hex;
using test::Peer;

namespace {

/// Short, so that silence is over soon.
constexpr auto answerTime = 300ms;

bool isFor(const Bytes& request, std::uint16_t group, std::uint8_t id)
{
    return request[4] == group >> 8 && request[5] == (group & 0xff) && request[7] == id;
}

Bytes digestMap(std::uint8_t fill)
{
    return cbor::Writer().map(1).text("digest").bytes(Bytes(32, fill)).take();
}

/// Echoes, and offers a buffer of this size.
Bytes greeting(const Bytes& request, std::uint64_t bufferSize)
{
    if (isFor(request, 0, 0)) {
        cbor::Reader reader(ByteView(request).subspan(8));
        reader.readMap(1);
        reader.key("d");
        return answerWith(request, cbor::Writer().map(1).text("r").text(reader.readText()).take());
    }
    if (isFor(request, 0, 6))
        return answerWith(request, cbor::Writer().map(1).text("buf_size").unsignedInteger(bufferSize).take());
    return {};
}

template <typename T>
Code failure(QCoro::Task<T>&& task)
{
    try {
        link::waitFor(std::move(task));
    } catch (const Error& error) {
        return error.code();
    }
    return Code::Interrupted; // stands for: it did not fail
}

} // namespace

class DeviceClientTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void greets_with_echo_and_parameters();
    void a_port_without_a_sound_is_greeted_again_until_its_time_is_up();
    void a_device_that_boots_late_is_greeted_as_soon_as_it_hears();
    void a_port_that_only_chats_is_no_device();
    void a_device_without_our_group_is_no_keyline_device();
    void a_small_buffer_is_refused();
    void a_request_that_does_not_fit_the_buffer_is_not_sent();
    void asks_once_more_after_silence_with_a_new_number();
    void asks_once_more_after_a_damaged_answer();
    void gives_up_after_two_silences();
    void passes_over_late_doubled_and_foreign_answers();
    void foreign_packets_do_not_prolong_the_time();
    void never_repeats_an_install();
    void a_refusal_is_not_repeated();
    void an_unplugged_device_is_lost_at_once();
    void closing_ends_the_command_under_way();
    void destroying_ends_the_command_under_way();
    void refuses_two_commands_at_a_time();
    void counts_requests_and_bytes();

  private:
    test::RepeatableRandom m_random;
    DeviceClient client(const Peer& peer) { return DeviceClient(link::SerialPort(peer.path()), m_random, answerTime); }
    QCoro::Task<Bytes> install(DeviceClient& device, Bytes certificate)
    {
        DeviceInfo info{.chip = identity::ChipId::fromHex("0102030405060708"), .model = "Sample"};
        info.ephemeral.fill(9);
        const Secret package(100);
        const InstallSigner sign = [](Bytes) -> QCoro::Task<Bytes> { co_return Bytes(80, 1); };
        return device.install(info, package, std::move(certificate), sign);
    }
};

void DeviceClientTest::greets_with_echo_and_parameters()
{
    Peer peer([](const Bytes& request) { return greeting(request, 5000); });
    auto device = client(peer);
    const Greeting greeting = link::waitFor(device.greet());
    QCOMPARE(greeting.bufferSize, std::uint64_t{5000});
    QCOMPARE(peer.requests().size(), std::size_t{2});
    QCOMPARE(peer.requests()[0][0], std::uint8_t{0x0a});
    QCOMPARE(peer.requests()[1][0], std::uint8_t{0x08});
}

void DeviceClientTest::a_port_without_a_sound_is_greeted_again_until_its_time_is_up()
{
    Peer peer;
    auto device = client(peer);
    QCOMPARE(failure(device.greet()), Code::DeviceSilent);
    QVERIFY(peer.requests().size() > 1);
    for (const Bytes& request : peer.requests())
        QCOMPARE(request, peer.requests().front()); // with one sequence number: whichever it hears, its answer is one
}

void DeviceClientTest::a_device_that_boots_late_is_greeted_as_soon_as_it_hears()
{
    int heard = 0;
    Peer peer([&](const Bytes& request) { return ++heard < 3 ? Bytes() : greeting(request, 5000); });
    auto device = client(peer);
    QCOMPARE(link::waitFor(device.greet()).bufferSize, std::uint64_t{5000});
    QCOMPARE(peer.requests().size(), std::size_t{4}); // three echoes, then parameters
}

void DeviceClientTest::a_port_that_only_chats_is_no_device()
{
    Peer peer;
    auto device = client(peer);
    QTimer chat;
    connect(&chat, &QTimer::timeout, &chat, [&] { peer.sayRaw("$GPGGA,123519,4807.038,N\r\n"); });
    chat.start(20);
    QCOMPARE(failure(device.greet()), Code::NotADevice);
}

void DeviceClientTest::a_device_without_our_group_is_no_keyline_device()
{
    Peer peer([](const Bytes& request) { return answerWith(request, hex("a1 627263 08")); });
    auto device = client(peer);
    QCOMPARE(failure(device.readIdentity()), Code::NotADevice);
    QCOMPARE(failure(device.greet()), Code::NotADevice);
}

void DeviceClientTest::a_small_buffer_is_refused()
{
    Peer peer([](const Bytes& request) { return greeting(request, 4095); });
    auto device = client(peer);
    QCOMPARE(failure(device.greet()), Code::DeviceBufferTooSmall);
}

void DeviceClientTest::a_request_that_does_not_fit_the_buffer_is_not_sent()
{
    Peer peer([](const Bytes& request) { return greeting(request, 4096); });
    auto device = client(peer);
    link::waitFor(device.greet());
    // Header 8, map 1, text "backup" 7, byte string head 3: with 4 bytes to spare, 4073 are left.
    QCOMPARE(failure(device.check(Bytes(4074))), Code::DeviceBufferTooSmall);
    QCOMPARE(peer.requests().size(), std::size_t{2});
    peer.setAnswer([](const Bytes& request) { return answerWith(request, digestMap(1)); });
    link::waitFor(device.check(Bytes(4073)));
    QCOMPARE(peer.requests().back().size(), std::size_t{4092});
}

void DeviceClientTest::asks_once_more_after_silence_with_a_new_number()
{
    Peer peer;
    peer.setAnswer([&](const Bytes& request) {
        return peer.requests().size() == 1 ? Bytes() : answerWith(request, digestMap(7));
    });
    auto device = client(peer);
    QCOMPARE(link::waitFor(device.check(Bytes(50))), Digest(ByteArray<32>(toArray<32>(Bytes(32, 7)).value())));
    QCOMPARE(peer.requests().size(), std::size_t{2});
    QVERIFY(peer.requests()[0][6] != peer.requests()[1][6]);
    QCOMPARE(device.traffic().repeats, std::uint64_t{1});
}

void DeviceClientTest::asks_once_more_after_a_damaged_answer()
{
    Peer peer([](const Bytes& request) { return answerWith(request, digestMap(7)); });
    peer.setSend([&](const Bytes& packet) {
        Bytes wire = link::encodeSmpLines(packet);
        if (peer.requests().size() == 1)
            wire[20] = wire[20] == 'A' ? 'B' : 'A';
        peer.sayRaw(wire);
    });
    auto device = client(peer);
    link::waitFor(device.check(Bytes(50)));
    QCOMPARE(device.traffic().repeats, std::uint64_t{1});
    QCOMPARE(device.traffic().wire.garbled, std::uint64_t{1});
}

void DeviceClientTest::gives_up_after_two_silences()
{
    Peer peer;
    auto device = client(peer);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(failure(device.check(Bytes(50))), Code::DeviceSilent);
    QVERIFY(timer.elapsed() >= 2 * answerTime.count());
    QCOMPARE(peer.requests().size(), std::size_t{2});

    peer.setAnswer([](const Bytes& request) { return answerWith(request, digestMap(7)); });
    peer.setSend([&](const Bytes& packet) {
        Bytes wire = link::encodeSmpLines(packet);
        wire[20] = wire[20] == 'A' ? 'B' : 'A';
        peer.sayRaw(wire);
    });
    QCOMPARE(failure(device.check(Bytes(50))), Code::LineGarbled);
}

void DeviceClientTest::passes_over_late_doubled_and_foreign_answers()
{
    Peer peer;
    Bytes last;
    peer.setAnswer([&](const Bytes& request) {
        if (!last.empty())
            peer.say(last); // the answer of the request before, once more
        Bytes foreign = answerWith(request, digestMap(1));
        foreign[6] = static_cast<std::uint8_t>(foreign[6] + 9);
        peer.say(foreign);
        foreign = answerWith(request, digestMap(2));
        foreign[7] = 1;
        peer.say(foreign);
        foreign = answerWith(request, digestMap(3));
        foreign[4] = 0;
        peer.say(foreign);
        peer.say(request); // as a line that echoes
        return last = answerWith(request, digestMap(static_cast<std::uint8_t>(100 + peer.requests().size())));
    });
    auto device = client(peer);
    for (std::uint8_t i = 1; i <= 3; ++i)
        QCOMPARE(toBytes(link::waitFor(device.check(Bytes(50)))), Bytes(32, static_cast<std::uint8_t>(100 + i)));
    QCOMPARE(device.traffic().repeats, std::uint64_t{0});
}

void DeviceClientTest::foreign_packets_do_not_prolong_the_time()
{
    Peer peer;
    auto device = client(peer);
    QTimer chat;
    connect(&chat, &QTimer::timeout, &chat, [&] { peer.say(hex("09 00 0001 4b4c 07 05 a0")); });
    chat.start(10);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(failure(device.check(Bytes(50))), Code::DeviceSilent);
    QVERIFY(timer.elapsed() < 1500);
}

void DeviceClientTest::never_repeats_an_install()
{
    Peer peer;
    auto device = client(peer);
    QCOMPARE(failure(install(device, Bytes(100))), Code::DeviceSilent);
    QCOMPARE(peer.requests().size(), std::size_t{1});
    QVERIFY(isFor(peer.requests()[0], 19276, 1));
}

void DeviceClientTest::a_refusal_is_not_repeated()
{
    Peer peer(
        [](const Bytes& request) { return answerWith(request, hex("a1 63657272 a2 627263 03 6567726f7570 194b4c")); });
    auto device = client(peer);
    QCOMPARE(failure(device.check(Bytes(50))), Code::DeviceCannotDecrypt);
    QCOMPARE(failure(device.prove({})), Code::DeviceCannotDecrypt);
    QCOMPARE(failure(device.readBackup()), Code::DeviceCannotDecrypt);
    QCOMPARE(failure(device.seal()), Code::DeviceCannotDecrypt);
    QCOMPARE(failure(device.restore(Bytes(10), Bytes(10))), Code::DeviceCannotDecrypt);
    QCOMPARE(failure(device.readIdentity()), Code::DeviceCannotDecrypt);
    QCOMPARE(failure(install(device, Bytes(10))), Code::DeviceCannotDecrypt);
    QCOMPARE(peer.requests().size(), std::size_t{7});
}

void DeviceClientTest::an_unplugged_device_is_lost_at_once()
{
    Peer peer;
    peer.setAnswer([&](const Bytes&) {
        QTimer::singleShot(0, qApp, [&] { peer.unplug(); });
        return Bytes();
    });
    auto device = client(peer);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(failure(device.check(Bytes(50))), Code::PortLost);
    QVERIFY(timer.elapsed() < 250);
    QCOMPARE(failure(device.check(Bytes(50))), Code::PortLost);
}

void DeviceClientTest::closing_ends_the_command_under_way()
{
    Peer peer;
    auto device = client(peer);
    std::optional<Code> code;
    const auto run = [](DeviceClient& target, std::optional<Code>& result) -> QCoro::Task<> {
        try {
            co_await target.check(Bytes(50));
        } catch (const Error& error) {
            result = error.code();
        }
    };
    const auto task = run(device, code);
    QVERIFY(!code);
    device.close();
    QCOMPARE(code, Code::Interrupted);
}

void DeviceClientTest::destroying_ends_the_command_under_way()
{
    Peer peer;
    auto device = std::make_unique<DeviceClient>(client(peer));
    std::optional<Code> code;
    const auto run = [](DeviceClient& target, std::optional<Code>& result) -> QCoro::Task<> {
        try {
            co_await target.readIdentity();
        } catch (const Error& error) {
            result = error.code();
        }
    };
    const auto task = run(*device, code);
    device.reset();
    QCOMPARE(code, Code::Interrupted);
}

void DeviceClientTest::refuses_two_commands_at_a_time()
{
    Peer peer([](const Bytes& request) { return answerWith(request, digestMap(7)); });
    auto device = client(peer);
    auto first = device.check(Bytes(50));
    QCOMPARE(failure(device.check(Bytes(50))), Code::Unexpected);
    link::waitFor(std::move(first));
}

void DeviceClientTest::counts_requests_and_bytes()
{
    Peer peer([](const Bytes& request) { return answerWith(request, digestMap(7)); });
    auto device = client(peer);
    link::waitFor(device.check(Bytes(50)));
    const ClientTraffic traffic = device.traffic();
    QCOMPARE(traffic.requests, std::uint64_t{1});
    QCOMPARE(traffic.wire.sent, std::uint64_t{link::smpWireSize(8 + 1 + 7 + 2 + 50)});
    QCOMPARE(traffic.wire.received, std::uint64_t{link::smpWireSize(8 + 1 + 7 + 2 + 32)});
    QVERIFY(traffic.waiting.count() > 0);
}

QTEST_GUILESS_MAIN(DeviceClientTest)
#include "device_client_test.moc"
