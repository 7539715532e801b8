#include "line_bench.h"

#include "provisioning/scan_clerk.h"
#include "station/identities.h"

#include <QTest>
#include <QTimer>

using namespace keyline;
using namespace keyline::provisioning;
using namespace std::chrono_literals;
using scan::ScanOutcome;
using station::Result;
using station::Step;

namespace {

std::string label(std::uint32_t n)
{
    return identity::DeviceIdentity::imei(35209900, n).human();
}

} // namespace

/// Real devices on a real line, whose labels are scanned.
class ScanClerkTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<LineBench> m_bench;
    std::unique_ptr<Devices> m_devices;
    std::unique_ptr<ScanClerk> m_clerk;
    std::vector<LabelOrder> m_labels;
    std::map<int, WaitsFor> m_waits; ///< by slot: what it waits for now

    int slotOf(const std::string& port) const
    {
        const auto ports = m_devices->ports();
        return 1 + static_cast<int>(std::ranges::find(ports, port) - ports.begin());
    }

    void attach(int count)
    {
        m_devices = m_bench->makeDevices(count);
        m_devices->start();
    }

    Order order(bool scanBack = false, bool byScan = true)
    {
        auto profile = package::loadProfile(HomeLayout{m_bench->home()}.profiles(), "phone");
        profile.label.scanBack = scanBack;
        auto out = m_bench->order(std::move(profile), "imei:35209900-000001..000999");
        if (byScan)
            out.identities.reset();
        m_clerk = std::make_unique<ScanClerk>(
            m_bench->open(), deskRules(out, 64),
            ScanClerk::Hooks{.slotOf = [this](const std::string& port) { return slotOf(port); },
                             .labelDue = [this](int, const LabelOrder& due) { m_labels.push_back(due); }},
            m_bench->clock);
        out.hands = m_clerk->hands();
        return out;
    }

    /// Calls back from the event loop, as a scanner does, whenever a device waits for hands.
    void onWait(std::function<void(Engine&, const StepEvent&)> react)
    {
        m_bench->onStep = [this, react](Engine& engine, const StepEvent& event) {
            m_waits[slotOf(event.port)] = event.waitsFor;
            if (event.waitsFor == WaitsFor::Identities || event.waitsFor == WaitsFor::Label)
                QTimer::singleShot(0, [&engine, react, event] { react(engine, event); });
        };
    }

    Summary run(Order given)
    {
        const auto out = m_bench->run(m_devices->ports(), std::move(given));
        for (const auto& port : m_devices->ports())
            m_clerk->sessionEnded(port);
        return out;
    }

    std::string identityOf(const identity::ChipId& chip)
    {
        const auto list =
            m_bench->open().database().read([&](sql::Connection& c) { return station::identities::of(c, chip); });
        return list ? list->primary().human() : std::string();
    }

    std::string broken()
    {
        m_clerk.reset();
        return m_bench->broken(m_devices.get());
    }

  private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<LineBench>();
        m_bench->makeStation();
        m_labels.clear();
    }
    void cleanup()
    {
        m_clerk.reset();
        m_devices.reset();
        m_bench.reset();
    }

    void gives_eight_devices_the_labels_that_are_scanned()
    {
        attach(8);
        std::uint32_t next = 0;
        onWait([&](Engine&, const StepEvent&) { m_clerk->scan(label(++next)); });
        QCOMPARE(run(order()).pass, std::size_t{8});
        std::set<std::string> given;
        for (const auto& result : m_bench->results)
            given.insert(result.identity);
        QCOMPARE(given.size(), std::size_t{8});
        QCOMPARE(*given.begin(), label(1));
        QCOMPARE(broken(), std::string());
    }

    void takes_a_label_that_was_scanned_before_the_device_came()
    {
        attach(1);
        auto given = order();
        m_clerk->scan(label(5));
        QCOMPARE(run(std::move(given)).pass, std::size_t{1});
        QCOMPARE(m_bench->result().identity, label(5));
    }

    void takes_the_label_for_the_slot_whose_sticker_was_scanned()
    {
        attach(2);
        auto given = order();
        m_clerk->scan(scan::OwnCode::slot(2).text());
        m_clerk->scan(label(22));
        m_clerk->scan(label(11));
        QCOMPARE(run(std::move(given)).pass, std::size_t{2});
        QCOMPARE(identityOf(m_devices->all()[0].chip), label(11));
        QCOMPARE(identityOf(m_devices->all()[1].chip), label(22));
    }

    void tells_that_it_waits_and_can_be_stopped_meanwhile()
    {
        attach(1);
        bool waited = false;
        onWait([&](Engine& engine, const StepEvent& event) {
            waited = event.step == Step::AssignIdentity && event.waitsFor == WaitsFor::Identities;
            engine.stop();
        });
        QCOMPARE(run(order()).interrupted, std::size_t{1});
        QVERIFY(waited);
        QCOMPARE(m_bench->count("SELECT count(*) FROM station_identity"), 0);
        QCOMPARE(m_clerk->desk().armed(), 0);
    }

    void ends_where_nobody_will_scan_any_more()
    {
        attach(2);
        int waiting = 0;
        onWait([&](Engine&, const StepEvent&) {
            if (++waiting == 1)
                m_clerk->scan(label(1)); // this one goes its way to the end
            else
                m_clerk->hands()->close();
        });
        const auto summary = run(order());
        QCOMPARE(summary.pass, std::size_t{1});
        QCOMPARE(summary.interrupted, std::size_t{1});
    }

    void notices_a_device_that_is_pulled_out_while_it_waits()
    {
        attach(1);
        m_bench->options.patience.replug = 0ms;
        onWait([&](Engine&, const StepEvent&) { m_devices->stop(); });
        QCOMPARE(run(order()).hold, std::size_t{1});
        // Gone from the desk: the next label is not its.
        QCOMPARE(m_clerk->desk().armed(), 0);
        QVERIFY(m_clerk->scan(label(1)).kind == ScanOutcome::Kind::Noted);
        QCOMPARE(m_bench->count("SELECT count(*) FROM station_identity"), 0);
    }

    void gives_the_same_chip_the_same_identity_again_without_a_scan()
    {
        attach(1);
        onWait([&](Engine&, const StepEvent&) { m_clerk->scan(label(1)); });
        m_bench->options.patience.replug = 0ms;
        const auto given = order();
        const auto react = m_bench->onStep;
        m_bench->onStep = [&](Engine& engine, const StepEvent& event) {
            react(engine, event);
            if (event.step == Step::Certify)
                engine.stop();
        };
        QCOMPARE(run(given).interrupted, std::size_t{1});
        onWait([&](Engine&, const StepEvent&) { QFAIL("asked again"); });
        QCOMPARE(run(given).pass, std::size_t{1});
        QCOMPARE(m_bench->result().identity, label(1));
        QCOMPARE(broken(), std::string());
    }

    void costs_no_label_where_the_device_fails_before_it_is_journalled()
    {
        attach(2);
        const auto first = m_devices->all()[0].port;
        const auto second = m_devices->all()[1].port;
        const auto given = order();
        onWait([&](Engine& engine, const StepEvent&) { engine.stop(); });
        m_bench->run({first}, given);
        m_clerk->sessionEnded(first);
        onWait([&](Engine&, const StepEvent&) { m_clerk->scan(label(1)); });
        m_bench->run({second}, given);
        QCOMPARE(m_bench->result().identity, label(1));
    }

    void refuses_a_label_of_a_finished_device_and_goes_on_waiting()
    {
        attach(2);
        const auto given = order();
        onWait([&](Engine&, const StepEvent&) { m_clerk->scan(label(1)); });
        m_bench->run({m_devices->all()[0].port}, given);
        std::optional<Error> refusal;
        onWait([&](Engine&, const StepEvent&) {
            refusal = m_clerk->scan("IMEI: " + label(1)).error;
            m_clerk->scan(label(2));
        });
        m_bench->run({m_devices->all()[1].port}, given);
        QVERIFY(refusal && refusal->code() == Code::ScanBelongsToOther);
        QVERIFY(refusal->context().ends_with(m_devices->all()[0].chip.tail()));
        QCOMPARE(m_bench->result().identity, label(2));
        QCOMPARE(broken(), std::string());
    }

    void asks_again_where_the_registry_has_learnt_meanwhile_whose_label_it_is()
    {
        attach(2);
        const auto given = order();
        onWait([&](Engine&, const StepEvent&) { m_clerk->scan(label(1)); });
        m_bench->run({m_devices->all()[0].port}, given);
        // Whoever answers need not look: the journal does.
        std::vector<std::string> answers{label(1), label(2)};
        std::size_t asked = 0;
        std::vector<Code> refused;
        Order blind = given;
        std::shared_ptr<HandDesk> desk;
        desk = std::make_shared<HandDesk>(HandDesk::Hooks{.asked = [&](const HandQuestion& question) {
            const auto imei = identity::DeviceIdentity::fromText(answers.at(asked++));
            desk->giveIdentities(question.port, identity::IdentityList(imei));
        }});
        blind.hands = desk;
        m_bench->onStep = [&](Engine&, const StepEvent& event) {
            if (event.state == StepState::Waiting && event.error)
                refused.push_back(event.error->code());
        };
        m_bench->run({m_devices->all()[1].port}, blind);
        QCOMPARE(refused, std::vector<Code>{Code::ScanBelongsToOther});
        QCOMPARE(m_bench->result().identity, label(2));
        QCOMPARE(broken(), std::string());
    }

    void passes_only_when_the_label_was_scanned_back()
    {
        attach(1);
        bool sealed = false;
        onWait([&](Engine&, const StepEvent& event) {
            QCOMPARE(event.waitsFor, WaitsFor::Label);
            sealed = m_bench->begun(Step::Seal) > 0;
            QVERIFY(m_bench->filed(m_devices->all()[0].chip)); // durable before the label is asked for
            m_clerk->scan(label(1));
        });
        QCOMPARE(run(order(true, false)).pass, std::size_t{1});
        QVERIFY(!sealed);
        QCOMPARE(m_labels.size(), std::size_t{1});
        QCOMPARE(m_labels.front().identities.primary().human(), label(1));
        QCOMPARE(m_labels.front().model, std::string("Aurora 1"));
        QCOMPARE(broken(), std::string());
    }

    void says_whose_label_was_scanned_back_and_waits_for_the_right_one()
    {
        attach(2);
        const auto given = order(true, false);
        onWait([&](Engine&, const StepEvent&) { m_clerk->scan(label(1)); });
        m_bench->run({m_devices->all()[0].port}, given);
        std::vector<std::string> troubles;
        onWait([&](Engine&, const StepEvent& event) {
            if (event.error)
                troubles.push_back(event.error->what());
            m_clerk->scan(event.error ? label(2) : "IMEI: " + label(1));
        });
        m_bench->run({m_devices->all()[1].port}, given);
        QCOMPARE(m_bench->result().result, Result::Pass);
        QCOMPARE(troubles.size(), std::size_t{1});
        QVERIFY2(troubles.front().find("K-819") == 0 &&
                     troubles.front().find(m_devices->all()[0].chip.tail()) != std::string::npos,
                 troubles.front().c_str());
        QCOMPARE(broken(), std::string());
    }

    void goes_on_at_the_label_after_an_unplug_and_prints_it_once()
    {
        attach(1);
        const auto given = order(true, false);
        onWait([&](Engine& engine, const StepEvent&) { engine.stop(); });
        QCOMPARE(run(given).interrupted, std::size_t{1});
        QCOMPARE(m_bench->count("SELECT label FROM station_job"), 1);
        QCOMPARE(m_devices->facts().front().sealed, false);
        m_devices->start();
        onWait([&](Engine&, const StepEvent&) { m_clerk->scan(label(1)); });
        QCOMPARE(run(given).pass, std::size_t{1});
        QCOMPARE(m_labels.size(), std::size_t{1});
        QCOMPARE(broken(), std::string());
    }

    void does_not_ask_for_a_label_again_that_was_scanned_back()
    {
        attach(1);
        const auto given = order(true, false);
        onWait([&](Engine&, const StepEvent&) { m_clerk->scan(label(1)); });
        const auto react = m_bench->onStep;
        m_bench->onStep = [&](Engine& engine, const StepEvent& event) {
            react(engine, event);
            if (event.step == Step::Seal)
                engine.stop();
        };
        QCOMPARE(run(given).interrupted, std::size_t{1});
        onWait([&](Engine&, const StepEvent&) { QFAIL("asked again"); });
        QCOMPARE(run(given).pass, std::size_t{1});
        QCOMPARE(m_labels.size(), std::size_t{1});
        QCOMPARE(broken(), std::string());
    }

    void has_a_label_made_and_waits_for_nobody_where_it_is_not_scanned_back()
    {
        attach(2);
        QCOMPARE(run(order(false, false)).pass, std::size_t{2});
        QCOMPARE(m_labels.size(), std::size_t{2});
    }

    void holds_a_device_whose_label_nobody_would_scan_back()
    {
        attach(1);
        auto given = order(true, false);
        given.hands.reset();
        QCOMPARE(run(std::move(given)).hold, std::size_t{1});
        QVERIFY(m_bench->result().error->code() == Code::LabelNotMade);
    }
};

QTEST_GUILESS_MAIN(ScanClerkTest)
#include "scan_clerk_test.moc"
