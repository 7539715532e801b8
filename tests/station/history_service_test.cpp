#include "station_bench.h"

#include "base/file.h"
#include "station/history_service.h"

#include <QTest>

using namespace keyline;
using sql::Connection;
using station::HistoryQuery;
using station::HistoryRow;
namespace history = station::history;

namespace {

HistoryRow visit(std::uint16_t chip)
{
    HistoryRow row;
    row.chip = chipNumber(chip);
    row.profile = "phone";
    row.result = station::Result::Pass;
    row.finished = 1795694400 + chip;
    return row;
}

void fill(StationBench& bench, std::uint16_t first, std::uint16_t last)
{
    bench.write([&](Connection& c) {
        for (std::uint16_t n = first; n <= last; ++n)
            history::add(c, visit(n));
    });
}

} // namespace

class HistoryServiceTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void answers_beside_a_station_at_work()
    {
        StationBench bench;
        fill(bench, 1, 20);
        station::HistoryService service(bench.database->path());
        QCOMPARE(service.search(HistoryQuery::parse("phone")).result().total, 20U);
        fill(bench, 21, 25);
        QCOMPARE(service.search(HistoryQuery::parse("phone")).result().total, 25U);
    }

    void a_later_search_supersedes_an_earlier_one()
    {
        StationBench bench;
        fill(bench, 1, 20);
        station::HistoryService service(bench.database->path());
        std::vector<QFuture<station::HistoryHits>> searches;
        for (int i = 0; i < 50; ++i)
            searches.push_back(service.search(HistoryQuery::parse("phone")));
        QCOMPARE(searches.back().result().total, 20U);
        for (auto& search : searches)
            search.waitForFinished();
        QVERIFY(!searches.back().isCanceled());
        for (std::size_t i = 0; i + 1 < searches.size(); ++i)
            QVERIFY(searches[i].isCanceled());
    }

    void tells_what_came_since()
    {
        StationBench bench;
        fill(bench, 1, 20);
        station::HistoryService service(bench.database->path());
        const auto query = HistoryQuery::parse("c41d00000000001");
        const auto first = service.search(query).result();
        QCOMPARE(first.newest, 20);
        fill(bench, 21, 40);
        const auto news = service.since(query, first.newest).result();
        QCOMPARE(news.newest, 40);
        QVERIFY(!news.tooMany);
        QCOMPARE(news.rows.size(), std::size_t(11)); // 21 = 0x15 to 31 = 0x1f
        QCOMPARE(news.rows.front().id, 31);
        QCOMPARE(news.rows.back().id, 21);
        fill(bench, 41, 1500);
        QVERIFY(service.since(query, news.newest).result().tooMany);
    }

    void a_home_that_is_not_there_is_an_error_and_is_found_when_it_is()
    {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("station.sqlite")).toStdString();
        station::HistoryService service(file);
        QVERIFY(test::throws(Code::FileUnreadable, [&] { service.search({}).waitForFinished(); }));
        sql::Database database(file, station::migrations());
        QCOMPARE(service.search({}).result().total, 0U);
    }

    void writes_a_shift_while_searches_go_on()
    {
        StationBench bench;
        fill(bench, 1, 3000);
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("a.csv")).toStdString();
        station::HistoryService service(bench.database->path());
        auto report = service.exportCsv({}, "", file);
        QCOMPARE(service.search(HistoryQuery::parse("c41d000000000010")).result().total, 1U);
        QCOMPARE(report.result().rows, 3000U);
        QVERIFY(isThere(file));
        QCOMPARE(service.report({}, 3000).result().rows.size(), std::size_t(3000));
        QVERIFY(test::throws(Code::Usage, [&] { service.report({}, 2999).waitForFinished(); }));
        QCOMPARE(service.search({}).result().total, 3000U);
    }

    void an_export_that_was_stopped_leaves_nothing()
    {
        StationBench bench;
        fill(bench, 1, 3000);
        QTemporaryDir folder;
        station::HistoryService service(bench.database->path());
        const std::filesystem::path file = folder.filePath(QStringLiteral("a.csv")).toStdString();
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(test::throws(Code::Interrupted,
                             [&] { service.exportCsv({}, "", file, stop.get_token()).waitForFinished(); }));
        QVERIFY(QDir(folder.path()).isEmpty());
        QCOMPARE(service.exportCsv({}, "", file).result().rows, 3000U); // it goes on working
    }
};

QTEST_GUILESS_MAIN(HistoryServiceTest)
#include "history_service_test.moc"
