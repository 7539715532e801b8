#include "line_bench.h"

#include "provisioning/registrar.h"

#include <QTest>

using namespace keyline;
using namespace keyline::provisioning;
using station::Step;
using test::throws;

namespace {

/// A device that is proved and not registered yet: all that a record needs.
registry::Record recordInWork(LineBench& bench, Devices& devices)
{
    bench.onStep = [](Engine& engine, const StepEvent& event) {
        if (event.step == Step::Register && event.state == StepState::Waiting)
            engine.stop();
    };
    bench.blockRegistry(true);
    bench.options.patience.registry = std::chrono::milliseconds(0);
    bench.run(devices);
    bench.blockRegistry(false);
    bench.onStep = nullptr;
    return bench.open().database().read([&](sql::Connection& c) {
        return registry::Record::parse(station::outbox::find(c, devices.all().front().chip).value().record);
    });
}

} // namespace

class RegistrarTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<LineBench> m_bench;
    std::unique_ptr<Devices> m_devices;
    std::optional<registry::Record> m_record;

  private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<LineBench>();
        m_bench->makeStation();
        m_devices = m_bench->makeDevices(1);
        m_devices->start();
        m_record = recordInWork(*m_bench, *m_devices);
    }
    void cleanup()
    {
        m_devices.reset();
        m_bench.reset();
    }

    void delivers_what_waits_and_settles_it()
    {
        auto& registrar = m_bench->open().registrar();
        QVERIFY(!link::waitFor(registrar.find(m_record->chip)));
        const auto index = link::waitFor(registrar.deliver(m_record->chip));
        QCOMPARE(link::waitFor(registrar.find(m_record->chip))->index, index);
        QCOMPARE(m_bench->count("SELECT count(*) FROM station_outbox"), 0);
        QCOMPARE(m_bench->count("SELECT count(*) FROM vault_pair"), 0);
        QVERIFY(throws(Code::Unexpected, [&] { link::waitFor(registrar.deliver(m_record->chip)); }));
    }

    // As after a kill between the log and its note in the station's database.
    void takes_the_very_record_that_is_there_already_for_delivered()
    {
        auto& registrar = m_bench->open().registrar();
        const auto index = link::waitFor(registrar.deliver(m_record->chip));
        link::waitFor(registrar.queue(*m_record));
        QCOMPARE(link::waitFor(registrar.deliver(m_record->chip)), index);
        QCOMPARE(m_bench->count("SELECT count(*) FROM station_outbox"), 0);
    }

    void says_why_the_registry_refuses_another_record_of_the_chip()
    {
        auto& registrar = m_bench->open().registrar();
        link::waitFor(registrar.deliver(m_record->chip));
        auto other = *m_record;
        other.profile = "another";
        link::waitFor(registrar.queue(other));
        QVERIFY(throws(Code::RegistryRefused, [&] { link::waitFor(registrar.deliver(m_record->chip)); }));
        QCOMPARE(m_bench->count("SELECT count(*) FROM station_outbox"), 0);
    }

    void keeps_a_refused_record_of_a_device_that_left_as_a_recall()
    {
        auto& registrar = m_bench->open().registrar();
        link::waitFor(registrar.deliver(m_record->chip));
        auto other = *m_record;
        other.profile = "another";
        link::waitFor(registrar.queue(other));
        m_bench->open().database().writeNow(
            [&](sql::Connection& c) { station::outbox::markSealed(c, m_record->chip, true); });
        QCOMPARE(link::waitFor(registrar.flush()), std::int64_t(0));
        const auto recalls =
            m_bench->open().database().read([](sql::Connection& c) { return station::outbox::recalls(c); });
        QCOMPARE(recalls.size(), std::size_t(1));
        QVERIFY(recalls.front().chip == m_record->chip);
    }

    void flushes_what_a_crash_left_before_any_device_comes()
    {
        QCOMPARE(link::waitFor(m_bench->open().registrar().flush()), std::int64_t(0));
        QVERIFY(m_bench->filed(m_record->chip));
        m_bench->run(*m_devices);
        QCOMPARE(m_bench->result().result, station::Result::Pass);
        QCOMPARE(m_bench->broken(m_devices.get()), std::string());
    }
};

QTEST_GUILESS_MAIN(RegistrarTest)
#include "registrar_test.moc"
