#include "line_bench.h"

#include "station/identities.h"
#include "vault/pool.h"

#include <QTest>

using namespace keyline;
using namespace keyline::provisioning;
using station::Result;
using station::Step;

namespace {

struct Kept
{
    std::optional<std::vector<std::string>> identities;
    std::optional<Bytes> certificate;
    std::optional<Bytes> pair; ///< SPKI
};

Kept keptOf(LineBench& bench, const identity::ChipId& chip)
{
    return bench.open().database().read([&](sql::Connection& c) {
        Kept out;
        if (const auto list = station::identities::of(c, chip))
            out.identities = list->urns();
        if (const auto job = station::journal::find(c, chip))
            out.certificate = job->certificate;
        if (const auto pair = vault::pairs::reserved(c, chip))
            out.pair = pair->spki;
        return out;
    });
}

/// Stops the session when this step is done, or with `atOnce` in the middle of it.
void stopAt(LineBench& bench, Step step, bool atOnce)
{
    bench.onStep = [step, atOnce](Engine& engine, const StepEvent& event) {
        if (event.step == step && event.state == (atOnce ? StepState::Started : StepState::Done))
            engine.stop(atOnce);
    };
}

} // namespace

class ResumeTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<LineBench> m_bench;
    std::unique_ptr<Devices> m_devices;
    std::optional<identity::ChipId> m_chip;

    void runTo(Step step, bool atOnce, const Order& order)
    {
        stopAt(*m_bench, step, atOnce);
        m_bench->run(m_devices->ports(), order);
        m_bench->onStep = nullptr;
    }
    void passes()
    {
        m_bench->run(*m_devices);
        if (m_bench->result().error)
            qWarning("%s", m_bench->result().error->what());
        QCOMPARE(m_bench->result().result, Result::Pass);
        QCOMPARE(m_bench->broken(m_devices.get()), std::string());
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

    void goes_on_from_every_step_with_the_same_identity_pair_and_certificate_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<bool>("atOnce");
        QTest::addColumn<QString>("profile");
        for (const auto* profile : {"phone", "terminal", "meter"})
            for (int step = 0; step < station::stepCount; ++step)
                for (const bool atOnce : {false, true})
                    QTest::addRow("%s %s %s", profile, std::string(stepName(static_cast<Step>(step))).c_str(),
                                  atOnce ? "at once" : "done")
                        << step << atOnce << QString::fromLatin1(profile);
    }
    void goes_on_from_every_step_with_the_same_identity_pair_and_certificate()
    {
        QFETCH(int, step);
        QFETCH(bool, atOnce);
        QFETCH(QString, profile);
        const bool meter = profile == QStringLiteral("meter");
        const auto order = [&] {
            return m_bench->order(profile.toStdString(),
                                  meter ? "os:32473-M0001..0999" : "imei:35209900-000001..000999");
        };
        if (profile == QStringLiteral("terminal"))
            vault::fillPool(const_cast<vault::Vault&>(m_bench->open().vault()), crypto::KeyKind::Rsa2048, 1);
        runTo(static_cast<Step>(step), atOnce, order());
        const auto kept = keptOf(*m_bench, *m_chip);
        QCOMPARE(m_bench->broken(m_devices.get()), std::string());

        m_bench->run(m_devices->ports(), order());
        QVERIFY2(!m_bench->result().error, m_bench->result().error ? m_bench->result().error->what() : "");
        const auto record = *m_bench->filed(*m_chip)->record;
        if (kept.identities)
            QVERIFY(record.identities.urns() == *kept.identities);
        if (kept.certificate)
            QCOMPARE(record.certificate, *kept.certificate);
        if (kept.pair)
            QCOMPARE(identity::IdentityCertificate::parse(record.certificate).publicKey()->spki(), *kept.pair);
        QCOMPARE(m_bench->broken(m_devices.get()), std::string());
    }

    void installs_nothing_anew_where_the_device_holds_it_already()
    {
        runTo(Step::Install, false, m_bench->order());
        const auto before = m_devices->stored(m_bench->random);
        passes();
        QCOMPARE(m_bench->filed(*m_chip)->record->backup, before.backup);
    }

    void installs_again_where_the_device_lost_it_before_it_was_registered()
    {
        runTo(Step::ProveKeys, false, m_bench->order());
        m_devices->eraseFlash(*m_chip);
        m_devices->start();
        passes();
        QCOMPARE(m_bench->begun(Step::Install), std::size_t(1));
    }

    void restores_from_the_record_where_the_device_lost_it_after_it_was_registered()
    {
        runTo(Step::Register, false, m_bench->order());
        const auto filed = m_bench->filed(*m_chip);
        QVERIFY(filed);
        m_devices->eraseFlash(*m_chip);
        m_devices->start();
        passes();
        QCOMPARE(m_devices->stored(m_bench->random).backup, filed->record->backup);
        QCOMPARE(m_bench->filed(*m_chip)->index, filed->index);
    }

    void goes_on_in_any_slot()
    {
        runTo(Step::Certify, false, m_bench->order());
        m_devices->start(); // other ptys
        passes();
    }

    void starts_anew_under_another_profile_as_long_as_nothing_is_registered()
    {
        runTo(Step::ProveKeys, false, m_bench->order());
        auto profile = package::loadProfile(HomeLayout{m_bench->home()}.profiles(), "meter");
        profile.identities = {identity::IdentityKind::Imei, 1};
        m_bench->run(m_devices->ports(), m_bench->order(std::move(profile), "imei:35209900-000001..000999"));
        QVERIFY2(!m_bench->result().error, m_bench->result().error ? m_bench->result().error->what() : "");
        const auto record = *m_bench->filed(*m_chip)->record;
        QCOMPARE(record.profile, std::string("meter"));
        QCOMPARE(record.identities.primary().urn(), std::string("urn:gsma:imei:35209900-000001-0"));
        QCOMPARE(m_bench->count("SELECT count(*) FROM vault_pair"), 0);
        QCOMPARE(m_bench->broken(m_devices.get()), std::string());
    }

    void keeps_the_registered_package_under_another_profile()
    {
        runTo(Step::Register, false, m_bench->order());
        m_bench->run(m_devices->ports(), m_bench->order("terminal"));
        QCOMPARE(m_bench->result().result, Result::Pass);
        QCOMPARE(m_bench->filed(*m_chip)->record->profile, std::string("phone"));
    }

    void goes_on_by_itself_when_it_is_connected_again()
    {
        // The link is the same port for whoever opens it, whatever name the system gives the device's next pty.
        const auto links = m_bench->path("links");
        m_devices->start({QStringLiteral("--links"), QString::fromStdString(links.string()), QStringLiteral("--fault"),
                          QStringLiteral("unplug:check:once")});
        m_bench->run({(links / m_devices->all().front().chip.hex()).string()}, m_bench->order());
        QVERIFY2(!m_bench->result().error, m_bench->result().error ? m_bench->result().error->what() : "");
        QCOMPARE(m_bench->result().result, Result::Pass);
        QCOMPARE(m_bench->begun(Step::ReadChip), std::size_t(2));
        QCOMPARE(m_bench->broken(m_devices.get()), std::string());
    }
};

QTEST_GUILESS_MAIN(ResumeTest)
#include "resume_test.moc"
