#include "line_bench.h"

#include "crypto/hash.h"
#include "package/backup_package.h"
#include "protocol/proof.h"
#include "provisioning/assembly.h"
#include "provisioning/session.h"
#include "vault/pool.h"

#include <QTest>

#include <set>

using namespace keyline;
using namespace keyline::provisioning;
using station::Result;
using station::Step;

namespace {

/// A device that went through the line, and all that was kept of it.
struct Done
{
    std::unique_ptr<Devices> devices;
    identity::ChipId chip;
    registry::Record record;
    identity::IdentityCertificate certificate;
    Filed filed;
};

Done provisionOne(LineBench& bench, const Order& order)
{
    auto devices = bench.makeDevices(1);
    const auto chip = devices->start().front().chip;
    bench.run(devices->ports(), order);
    if (bench.result().error)
        throw Error(*bench.result().error);
    auto filed = bench.filed(chip).value();
    auto record = *filed.record;
    auto certificate = identity::IdentityCertificate::parse(record.certificate);
    return {std::move(devices), chip, std::move(record), std::move(certificate), std::move(filed)};
}

bool contains(const std::filesystem::path& file, ByteView needle)
{
    const auto content = readFile(file);
    return std::search(content.begin(), content.end(), needle.begin(), needle.end()) != content.end();
}

/// The files below the home that contain these bytes.
std::string filesWith(const std::filesystem::path& home, ByteView needle)
{
    std::string out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(home))
        if (entry.is_regular_file() && contains(entry.path(), needle))
            out += entry.path().filename().string() + " ";
    return out;
}

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<LineBench> m_bench;

  private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<LineBench>();
        m_bench->makeStation();
    }
    void cleanup() { m_bench.reset(); }

    void C1_files_chip_and_backup_in_the_public_registry()
    {
        const auto done = provisionOne(*m_bench, m_bench->order());
        QVERIFY(done.record.chip == done.chip);
        const auto stored = done.devices->stored(m_bench->random);
        QVERIFY(!stored.backup.empty());
        QCOMPARE(done.record.backup, stored.backup);
        QVERIFY(package::BackupPackage::parse(stored.backup).chip() == done.chip);
        QCOMPARE(m_bench->broken(done.devices.get()), std::string());
    }

    void C2_certifies_the_identity_to_the_chip_and_files_both()
    {
        const auto done = provisionOne(*m_bench, m_bench->order());
        QVERIFY(done.certificate.isSignedBy(m_bench->open().vault().manufacturerKey()));
        QVERIFY(done.certificate.isFor(done.chip));
        QVERIFY(done.certificate.identities() == done.record.identities);
        QCOMPARE(done.record.certificate, done.devices->stored(m_bench->random).certificate);
    }

    void C3_C4_C5_gives_the_device_a_channel_key_that_the_master_key_makes_again()
    {
        const auto done = provisionOne(*m_bench, m_bench->order("meter", "os:32473-M0001..0999"));
        QCOMPARE(done.record.masterKeyVersion, std::optional<std::uint32_t>(1));
        const auto challenge = m_bench->random.array<32>();
        const auto proof = done.devices->prove(m_bench->random, challenge);
        const auto& vault = m_bench->open().vault();
        const Secret own = channelKey(vault, 1, done.record.identities.primary());
        protocol::verifyProof(proof, done.chip, challenge, own);
        const Secret others = channelKey(vault, 1, identity::DeviceIdentity::osSerial(32473, "M0002"));
        QVERIFY(test::throws(Code::ProofFailed, [&] { protocol::verifyProof(proof, done.chip, challenge, others); }));
        QCOMPARE(done.certificate.kind(), identity::CertificateKind::Cwt);
    }

    void C6_gives_the_device_a_key_pair_that_its_certificate_names()
    {
        const auto done = provisionOne(*m_bench, m_bench->order());
        const auto challenge = m_bench->random.array<32>();
        const auto proof = done.devices->prove(m_bench->random, challenge);
        protocol::verifyProof(proof, done.chip, challenge, *done.certificate.publicKey());
        QVERIFY(done.filed.statement.deviceKey == done.certificate.keyDigest());
    }

    void C7_makes_the_pair_now_and_keeps_nothing_of_it()
    {
        const auto done = provisionOne(*m_bench, m_bench->order());
        QCOMPARE(m_bench->count("SELECT count(*) FROM vault_pair"), 0);
        QCOMPARE(m_bench->broken(done.devices.get()), std::string());
    }

    void C7_takes_the_pair_from_the_pool_and_erases_it_once_the_backup_is_registered()
    {
        auto& line = m_bench->open();
        vault::fillPool(const_cast<vault::Vault&>(line.vault()), crypto::KeyKind::Rsa2048, 2);
        const auto next = line.database().read([](sql::Connection& c) {
            auto row =
                c.query("SELECT p.spki, s.box FROM vault_pair p JOIN vault_slot s ON s.id = p.slot ORDER BY slot");
            row.step();
            return vault::SealedPair{crypto::KeyKind::Rsa2048, row.bytes(0), row.bytes(1)};
        });
        const Secret clear = vault::openPair(line.vault(), next).encode();
        const Bytes prime = toBytes(clear.view().last(40)); // of the last private number
        QVERIFY(!filesWith(m_bench->home(), ByteView(next.box).subspan(1, 24)).empty());

        const auto done = provisionOne(*m_bench, m_bench->order("terminal"));
        QCOMPARE(done.certificate.publicKey()->spki(), next.spki);
        QCOMPARE(m_bench->count("SELECT count(*) FROM vault_pair"), 1);
        QCOMPARE(filesWith(m_bench->home(), ByteView(next.box).subspan(1, 24)), std::string());
        QCOMPARE(filesWith(m_bench->home(), ByteView(next.box).last(32)), std::string());
        QCOMPARE(filesWith(m_bench->home(), prime), std::string());
        QCOMPARE(m_bench->broken(done.devices.get()), std::string());
    }

    void C8_knows_the_wireless_terminal_by_its_imei()
    {
        const auto done = provisionOne(*m_bench, m_bench->order());
        QCOMPARE(done.record.identities.primary().urn(), std::string("urn:gsma:imei:35209900-000001-0"));
        QCOMPARE(m_bench->result().identity, done.record.identities.primary().human());
    }

    void gives_a_phone_with_two_sims_two_imeis_in_one_certificate()
    {
        const auto done = provisionOne(*m_bench, m_bench->order("phone-dual"));
        QCOMPARE(done.certificate.identities().size(), std::size_t(2));
        QCOMPARE(m_bench->broken(done.devices.get()), std::string());
    }

    void C9_C10_C11_C12_C13_C14_C15_C16_is_a_system_of_a_station_and_personal_devices()
    {
        auto devices = m_bench->makeDevices(6);
        devices->start();
        const auto summary = m_bench->run(*devices);
        QCOMPARE(summary.pass, std::size_t(6));
        std::set<std::string> imeis;
        std::set<Digest> keys;
        for (const auto& device : devices->all()) {
            const auto filed = m_bench->filed(device.chip);
            QVERIFY(filed && filed->record);
            imeis.insert(filed->record->identities.primary().urn());
            keys.insert(*filed->statement.deviceKey);
            QCOMPARE(filed->record->masterKeyVersion, std::optional<std::uint32_t>(1));
        }
        QCOMPARE(imeis.size(), std::size_t(6));
        QCOMPARE(keys.size(), std::size_t(6));
        QCOMPARE(m_bench->broken(devices.get()), std::string());
    }

    void C25_C26_is_a_station_that_tells_each_step_and_ends_with_a_proof_and_a_receipt()
    {
        const auto done = provisionOne(*m_bench, m_bench->order());
        std::vector<Step> steps;
        for (const auto& event : m_bench->events)
            if (event.state == StepState::Done)
                steps.push_back(event.step);
        std::vector<Step> all;
        for (int n = 0; n < station::stepCount; ++n)
            all.push_back(static_cast<Step>(n));
        QVERIFY(steps == all);
        const auto row = m_bench->open().database().read(
            [&](sql::Connection& c) { return station::history::lastPass(c, done.chip); });
        QVERIFY(row && row->proof && row->logIndex == done.filed.index);
        QCOMPARE(m_bench->count("SELECT count(*) FROM station_job"), 0);
    }

    void leaves_a_finished_device_alone()
    {
        const auto done = provisionOne(*m_bench, m_bench->order());
        m_bench->run(*done.devices);
        QCOMPARE(m_bench->result().result, Result::DoneBefore);
        QCOMPARE(m_bench->result().identity, done.record.identities.primary().human());
        QCOMPARE(m_bench->begun(Step::Install), std::size_t(0));
        QCOMPARE(m_bench->broken(done.devices.get()), std::string());
    }

    void sends_a_finished_device_that_lost_its_keys_to_repair()
    {
        auto done = provisionOne(*m_bench, m_bench->order());
        done.devices->eraseFlash(done.chip);
        done.devices->start();
        m_bench->run(*done.devices);
        QCOMPARE(m_bench->result().result, Result::Hold);
        QCOMPARE(m_bench->result().error->code(), Code::DeviceNeedsRepair);
    }

    void refuses_a_copy_of_a_finished_chip()
    {
        auto devices = m_bench->makeDevices(1);
        auto copies = devices->copy(m_bench->path("copies"));
        devices->start();
        QCOMPARE(m_bench->run(*devices).pass, std::size_t(1));
        copies->start();
        m_bench->run(*copies);
        QCOMPARE(m_bench->result().result, Result::Hold);
        QCOMPARE(m_bench->result().error->code(), Code::ChipAttachedTwice);
        QCOMPARE(copies->facts().front().sealed, false);
    }

    void notices_two_devices_with_one_chip_id_at_once()
    {
        auto devices = m_bench->makeDevices(1);
        auto copies = devices->copy(m_bench->path("copies"));
        auto ports = devices->start();
        ports.push_back(copies->start().front());
        const auto summary = m_bench->run({ports[0].port, ports[1].port}, m_bench->order());
        QVERIFY(summary.pass <= 1);
        QVERIFY(summary.hold >= 1);
        for (const auto& result : m_bench->results)
            QVERIFY(!result.error || result.error->code() == Code::ChipAttachedTwice);
        QCOMPARE(m_bench->broken(), std::string());
    }

    void refuses_a_device_of_another_manufacturer()
    {
        auto devices = m_bench->makeDevices(1);
        m_bench->close();
        LineBench other;
        setUpStation({other.home(), "Borealis", 32473, std::nullopt}, LineBench::passphrase(), other.random,
                     other.clock);
        devices->start();
        other.run(*devices);
        QCOMPARE(other.result().result, Result::Hold);
        QCOMPARE(other.result().error->code(), Code::DeviceOfAnotherMaker);
        QCOMPARE(other.count("SELECT count(*) FROM station_identity"), 0);
    }

    void refuses_a_model_that_the_profile_does_not_name()
    {
        auto devices = m_bench->makeDevices(1, "Toaster 7");
        devices->start();
        auto order = m_bench->order();
        order.profile.models = {"Aurora*"};
        m_bench->run(devices->ports(), std::move(order));
        QCOMPARE(m_bench->result().error->code(), Code::DeviceModelNotAccepted);
        QCOMPARE(m_bench->count("SELECT count(*) FROM station_job"), 0);
    }

    void works_only_on_chips_of_the_chip_makers_list()
    {
        auto devices = m_bench->makeDevices(2);
        const auto all = devices->start();
        auto order = m_bench->order();
        order.chips = ChipList::parse(all[1].chip.hex() + "\n", "chips.txt");
        const auto summary = m_bench->run(devices->ports(), std::move(order));
        QCOMPARE(summary.pass, std::size_t(1));
        for (const auto& result : m_bench->results)
            if (result.chip == all[0].chip)
                QCOMPARE(result.error->code(), Code::ChipNotListed);
            else
                QCOMPARE(result.result, Result::Pass);
    }

    void leaves_another_stations_devices_alone()
    {
        auto devices = m_bench->makeDevices(2);
        const auto all = devices->start();
        // One is finished by the first station, one is left by it in the middle.
        QCOMPARE(m_bench->run({all[0].port}, m_bench->order()).pass, std::size_t(1));
        m_bench->onStep = [](Engine& engine, const StepEvent& event) {
            if (event.step == Step::ProveKeys)
                engine.stop();
        };
        m_bench->run({all[1].port}, m_bench->order());
        QVERIFY(m_bench->result().interrupted);
        m_bench->onStep = nullptr;

        m_bench->changeStation("second");
        m_bench->run(devices->ports(), m_bench->order("phone", "imei:35209900-500000..500009"));
        for (const auto& result : m_bench->results) {
            QCOMPARE(result.result, Result::Hold);
            QCOMPARE(result.error->code(),
                     result.chip == all[0].chip ? Code::ChipSealedElsewhere : Code::ChipBegunElsewhere);
        }
        QCOMPARE(m_bench->broken(), std::string());
    }

    void says_that_a_cwt_needs_the_manufacturers_number()
    {
        auto devices = m_bench->makeDevices(1);
        const auto romKey = HomeLayout{m_bench->home()}.manufacturerKey();
        m_bench->open().database().writeNow(
            [](sql::Connection& c) { c.run("UPDATE vault_meta SET value = x'' WHERE name = 'pen'"); });
        m_bench->close();
        devices->start();
        m_bench->run(devices->ports(), m_bench->order("meter", "os:32473-M0001..0999"));
        QCOMPARE(m_bench->result().error->code(), Code::MakerNumberMissing);
        m_bench->close();
        setUpStation({m_bench->home(), "Aurora Devices", 32473, std::nullopt}, LineBench::passphrase(), m_bench->random,
                     m_bench->clock);
        m_bench->run(devices->ports(), m_bench->order("meter", "os:32473-M0001..0999"));
        QCOMPARE(m_bench->result().result, Result::Pass);
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
