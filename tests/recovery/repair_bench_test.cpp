#include "recovery/bench_memory.h"
#include "recovery/bench_worker.h"
#include "recovery/repair_bench.h"

#include "bench_shop.h"

#include "../link/port_tree.h"
#include "../support/bytes.h"
#include "registry/mirror_export.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <semaphore>
#include <thread>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace keyline;
using recovery::Outcome;
using recovery::Stage;
using test::hex;

namespace {

/// Lets who asks wait, then says that there is nothing and is gone.
class SlowServer
{
  public:
    SlowServer()
    {
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof m_address;
        if (::bind(m_socket, reinterpret_cast<const sockaddr*>(&m_address), size) != 0 || ::listen(m_socket, 1) != 0 ||
            ::getsockname(m_socket, reinterpret_cast<sockaddr*>(&m_address), &size) != 0)
            qFatal("no socket");
    }
    SlowServer(const SlowServer&) = delete;
    SlowServer& operator=(const SlowServer&) = delete;
    ~SlowServer() { ::close(m_socket); }

    int port() const { return ntohs(m_address.sin_port); }
    bool isAsked() const
    {
        pollfd wanted{.fd = m_socket, .events = POLLIN, .revents = 0};
        return ::poll(&wanted, 1, 0) == 1;
    }
    void answer() const
    {
        constexpr std::string_view nothing = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        const int peer = ::accept(m_socket, nullptr, nullptr);
        std::array<char, 4096> request;
        ::recv(peer, request.data(), request.size(), 0);
        ::shutdown(m_socket, SHUT_RDWR); // refuses what is asked next
        ::send(peer, nothing.data(), nothing.size(), MSG_NOSIGNAL);
        ::close(peer);
    }

  private:
    int m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in m_address{};
};

} // namespace

/// The bench with the device's own code behind pseudo-terminals that come and go.
class RepairBenchTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_device_that_is_connected_is_restored_by_itself();
    void its_worker_ends_what_it_began();
    void ends_while_a_look_comes_back();
    void waits_for_a_press_where_it_is_told_to();
    void tells_each_check_while_it_looks();
    void several_devices_wait_and_go_on_each_by_itself();
    void a_device_pulled_out_goes_on_under_its_number();
    void a_device_pulled_out_while_it_waits_goes_on_under_its_number();
    void two_devices_with_one_chip_are_refused_and_one_goes_on();
    void a_port_in_use_goes_on_when_it_is_free();
    void a_source_that_comes_later_is_used();
    void another_source_is_tried_for_those_that_failed();
    void a_worn_flash_is_run_again_under_its_number();
    void nothing_is_touched_without_a_trust_file();
    void a_port_that_no_rule_allows_is_shown_and_not_touched();
    void a_folder_that_a_person_names_is_watched_and_remembered();
    void says_that_nothing_appeared();
    void remembers_its_queue_through_a_crash();
    void offers_a_mirror_on_a_stick();
    void a_device_in_work_is_left_whole_when_the_bench_ends();

  private:
    const Bytes m_chipId = hex("10112233445566778899aabbccddeeff");
    const Bytes m_otherId = hex("20112233445566778899aabbccddeeff");
};

void RepairBenchTest::a_device_that_is_connected_is_restored_by_itself()
{
    test::BenchShop at;
    auto phone = at.shop.provision(m_chipId);
    phone.lose();
    at.open();
    at.plug(phone, "a");
    QTRY_VERIFY(at.isOver(1));
    const recovery::Job& job = *at.only();
    QVERIFY(job.outcome == Outcome::Restored && job.isWell() && !job.error);
    QVERIFY(job.chip == phone.chip());
    QVERIFY(job.identities == phone.goods->identities);
    QVERIFY(job.proof == recovery::KeyProof::Checked);
    QCOMPARE(job.checks.size(), std::size_t{10});
    QCOMPARE(job.steps.size(), std::size_t{5});
    QVERIFY(job.found && job.found->profile == "phone" && job.found->revision == 1 && job.found->provableHere);
    QCOMPARE(phone.device->state(), device::State::sealed);
    at.unplug("a");
    QTRY_VERIFY(!at.only()->present);
    QVERIFY(at.only()->isWell());
}

