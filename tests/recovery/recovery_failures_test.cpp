#include "recovery/recovery.h"

#include "repair_shop.h"

#include "../support/bytes.h"
#include "base/error_table.h"
#include "registry/mirror_export.h"

#include <QTest>

#include <fstream>

using namespace keyline;
using recovery::Outcome;
using test::hex;

namespace {

/// A source that spoils what another one says of a chip.
class SpoiltSource final : public registry::Source
{
  public:
    using Spoil = std::function<void(registry::ChipAnswer&)>;
    SpoiltSource(const registry::Source& source, Spoil spoil) : m_source(source), m_spoil(std::move(spoil)) {}
    std::string checkpoint() const override { return m_source.checkpoint(); }
    std::optional<registry::ChipAnswer> chip(const identity::ChipId& chip,
                                             std::optional<std::uint64_t> revision) const override
    {
        auto answer = m_source.chip(chip, revision);
        if (answer)
            m_spoil(*answer);
        return answer;
    }
    registry::IndexAnswer key(const ByteArray<8>& kid) const override { return m_source.key(kid); }
    registry::IndexAnswer log(const Digest& chipDigest) const override { return m_source.log(chipDigest); }
    std::optional<Bytes> tile(const transparency::TileId& id) const override { return m_source.tile(id); }

  private:
    const registry::Source& m_source;
    Spoil m_spoil;
};

Code codeOf(const std::vector<recovery::Result>& results, std::size_t at = 0)
{
    return results[at].error ? results[at].error->code() : Code::Unexpected;
}

} // namespace

class RecoveryFailuresTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void ports_that_cannot_be_opened();
    void a_port_without_a_keyline_device();
    void a_device_of_another_manufacturer_is_not_touched();
    void an_unknown_chip_has_no_record();
    void an_erased_record_is_gone();
    void a_retired_chip_is_not_restored();
    void a_record_that_fails_a_check_is_not_written_data();
    void a_record_that_fails_a_check_is_not_written();
    void a_registry_that_lost_a_revision_is_older();
    void a_log_that_went_back_is_refused();
    void a_registry_out_of_reach();
    void a_chip_that_opens_its_backup_no_more();
    void a_worn_flash();
    void a_device_pulled_out();
    void a_proof_that_does_not_hold();
    void two_devices_with_one_chip_id_are_left_alone();
    void a_lying_device_is_not_understood();
    void cancelling_ends_every_device();

  private:
    const Bytes m_chipId = hex("10112233445566778899aabbccddeeff");
};

void RecoveryFailuresTest::ports_that_cannot_be_opened()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    const link::SerialPort other(phone.port());
    const auto results = shop.recover({"/dev/no-such-port", phone.port()});
    QCOMPARE(codeOf(results, 0), Code::RepairNothingAppeared);
    QCOMPARE(codeOf(results, 1), Code::RepairPortBusy);
    QVERIFY(results[0].error->context().starts_with("K-101: /dev/no-such-port"));
}

void RecoveryFailuresTest::a_port_without_a_keyline_device()
{
    test::RepairShop shop;
    test::Peer modem([](const Bytes& request) { return test::answerWith(request, hex("a1 627263 08")); });
    test::Peer nothing;
    const auto results = shop.recover({modem.path(), nothing.path()});
    QCOMPARE(codeOf(results, 0), Code::RepairNotADevice);
    QCOMPARE(codeOf(results, 1), Code::RepairNotADevice);
    QVERIFY(!results[0].chip);
}

void RecoveryFailuresTest::a_device_of_another_manufacturer_is_not_touched()
{
    test::RepairShop shop;
    test::RepairShop elsewhere;
    auto phone = elsewhere.provision(m_chipId);
    phone.lose();
    const std::size_t before = phone.device->peer.requests().size();
    QCOMPARE(codeOf(shop.recover({phone.port()})), Code::RepairOtherMaker);
    QCOMPARE(phone.device->peer.requests().size(), before + 3); // echo, parameters, identity
}

void RecoveryFailuresTest::an_unknown_chip_has_no_record()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId, test::Factory::Keys::ChannelAndPair, test::RepairShop::Upto::Installed);
    protocol::DeviceClient client(link::SerialPort(phone.port()), shop.factory.random);
    link::waitFor(client.seal()); // by a station that lied
    client.close();
    phone.lose();
    const auto results = shop.recover({phone.port()});
    QCOMPARE(codeOf(results), Code::RepairNoRecord);
    QCOMPARE(results[0].error->context(), "K-505: " + phone.chip().hex());
}

