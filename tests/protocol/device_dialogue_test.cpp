#include "protocol/device_client.h"

#include "../support/bytes.h"
#include "bench_device.h"
#include "crypto/hash.h"
#include "factory.h"
#include "link/wait_for.h"
#include "package/backup_package.h"
#include "protocol/proof.h"

#include <QElapsedTimer>
#include <QTest>

using namespace keyline;
using namespace keyline::protocol;
using test::hex;

namespace {

using Keys = test::Factory::Keys;

template <typename T>
std::optional<Code> failure(QCoro::Task<T>&& task)
{
    try {
        link::waitFor(std::move(task));
    } catch (const Error& error) {
        return error.code();
    }
    return std::nullopt;
}

} // namespace

/// The station's side (Botan) against the device's own code (BearSSL), over a real pseudo-terminal.
class DeviceDialogueTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void reads_the_chip_id_and_the_maker();
    void installs_and_gets_back_what_only_this_chip_opens_data();
    void installs_and_gets_back_what_only_this_chip_opens();
    void the_same_package_brings_the_same_backup();
    void a_session_serves_one_install();
    void a_session_ends_with_the_next_identity();
    void a_blank_device_proves_backs_up_and_seals_nothing();
    void sealing_twice_answers_the_same();
    void an_erased_device_is_lost_and_restored();
    void an_older_revision_is_refused();
    void another_manufacturer_is_not_authentic();
    void a_package_for_another_chip_is_refused();
    void another_chips_backup_is_refused();
    void a_worn_flash_is_a_storage_fault();
    void survives_banners_noise_and_a_reset_between_commands();
    void serves_sixty_four_devices_at_once();

  private:
    test::Factory m_factory;
    const Bytes m_chipId = hex("00112233445566778899aabbccddeeff");

    DeviceClient client(const test::BenchDevice& device)
    {
        return DeviceClient(link::SerialPort(device.peer.path()), m_factory.random);
    }
    QCoro::Task<Bytes> install(DeviceClient& device, const test::Factory::Goods& goods);
};

QCoro::Task<Bytes> DeviceDialogueTest::install(DeviceClient& device, const test::Factory::Goods& goods)
{
    const DeviceInfo info = co_await device.readIdentity();
    const InstallSigner signer = signHere(m_factory.maker);
    const Bytes certificate = goods.certificate;
    co_return co_await device.install(info, goods.package, certificate, signer);
}

void DeviceDialogueTest::reads_the_chip_id_and_the_maker()
{
    const test::BenchDevice device(m_chipId, m_factory.maker.publicKey());
    auto station = client(device);
    const Greeting greeting = link::waitFor(station.greet());
    QVERIFY(greeting.bufferSize >= 4096);
    const DeviceInfo info = link::waitFor(station.readIdentity());
    QCOMPARE(toBytes(info.chip.bytes()), m_chipId);
    QCOMPARE(info.maker, m_factory.maker.publicKey().spkiDigest());
    QCOMPARE(info.model, std::string("Sample Phone 1"));
    QCOMPARE(info.state, DeviceState::Blank);
    QCOMPARE(info.revision, std::uint64_t{0});
    const DeviceInfo again = link::waitFor(station.readIdentity());
    QVERIFY(again.nonce != info.nonce && again.ephemeral != info.ephemeral);
}

void DeviceDialogueTest::installs_and_gets_back_what_only_this_chip_opens_data()
{
    QTest::addColumn<Keys>("keys");
    QTest::addColumn<int>("kind");
    QTest::newRow("P-256 and channel") << Keys::ChannelAndPair << static_cast<int>(crypto::KeyKind::P256);
    QTest::newRow("P-256 alone") << Keys::PairOnly << static_cast<int>(crypto::KeyKind::P256);
    QTest::newRow("P-384 and channel") << Keys::ChannelAndPair << static_cast<int>(crypto::KeyKind::P384);
    QTest::newRow("RSA-2048 and channel") << Keys::ChannelAndPair << static_cast<int>(crypto::KeyKind::Rsa2048);
    QTest::newRow("RSA-3072 and channel") << Keys::ChannelAndPair << static_cast<int>(crypto::KeyKind::Rsa3072);
    QTest::newRow("channel alone") << Keys::ChannelOnly << 0;
}

