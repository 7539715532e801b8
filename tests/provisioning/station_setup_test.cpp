#include "line_bench.h"

#include "crypto/pem.h"
#include "provisioning/station_home.h"
#include "provisioning/station_setup.h"
#include "registry/trust_file.h"
#include "station/journal.h"
#include "vault/transfer.h"

#include "registry/stored_source.h"

#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace keyline;
using namespace keyline::provisioning;
using test::throws;

namespace {

/// The exit code of a child without the rights of root: 0 if true was returned.
int withoutRoot(const std::function<bool()>& action)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit((::geteuid() != 0 || ::setuid(65534) == 0) && action() ? 0 : 1);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Every file below and its content.
std::map<std::string, Bytes> filesOf(const std::filesystem::path& folder)
{
    std::map<std::string, Bytes> out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            out.emplace(entry.path().string(), readFile(entry.path()));
    return out;
}

} // namespace

class StationSetupTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<LineBench> m_bench;

    SetupReport setUp(const std::string& manufacturer = "Aurora Devices")
    {
        return setUpStation({m_bench->home(), manufacturer, 32473, std::nullopt}, LineBench::passphrase(),
                            m_bench->random, m_bench->clock);
    }
    /// Does nothing but ask for it.
    SetupReport setUpAs(const std::string& manufacturer, std::optional<std::uint32_t> pen)
    {
        return setUpStation({m_bench->home(), manufacturer, pen, std::nullopt}, LineBench::passphrase(),
                            m_bench->random, m_bench->clock);
    }
    void openHome(StationHome::Use use) { StationHome::open(m_bench->home(), use, m_bench->random, m_bench->clock); }

  private Q_SLOTS:
    void init() { m_bench = std::make_unique<LineBench>(); }
    void cleanup() { m_bench.reset(); }

    void makes_everything_a_station_has()
    {
        const auto report = setUp();
        QCOMPARE(report.keys.size(), std::size_t(6));
        const auto trust = registry::TrustFile::read(report.layout.trustFile());
        QCOMPARE(trust.origin(), report.origin);
        const auto pem = readFile(report.layout.manufacturerKey());
        QVERIFY(crypto::publicKeyFromPem(asText(pem)) == trust.manufacturers.front());
        QCOMPARE(trust.manufacturers.front().spki(), report.keys.front().publicKey);
        const auto certificate = readFile(report.layout.manufacturerCertificate());
        QVERIFY(!crypto::fromPem("CERTIFICATE", asText(certificate)).empty());
        QVERIFY(std::filesystem::exists(report.layout.profiles() / "phone.json"));
        QCOMPARE(m_bench->broken(), std::string());
    }

    void enrols_the_station_and_the_custodian()
    {
        setUp();
        const registry::StoredSource registry(HomeLayout{m_bench->home()}.registry());
        for (const auto& [purpose, role] : {std::pair{vault::Purpose::Station, registry::Role::Station},
                                            {vault::Purpose::Custodian, registry::Role::Custodian}}) {
            const auto signer = registry.signer(m_bench->open().vault().publicKey(purpose).keyId());
            QVERIFY(signer && signer->role == role && !signer->revoked);
        }
    }

    void gives_each_log_an_origin_of_its_own_unless_told()
    {
        const auto one = setUp().origin;
        LineBench other;
        const auto two = setUpStation({other.home(), "Aurora Devices", {}, std::nullopt}, LineBench::passphrase(),
                                      other.random, other.clock);
        QVERIFY(one != two.origin);
        LineBench third;
        QCOMPARE(setUpStation({third.home(), "Aurora", {}, "registry.example/line1"}, LineBench::passphrase(),
                              third.random, third.clock)
                     .origin,
                 std::string("registry.example/line1"));
    }

    void refuses_a_home_that_is_complete_or_anothers()
    {
        setUp();
        QVERIFY(throws(Code::HomeExists, [&] { setUp(); }));
        QVERIFY(throws(Code::HomeExists, [&] { setUp("Borealis"); }));
    }

    void finishes_a_home_whose_making_was_cut_short_data()
    {
        QTest::addColumn<QStringList>("missing");
        QTest::newRow("trust file") << QStringList{QStringLiteral("public/manufacturer.keyline-trust")};
        QTest::newRow("public") << QStringList{QStringLiteral("public")};
        QTest::newRow("profiles") << QStringList{QStringLiteral("public"), QStringLiteral("profiles/meter.json")};
        QTest::newRow("registry") << QStringList{QStringLiteral("public"), QStringLiteral("profiles"),
                                                 QStringLiteral("registry")};
    }
    void finishes_a_home_whose_making_was_cut_short()
    {
        QFETCH(QStringList, missing);
        const auto first = setUp();
        for (const auto& name : missing)
            std::filesystem::remove_all(m_bench->home() / name.toStdString());
        QVERIFY(throws(Code::PassphraseWrong, [&] {
            setUpStation({m_bench->home(), "Aurora Devices", {}, {}}, Secret::copyOf(asBytes("not the same one")),
                         m_bench->random, m_bench->clock);
        }));
        const auto second = setUp();
        QCOMPARE(second.origin, first.origin);
        QCOMPARE(second.logVkey, first.logVkey);
        for (std::size_t n = 0; n < first.keys.size(); ++n)
            QCOMPARE(second.keys[n].checkValue, first.keys[n].checkValue);
        QVERIFY(std::filesystem::exists(second.layout.profiles() / "meter.json"));
        QVERIFY(throws(Code::HomeExists, [&] { setUp(); }));
        QCOMPARE(m_bench->broken(), std::string());
    }

    void never_makes_anew_what_was_lost_data()
    {
        QTest::addColumn<QStringList>("gone");
        QTest::addColumn<QString>("named");
        const auto database = QStringLiteral("station.sqlite");
        const auto registry = QStringLiteral("registry");
        const auto file = QStringLiteral("registry/registry.sqlite");
        QTest::newRow("database") << QStringList{database} << database;
        QTest::newRow("database and registry") << QStringList{database, registry} << database;
        QTest::newRow("database and public") << QStringList{database, QStringLiteral("public")} << database;
        QTest::newRow("registry") << QStringList{registry} << file;
        QTest::newRow("registry's file") << QStringList{file} << file;
        QTest::newRow("registry and trust file")
            << QStringList{registry, QStringLiteral("public/manufacturer.keyline-trust")} << file;
    }
    void never_makes_anew_what_was_lost()
    {
        QFETCH(QStringList, gone);
        QFETCH(QString, named);
        setUp();
        for (const auto& name : gone)
            std::filesystem::remove_all(m_bench->home() / name.toStdString());
        const auto before = filesOf(m_bench->home());
        try {
            setUp();
            QFAIL("made anew");
        } catch (const Error& error) {
            QVERIFY2(error.code() == Code::HomeIncomplete, error.what());
            QVERIFY2(error.context().starts_with((m_bench->home() / named.toStdString()).string()), error.what());
        }
        QVERIFY(filesOf(m_bench->home()) == before);
        if (named == gone.front() && named.startsWith(QStringLiteral("station")))
            QVERIFY(throws(Code::HomeIncomplete, [&] { openHome(StationHome::Use::Work); }));
    }

    void never_makes_a_registry_for_a_station_that_has_worked()
    {
        setUp();
        m_bench->open().database().writeNow([](sql::Connection& c) {
            station::journal::begin(c, identity::ChipId::fromHex("00112233445566778899aabbccddeeff"), "phone", "M", 1);
        });
        m_bench->close();
        for (const char* name : {"registry", "public", "profiles"})
            std::filesystem::remove_all(m_bench->home() / name);
        QVERIFY(throws(Code::HomeIncomplete, [&] { setUp(); }));
        QVERIFY(!std::filesystem::exists(m_bench->home() / "registry"));
    }

    void an_empty_database_is_damaged_and_stays_so()
    {
        setUp();
        const auto file = HomeLayout{m_bench->home()}.database();
        std::filesystem::resize_file(file, 0);
        for (const auto use : {StationHome::Use::Work, StationHome::Use::Look})
            QVERIFY(throws(Code::DatabaseDamaged, [&] { openHome(use); }));
        QVERIFY(throws(Code::HomeIncomplete, [&] { setUp(); }));
        QCOMPARE(std::filesystem::file_size(file), std::uintmax_t(0));
    }

    void a_home_of_another_user_is_a_matter_of_rights()
    {
        setUp();
        std::filesystem::permissions(m_bench->home(), std::filesystem::perms::none);
        const int code = withoutRoot([&] {
            return throws(Code::HomeReadOnly, [&] { openHome(StationHome::Use::Work); }) &&
                   throws(Code::FileUnreadable, [&] { openHome(StationHome::Use::Look); });
        });
        std::filesystem::permissions(m_bench->home(), std::filesystem::perms::owner_all);
        QCOMPARE(code, 0);
    }

    void a_registry_of_another_log_is_named()
    {
        setUp();
        const auto kept = m_bench->home();
        LineBench other;
        setUpStation({other.home(), "Aurora Devices", {}, {}}, LineBench::passphrase(), other.random, other.clock);
        std::filesystem::copy(other.home() / "registry/registry.sqlite", kept / "registry/registry.sqlite",
                              std::filesystem::copy_options::overwrite_existing);
        QVERIFY(throws(Code::RegistryOfAnotherStation, [&] { m_bench->open(); }));
        m_bench->close();
        QVERIFY(throws(Code::RegistryOfAnotherStation, [&] { setUp(); }));
    }

    void the_manufacturers_number_is_given_once()
    {
        setUpAs("Aurora Devices", std::nullopt);
        QCOMPARE(setUpAs("Aurora Devices", 32473).manufacturer.pen, std::optional(32473u));
        QVERIFY(throws(Code::HomeExists, [&] { setUpAs("Aurora Devices", 77); }));
        auto shared = [&] { return m_bench->open().vault().sharedKeys(); };
        LineBench second;
        const auto from = [&](vault::SharedKeys keys, std::optional<std::uint32_t> pen) {
            return setUpStation({second.home(), "", pen, {}}, LineBench::passphrase(), std::move(keys), second.random,
                                second.clock);
        };
        QVERIFY(throws(Code::Usage, [&] { from(shared(), 77); }));
        QVERIFY(!std::filesystem::exists(second.home()));
        auto without = shared();
        without.manufacturer.pen.reset();
        QCOMPARE(from(std::move(without), 32473).manufacturer.pen, std::optional(32473u));
    }

    void makes_another_station_of_the_same_manufacturer_from_an_export()
    {
        setUp();
        const auto file = m_bench->path("keys.export");
        vault::exportKeys(m_bench->open().vault(), file, Secret::copyOf(asBytes("export passphrase")));
        m_bench->close();
        auto shared = vault::importKeys(file, Secret::copyOf(asBytes("export passphrase")));
        LineBench second;
        const auto report = setUpStation({second.home(), "", {}, {}}, LineBench::passphrase(), std::move(shared),
                                         second.random, second.clock);
        QCOMPARE(report.manufacturer.name, std::string("Aurora Devices"));
        QCOMPARE(readFile(report.layout.manufacturerKey()), readFile(HomeLayout{m_bench->home()}.manufacturerKey()));
        QVERIFY(throws(Code::Usage, [&] {
            auto again = vault::importKeys(file, Secret::copyOf(asBytes("export passphrase")));
            setUpStation({second.path("third"), "Borealis", {}, {}}, LineBench::passphrase(), std::move(again),
                         second.random, second.clock);
        }));
        // A device of the first station's making passes at the second.
        auto devices = m_bench->makeDevices(1);
        devices->start();
        QCOMPARE(second.run(*devices).pass, std::size_t(1));
    }

    void refuses_names_that_cannot_be()
    {
        for (const std::string& name :
             {std::string(), std::string("bad\nname"), std::string("\xff"), std::string(65, 'a')})
            QVERIFY(throws(Code::Usage, [&] { setUp(name); }));
        QVERIFY(throws(Code::Usage, [&] { setUpAs("Aurora", 0); }));
        for (const char* home : {"line\nfeed", "no \xff utf-8"})
            QVERIFY(throws(Code::Usage, [&] {
                setUpStation({m_bench->path(home), "Aurora", {}, {}}, LineBench::passphrase(), m_bench->random,
                             m_bench->clock);
            }));
        QVERIFY(throws(Code::Usage, [&] {
            setUpStation({m_bench->home(), "Aurora", {}, "two words"}, LineBench::passphrase(), m_bench->random,
                         m_bench->clock);
        }));
        QVERIFY(!std::filesystem::exists(m_bench->home()));
    }

    void refuses_a_second_station_on_one_home()
    {
        setUp();
        m_bench->open();
        QVERIFY(throws(Code::HomeBusy, [&] {
            StationHome::open(m_bench->home(), StationHome::Use::Work, m_bench->random, m_bench->clock);
        }));
        QVERIFY(throws(Code::HomeBusy, [&] { setUp(); }));
        const auto beside = StationHome::open(m_bench->home(), StationHome::Use::Look, m_bench->random, m_bench->clock);
        QCOMPARE(beside->vault().keys().size(), std::size_t(6));
    }

    void says_where_there_is_no_station()
    {
        QVERIFY(throws(Code::HomeMissing, [&] {
            StationHome::open(m_bench->home(), StationHome::Use::Work, m_bench->random, m_bench->clock);
        }));
        QVERIFY(!std::filesystem::exists(m_bench->home()));
    }
};

QTEST_GUILESS_MAIN(StationSetupTest)
#include "station_setup_test.moc"