void RecoveryFailuresTest::an_erased_record_is_gone()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    shop.erase(phone);
    phone.lose();
    QCOMPARE(codeOf(shop.recover({phone.port()})), Code::RepairErased);
}

void RecoveryFailuresTest::a_retired_chip_is_not_restored()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    shop.retire(phone);
    phone.lose();
    QCOMPARE(codeOf(shop.recover({phone.port()})), Code::RepairChipRetired);
    QCOMPARE(phone.device->state(), device::State::lost);
}

void RecoveryFailuresTest::a_record_that_fails_a_check_is_not_written_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("another backup of the same chip") << 0;
    QTest::newRow("another chip's answer") << 1;
    QTest::newRow("a byte of the statement") << 2;
    QTest::newRow("the receipt's index") << 3;
    QTest::newRow("no history") << 4;
    QTest::newRow("a byte of the certificate") << 5;
}

void RecoveryFailuresTest::a_record_that_fails_a_check_is_not_written()
{
    QFETCH(int, what);
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    auto other = shop.provision(hex("20112233445566778899aabbccddeeff"));
    phone.lose();
    const auto honest = registry::openSource(shop.folder());
    const auto otherAnswer = honest->chip(other.chip()).value();
    const SpoiltSource source(*honest, [&](registry::ChipAnswer& answer) {
        registry::Record record = registry::Record::parse(*answer.record);
        switch (what) {
        case 0:
            record.backup.back() = static_cast<std::uint8_t>(record.backup.back() ^ 1);
            answer.record = record.encode();
            break;
        case 1:
            answer = otherAnswer;
            break;
        case 2:
            answer.statement.back() = static_cast<std::uint8_t>(answer.statement.back() ^ 1);
            break;
        case 3:
            answer.receipt.replace(answer.receipt.find("index ") + 6, 1, "0");
            break;
        case 4:
            answer.history.clear();
            break;
        default:
            record.certificate.back() = static_cast<std::uint8_t>(record.certificate.back() ^ 1);
            answer.record = record.encode();
        }
    });
    int broken = 0;
    const auto results = shop.recover(source, {phone.port()}, [&](const recovery::Event& event) {
        broken += event.check && event.check->state == registry::CheckState::Broken ? 1 : 0;
    });
    QCOMPARE(codeOf(results), Code::RepairRecordFails);
    QVERIFY(broken >= 1);
    QCOMPARE(phone.device->state(), device::State::lost);
}

void RecoveryFailuresTest::a_registry_that_lost_a_revision_is_older()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    const QTemporaryDir mirror;
    const std::filesystem::path old = std::filesystem::path(mirror.path().toStdString()) / "old";
    registry::exportMirror(shop.folder(), old);
    shop.provisionAgain(phone, test::RepairShop::Upto::Sealed, 2);
    phone.lose();
    const auto source = registry::openSource(old);
    QCOMPARE(codeOf(shop.recover(*source, {phone.port()})), Code::RepairLogOlder);
    QCOMPARE(phone.device->state(), device::State::lost);
}

void RecoveryFailuresTest::a_log_that_went_back_is_refused()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    const QTemporaryDir folder;
    const std::filesystem::path base(folder.path().toStdString());
    registry::exportMirror(shop.folder(), base / "old");
    shop.provision(hex("20112233445566778899aabbccddeeff"));
    phone.lose();
    const registry::CheckpointMemory memory(base / "seen");
    QCOMPARE(shop.recover({phone.port()}, {}, &memory)[0].outcome, Outcome::Restored);
    phone.lose();
    const auto source = registry::openSource(base / "old");
    QCOMPARE(codeOf(shop.recover(*source, {phone.port()}, {}, &memory)), Code::RepairLogOlder);
}

void RecoveryFailuresTest::a_registry_out_of_reach()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    phone.lose();
    const auto honest = registry::openSource(shop.folder());
    const SpoiltSource source(*honest,
                              [](registry::ChipAnswer&) { throw Error(Code::RegistryMissing, "/mnt/mirror"); });
    QCOMPARE(codeOf(shop.recover(source, {phone.port()})), Code::RepairRegistryAway);
}

void RecoveryFailuresTest::a_chip_that_opens_its_backup_no_more()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    phone.device->chip.loseSecret();
    phone.lose();
    QCOMPARE(codeOf(shop.recover({phone.port()})), Code::RepairCannotOpen);
}