void DeviceDialogueTest::installs_and_gets_back_what_only_this_chip_opens()
{
    QFETCH(Keys, keys);
    QFETCH(int, kind);
    const test::BenchDevice device(m_chipId, m_factory.maker.publicKey());
    auto station = client(device);
    link::waitFor(station.greet());
    const auto chip = identity::ChipId::fromBytes(m_chipId);
    const auto goods = m_factory.make(chip, keys, static_cast<crypto::KeyKind>(kind));

    const Bytes backup = link::waitFor(install(station, goods));
    QCOMPARE(package::BackupPackage::parse(backup).chip(), chip);
    QCOMPARE(link::waitFor(station.check(backup)), crypto::sha256(goods.package.view()));

    const auto challenge = m_factory.random.array<32>();
    const Bytes proof = link::waitFor(station.prove(challenge));
    if (goods.deviceKey)
        verifyProof(proof, chip, challenge, *goods.deviceKey);
    else
        verifyProof(proof, chip, challenge, goods.channelKey);

    const StoredBackup stored = link::waitFor(station.readBackup());
    QCOMPARE(stored.backup, backup);
    QCOMPARE(stored.certificate, goods.certificate);
    const SealState seal = link::waitFor(station.seal());
    QCOMPARE(seal.state, DeviceState::Sealed);
    QCOMPARE(seal.revision, std::uint64_t{1});
    QCOMPARE(link::waitFor(station.readIdentity()).state, DeviceState::Sealed);
}

void DeviceDialogueTest::the_same_package_brings_the_same_backup()
{
    const test::BenchDevice device(m_chipId, m_factory.maker.publicKey());
    auto station = client(device);
    const auto goods = m_factory.make(identity::ChipId::fromBytes(m_chipId));
    const Bytes first = link::waitFor(install(station, goods));
    QCOMPARE(link::waitFor(install(station, goods)), first);
}

void DeviceDialogueTest::a_session_serves_one_install()
{
    const test::BenchDevice device(m_chipId, m_factory.maker.publicKey());
    auto station = client(device);
    const DeviceInfo info = link::waitFor(station.readIdentity());
    const auto goods = m_factory.make(info.chip);
    link::waitFor(station.install(info, goods.package, goods.certificate, signHere(m_factory.maker)));
    QCOMPARE(failure(station.install(info, goods.package, goods.certificate, signHere(m_factory.maker))),
             Code::DeviceWrongState);
}

void DeviceDialogueTest::a_session_ends_with_the_next_identity()
{
    const test::BenchDevice device(m_chipId, m_factory.maker.publicKey());
    auto station = client(device);
    const DeviceInfo old = link::waitFor(station.readIdentity());
    link::waitFor(station.readIdentity());
    const auto goods = m_factory.make(old.chip);
    // Its signature covers the old session, which the device no longer knows.
    QCOMPARE(failure(station.install(old, goods.package, goods.certificate, signHere(m_factory.maker))),
             Code::DeviceSaysNotAuthentic);
}

void DeviceDialogueTest::a_blank_device_proves_backs_up_and_seals_nothing()
{
    const test::BenchDevice device(m_chipId, m_factory.maker.publicKey());
    auto station = client(device);
    QCOMPARE(failure(station.prove({})), Code::DeviceWrongState);
    QCOMPARE(failure(station.readBackup()), Code::DeviceWrongState);
    QCOMPARE(failure(station.seal()), Code::DeviceWrongState);
    QCOMPARE(failure(station.check(hex("00"))), Code::DeviceSaysMalformed);
}

void DeviceDialogueTest::sealing_twice_answers_the_same()
{
    const test::BenchDevice device(m_chipId, m_factory.maker.publicKey());
    auto station = client(device);
    const auto goods = m_factory.make(identity::ChipId::fromBytes(m_chipId));
    link::waitFor(install(station, goods));
    for (int i = 0; i < 2; ++i)
        QCOMPARE(link::waitFor(station.seal()).revision, std::uint64_t{1});
}

void DeviceDialogueTest::an_erased_device_is_lost_and_restored()
{
    test::BenchDevice device(m_chipId, m_factory.maker.publicKey());
    auto station = client(device);
    const auto chip = identity::ChipId::fromBytes(m_chipId);
    const auto goods = m_factory.make(chip);
    const Bytes backup = link::waitFor(install(station, goods));
    link::waitFor(station.seal());
    device.flash.eraseAll();
    device.powerCycle();
    const DeviceInfo lost = link::waitFor(station.readIdentity());
    QCOMPARE(lost.state, DeviceState::Lost);
    QCOMPARE(lost.revision, std::uint64_t{1});
    QCOMPARE(failure(station.prove({})), Code::DeviceWrongState);

    const SealState seal = link::waitFor(station.restore(backup, goods.certificate));
    QCOMPARE(seal.state, DeviceState::Sealed);
    const auto challenge = m_factory.random.array<32>();
    verifyProof(link::waitFor(station.prove(challenge)), chip, challenge, *goods.deviceKey);
}

void DeviceDialogueTest::an_older_revision_is_refused()
{
    const test::BenchDevice device(m_chipId, m_factory.maker.publicKey());
    auto station = client(device);
    const auto chip = identity::ChipId::fromBytes(m_chipId);
    const auto first = m_factory.make(chip, Keys::ChannelAndPair, crypto::KeyKind::P256, 1);
    const auto second = m_factory.make(chip, Keys::ChannelAndPair, crypto::KeyKind::P256, 2);
    const Bytes oldBackup = link::waitFor(install(station, first));
    link::waitFor(install(station, second));
    QCOMPARE(link::waitFor(station.seal()).revision, std::uint64_t{2});
    QCOMPARE(failure(install(station, second)), Code::DeviceSaysOlderRevision);
    QCOMPARE(failure(station.restore(oldBackup, first.certificate)), Code::DeviceSaysOlderRevision);
}

