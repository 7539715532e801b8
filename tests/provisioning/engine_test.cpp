#include "line_bench.h"

#include "provisioning/engine.h"
#include "provisioning/events.h"
#include "provisioning/line.h"
#include "vault/pool.h"

#include <QTest>

#include <set>

using namespace keyline;
using namespace keyline::provisioning;
using station::Result;
using station::Step;

class EngineTest : public QObject
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

    void works_on_many_ports_at_once()
    {
        auto devices = m_bench->makeDevices(32);
        devices->start();
        const auto summary = m_bench->run(*devices);
        QCOMPARE(summary.pass, std::size_t(32));
        std::set<std::string> identities;
        for (const auto& result : m_bench->results)
            identities.insert(result.identity);
        QCOMPARE(identities.size(), std::size_t(32));
        QCOMPARE(m_bench->broken(devices.get()), std::string());
    }

    void stops_in_the_middle_and_goes_on()
    {
        auto devices = m_bench->makeDevices(12);
        devices->start();
        int seen = 0;
        m_bench->onStep = [&](Engine& engine, const StepEvent&) {
            if (++seen == 60)
                engine.stop();
        };
        const auto first = m_bench->run(*devices);
        m_bench->onStep = nullptr;
        QVERIFY(first.interrupted > 0);
        // A step ends once.
        std::map<std::string, bool> inStep;
        for (const auto& event : m_bench->events) {
            QCOMPARE(inStep[event.port], event.state != StepState::Started);
            inStep[event.port] = event.state == StepState::Started;
        }
        QCOMPARE(m_bench->broken(devices.get()), std::string());
        const auto second = m_bench->run(*devices);
        QCOMPARE(first.pass + second.pass, std::size_t(12));
        QCOMPARE(second.doneBefore, first.pass);
        QCOMPARE(m_bench->broken(devices.get()), std::string());
    }

    void serves_as_many_as_there_are_identities()
    {
        auto devices = m_bench->makeDevices(5);
        devices->start();
        const auto summary = m_bench->run(devices->ports(), m_bench->order("phone", "imei:35209900-000001..000003"));
        QCOMPARE(summary.pass, std::size_t(3));
        QCOMPARE(summary.hold, std::size_t(2));
        for (const auto& result : m_bench->results)
            QVERIFY(!result.error || result.error->code() == Code::IdentitiesUsedUp);
        QCOMPARE(m_bench->run(*devices).pass, std::size_t(2));
        QCOMPARE(m_bench->broken(devices.get()), std::string());
    }

    void serves_as_many_as_there_are_pairs_and_burns_no_identity()
    {
        vault::fillPool(const_cast<vault::Vault&>(m_bench->open().vault()), crypto::KeyKind::Rsa2048, 1);
        auto devices = m_bench->makeDevices(2);
        devices->start();
        const auto summary = m_bench->run(devices->ports(), m_bench->order("terminal"));
        QCOMPARE(summary.pass, std::size_t(1));
        QCOMPARE(summary.hold, std::size_t(1));
        for (const auto& result : m_bench->results)
            QVERIFY(!result.error || result.error->code() == Code::PoolEmpty);
        vault::fillPool(const_cast<vault::Vault&>(m_bench->open().vault()), crypto::KeyKind::Rsa2048, 1);
        QCOMPARE(m_bench->run(devices->ports(), m_bench->order("terminal")).pass, std::size_t(1));
        QCOMPARE(m_bench->count("SELECT count(*) FROM station_identity"), 2);
        QCOMPARE(m_bench->broken(devices.get()), std::string());
    }

    void holds_a_device_while_the_registry_cannot_be_written()
    {
        auto devices = m_bench->makeDevices(1);
        devices->start();
        m_bench->options.patience.registry = std::chrono::milliseconds(100);
        m_bench->blockRegistry(true);
        m_bench->run(*devices);
        QCOMPARE(m_bench->result().result, Result::Hold);
        QCOMPARE(m_bench->result().step, Step::Register);
        QVERIFY(std::ranges::any_of(m_bench->events,
                                    [](const StepEvent& event) { return event.state == StepState::Waiting; }));
        QCOMPARE(m_bench->count("SELECT count(*) FROM vault_pair"), 1);
        QCOMPARE(m_bench->broken(devices.get()), std::string());
        m_bench->blockRegistry(false);
        m_bench->run(*devices);
        QCOMPARE(m_bench->result().result, Result::Pass);
        QCOMPARE(m_bench->begun(Step::Install), std::size_t(0));
        QCOMPARE(m_bench->broken(devices.get()), std::string());
    }

    void lets_a_device_go_with_its_record_queued_where_the_profile_says_so()
    {
        auto devices = m_bench->makeDevices(1);
        const auto chip = devices->start().front().chip;
        m_bench->blockRegistry(true);
        auto order = m_bench->order();
        order.profile.sealWhileQueued = true;
        const auto queued = m_bench->run(devices->ports(), order);
        QCOMPARE(queued.pass, std::size_t(1));
        QCOMPARE(queued.queued, std::size_t(1));
        QCOMPARE(queued.waiting, std::int64_t(1));
        // The pair waits until the registry has the backup.
        QCOMPARE(m_bench->count("SELECT count(*) FROM vault_pair"), 1);
        QCOMPARE(m_bench->broken(devices.get()), std::string());

        m_bench->run(devices->ports(), order);
        QCOMPARE(m_bench->result().result, Result::DoneBefore);
        m_bench->blockRegistry(false);
        const auto sent = m_bench->run({}, order);
        QCOMPARE(sent.waiting, std::int64_t(0));
        QVERIFY(m_bench->filed(chip));
        QCOMPARE(m_bench->count("SELECT count(*) FROM vault_pair"), 0);
        QCOMPARE(m_bench->count("SELECT count(*) FROM station_history WHERE queued = 1"), 0);
        QCOMPARE(m_bench->broken(devices.get()), std::string());
    }

    void keeps_the_results_where_an_erasure_cannot_be_finished()
    {
        auto devices = m_bench->makeDevices(1);
        devices->start();
        // A reader with an old snapshot keeps the write-ahead log from being truncated.
        auto& database = m_bench->open().database();
        const auto summary = database.read([&](sql::Connection& c) {
            c.query("SELECT count(*) FROM station_job").step();
            return m_bench->run(*devices);
        });
        QCOMPARE(summary.pass, std::size_t(1));
        QVERIFY(summary.unfinishedErasure);
        QCOMPARE(summary.unfinishedErasure->code(), Code::DatabaseFault);
        QCOMPARE(m_bench->broken(devices.get()), std::string());
    }

    void refuses_more_ports_than_it_can_serve()
    {
        QVERIFY(test::throws(Code::Usage, [&] {
            m_bench->run(std::vector<std::string>(Engine::mostPorts + 1, "/dev/null"), m_bench->order());
        }));
    }

    void tells_states_by_the_names_that_scripts_know()
    {
        QCOMPARE(std::string(stepStateName(StepState::Started)), std::string("started"));
        QCOMPARE(std::string(stepStateName(StepState::Done)), std::string("done"));
        QCOMPARE(std::string(stepStateName(StepState::Failed)), std::string("failed"));
        QCOMPARE(std::string(stepStateName(StepState::Waiting)), std::string("waiting"));
    }
};

QTEST_GUILESS_MAIN(EngineTest)
#include "engine_test.moc"