void RecoveryFailuresTest::a_worn_flash()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    phone.lose();
    phone.device->flash.setWorn(true);
    const auto results = shop.recover({phone.port()});
    QCOMPARE(codeOf(results), Code::RepairStorage);
    QVERIFY(results[0].error->context().starts_with("K-204"));
    phone.device->flash.setWorn(false); // the memory chip is replaced
    QCOMPARE(shop.recover({phone.port()})[0].outcome, Outcome::Restored);
}

void RecoveryFailuresTest::a_device_pulled_out()
{
    // At each of its commands: echo, parameters, identity, restore, proof.
    for (std::size_t at = 0; at < 5; ++at) {
        test::RepairShop shop;
        auto phone = shop.provision(m_chipId);
        phone.lose();
        const std::size_t before = phone.device->peer.requests().size();
        phone.device->peer.setAnswer([&](const Bytes& request) {
            if (phone.device->peer.requests().size() <= before + at)
                return phone.device->serve(request);
            phone.device->peer.unplugLater();
            return Bytes();
        });
        QCOMPARE(codeOf(shop.recover({phone.port()})), Code::RepairPulledOut);
        phone.device->peer.plug();
        phone.device->peer.setAnswer([&](const Bytes& request) { return phone.device->serve(request); });
        const Outcome outcome = shop.recover({phone.port()})[0].outcome;
        QCOMPARE(outcome, at < 4 ? Outcome::Restored : Outcome::KeysInOrder);
    }
}

void RecoveryFailuresTest::a_proof_that_does_not_hold()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    phone.lose();
    phone.device->peer.setAnswer([&](const Bytes& request) {
        Bytes answer = phone.device->serve(request);
        if (request[4] != 0 && request[7] == 3)
            answer.back() = static_cast<std::uint8_t>(answer.back() ^ 1);
        return answer;
    });
    const auto results = shop.recover({phone.port()});
    QCOMPARE(results[0].outcome, Outcome::Failed);
    QCOMPARE(codeOf(results), Code::RepairProofFailed);
}

void RecoveryFailuresTest::two_devices_with_one_chip_id_are_left_alone()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    phone.lose();
    const test::BenchDevice copy(m_chipId, shop.factory.maker.publicKey());
    const auto results = shop.recover({phone.port(), copy.peer.path()});
    QCOMPARE(codeOf(results, 0), Code::RepairTwoDevices);
    QCOMPARE(codeOf(results, 1), Code::RepairTwoDevices);
    QCOMPARE(phone.device->state(), device::State::lost);
    QCOMPARE(copy.state(), device::State::blank);
}

void RecoveryFailuresTest::a_lying_device_is_not_understood()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    phone.device->peer.setAnswer([&](const Bytes& request) {
        if (request[4] != 0 && request[7] == 0)
            return test::answerWith(request, hex("a1 6176 01"));
        return phone.device->serve(request);
    });
    QCOMPARE(codeOf(shop.recover({phone.port()})), Code::RepairNotUnderstood);
    phone.device->peer.setAnswer([&](const Bytes& request) {
        if (request[4] != 0 && request[7] == 0)
            return test::answerWith(request, hex("a1 6176 02"));
        return phone.device->serve(request);
    });
    QCOMPARE(codeOf(shop.recover({phone.port()})), Code::RepairNotUnderstood);
}

void RecoveryFailuresTest::cancelling_ends_every_device()
{
    test::RepairShop shop;
    auto phone = shop.provision(m_chipId);
    phone.lose();
    test::Peer silent;
    const auto source = registry::openSource(shop.folder());
    const registry::TrustFile trust = shop.trust();
    QThreadPool pool;
    recovery::Recovery recovery({*source, trust, nullptr, nullptr, shop.factory.random, pool});
    QTimer::singleShot(100, qApp, [&] { recovery.cancel(); });
    const auto results = link::waitFor(recovery.run({phone.port(), silent.path()}));
    QCOMPARE(codeOf(results, 0), Code::Interrupted);
    QCOMPARE(codeOf(results, 1), Code::Interrupted);
    for (const recovery::Result& result : results)
        QCOMPARE(result.outcome, Outcome::Stopped);
    QCOMPARE(phone.device->state(), device::State::lost);
}

QTEST_GUILESS_MAIN(RecoveryFailuresTest)
#include "recovery_failures_test.moc"
