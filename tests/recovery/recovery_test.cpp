#include "recovery/recovery.h"

#include "repair_shop.h"

#include "../support/bytes.h"
#include "base/cbor.h"
#include "protocol/proof.h"

#include <QTest>

#include <algorithm>

using namespace keyline;
using recovery::Outcome;
using test::hex;
using Keys = test::Factory::Keys;

namespace {

/// Remembers which chip was asked for; passes everything on.
class WatchedSource final : public registry::Source
{
  public:
    explicit WatchedSource(const registry::Source& source) : m_source(source) {}
    std::string checkpoint() const override { return m_source.checkpoint(); }
    std::optional<registry::ChipAnswer> chip(const identity::ChipId& chip,
                                             std::optional<std::uint64_t> revision) const override
    {
        asked.push_back(chip);
        return m_source.chip(chip, revision);
    }
    registry::IndexAnswer key(const ByteArray<8>& kid) const override { return m_source.key(kid); }
    registry::IndexAnswer log(const Digest& chipDigest) const override { return m_source.log(chipDigest); }
    std::optional<Bytes> tile(const transparency::TileId& id) const override { return m_source.tile(id); }

    mutable std::vector<identity::ChipId> asked;

  private:
    const registry::Source& m_source;
};

bool proves(const test::Phone& phone, Random& random)
{
    protocol::DeviceClient client(link::SerialPort(phone.port()), random);
    const auto challenge = random.array<32>();
    const Bytes proof = link::waitFor(client.prove(challenge));
    try {
        if (phone.goods->deviceKey)
            protocol::verifyProof(proof, phone.chip(), challenge, *phone.goods->deviceKey);
        else
            protocol::verifyProof(proof, phone.chip(), challenge, phone.goods->channelKey);
    } catch (const Error&) {
        return false;
    }
    return true;
}

} // namespace

/// MISSION C17 on the device's own code, a registry folder and a pseudo-terminal.
class RecoveryTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void c17_chip_id_goes_to_the_database_and_its_backup_into_the_device();
    void tells_each_step_and_each_check();
    void needs_the_folder_and_the_trust_file_alone();
    void a_device_with_symmetric_keys_is_restored_and_not_proved();
    void a_blank_device_with_a_record_is_restored();
    void brings_back_the_newest_revision();
    void several_devices_at_once();
    void a_device_in_order_is_left_alone();
    void symmetric_keys_stored_as_registered_are_left_alone_and_not_called_proved();
    void symmetric_keys_other_than_registered_are_restored();
    void a_device_that_kept_something_else_is_not_called_restored();
    void a_loaded_device_is_left_alone();
    void a_new_device_is_left_alone();
    void an_interrupted_restore_goes_on();
    void remembers_the_checkpoint_it_saw();

  private:
    const Bytes m_chipId = hex("10112233445566778899aabbccddeeff");
};

void RecoveryTest::c17_chip_id_goes_to_the_database_and_its_backup_into_the_device()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    phone.lose();
    const auto stored = registry::openSource(shop.folder());
    const WatchedSource source(*stored);

    const auto results = shop.recover(source, {phone.port()});

    QCOMPARE(results.size(), std::size_t{1});
    QCOMPARE(results[0].outcome, Outcome::Restored);
    QVERIFY(!results[0].error);
    QVERIFY(results[0].chip == phone.chip());
    QVERIFY(results[0].identities == phone.goods->identities);
    QCOMPARE(results[0].revision, std::uint64_t{1});
    QVERIFY(std::ranges::count(source.asked, phone.chip()) >= 1);
    QCOMPARE(phone.device->state(), device::State::sealed);
    QVERIFY(proves(phone, shop.factory.random));

    protocol::DeviceClient client(link::SerialPort(phone.port()), shop.factory.random);
    const auto kept = link::waitFor(client.readBackup());
    QCOMPARE(kept.backup, phone.backup);
    QCOMPARE(kept.certificate, phone.goods->certificate);
}

void RecoveryTest::tells_each_step_and_each_check()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    phone.lose();
    std::vector<std::string> steps;
    std::vector<std::string> checks;
    shop.recover({phone.port()}, [&](const recovery::Event& event) {
        QCOMPARE(event.port, phone.port());
        if (event.check)
            checks.push_back(std::string(registry::checkName(event.check->kind)) + " " +
                             std::string(registry::checkStateName(event.check->state)));
        else
            steps.push_back(std::string(recovery::stepName(event.step)) + " " + recovery::stepStateName(event.state));
    });
    const std::vector<std::string> wantedSteps{"connect started", "connect done", "look started",    "look done",
                                               "find started",    "find done",    "restore started", "restore done",
                                               "prove started",   "prove done"};
    QCOMPARE(steps, wantedSteps);
    QCOMPARE(checks.size(), std::size_t{10});
    for (const char* check : {"checkpoint holds", "inclusion holds", "statement holds", "station holds",
                              "history holds", "record holds", "certificate holds", "backup holds"})
        QVERIFY2(std::ranges::count(checks, std::string(check)) == 1, check);
}

