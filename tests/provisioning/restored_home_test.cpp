#include "provisioning/restored_home.h"

#include "line_bench.h"

#include "station/identities.h"
#include "vault/pool.h"

#include <QTest>

#include <set>

using namespace keyline;
using namespace keyline::provisioning;
using station::Result;
using station::Step;

namespace {

identity::IdentityList imei(std::uint32_t serial)
{
    return identity::IdentityList(identity::DeviceIdentity::imei(35209900, serial));
}

std::vector<std::filesystem::path> pathsWith(const std::filesystem::path& folder, const std::string& prefix)
{
    std::vector<std::filesystem::path> out;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().filename().string().starts_with(prefix))
            out.push_back(entry.path());
    return out;
}

void copyAll(const std::filesystem::path& from, const std::filesystem::path& to, const std::string& prefix)
{
    std::filesystem::create_directories(to);
    for (const auto& path : pathsWith(from, prefix))
        std::filesystem::copy(path, to / path.filename(), std::filesystem::copy_options::recursive);
}

} // namespace

/// A file of the home was lost and is brought back from a backup, beside others that are newer.
class RestoredHomeTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<LineBench> m_bench;

    /// Takes a copy of all whose name begins so, or puts it back in place of what is there.
    void backUp(const std::string& prefix, const std::string& copy = "backup")
    {
        m_bench->close();
        copyAll(m_bench->home(), m_bench->path(copy), prefix);
    }
    void putBack(const std::string& prefix, const std::string& copy = "backup")
    {
        m_bench->close();
        for (const auto& path : pathsWith(m_bench->home(), prefix))
            std::filesystem::remove_all(path);
        copyAll(m_bench->path(copy), m_bench->home(), prefix);
    }

    std::unique_ptr<Devices> devices(int count)
    {
        auto out = m_bench->makeDevices(count);
        out->start();
        return out;
    }

    /// The identities of the last run, each of which passed.
    std::set<std::string> passed() const
    {
        std::set<std::string> out;
        for (const auto& result : m_bench->results)
            if (result.result == Result::Pass)
                out.insert(result.identity);
        return out;
    }

    void stopAt(Step step)
    {
        m_bench->onStep = [step](Engine& engine, const StepEvent& event) {
            if (event.step == step && event.state == StepState::Done)
                engine.stop();
        };
    }

    void changeRegistry(const std::function<void(sql::Connection&)>& change)
    {
        m_bench->close();
        sql::Database database(HomeLayout{m_bench->home()}.registry() / "registry.sqlite", {}, sql::Access::Existing);
        database.writeNow(change);
    }

  private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<LineBench>();
        m_bench->makeStation();
    }
    void cleanup() { m_bench.reset(); }

    void an_older_station_database_gives_no_identity_twice()
    {
        backUp("station.sqlite");
        auto before = devices(2);
        m_bench->run(*before);
        const auto first = passed();
        putBack("station.sqlite");
        auto after = devices(2);
        m_bench->run(*after);
        const auto second = passed();
        QVERIFY(first == (std::set{imei(1).primary().human(), imei(2).primary().human()}));
        QVERIFY(second == (std::set{imei(3).primary().human(), imei(4).primary().human()}));
        QCOMPARE(m_bench->count("SELECT count(*) FROM station_spent"), 2);
        QCOMPARE(m_bench->broken(after.get()), std::string());
        m_bench->run(*before);
        for (const auto& result : m_bench->results)
            QCOMPARE(result.result, Result::DoneBefore);
        QCOMPARE(m_bench->broken(before.get()), std::string());
    }

    void an_older_vault_gives_no_pair_twice()
    {
        auto order = m_bench->order();
        order.profile.pair->source = package::PairSource::Pool;
        vault::fillPool(const_cast<vault::Vault&>(m_bench->open().vault()), crypto::KeyKind::P256, 2);
        backUp("station.sqlite");
        auto before = devices(1);
        m_bench->run(before->ports(), order);
        QCOMPARE(m_bench->result().result, Result::Pass);
        putBack("station.sqlite");
        m_bench->open();
        QCOMPARE(m_bench->count("SELECT count(*) FROM vault_pair"), 1);
        QVERIFY(!m_bench->open().eraser().isClean());
        auto after = devices(1);
        m_bench->run(after->ports(), order);
        QCOMPARE(m_bench->result().result, Result::Pass);
        QCOMPARE(m_bench->broken(after.get()), std::string());
    }

    void a_chip_in_work_gives_up_what_is_anothers_by_now()
    {
        auto device = devices(1);
        stopAt(Step::TrialOpening);
        m_bench->run(*device);
        m_bench->onStep = nullptr;
        changeRegistry([](sql::Connection& c) {
            c.run("INSERT INTO identity (urn, chip) VALUES (?, ?)", imei(1).primary().urn(), Digest{7});
        });
        stopAt(Step::AssignIdentity);
        m_bench->run(*device);
        m_bench->onStep = nullptr;
        QCOMPARE(m_bench->result().identity, imei(2).primary().human());
        changeRegistry([](sql::Connection& c) {
            c.run("DELETE FROM identity WHERE chip = ?", Digest{7});
        }); // the audit would see it
        QCOMPARE(m_bench->broken(), std::string());
        m_bench->run(*device);
        QCOMPARE(m_bench->result().result, Result::Pass);
        QCOMPARE(m_bench->result().identity, imei(2).primary().human());
        QCOMPARE(m_bench->broken(device.get()), std::string());
    }

    void a_registered_chip_wins_over_the_one_an_older_database_gave_its_identity()
    {
        backUp("station.sqlite");
        auto registered = m_bench->makeDevices(1);
        registered->start({QStringLiteral("--fault"), QStringLiteral("refuse-seal")});
        m_bench->run(*registered);
        putBack("station.sqlite");
        auto other = devices(1);
        // The other is begun as by a program that does not ask the registry.
        changeRegistry([](sql::Connection& c) { c.run("UPDATE identity SET urn = urn || '?'"); });
        stopAt(Step::ProveKeys);
        m_bench->run(*other);
        m_bench->onStep = nullptr;
        QCOMPARE(m_bench->result().identity, imei(1).primary().human());
        changeRegistry([](sql::Connection& c) { c.run("UPDATE identity SET urn = rtrim(urn, '?')"); });

        registered->start();
        m_bench->run(*registered);
        QCOMPARE(m_bench->result().result, Result::Pass);
        QCOMPARE(m_bench->result().identity, imei(1).primary().human());
        QCOMPARE(m_bench->broken(registered.get()), std::string());
        m_bench->run(*other);
        QCOMPARE(m_bench->result().result, Result::Pass);
        QCOMPARE(m_bench->result().identity, imei(2).primary().human());
        QCOMPARE(m_bench->broken(other.get()), std::string());
    }

    void an_older_registry_is_not_gone_on_with()
    {
        backUp("registry");
        auto device = devices(1);
        m_bench->run(*device);
        backUp("registry", "newest");
        putBack("registry");
        QVERIFY(test::throws(Code::RegistryOlder, [&] { m_bench->open(); }));
        putBack("registry", "newest");
        m_bench->run(*device);
        QCOMPARE(m_bench->result().result, Result::DoneBefore);
        QCOMPARE(m_bench->broken(device.get()), std::string());
    }
};

QTEST_GUILESS_MAIN(RestoredHomeTest)
#include "restored_home_test.moc"
