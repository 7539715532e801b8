#include "../provisioning/line_bench.h"

#include "base/log_file.h"
#include "provisioning/order_file.h"
#include "provisioning/station_settings.h"
#include "report/machine.h"
#include "report/support_report.h"
#include "station/lock_pin.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace keyline;
using namespace keyline::report;

namespace {

QByteArray bytesOf(ByteView view)
{
    return {reinterpret_cast<const char*>(view.data()), static_cast<qsizetype>(view.size())};
}

/// In each form that a careless program might write it.
bool isIn(const QByteArray& hay, const QByteArray& secret)
{
    return hay.contains(secret) || hay.toLower().contains(secret.toHex()) ||
           hay.contains(secret.toBase64(QByteArray::OmitTrailingEquals));
}

} // namespace

/// On a station that has worked: four devices, a PIN, a log, settings.
class SupportReportTest : public QObject
{
    Q_OBJECT

  private:
    std::unique_ptr<LineBench> m_bench;
    std::unique_ptr<Devices> m_devices;

    provisioning::HomeLayout layout() const { return {m_bench->home()}; }

    std::vector<ReportItem> gather()
    {
        return gatherReport({m_bench->home(), "keyline-station", "9.9", "theme=dark\nlastPassphrase=hunter2\n[x]\n"},
                            m_bench->random, m_bench->clock);
    }
    static QByteArray content(const std::vector<ReportItem>& items, const std::string& name)
    {
        for (const ReportItem& item : items)
            if (item.file.name == name)
                return bytesOf(item.file.content);
        return "no item " + QByteArray::fromStdString(name);
    }
    static QJsonObject json(const std::vector<ReportItem>& items, const std::string& name)
    {
        return QJsonDocument::fromJson(content(items, name)).object();
    }

    /// Every blob of the vault and every record and identity of the station, as they lie in the database.
    std::vector<QByteArray> whatMayNotLeave()
    {
        std::vector<QByteArray> out;
        sql::Database database(layout().database(), {}, sql::Access::ReadOnly);
        database.read([&](sql::Connection& c) {
            for (const char* query : {"SELECT box FROM vault_key", "SELECT box FROM vault_slot",
                                      "SELECT value FROM vault_meta WHERE length(value) >= 16",
                                      "SELECT proof FROM station_history WHERE proof IS NOT NULL",
                                      "SELECT serial FROM station_history WHERE serial IS NOT NULL"})
                for (auto row = c.prepare(query); row.step();)
                    out.push_back(bytesOf(row.bytes(0)));
            for (auto row = c.prepare("SELECT urn FROM station_identity"); row.step();)
                out.push_back(QByteArray::fromStdString(row.text(0)));
        });
        const Bytes pin = readFile(layout().lockPin());
        out.push_back(bytesOf(pin));
        // Salt and verifier of the PIN: array head, name, then a byte string of 16 and, behind two integers, one of 32.
        out.push_back(bytesOf(ByteView(pin).subspan(22, 16)));
        out.push_back(bytesOf(ByteView(pin).last(36).first(24)));
        out.push_back(bytesOf(LineBench::passphrase().view()));
        out.push_back("90341");
        out.push_back("hunter2");
        return out;
    }

  private Q_SLOTS:
    void initTestCase()
    {
        m_bench = std::make_unique<LineBench>();
        m_bench->makeStation();
        m_devices = m_bench->makeDevices(4);
        m_devices->start();
        m_bench->run(*m_devices);
        QCOMPARE(m_bench->results.size(), std::size_t(4));
        m_bench->close();
        station::LockPin(layout().lockPin(), m_bench->random, m_bench->clock, {.memoryKib = 64, .passes = 1})
            .set(Secret::copyOf(asBytes("90341")));
        provisioning::StationSettings{.name = "Line 7"}.save(layout().settings());
        provisioning::orderFile::save(layout(), {"phone", "imei:35209900-000001..000999", {}});
        LogFile(layout().logFile(), m_bench->clock).write(LogFile::Level::Info, "opened for work");
    }
    void cleanupTestCase()
    {
        m_devices.reset();
        m_bench.reset();
    }

    void tells_what_helps_to_find_a_fault()
    {
        const auto items = gather();
        QCOMPARE(json(items, "about.json").value(QStringLiteral("version")).toString(), QStringLiteral("9.9"));
        QVERIFY(json(items, "about.json").contains(QStringLiteral("kernel")));
        QCOMPARE(json(items, "settings.json").value(QStringLiteral("name")).toString(), QStringLiteral("Line 7"));
        QCOMPARE(json(items, "settings.json").value(QStringLiteral("identities")).toString(), QStringLiteral("range"));
        const QJsonObject station = json(items, "station.json");
        QCOMPARE(station.value(QStringLiteral("integrity")).toString(), QStringLiteral("ok"));
        QCOMPARE(station.value(QStringLiteral("visits")).toObject().value(QStringLiteral("pass")).toInt(), 4);
        QVERIFY(station.value(QStringLiteral("schema")).toObject().contains(QStringLiteral("vault")));
        QCOMPARE(content(items, "visits.csv").count('\n'), 5);
        QVERIFY(content(items, "visits.csv").contains(",pass,,seal,"));
        QVERIFY(content(items, "registry.json").contains("checkpoint"));
        QVERIFY(content(items, "profiles/phone.json").contains("imei"));
        QVERIFY(content(items, "log.txt").contains("opened for work"));
    }

    void the_windows_file_leaves_by_allow_list()
    {
        QCOMPARE(content(gather(), "windows.ini"), QByteArray("theme=dark\n"));
    }

    void no_box_no_passphrase_no_pin_and_no_identity_is_in_it()
    {
        const std::filesystem::path file = m_bench->path("report.zip");
        saveReport(file, gather(), m_bench->clock.now());
        const auto secrets = whatMayNotLeave();
        QVERIFY(secrets.size() > 16);
        for (const ZipEntry& entry : readZip(file))
            for (const QByteArray& secret : secrets)
                QVERIFY2(!isIn(bytesOf(entry.content), secret),
                         (entry.name + " has " + secret.toHex().toStdString()).c_str());
        // The search itself finds such a thing: nothing would be shown by one that never does.
        QVERIFY(isIn("x" + secrets.front().toHex() + "y", secrets.front()));
    }

    void each_item_says_what_it_is()
    {
        for (const ReportItem& item : gather())
            QVERIFY2(std::string_view(item.what).size() > 5, item.file.name.c_str());
    }

    void a_damaged_home_is_reported_all_the_same()
    {
        LineBench other;
        other.makeStation();
        const provisioning::HomeLayout home{other.home()};
        writeFileAtomically(home.database(), asBytes("this was a database"));
        removeAll(home.registry());
        const auto items = gatherReport({other.home(), "keyline", "1", {}}, other.random, other.clock);
        QVERIFY(content(items, "station.json").startsWith("K-606"));
        QVERIFY(content(items, "registry.json").startsWith("K-501"));
        QVERIFY(json(items, "about.json").contains(QStringLiteral("kernel")));
    }

    void names_the_file_by_its_time()
    {
        QCOMPARE(reportFileName(1'795'608'000), std::string("keyline-support-2026-11-25-1200.zip"));
    }

    void the_machine_is_described_without_its_people()
    {
        const QByteArray text = QJsonDocument(describeMachine()).toJson();
        QVERIFY(text.contains("kernel"));
        QVERIFY(!text.contains(QSysInfo::machineHostName().toUtf8()));
    }
};

QTEST_MAIN(SupportReportTest)
#include "support_report_test.moc"