void RepairBenchTest::its_worker_ends_what_it_began()
{
    test::BenchShop at;
    auto phone = at.shop.provision(m_chipId);
    phone.lose();
    recovery::RepairBench told({}); // for its signals alone
    std::vector<Stage> stages;
    connect(&told, &recovery::RepairBench::jobChanged, this,
            [&](const recovery::Job& job) { stages.push_back(job.stage); });
    auto worker = std::make_unique<recovery::BenchWorker>(told, at.options());
    at.plug(phone, "a");
    QTRY_VERIFY(std::ranges::count(stages, Stage::Finding) > 0);
    bool ended = false;
    worker->end([&] { ended = true; }); // in the middle of a look-up in the pool
    QTRY_VERIFY(ended);
    worker.reset();
    const auto queue = recovery::BenchMemory(at.options().memoryFile).load(0).queue;
    QCOMPARE(queue.size(), std::size_t{1});
    QVERIFY(queue[0].stage == Stage::Away || queue[0].isWell());
}

/// Told to end while its thread is busy, so that the end of a look at a registry waits behind the telling.
void RepairBenchTest::ends_while_a_look_comes_back()
{
    test::BenchShop at;
    const test::PortTree system;
    SlowServer slow;
    auto options = at.options();
    options.source = "http://127.0.0.1:" + std::to_string(slow.port());
    options.ports.folders.clear();
    options.ports.system = true;
    options.ports.systemFolders = system.folders();
    at.open(std::move(options));
    QTRY_VERIFY(slow.isAsked());

    std::binary_semaphore isBusy(0);
    std::binary_semaphore mayGoOn(0);
    connect(
        at.bench.get(), &recovery::RepairBench::portsChanged, at.bench.get(),
        [&, once = true]() mutable {
            if (!std::exchange(once, false))
                return;
            isBusy.release();
            mayGoOn.acquire();
        },
        Qt::DirectConnection);
    system.add("ttyS0", "uart");
    QVERIFY(isBusy.try_acquire_for(std::chrono::seconds(10)));
    const std::jthread helper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100)); // the bench is told to end
        slow.answer();
        std::this_thread::sleep_for(std::chrono::milliseconds(100)); // and the look is over
        mayGoOn.release();
    });
    at.bench.reset();
}

void RepairBenchTest::waits_for_a_press_where_it_is_told_to()
{
    test::BenchShop at;
    auto phone = at.shop.provision(m_chipId);
    phone.lose();
    auto options = at.options();
    options.autoContinue = false;
    at.open(std::move(options));
    at.plug(phone, "a");
    QTRY_VERIFY(at.is(1, Stage::Ready));
    QTest::qWait(100);
    QVERIFY(at.is(1, Stage::Ready));
    QCOMPARE(phone.device->state(), device::State::lost);
    at.bench->go(1);
    QTRY_VERIFY(at.isOver(1));
    QVERIFY(at.only()->outcome == Outcome::Restored);
}

void RepairBenchTest::tells_each_check_while_it_looks()
{
    test::BenchShop at;
    auto phone = at.shop.provision(m_chipId);
    phone.lose();
    at.open();
    std::vector<std::size_t> counts;
    QObject here;
    connect(at.bench.get(), &recovery::RepairBench::jobChanged, &here, [&](const recovery::Job& job) {
        if (job.stage == Stage::Finding)
            counts.push_back(job.checks.size());
    });
    at.plug(phone, "a");
    QTRY_VERIFY(at.isOver(1));
    for (std::size_t n = 0; n <= 10; ++n)
        QVERIFY2(std::ranges::count(counts, n) >= 1, std::to_string(n).c_str());
    for (std::size_t i = 0; i < 10; ++i)
        QCOMPARE(static_cast<std::size_t>(at.only()->checks[i].kind), i);
}

void RepairBenchTest::several_devices_wait_and_go_on_each_by_itself()
{
    test::BenchShop at;
    std::vector<test::Phone> phones;
    for (std::uint8_t i = 0; i < 6; ++i) {
        Bytes chip = m_chipId;
        chip[0] = static_cast<std::uint8_t>(0x20 + i);
        phones.push_back(at.shop.provision(chip));
        phones.back().lose();
    }
    at.open();
    for (std::size_t i = 0; i < phones.size(); ++i)
        at.plug(phones[i], std::to_string(i).c_str());
    QTRY_COMPARE(std::ranges::count_if(at.jobs, [](const auto& job) { return job.second.isWell(); }), 6);
    for (const test::Phone& phone : phones)
        QCOMPARE(phone.device->state(), device::State::sealed);
}

