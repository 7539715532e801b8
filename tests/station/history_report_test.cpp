#include "station_bench.h"

#include "base/file.h"
#include "base/text.h"
#include "crypto/hash.h"
#include "station/history_report.h"

#include <QTest>

using namespace keyline;
using sql::Connection;
using station::HistoryQuery;
using station::HistoryRow;
using station::Result;
namespace history = station::history;

namespace {

HistoryRow visit(std::uint16_t chip, const std::string& model = "Aurora 1")
{
    HistoryRow row;
    row.chip = chipNumber(chip);
    row.identities = {"urn:gsma:imei:35209900-176148-0"};
    row.profile = "phone";
    row.model = model;
    row.result = Result::Pass;
    row.step = station::Step::Seal;
    row.serial = ByteArray<16>{0xAB};
    row.logIndex = 17;
    row.started = 1795694400;
    row.finished = 1795694403;
    return row;
}

} // namespace

class HistoryReportTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_line_tells_all_of_a_visit()
    {
        StationBench bench;
        bench.write([](Connection& c) { history::add(c, visit(1)); });
        const QStringList lines = csv(bench).split(QStringLiteral("\r\n"));
        QCOMPARE(lines[0], QStringLiteral("finished,started,result,code,step,chip,identities,profile,model,certificate_"
                                          "serial,log_index,queued,proof_sha256"));
        QCOMPARE(lines[1],
                 QStringLiteral("2026-11-26T12:00:03Z,2026-11-26T12:00:00Z,pass,,seal,c41d000000000001,352099001761481,"
                                "phone,Aurora 1,ab000000000000000000000000000000,17,no,"));
        QCOMPARE(lines[2], QStringLiteral("# count: 1"));
    }

    void says_what_was_asked_and_vouches_for_the_content()
    {
        StationBench bench;
        bench.write([](Connection& c) {
            for (const std::uint16_t chip : std::initializer_list<std::uint16_t>{1, 2, 2, 3})
                history::add(c, visit(chip));
            HistoryRow failed = visit(4);
            failed.result = Result::Fail;
            history::add(c, failed);
        });
        const auto totals = write(bench, "pass");
        QCOMPARE(totals.rows, 4U);
        QCOMPARE(totals.devices, 3U);
        QCOMPARE(totals.byResult[0], 4U);
        QCOMPARE(totals.byResult[1], 0U);
        const Bytes content = readFile(file());
        const std::string_view text = asText(content);
        const std::size_t tail = text.find("# count: 4\r\n# filter: pass\r\n# sha256");
        QVERIFY(tail != std::string::npos);
        QVERIFY(text.find(toHex(crypto::sha256(ByteView(content).first(tail))), tail) != std::string::npos);
        QCOMPARE(totals.content, crypto::sha256(ByteView(content).first(tail)));
    }

    void what_a_device_says_runs_in_no_spreadsheet_and_breaks_no_line_data()
    {
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("formula") << QByteArray("=1+1") << QByteArray("'=1+1");
        QTest::newRow("plus") << QByteArray("+A1") << QByteArray("'+A1");
        QTest::newRow("minus") << QByteArray("-2") << QByteArray("'-2");
        QTest::newRow("at") << QByteArray("@SUM(A1)") << QByteArray("'@SUM(A1)");
        QTest::newRow("comma") << QByteArray("a,b") << QByteArray("\"a,b\"");
        QTest::newRow("quote") << QByteArray("a\"b\"") << QByteArray("\"a\"\"b\"\"\"");
        QTest::newRow("formula in quotes") << QByteArray("=\"a\",b") << QByteArray("\"'=\"\"a\"\",b\"");
        QTest::newRow("line") << QByteArray("a\r\nb") << QByteArray("a\\x0D\\x0Ab");
        QTest::newRow("escape") << QByteArray("\x1b[2J") << QByteArray("\\x1B[2J");
        QTest::newRow("no UTF-8") << QByteArray("a\xff") << QByteArray("a\\xFF");
    }
    void what_a_device_says_runs_in_no_spreadsheet_and_breaks_no_line()
    {
        QFETCH(QByteArray, model);
        QFETCH(QByteArray, cell);
        QCOMPARE(QByteArray::fromStdString(station::csvCell(harmless(model.toStdString()))), cell);
        StationBench bench;
        bench.write([&](Connection& c) { history::add(c, visit(1, model.toStdString())); });
        QCOMPARE(csv(bench).split(QStringLiteral("\r\n")).size(), 6);
    }

    void a_shift_that_is_stopped_leaves_no_file()
    {
        StationBench bench;
        bench.write([](Connection& c) {
            for (std::uint16_t n = 1; n <= 600; ++n)
                history::add(c, visit(n));
        });
        QVERIFY(test::throws(Code::Interrupted, [&] {
            bench.database->read([&](Connection& c) {
                history::writeCsv(c, {}, "", file(), [](std::uint64_t rows) { return rows < 300; });
            });
        }));
        QVERIFY(QDir(m_folder.path()).isEmpty());
    }

    void a_folder_that_is_not_there_is_named()
    {
        StationBench bench;
        QVERIFY(test::throws(Code::FileUnwritable, [&] {
            bench.database->read([&](Connection& c) { history::writeCsv(c, {}, "", "/nowhere/at/all.csv"); });
        }));
    }

    void no_visit_is_a_report_too()
    {
        StationBench bench;
        QCOMPARE(csv(bench).split(QStringLiteral("\r\n")).at(1), QStringLiteral("# count: 0"));
        const auto totals = bench.database->read(
            [](Connection& c) { return history::forEachReported(c, {}, [](const auto&) { QFAIL("a row"); }); });
        QVERIFY(!totals.first && totals.rows == 0);
    }

  private:
    std::filesystem::path file() const { return m_folder.filePath(QStringLiteral("shift.csv")).toStdString(); }
    station::HistoryTotals write(StationBench& bench, const std::string& asked)
    {
        return bench.database->read(
            [&](Connection& c) { return history::writeCsv(c, HistoryQuery::parse(asked), asked, file()); });
    }
    QString csv(StationBench& bench)
    {
        write(bench, "");
        const Bytes content = readFile(file());
        removeAll(file());
        return QString::fromUtf8(reinterpret_cast<const char*>(content.data()), static_cast<qsizetype>(content.size()));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(HistoryReportTest)
#include "history_report_test.moc"