void RecoveryTest::needs_the_folder_and_the_trust_file_alone()
{
    // Whatever else there was is gone: the shop that provisioned lives in another object, its keys out of reach.
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    phone.lose();
    const registry::TrustFile trust = registry::TrustFile::parse(shop.trust().format());
    const auto source = registry::openSource(shop.folder());
    crypto::SystemRandom random;
    QThreadPool pool;
    recovery::Recovery recovery({*source, trust, nullptr, nullptr, random, pool});
    QCOMPARE(link::waitFor(recovery.run({phone.port()})).front().outcome, Outcome::Restored);
}

void RecoveryTest::a_device_with_symmetric_keys_is_restored_and_not_proved()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId, Keys::ChannelOnly);
    phone.lose();
    std::vector<recovery::KeyProof> proofs;
    const auto results = shop.recover({phone.port()}, [&](const recovery::Event& event) {
        if (event.step == recovery::Step::Prove && event.state == recovery::StepState::Done)
            proofs.push_back(event.proof);
    });
    QCOMPARE(results[0].outcome, Outcome::RestoredKeysUnproved);
    QVERIFY(!results[0].error);
    QVERIFY(proofs == std::vector{recovery::KeyProof::NotHere});
    QVERIFY(proves(phone, shop.factory.random)); // the manufacturer, who has the channel key, can tell
}

void RecoveryTest::a_blank_device_with_a_record_is_restored()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId, Keys::ChannelAndPair, test::RepairShop::Upto::Registered);
    phone.lose();
    QCOMPARE(phone.device->state(), device::State::blank);
    QCOMPARE(shop.recover({phone.port()})[0].outcome, Outcome::Restored);
    QVERIFY(proves(phone, shop.factory.random));
}

void RecoveryTest::brings_back_the_newest_revision()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    shop.provisionAgain(phone, test::RepairShop::Upto::Sealed, 2);
    phone.lose();
    const auto results = shop.recover({phone.port()});
    QCOMPARE(results[0].outcome, Outcome::Restored);
    QCOMPARE(results[0].revision, std::uint64_t{2});
    QVERIFY(results[0].identities == phone.goods->identities);
    QVERIFY(proves(phone, shop.factory.random));
}

void RecoveryTest::several_devices_at_once()
{
    test::RepairShop shop;
    std::vector<test::Phone> phones;
    std::vector<std::string> ports;
    for (std::uint8_t i = 0; i < 8; ++i) {
        Bytes chip = m_chipId;
        chip[0] = static_cast<std::uint8_t>(0x20 + i);
        phones.push_back(shop.provision(chip));
        if (i != 3)
            phones.back().lose();
        ports.push_back(phones.back().port());
    }
    const auto results = shop.recover(ports);
    for (std::size_t i = 0; i < results.size(); ++i) {
        QCOMPARE(results[i].port, ports[i]);
        QCOMPARE(results[i].outcome, i == 3 ? Outcome::KeysInOrder : Outcome::Restored);
        QVERIFY(proves(phones[i], shop.factory.random));
    }
}

void RecoveryTest::a_device_in_order_is_left_alone()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    const auto results = shop.recover({phone.port()});
    QCOMPARE(results[0].outcome, Outcome::KeysInOrder);
    QCOMPARE(results[0].error->code(), Code::RepairKeysInOrder);
    QVERIFY(results[0].identities == phone.goods->identities);
    for (const Bytes& request : phone.device->peer.requests())
        QVERIFY(request[7] != 6 || request[4] == 0); // no restore, the OS group aside
}

void RecoveryTest::symmetric_keys_stored_as_registered_are_left_alone_and_not_called_proved()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId, Keys::ChannelOnly);
    std::vector<recovery::KeyProof> proofs;
    const auto results = shop.recover({phone.port()}, [&](const recovery::Event& event) {
        if (event.proof != recovery::KeyProof::None)
            proofs.push_back(event.proof);
    });
    QCOMPARE(results[0].outcome, Outcome::AsRegistered);
    QVERIFY(!results[0].error);
    QVERIFY(results[0].identities == phone.goods->identities);
    QVERIFY(proofs == std::vector{recovery::KeyProof::NotHere});
    int asked = 0;
    for (const Bytes& request : phone.device->peer.requests()) {
        QVERIFY(request[7] != 6 || request[4] == 0); // no restore, the OS group aside
        asked += request[7] == 3 && request[4] != 0 ? 1 : 0;
    }
    QCOMPARE(asked, 1); // its proof all the same
}