void RepairBenchTest::a_device_pulled_out_goes_on_under_its_number()
{
    test::BenchShop at;
    auto phone = at.shop.provision(m_chipId);
    phone.lose();
    phone.device->peer.setAnswer([&](const Bytes& request) {
        if (request[4] != 0 && request[7] == 6) {
            phone.device->peer.unplugLater();
            return Bytes();
        }
        return phone.device->serve(request);
    });
    at.open();
    at.plug(phone, "a");
    QTRY_VERIFY(at.is(1, Stage::Away));
    QCOMPARE(at.codeOf(1), Code::RepairPulledOut);
    at.unplug("a");

    phone.device->peer.setAnswer([&](const Bytes& request) { return phone.device->serve(request); });
    phone.device->peer.plug();
    at.plug(phone, "another head");
    QTRY_VERIFY(at.isOver(1));
    QVERIFY(at.only() != nullptr); // and nothing of the provisional number is left
    QVERIFY(at.only()->outcome == Outcome::Restored);
    QVERIFY(at.only()->attempts >= 2);
}

void RepairBenchTest::a_device_pulled_out_while_it_waits_goes_on_under_its_number()
{
    test::BenchShop at;
    auto phone = at.shop.provision(m_chipId);
    phone.lose();
    auto options = at.options();
    options.autoContinue = false;
    at.open(std::move(options));
    at.plug(phone, "a");
    QTRY_VERIFY(at.is(1, Stage::Ready));
    at.unplug("a");
    QTRY_VERIFY(at.is(1, Stage::Away));
    at.plug(phone, "a");
    QTRY_VERIFY(at.is(1, Stage::Ready));
    at.bench->go(1);
    QTRY_VERIFY(at.isOver(1));
    QVERIFY(at.only()->outcome == Outcome::Restored);
}

void RepairBenchTest::two_devices_with_one_chip_are_refused_and_one_goes_on()
{
    test::BenchShop at;
    auto phone = at.shop.provision(m_chipId);
    phone.lose();
    const test::BenchDevice copy(m_chipId, at.shop.factory.maker.publicKey());
    auto options = at.options();
    options.autoContinue = false;
    at.open(std::move(options));
    at.plug(phone, "a");
    QTRY_VERIFY(at.is(1, Stage::Ready));
    at.plug(copy.peer.path(), "b");
    QTRY_VERIFY(at.isOver(1) && at.isOver(2));
    QCOMPARE(at.codeOf(1), Code::RepairTwoDevices);
    QCOMPARE(at.codeOf(2), Code::RepairTwoDevices);
    QCOMPARE(phone.device->state(), device::State::lost);
    at.unplug("b");
    QTRY_VERIFY(at.is(1, Stage::Ready));
}

void RepairBenchTest::a_port_in_use_goes_on_when_it_is_free()
{
    test::BenchShop at;
    auto phone = at.shop.provision(m_chipId);
    phone.lose();
    auto other = std::make_unique<link::SerialPort>(phone.port());
    at.open();
    at.plug(phone, "a");
    QTRY_VERIFY(at.isOver(1));
    QCOMPARE(at.codeOf(1), Code::RepairPortBusy);
    other.reset();
    QTRY_VERIFY(at.only() && at.only()->outcome == Outcome::Restored);
}

