#include "line_bench.h"

#include "crypto/pem.h"
#include "provisioning/station_home.h"
#include "provisioning/station_setup.h"
#include "registry/trust_file.h"
#include "vault/transfer.h"

#include <QTest>

using namespace keyline;
using namespace keyline::provisioning;
using test::throws;

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
        auto& registry = m_bench->open().registry();
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
        QVERIFY(throws(Code::Usage, [&] { setUp(""); }));
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
