#include "far_registry.h"

#include "crypto/cose.h"
#include "provisioning/embedded_registrar.h"
#include "provisioning/remote_registrar.h"
#include "registry/audit.h"

#include <QTest>

using namespace keyline;
using namespace keyline::provisioning;
using registry::RuleCode;
using station::Result;
using station::Step;
using test::throws;

/// A station whose registry is far away.
class RemoteRegistrarTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<LineBench> m_bench;
    std::unique_ptr<FarRegistry> m_far;
    std::unique_ptr<Devices> m_devices;

    void begin(int devices, bool enrolled = true, bool witnessed = false)
    {
        m_far = std::make_unique<FarRegistry>(*m_bench, enrolled, witnessed);
        m_devices = m_bench->makeDevices(devices);
        m_devices->start();
        m_bench->options.patience.registry = std::chrono::milliseconds(0);
    }
    /// All devices at once; the profile lets them go with their records queued.
    void runQueued()
    {
        auto order = m_bench->order();
        order.profile.sealWhileQueued = true;
        m_bench->run(m_devices->ports(), std::move(order));
    }
    /// Opened anew, so that no back-off is left.
    std::int64_t flush()
    {
        m_bench->close();
        return link::waitFor(m_bench->open().registrar().flush());
    }
    std::int64_t waiting() { return m_bench->count("SELECT count(*) FROM station_outbox WHERE refusal IS NULL"); }
    std::vector<std::uint64_t> numbers()
    {
        return m_far->numbersOf(m_bench->open().vault().publicKey(vault::Purpose::Station));
    }
    static std::vector<std::uint64_t> upTo(std::uint64_t last)
    {
        std::vector<std::uint64_t> out;
        for (std::uint64_t n = 1; n <= last; ++n)
            out.push_back(n);
        return out;
    }
    void demandAudit()
    {
        const auto report = registry::auditRegistry(m_far->folder(), registry::TrustFile::read(m_far->trustFile()));
        QVERIFY2(report.holds(), report.holds() ? "" : report.findings.front().text().c_str());
    }
    /// What a device's record is, without a device.
    registry::Record syntheticRecord(const crypto::Signer& maker, int number)
    {
        ByteArray<16> id{0xC0};
        id[14] = static_cast<std::uint8_t>(number >> 8);
        id[15] = static_cast<std::uint8_t>(number);
        const auto chip = identity::ChipId::fromBytes(id);
        const auto digits = QStringLiteral("%1").arg(number, 6, 10, QLatin1Char('0')).toStdString();
        const auto identities =
            identity::IdentityList::fromUrns(std::vector{"urn:gsma:imei:35209977-" + digits + "-0"});
        const auto certificate = identity::IdentityCertificate::issue(
            maker, identity::CwtRequest{"Aurora Devices", identities, chip, "Aurora 1", 32473, 1'700'000'000},
            m_bench->random);
        const ByteArray<32> key{1};
        const ByteArray<12> iv{2};
        return {chip,
                identities,
                certificate.encoded(),
                crypto::cose::encrypt0(key, iv, Bytes(300, 3), {}, chip.bytes()),
                "meter",
                1};
    }
    std::size_t passed() const
    {
        return static_cast<std::size_t>(std::ranges::count_if(
            m_bench->results, [](const SessionResult& result) { return result.result == Result::Pass; }));
    }
    /// A second station, known to the far registry, which has logged another record of this chip first.
    void logElsewhere(const identity::ChipId& chip)
    {
        const auto item =
            m_bench->open().database().read([&](sql::Connection& c) { return *station::outbox::find(c, chip); });
        auto record = registry::Record::parse(item.record);
        record.profile = "elsewhere";
        const Bytes bytes = record.encode();
        test::RepeatableRandom random(5);
        const auto other = crypto::Ed25519Key::generate(random);
        m_far->enrol(other.publicKey());
        registry::Statement statement;
        statement.chip = chip.digest();
        statement.record = registry::recordDigest(bytes);
        statement.time = 1;
        statement.deviceKey = identity::IdentityCertificate::parse(record.certificate).keyDigest();
        m_far->append({registry::signEntry(statement, (*m_far)->terms().origin, other), bytes});
    }

  private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<LineBench>();
        m_bench->makeStation();
    }
    void cleanup()
    {
        m_devices.reset();
        m_bench->close();
        m_far.reset();
        m_bench.reset();
    }

    void devices_pass_with_receipts_from_afar()
    {
        begin(4);
        m_bench->run(*m_devices);
        QCOMPARE(passed(), std::size_t(4));
        for (const Attached& device : m_devices->all())
            QVERIFY((*m_far)->hasChip(device.chip.digest()));
        QCOMPARE(waiting(), 0);
        QCOMPARE(m_bench->count("SELECT count(*) FROM vault_pair"), 0);
        QCOMPARE(numbers(), upTo(4));
        for (const auto& device : m_devices->facts())
            QVERIFY(device.sealed);
        demandAudit();
        m_bench->run(*m_devices);
        for (const SessionResult& result : m_bench->results)
            QCOMPARE(result.result, Result::DoneBefore);
    }

    void a_device_waits_for_its_receipt_before_it_is_sealed()
    {
        begin(1);
        m_far->server.stop();
        m_bench->run(*m_devices);
        QCOMPARE(m_bench->result().result, Result::Hold);
        QCOMPARE(m_bench->result().error->code(), Code::RegistryUnreachable);
        QCOMPARE(m_bench->result().step, Step::Register);
        QVERIFY(!m_devices->facts().front().sealed);
        QCOMPARE(waiting(), 1);
        m_bench->close();
        m_far->server.start();
        m_bench->run(*m_devices);
        QCOMPARE(m_bench->result().result, Result::Pass);
        QCOMPARE(numbers(), upTo(1));
    }

    void sealed_while_queued_they_pass_and_are_sent_later()
    {
        begin(3);
        m_far->server.stop();
        runQueued();
        QCOMPARE(passed(), std::size_t(3));
        for (const SessionResult& result : m_bench->results)
            QVERIFY(result.queued);
        QCOMPARE(flush(), std::int64_t(3));
        m_far->server.start();
        QCOMPARE(flush(), std::int64_t(0));
        QCOMPARE(numbers(), upTo(3));
        QCOMPARE(m_bench->count("SELECT count(*) FROM station_history WHERE log_index IS NULL"), 0);
        demandAudit();
    }

    void a_checkpoint_that_is_too_old_holds_no_device_that_may_go_queued()
    {
        begin(2, true, true);
        runQueued();
        for (const SessionResult& result : m_bench->results) {
            QVERIFY2(result.result == Result::Pass, result.error ? result.error->what() : "");
            QVERIFY(result.queued);
        }
        QCOMPARE(passed(), std::size_t(2));
        QCOMPARE(waiting(), 2);
    }

    void what_was_not_answered_is_sent_again_and_counts_once()
    {
        begin(3);
        m_far->losesAnswers = true;
        runQueued();
        QCOMPARE(passed(), std::size_t(3));
        QVERIFY(waiting() > 0);
        const std::size_t logged = numbers().size();
        QVERIFY(logged > 0);
        flush();
        QCOMPARE(numbers().size(), logged);
        m_far->losesAnswers = false;
        QCOMPARE(flush(), std::int64_t(0));
        QCOMPARE(numbers(), upTo(3));
        demandAudit();
    }

    void finished_devices_are_known_without_the_registry()
    {
        begin(1);
        m_bench->run(*m_devices);
        m_far->server.stop();
        m_bench->run(*m_devices);
        QCOMPARE(m_bench->result().result, Result::DoneBefore);
        QVERIFY(!m_bench->result().queued);
    }

    void a_refusal_in_the_middle_jams_nothing()
    {
        begin(4);
        m_far->server.stop();
        runQueued();
        const auto chips = m_bench->open().database().read([](sql::Connection& c) {
            std::vector<identity::ChipId> out;
            for (const auto& item : station::outbox::waiting(c))
                out.push_back(item.chip);
            return out;
        });
        logElsewhere(chips.at(1));
        m_far->server.start();
        QCOMPARE(flush(), std::int64_t(0));
        QCOMPARE(numbers(), upTo(3));
        const auto recalls =
            m_bench->open().database().read([](sql::Connection& c) { return station::outbox::recalls(c); });
        QCOMPARE(recalls.size(), std::size_t(1));
        QVERIFY(recalls.front().chip == chips.at(1));
        QVERIFY(recalls.front().refusal == static_cast<std::uint8_t>(RuleCode::Revision));
        QVERIFY(m_bench->open().registrar().refusals().empty()); // a recall is told as one
        demandAudit();
    }

    void a_refused_device_is_on_hold_with_the_reason()
    {
        begin(1);
        m_far->server.stop();
        m_bench->run(*m_devices);
        logElsewhere(m_devices->all().front().chip);
        m_far->server.start();
        m_bench->close();
        QVERIFY(throws(Code::RegistryRefused,
                       [&] { link::waitFor(m_bench->open().registrar().deliver(m_devices->all().front().chip)); }));
        QCOMPARE(m_bench->count("SELECT count(*) FROM station_outbox"), 0);
        QVERIFY(!m_devices->facts().front().sealed);
    }

    /// Nobody holds its device there: who sends is told, or nobody would be.
    void what_is_refused_when_it_is_sent_later_is_told()
    {
        begin(1);
        m_far->server.stop();
        m_bench->run(*m_devices);
        const identity::ChipId chip = m_devices->all().front().chip;
        logElsewhere(chip);
        m_far->server.start();
        QCOMPARE(flush(), std::int64_t(0));
        const auto& refusals = m_bench->open().registrar().refusals();
        QCOMPARE(refusals.size(), std::size_t(1));
        QVERIFY(refusals.front().chip == chip);
        QVERIFY(refusals.front().rule == RuleCode::Revision);
    }

    // As after bringing an older copy of the home back: the log knows more of this station's numbers than it does.
    void a_home_that_forgot_its_number_finds_it_in_the_log()
    {
        begin(2);
        m_bench->run(*m_devices);
        m_bench->open().database().writeNow([](sql::Connection& c) { c.run("DELETE FROM station_signer"); });
        const auto more = m_bench->makeDevices(2);
        more->start();
        m_bench->run(*more);
        QCOMPARE(passed(), std::size_t(2));
        QCOMPARE(numbers(), upTo(4));
    }

    // As after a copy of the home that was made between sending and the answer.
    void a_record_that_is_there_under_another_entry_is_settled()
    {
        begin(1);
        m_far->losesAnswers = true;
        runQueued();
        QCOMPARE(numbers(), upTo(1));
        m_bench->open().database().writeNow([](sql::Connection& c) {
            c.run("UPDATE station_outbox SET entry = NULL, sequence = NULL, queued = queued - 5");
        });
        m_far->losesAnswers = false;
        QCOMPARE(flush(), std::int64_t(0));
        QCOMPARE(numbers(), upTo(1));
        QCOMPARE(m_bench->count("SELECT count(*) FROM station_outbox"), 0);
    }

    void a_station_that_is_not_enrolled_keeps_its_records()
    {
        begin(1, false);
        m_bench->run(*m_devices);
        QCOMPARE(m_bench->result().result, Result::Hold);
        QCOMPARE(m_bench->result().error->code(), Code::StationNotEnrolled);
        QCOMPARE(waiting(), 1);
        m_far->enrol(m_bench->open().vault().publicKey(vault::Purpose::Station));
        QCOMPARE(flush(), std::int64_t(0));
        QCOMPARE(numbers(), upTo(1));
    }

    /// Nobody can enrol its key again: what was sealed while it waited is to be called back.
    void a_station_that_was_revoked_has_its_records_refused()
    {
        begin(2);
        m_far->server.stop();
        runQueued();
        QCOMPARE(passed(), std::size_t(2));
        m_far->revoke(m_bench->open().vault().publicKey(vault::Purpose::Station));
        m_far->server.start();
        QCOMPARE(flush(), std::int64_t(0));
        const auto recalls =
            m_bench->open().database().read([](sql::Connection& c) { return station::outbox::recalls(c); });
        QCOMPARE(recalls.size(), std::size_t(2));
        QVERIFY(recalls.front().refusal == static_cast<std::uint8_t>(RuleCode::Revoked));
    }

    void nothing_is_asked_again_at_once()
    {
        begin(2);
        m_far->losesAnswers = true;
        runQueued();
        QVERIFY(m_bench->open().registrar().trouble());
        m_bench->close();
        auto& registrar = m_bench->open().registrar();
        link::waitFor(registrar.flush());
        const int posts = m_far->posts; // Qt itself may repeat a request once whose connection broke
        link::waitFor(registrar.flush());
        link::waitFor(registrar.flush());
        QCOMPARE(m_far->posts.load(), posts);
        QCOMPARE(registrar.trouble()->code(), Code::RegistryUnreachable);
    }

    void ten_thousand_records_queued_offline_are_sent()
    {
        constexpr int many = 10'000;
        begin(1);
        m_far->server.stop();
        const auto maker = m_bench->open().vault().manufacturerSigner();
        m_bench->open().database().writeNow([&](sql::Connection& c) {
            for (int i = 0; i < many; ++i) {
                const auto record = syntheticRecord(*maker, i);
                station::outbox::put(c, record.chip, record.encode(), 1'700'000'000 + i);
                station::outbox::markSealed(c, record.chip, true);
            }
        });
        QCOMPARE(flush(), std::int64_t(many));
        m_far->server.start();
        // Now and then an answer is lost.
        m_far->losesEvery = 7;
        for (int tries = 0; waiting() > 0 && tries < 60; ++tries)
            flush();
        QCOMPARE(waiting(), std::int64_t(0));
        QCOMPARE(numbers(), upTo(many));
        QCOMPARE((*m_far)->log({}).size, std::uint64_t(many + 1));
        demandAudit();
    }

    void the_registry_is_chosen_in_the_settings()
    {
        begin(1);
        const HomeLayout layout{m_bench->home()};
        QVERIFY(StationRegistry::of(layout).isRemote());
        m_bench->close();
        auto home = StationHome::open(m_bench->home(), StationHome::Use::Work, m_bench->random, m_bench->clock);
        fileAtHome(*home);
        QVERIFY(!StationRegistry::of(layout).isRemote());
        QCOMPARE(StationRegistry::of(layout).trust, layout.trustFile());
        const auto maker = home->vault().manufacturerKey();
        fileAt(layout, m_far->server.url(), m_far->trustFile(), maker);
        const auto other = crypto::PrivateKey::generate(crypto::KeyKind::P256, m_bench->random);
        QVERIFY(throws(Code::TrustFileMalformed,
                       [&] { fileAt(layout, m_far->server.url(), m_far->trustFile(), other.publicKey()); }));
        QVERIFY(throws(Code::Usage, [&] { fileAt(layout, "registry.example", m_far->trustFile(), maker); }));
        home.reset();
        m_bench->run(*m_devices);
        QCOMPARE(passed(), std::size_t(1));
        // Its records are there now.
        m_bench->close();
        home = StationHome::open(m_bench->home(), StationHome::Use::Work, m_bench->random, m_bench->clock);
        QVERIFY(throws(Code::Usage, [&] { fileAtHome(*home); }));
    }
};

QTEST_GUILESS_MAIN(RemoteRegistrarTest)
#include "remote_registrar_test.moc"
