#include "line_bench.h"

#include "provisioning/recall.h"
#include "station/identities.h"

#include <QTest>

using namespace keyline;
using namespace keyline::provisioning;
using station::Result;
using station::Step;

/// Devices that are sealed while their record waits, and what becomes of them when the registry answers at last.
class RecallTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<LineBench> m_bench;
    std::unique_ptr<Devices> m_devices;
    std::optional<identity::ChipId> m_chip;

    Order order()
    {
        auto out = m_bench->order();
        out.profile.sealWhileQueued = true;
        return out;
    }
    void run() { m_bench->run(m_devices->ports(), order()); }

    void blockHistory(bool blocked)
    {
        m_bench->open().database().writeNow([&](sql::Connection& c) {
            c.run(blocked ? "CREATE TRIGGER blocked BEFORE INSERT ON station_history BEGIN"
                            " SELECT raise(ABORT, 'blocked'); END"
                          : "DROP TRIGGER blocked");
        });
    }

    /// The registry is away; the device seals, and its note here is never written, as after a kill between the two.
    void cutShortAfterSeal()
    {
        m_bench->blockRegistry(true);
        blockHistory(true);
        run();
        blockHistory(false);
        m_bench->blockRegistry(false);
        QCOMPARE(m_bench->result().step, Step::Seal);
        QVERIFY(m_devices->facts().front().sealed);
    }

    /// The same, killed before the device seals.
    void cutShortBeforeSeal()
    {
        m_bench->blockRegistry(true);
        m_devices->start({QStringLiteral("--fault"), QStringLiteral("refuse-seal")});
        run();
        m_bench->blockRegistry(false);
        QCOMPARE(m_bench->result().step, Step::Seal);
        QVERIFY(!m_devices->facts().front().sealed);
    }

    /// The registry knows the chip's identity as another chip's by now.
    void giveIdentityAway()
    {
        const auto list = m_bench->open().database().read(
            [&](sql::Connection& c) { return station::identities::of(c, *m_chip).value(); });
        m_bench->close();
        sql::Database database(HomeLayout{m_bench->home()}.registry() / "registry.sqlite", {}, sql::Access::Existing);
        database.writeNow([&](sql::Connection& c) {
            c.run("INSERT INTO identity (urn, chip) VALUES (?, ?)", list.primary().urn(), Digest{7});
        });
    }

    void giveIdentityBack()
    {
        m_bench->close();
        sql::Database database(HomeLayout{m_bench->home()}.registry() / "registry.sqlite", {}, sql::Access::Existing);
        database.writeNow([](sql::Connection& c) { c.run("DELETE FROM identity WHERE chip = ?", Digest{7}); });
    }

    std::size_t recalls()
    {
        return m_bench->open().database().read([](sql::Connection& c) { return station::outbox::recalls(c); }).size();
    }

  private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<LineBench>();
        m_bench->makeStation();
        m_devices = m_bench->makeDevices(1);
        m_chip = m_devices->start().front().chip;
    }
    void cleanup()
    {
        m_devices.reset();
        m_bench.reset();
    }

    void a_device_that_sealed_itself_unheard_is_a_recall_when_its_record_is_refused()
    {
        cutShortAfterSeal();
        giveIdentityAway();
        link::waitFor(m_bench->open().registrar().flush());
        QCOMPARE(recalls(), std::size_t(1));
        run();
        QCOMPARE(m_bench->result().error->code(), Code::RecordRecalled);
        const auto known = m_bench->open().database().read([](sql::Connection& c) { return readRecalls(c); });
        QCOMPARE(known.size(), std::size_t(1));
        QVERIFY(known.front().chip == *m_chip && known.front().rule == registry::RuleCode::Identity);
        QCOMPARE(known.front().identity, identity::DeviceIdentity::imei(35209900, 1).human());
    }

    void a_device_that_never_sealed_is_no_recall_for_long()
    {
        cutShortBeforeSeal();
        giveIdentityAway();
        link::waitFor(m_bench->open().registrar().flush());
        QCOMPARE(recalls(), std::size_t(1));
        run();
        QCOMPARE(m_bench->result().result, Result::Hold);
        QCOMPARE(m_bench->result().error->code(), Code::RegistryRefused);
        QCOMPARE(recalls(), std::size_t(0));
        QCOMPARE(m_bench->count("SELECT count(*) FROM vault_pair"), 0);
        m_devices->start();
        run();
        QCOMPARE(m_bench->result().result, Result::Pass);
        QCOMPARE(m_bench->result().identity, identity::DeviceIdentity::imei(35209900, 2).human());
        giveIdentityBack(); // the audit sees that nothing in the log gave it away
        QCOMPARE(m_bench->broken(m_devices.get()), std::string());
    }

    void a_repeated_attempt_says_only_what_it_did_itself()
    {
        m_bench->blockRegistry(true);
        blockHistory(true); // the first attempt fails at its end
        std::size_t attempts = 0;
        m_bench->onStep = [&](Engine&, const StepEvent& event) {
            if (event.step != Step::ReadChip || event.state != StepState::Started || ++attempts != 2)
                return;
            blockHistory(false);
            m_bench->blockRegistry(false);
        };
        run();
        QCOMPARE(attempts, std::size_t(2));
        QCOMPARE(m_bench->result().result, Result::Pass);
        QVERIFY(!m_bench->result().queued);
        QCOMPARE(m_bench->broken(m_devices.get()), std::string());
    }

    void a_refused_chip_begins_anew_with_other_keys()
    {
        m_bench->blockRegistry(true);
        m_bench->options.patience.registry = std::chrono::milliseconds(0);
        m_bench->run(*m_devices);
        m_bench->blockRegistry(false);
        giveIdentityAway();
        link::waitFor(m_bench->open().registrar().flush());
        QCOMPARE(m_bench->count("SELECT count(*) FROM vault_pair"), 0);
        QCOMPARE(m_bench->count("SELECT count(*) FROM station_job WHERE backup IS NOT NULL"), 0);
        m_bench->run(*m_devices);
        QCOMPARE(m_bench->result().result, Result::Pass);
        QCOMPARE(m_bench->result().identity, identity::DeviceIdentity::imei(35209900, 2).human());
        giveIdentityBack(); // the audit sees that nothing in the log gave it away
        QCOMPARE(m_bench->broken(m_devices.get()), std::string());
    }

    void a_device_that_is_seen_unsealed_before_the_refusal_is_none_at_all()
    {
        cutShortBeforeSeal();
        m_bench->blockRegistry(true);
        m_bench->onStep = [](Engine& engine, const StepEvent& event) {
            if (event.step == Step::ProveKeys && event.state == StepState::Done)
                engine.stop();
        };
        run();
        QVERIFY(m_bench->result().interrupted);
        m_bench->blockRegistry(false);
        giveIdentityAway();
        link::waitFor(m_bench->open().registrar().flush());
        QCOMPARE(recalls(), std::size_t(0));
    }

    void a_record_delivered_after_the_crash_is_the_devices_place_in_the_log()
    {
        cutShortAfterSeal();
        run();
        QCOMPARE(m_bench->result().result, Result::Pass);
        QVERIFY(!m_bench->result().queued);
        QCOMPARE(m_bench->count("SELECT count(*) FROM station_history WHERE result = 0 AND queued = 0"
                                " AND log_index IS NOT NULL"),
                 1);
        QCOMPARE(m_bench->broken(m_devices.get()), std::string());
    }

    void a_record_delivered_while_the_device_seals_is_no_longer_queued()
    {
        m_bench->blockRegistry(true);
        std::optional<QCoro::Task<std::int64_t>> sending;
        m_bench->onStep = [&](Engine&, const StepEvent& event) {
            if (event.step != Step::Seal || event.state != StepState::Started)
                return;
            m_bench->blockRegistry(false);
            sending = m_bench->open().registrar().flush();
        };
        run();
        link::waitFor(std::move(*sending));
        QCOMPARE(m_bench->result().result, Result::Pass);
        QCOMPARE(m_bench->count("SELECT count(*) FROM station_history WHERE queued = 0 AND log_index IS NOT NULL"), 1);
        QCOMPARE(m_bench->broken(m_devices.get()), std::string());
    }

    void a_restore_seals_so_the_record_is_sent_first()
    {
        m_bench->blockRegistry(true);
        m_bench->options.patience.registry = std::chrono::milliseconds(0);
        m_bench->run(*m_devices); // a profile that waits for the registry
        QCOMPARE(m_bench->result().result, Result::Hold);
        m_devices->eraseFlash(*m_chip);
        m_devices->start();
        m_bench->run(*m_devices);
        QCOMPARE(m_bench->result().result, Result::Hold);
        QVERIFY(!m_devices->facts().front().sealed);
        m_bench->blockRegistry(false);
        m_bench->run(*m_devices);
        QCOMPARE(m_bench->result().result, Result::Pass);
        QCOMPARE(m_bench->broken(m_devices.get()), std::string());
    }
};

QTEST_GUILESS_MAIN(RecallTest)
#include "recall_test.moc"