void RepairBenchTest::a_source_that_comes_later_is_used()
{
    test::BenchShop at;
    auto phone = at.shop.provision(m_chipId);
    phone.lose();
    auto options = at.options();
    options.source = at.path("stick");
    at.open(std::move(options));
    at.plug(phone, "a");
    QTRY_VERIFY(at.isOver(1));
    QCOMPARE(at.codeOf(1), Code::RepairRegistryAway);
    registry::exportMirror(at.shop.folder(), at.path("stick"));
    QTRY_VERIFY_WITH_TIMEOUT(at.only() && at.only()->outcome == Outcome::Restored, 20'000);
    QVERIFY(at.supply.source && at.supply.source->mirror);
}

void RepairBenchTest::another_source_is_tried_for_those_that_failed()
{
    test::BenchShop at;
    const auto old = at.path("old");
    registry::exportMirror(at.shop.folder(), old);
    auto phone = at.shop.provision(m_chipId);
    phone.lose();
    auto options = at.options();
    options.source = old;
    at.open(std::move(options));
    at.plug(phone, "a");
    QTRY_VERIFY(at.isOver(1));
    QCOMPARE(at.codeOf(1), Code::RepairNoRecord);
    at.bench->useSource(at.shop.folder());
    QTRY_VERIFY(at.only() && at.only()->outcome == Outcome::Restored);
}

void RepairBenchTest::a_worn_flash_is_run_again_under_its_number()
{
    test::BenchShop at;
    auto phone = at.shop.provision(m_chipId);
    phone.lose();
    phone.device->flash.setWorn(true);
    at.open();
    at.plug(phone, "a");
    QTRY_VERIFY(at.isOver(1));
    QCOMPARE(at.codeOf(1), Code::RepairStorage);
    at.unplug("a");
    QTRY_VERIFY(!at.only()->present);
    phone.device->flash.setWorn(false); // the memory chip is replaced
    at.plug(phone, "a");
    QTRY_VERIFY(at.only() && at.only()->outcome == Outcome::Restored);
    QCOMPARE(at.only()->number, std::uint64_t{1});
}

void RepairBenchTest::nothing_is_touched_without_a_trust_file()
{
    test::BenchShop at;
    auto phone = at.shop.provision(m_chipId);
    phone.lose();
    const std::size_t before = phone.device->peer.requests().size();
    auto options = at.options();
    options.trustFile = at.path("none.keyline-trust");
    at.open(std::move(options));
    at.plug(phone, "a");
    QTRY_VERIFY(at.supply.trustError);
    QTRY_COMPARE(at.seen.size(), std::size_t{1});
    QTest::qWait(100);
    QVERIFY(at.jobs.empty());
    QCOMPARE(phone.device->peer.requests().size(), before);
    at.bench->useTrustFile(at.trustFile());
    QTRY_VERIFY(at.only() && at.only()->outcome == Outcome::Restored);
    QVERIFY(!at.supply.trustError);
}

void RepairBenchTest::a_port_that_no_rule_allows_is_shown_and_not_touched()
{
    test::BenchShop at;
    auto phone = at.shop.provision(m_chipId);
    phone.lose();
    const std::size_t before = phone.device->peer.requests().size();
    // A system with one serial port, which leads to the device.
    const test::PortTree system;
    system.add("ttyS0", "uart");
    std::filesystem::remove(system.path("ttyS0"));
    std::filesystem::create_symlink(phone.port(), system.path("ttyS0"));
    auto options = at.options();
    options.ports.folders.clear();
    options.ports.system = true;
    options.ports.systemFolders = system.folders();
    at.open(std::move(options));
    QTRY_COMPARE(at.seen.size(), std::size_t{1});
    QVERIFY(!at.seen[0].allowed);
    QTest::qWait(100);
    QVERIFY(at.jobs.empty());
    QCOMPARE(phone.device->peer.requests().size(), before);
    at.bench->allowPortsLike(at.seen[0].info.path);
    QTRY_VERIFY(at.only() && at.only()->outcome == Outcome::Restored);
}

void RepairBenchTest::a_folder_that_a_person_names_is_watched_and_remembered()
{
    test::BenchShop at;
    auto phone = at.shop.provision(m_chipId);
    auto other = at.shop.provision(m_otherId);
    phone.lose();
    other.lose();
    auto options = at.options();
    options.ports.folders.clear();
    at.plug(phone, "a");
    at.open(options);
    QString told;
    connect(at.bench.get(), &recovery::RepairBench::portFolderChanged, this, [&](const QString& now) { told = now; });
    QTest::qWait(100);
    QVERIFY(at.jobs.empty());
    at.bench->usePortFolder(at.ports());
    QTRY_VERIFY(at.isOver(1) && at.jobs[1].isWell());
    QCOMPARE(told, QString::fromStdString(at.ports().string()));
    at.unplug("a");
    at.open(options); // the next day
    at.plug(other, "b");
    QTRY_COMPARE(at.jobs.size(), std::size_t{2});
    QTRY_VERIFY(at.isOver(2) && at.jobs[2].isWell());
    at.bench->usePortFolder({});
    QTRY_VERIFY(at.seen.empty());
    QTRY_VERIFY(!at.jobs[2].present);
}

void RepairBenchTest::says_that_nothing_appeared()
{
    test::BenchShop at;
    auto phone = at.shop.provision(m_chipId);
    auto options = at.options();
    options.patience = std::chrono::milliseconds(50);
    at.open(std::move(options));
    QTRY_VERIFY(at.isQuiet);
    at.plug(phone, "a");
    QTRY_VERIFY(!at.isQuiet);
}

void RepairBenchTest::remembers_its_queue_through_a_crash()
{
    test::BenchShop at;
    auto phone = at.shop.provision(m_chipId);
    auto other = at.shop.provision(m_otherId);
    phone.lose();
    other.lose();
    auto options = at.options();
    options.autoContinue = false;
    at.open(options);
    at.plug(phone, "a");
    QTRY_VERIFY(at.is(1, Stage::Ready));
    at.bench->go(1);
    QTRY_VERIFY(at.isOver(1));
    at.plug(other, "b");
    QTRY_VERIFY(at.is(2, Stage::Ready));
    // A crash leaves the file as it is now.
    const recovery::BenchMemory memory(options.memoryFile);
    QTRY_VERIFY(memory.load(0).queue.size() == 2 && memory.load(0).queue[0].isWell());
    std::filesystem::copy_file(options.memoryFile, at.path("crashed.json"));
    at.unplug("a");
    at.unplug("b");

    auto next = at.options();
    next.memoryFile = at.path("crashed.json");
    next.trustFile.clear();
    next.source.clear();
    at.open(next);
    QTRY_COMPARE(at.jobs.size(), std::size_t{2});
    QVERIFY(at.jobs[1].isWell() && !at.jobs[1].present);
    QVERIFY(at.jobs[1].identities == phone.goods->identities);
    QVERIFY(at.is(2, Stage::Away));
    QTRY_VERIFY(at.supply.isComplete()); // trust file and source are those of before
    at.plug(other, "c");
    QTRY_VERIFY(at.is(2, Stage::Ready)); // and it still waits for a press
    at.bench->go(2);
    QTRY_VERIFY(at.isOver(2));
    QVERIFY(at.jobs[2].isWell());
}

void RepairBenchTest::offers_a_mirror_on_a_stick()
{
    test::BenchShop at;
    registry::exportMirror(at.shop.folder(), at.path("stick") / "mirror");
    const auto found = recovery::sourcesOn(at.path("stick"));
    QCOMPARE(found, std::vector{at.path("stick") / "mirror"});
    const auto view = recovery::viewOf(found[0], recovery::SourceOrigin::Media, at.shop.trust());
    QVERIFY(!view.error && view.mirror && view.entries >= 2);
    const test::RepairShop elsewhere;
    const auto foreign = recovery::viewOf(found[0], recovery::SourceOrigin::Media, elsewhere.trust());
    QVERIFY(foreign.error && foreign.error->code() == Code::CheckpointNotValid);
    const auto none = recovery::viewOf(at.path("none"), recovery::SourceOrigin::Chosen, at.shop.trust());
    QVERIFY(none.error && none.error->code() == Code::RegistryMissing);
}

void RepairBenchTest::a_device_in_work_is_left_whole_when_the_bench_ends()
{
    test::BenchShop at;
    auto phone = at.shop.provision(m_chipId);
    phone.lose();
    bool ended = false;
    phone.device->peer.setAnswer([&](const Bytes& request) {
        if (!ended && request[4] != 0 && request[7] == 6) {
            ended = true;
            QTimer::singleShot(0, [&] { at.bench.reset(); });
            return Bytes(); // it is still writing
        }
        return phone.device->serve(request);
    });
    at.open();
    at.plug(phone, "a");
    QTRY_VERIFY(ended && !at.bench);
    at.open();
    QTRY_VERIFY(at.isOver(1));
    QVERIFY(at.jobs[1].outcome == Outcome::Restored);
    QCOMPARE(at.jobs.size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(RepairBenchTest)
#include "repair_bench_test.moc"