void DeviceDialogueTest::another_manufacturer_is_not_authentic()
{
    test::Factory other;
    const test::BenchDevice device(m_chipId, other.maker.publicKey());
    auto station = client(device);
    const auto goods = m_factory.make(identity::ChipId::fromBytes(m_chipId));
    QVERIFY(link::waitFor(station.readIdentity()).maker != m_factory.maker.publicKey().spkiDigest());
    QCOMPARE(failure(install(station, goods)), Code::DeviceSaysNotAuthentic);
    QCOMPARE(link::waitFor(station.readIdentity()).state, DeviceState::Blank);
}

void DeviceDialogueTest::a_package_for_another_chip_is_refused()
{
    const test::BenchDevice device(m_chipId, m_factory.maker.publicKey());
    auto station = client(device);
    const auto goods = m_factory.make(identity::ChipId::fromBytes(hex("0102030405060708")));
    QCOMPARE(failure(install(station, goods)), Code::DeviceSaysOtherChip);
}

void DeviceDialogueTest::another_chips_backup_is_refused()
{
    const test::BenchDevice first(m_chipId, m_factory.maker.publicKey());
    const test::BenchDevice second(hex("0102030405060708"), m_factory.maker.publicKey());
    auto stationOne = client(first);
    auto stationTwo = client(second);
    const auto goods = m_factory.make(identity::ChipId::fromBytes(m_chipId));
    const Bytes backup = link::waitFor(install(stationOne, goods));
    QCOMPARE(failure(stationTwo.check(backup)), Code::DeviceSaysOtherChip);
    QCOMPARE(failure(stationTwo.restore(backup, goods.certificate)), Code::DeviceSaysOtherChip);
}

void DeviceDialogueTest::a_worn_flash_is_a_storage_fault()
{
    test::BenchDevice device(m_chipId, m_factory.maker.publicKey());
    device.flash.setWorn(true);
    auto station = client(device);
    const auto goods = m_factory.make(identity::ChipId::fromBytes(m_chipId));
    QCOMPARE(failure(install(station, goods)), Code::DeviceStorageFault);
}

void DeviceDialogueTest::survives_banners_noise_and_a_reset_between_commands()
{
    test::BenchDevice device(m_chipId, m_factory.maker.publicKey());
    device.peer.setSend([&](const Bytes& packet) {
        Bytes noisy = toBytes(asBytes("\r\n*** Booting ***\r\nuart:~$ \x1b[31m"));
        for (const std::uint8_t byte : link::encodeSmpLines(packet)) {
            noisy.push_back(byte);
            if (byte == '\n')
                for (const char c : std::string_view("<wrn> rf: \xff\xfe\x06\x04\n"))
                    noisy.push_back(static_cast<std::uint8_t>(c));
        }
        device.peer.sayRaw(noisy);
    });
    auto station = client(device);
    link::waitFor(station.greet());
    const auto goods = m_factory.make(identity::ChipId::fromBytes(m_chipId));
    const Bytes backup = link::waitFor(install(station, goods));
    device.powerCycle();
    QCOMPARE(link::waitFor(station.check(backup)), crypto::sha256(goods.package.view()));
    device.powerCycle();
    QCOMPARE(link::waitFor(station.seal()).state, DeviceState::Sealed);
    QCOMPARE(station.traffic().repeats, std::uint64_t{0});
}

void DeviceDialogueTest::serves_sixty_four_devices_at_once()
{
    std::vector<std::unique_ptr<test::BenchDevice>> devices;
    std::vector<std::unique_ptr<DeviceClient>> stations;
    std::vector<test::Factory::Goods> goods;
    std::vector<QCoro::Task<Bytes>> tasks;
    for (std::uint8_t i = 0; i < 64; ++i) {
        Bytes chip = m_chipId;
        chip[0] = i;
        devices.push_back(std::make_unique<test::BenchDevice>(chip, m_factory.maker.publicKey()));
        stations.push_back(std::make_unique<DeviceClient>(client(*devices.back())));
        goods.push_back(m_factory.make(identity::ChipId::fromBytes(chip)));
    }
    for (std::size_t i = 0; i < 64; ++i)
        tasks.push_back(install(*stations[i], goods[i]));
    for (std::size_t i = 0; i < 64; ++i) {
        const Bytes backup = link::waitFor(std::move(tasks[i]));
        QCOMPARE(link::waitFor(stations[i]->check(backup)), crypto::sha256(goods[i].package.view()));
    }
}

QTEST_GUILESS_MAIN(DeviceDialogueTest)
#include "device_dialogue_test.moc"