void RecoveryTest::symmetric_keys_other_than_registered_are_restored()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId, Keys::ChannelOnly);
    // The device was sealed with the next revision, and shows the backup of the one before in its own place.
    const auto before = phone.backup;
    const auto certificate = phone.goods->certificate;
    shop.provisionAgain(phone, test::RepairShop::Upto::Sealed, 2, Keys::ChannelOnly);
    bool restored = false;
    phone.device->peer.setAnswer([&](const Bytes& request) {
        restored = restored || (request[4] != 0 && request[7] == 6);
        if (!restored && request[4] != 0 && request[7] == 4) {
            cbor::Writer out;
            out.map(2).text("cert").bytes(certificate).text("backup").bytes(before);
            return test::answerWith(request, out.take());
        }
        return phone.device->serve(request);
    });
    const auto results = shop.recover({phone.port()});
    QCOMPARE(results[0].outcome, Outcome::RestoredKeysUnproved);
    QVERIFY(restored);
}

void RecoveryTest::a_device_that_kept_something_else_is_not_called_restored()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId, Keys::ChannelOnly);
    phone.lose();
    phone.device->peer.setAnswer([&](const Bytes& request) {
        if (request[4] == 0 || request[7] != 4)
            return phone.device->serve(request);
        cbor::Writer out;
        Bytes other = phone.backup;
        other.back() = static_cast<std::uint8_t>(other.back() ^ 1);
        out.map(2).text("cert").bytes(phone.goods->certificate).text("backup").bytes(other);
        return test::answerWith(request, out.take());
    });
    const auto results = shop.recover({phone.port()});
    QCOMPARE(results[0].outcome, Outcome::Failed);
    QCOMPARE(results[0].error->code(), Code::RepairProofFailed);
}

void RecoveryTest::a_loaded_device_is_left_alone()
{
    using Upto = test::RepairShop::Upto;
    for (const Upto upto : {Upto::Installed, Upto::Registered}) {
        test::RepairShop shop;
        auto phone = shop.provision(m_chipId, Keys::ChannelAndPair, upto);
        const auto results = shop.recover({phone.port()});
        QCOMPARE(results[0].outcome, Outcome::Failed);
        QCOMPARE(results[0].error->code(), Code::RepairNeverFinished);
        QCOMPARE(phone.device->state(), device::State::loaded);
    }
}

void RecoveryTest::a_new_device_is_left_alone()
{
    test::RepairShop shop;
    const test::BenchDevice device(m_chipId, shop.factory.maker.publicKey());
    const auto results = shop.recover({device.peer.path()});
    QCOMPARE(results[0].error->code(), Code::RepairNew);
    QCOMPARE(device.state(), device::State::blank);
}

void RecoveryTest::an_interrupted_restore_goes_on()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    phone.lose();
    // Power is cut in the middle of the write: the restore gets no answer, the flash holds nothing.
    phone.device->peer.setAnswer([&](const Bytes& request) {
        if (request[4] == 0 || request[7] != 6)
            return phone.device->serve(request);
        phone.device->flash.setWorn(true);
        phone.device->serve(request);
        phone.device->flash.setWorn(false);
        phone.lose();
        phone.device->peer.unplugLater();
        return Bytes();
    });
    auto results = shop.recover({phone.port()});
    QCOMPARE(results[0].error->code(), Code::RepairPulledOut);
    QCOMPARE(phone.device->state(), device::State::lost);

    phone.device->peer.plug();
    phone.device->peer.setAnswer([&](const Bytes& request) { return phone.device->serve(request); });
    results = shop.recover({phone.port()});
    QCOMPARE(results[0].outcome, Outcome::Restored);
}

void RecoveryTest::remembers_the_checkpoint_it_saw()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    phone.lose();
    const QTemporaryDir folder;
    const registry::CheckpointMemory memory(folder.path().toStdString());
    std::vector<registry::CheckState> consistency;
    const auto listener = [&](const recovery::Event& event) {
        if (event.check && event.check->kind == registry::CheckKind::Consistency)
            consistency.push_back(event.check->state);
    };
    QCOMPARE(shop.recover({phone.port()}, listener, &memory)[0].outcome, Outcome::Restored);
    QVERIFY(memory.last(shop.trust()).has_value());
    shop.provision(hex("99112233445566778899aabbccddeeff"));
    phone.lose();
    QCOMPARE(shop.recover({phone.port()}, listener, &memory)[0].outcome, Outcome::Restored);
    QCOMPARE(consistency.back(), registry::CheckState::Holds);
}

QTEST_GUILESS_MAIN(RecoveryTest)
#include "recovery_test.moc"
