#include "station_bench.h"

#include "identity/device_identity.h"
#include "station/history_index.h"
#include "station/history_search.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <random>

using namespace keyline;
using sql::Connection;
using station::HistoryQuery;
using station::HistoryRow;
using station::Result;
namespace history = station::history;

namespace {

constexpr UnixTime noon = 1795694400; // 2026-11-26 12:00 UTC
constexpr std::uint64_t full = station::index::blockSize;

/// The nth visit of a shop that makes phones and, one in seven, meters; one in ten fails, one in 25 is held.
HistoryRow visit(std::uint32_t n)
{
    std::mt19937_64 random(n);
    HistoryRow row;
    Bytes chip;
    for (int i = 0; i < 16; ++i)
        chip.push_back(static_cast<std::uint8_t>(random()));
    row.chip = identity::ChipId::fromBytes(chip);
    row.identities = n % 7 == 0 ? std::vector{identity::DeviceIdentity::mac(0x0011220000000000 + n).urn()}
                                : std::vector{identity::DeviceIdentity::imei(35209900, n).urn()};
    row.profile = n % 7 == 0 ? "meter" : n % 2 == 0 ? "phone" : "phone-dual";
    row.model = n % 7 == 0 ? "Brook M" : "Aurora 1";
    row.result = n % 10 == 3 ? Result::Fail : n % 25 == 4 ? Result::Hold : Result::Pass;
    row.code = row.result == Result::Fail ? "K-204" : row.result == Result::Hold ? "K-112" : "";
    row.finished = noon + 30 * n;
    row.started = row.finished - 4;
    return row;
}

/// What a search must find, by looking at every row.
std::vector<std::int64_t> byLooking(const std::vector<HistoryRow>& rows, const HistoryQuery& query)
{
    std::vector<std::int64_t> out;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        if (query.fits(*row))
            out.push_back(row->id);
    return out;
}

std::vector<std::int64_t> ids(const std::vector<HistoryRow>& rows)
{
    std::vector<std::int64_t> out;
    for (const HistoryRow& row : rows)
        out.push_back(row.id);
    return out;
}

} // namespace

class HistorySearchTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase()
    {
        ::setenv("TZ", "UTC", 1);
        ::tzset();
        for (std::uint32_t n = 1; n <= 3 * full + 500; ++n) {
            m_rows.push_back(visit(n));
            m_rows.back().id = n;
        }
        m_bench.write([this](Connection& c) {
            for (const HistoryRow& row : m_rows)
                history::add(c, row);
        });
    }

    void finds_what_looking_at_every_row_finds_data()
    {
        QTest::addColumn<QString>("line");
        const QString chip = QString::fromStdString(m_rows[1234].chip->hex());
        const QString imei =
            QString::fromStdString(identity::DeviceIdentity::fromUrn(m_rows[4320].identities.at(0)).human());
        const QString mac =
            QString::fromStdString(identity::DeviceIdentity::fromUrn(m_rows[699].identities.at(0)).human());
        for (const QString& line : {QString(),
                                    chip,
                                    chip.toUpper(),
                                    chip.mid(5, 9),
                                    chip.mid(7, 3),
                                    chip.mid(20, 2),
                                    imei,
                                    imei.right(6),
                                    imei.left(8) + QStringLiteral(" ") + imei.right(4),
                                    imei.left(8) + QLatin1Char('-') + imei.mid(8, 6) + QLatin1Char('-') + imei.right(1),
                                    QString::fromStdString(m_rows[4320].identities.at(0)),
                                    mac,
                                    mac.mid(3),
                                    mac.toUpper().mid(4, 11),
                                    QStringLiteral("urn:gsma:imei:35209900-0012"),
                                    QStringLiteral("K-204"),
                                    QStringLiteral("k112"),
                                    QStringLiteral("k-20"),
                                    QStringLiteral("pass"),
                                    QStringLiteral("FAIL phone-dual"),
                                    QStringLiteral("hold meter"),
                                    QStringLiteral("done"),
                                    QStringLiteral("fail hold"),
                                    QStringLiteral("2026-11-26"),
                                    QStringLiteral("2026-11"),
                                    QStringLiteral("2026-10"),
                                    QStringLiteral("2026-11-27T06..2026-11-27T14 fail"),
                                    QStringLiteral("..2026-11-26T12:30"),
                                    QStringLiteral("2026-11-28.."),
                                    QStringLiteral("brook m 00:11:22"),
                                    QStringLiteral("1"),
                                    QStringLiteral("m"),
                                    QStringLiteral("zz"),
                                    QStringLiteral("zzz"),
                                    QStringLiteral("phone aurora 352099 1"),
                                    QStringLiteral("0"),
                                    QStringLiteral("aurora 1 k-204 352099000"),
                                    QStringLiteral("1 "),
                                    QStringLiteral("phone brook"),
                                    QStringLiteral("é"),
                                    QStringLiteral("%_'\"")})
            QTest::newRow(qPrintable(line.isEmpty() ? QStringLiteral("nothing") : line)) << line;
    }
    void finds_what_looking_at_every_row_finds()
    {
        QFETCH(QString, line);
        const HistoryQuery query = HistoryQuery::parse(line.toStdString());
        const auto expected = byLooking(m_rows, query);
        const auto hits = search(query, {.before = INT64_MAX, .limit = 100'000, .countUpTo = 100'000});
        QCOMPARE(ids(hits.rows), expected);
        QCOMPARE(hits.total, expected.size());
        QVERIFY(!hits.orMore && !hits.more);

        const auto first = search(query, {.before = INT64_MAX, .limit = 40, .countUpTo = 300});
        QVERIFY(std::equal(first.rows.begin(), first.rows.end(), expected.begin(),
                           expected.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(40, expected.size())),
                           [](const HistoryRow& row, std::int64_t id) { return row.id == id; }));
        QCOMPARE(first.more, expected.size() > 40);
        QVERIFY(first.orMore ? first.total >= 300 && first.total <= expected.size() : first.total == expected.size());

        std::vector<std::int64_t> each;
        m_bench.database->read([&](Connection& c) {
            history::forEachHit(c, query, [&](const HistoryRow& row) {
                each.push_back(row.id);
                return true;
            });
        });
        QVERIFY(each == expected);
    }

    void finds_at_least_what_the_visit_was_made_of()
    {
        QCOMPARE(search(HistoryQuery::parse(m_rows[1234].chip->hex())).rows.at(0).id, 1235);
        QCOMPARE(search(HistoryQuery::parse("hold")).total,
                 static_cast<std::uint64_t>(std::count_if(
                     m_rows.begin(), m_rows.end(), [](const HistoryRow& row) { return row.result == Result::Hold; })));
    }

    void the_pages_follow_each_other()
    {
        const HistoryQuery query = HistoryQuery::parse("fail 3520990000");
        const auto expected = byLooking(m_rows, query);
        std::vector<std::int64_t> all;
        std::int64_t before = INT64_MAX;
        for (bool more = true; more;) {
            const auto page = search(query, {.before = before, .limit = 37, .countUpTo = 0});
            for (const HistoryRow& row : page.rows)
                all.push_back(row.id);
            QVERIFY(page.rows.size() == 37 || !page.more);
            more = page.more;
            before = all.back();
        }
        QVERIFY(expected.size() > 5 * 37);
        QCOMPARE(all, expected);
    }

    void a_row_is_found_as_soon_as_it_is_there()
    {
        StationBench bench;
        for (std::uint32_t n = 1; n <= full + 1; ++n) {
            const HistoryRow row = visit(n);
            if (n < full - 1) {
                if (n % 256 == 1)
                    bench.write([n](Connection& c) {
                        for (std::uint32_t i = n; i < std::min<std::uint64_t>(n + 256, full - 1); ++i)
                            history::add(c, visit(i));
                    });
                continue;
            }
            bench.write([&row](Connection& c) { history::add(c, row); });
            const auto query = HistoryQuery::parse(row.chip->hex());
            const auto hits = bench.database->read([&](Connection& c) { return history::search(c, query); });
            QCOMPARE(ids(hits.rows), std::vector<std::int64_t>{n});
        }
    }

    void a_history_from_before_the_index_is_found_as_well()
    {
        QTemporaryDir folder;
        const std::string file = folder.filePath(QStringLiteral("station.sqlite")).toStdString();
        auto old = station::migrations();
        old.resize(4); // without the index
        {
            sql::Database database(file, old);
            database.writeNow([](Connection& c) {
                for (std::uint32_t n = 1; n <= 2 * full + 10; ++n)
                    c.run("INSERT INTO station_history (chip, identities, profile, model, result, code, step, queued,"
                          " started, finished) VALUES (?, ?, 'phone', 'Aurora 1', 0, '', 8, 0, 1, 2)",
                          visit(n).chip->bytes(), visit(n).identities.at(0));
            });
        }
        sql::Database database(file, station::migrations());
        database.read([](Connection& c) {
            for (const std::uint32_t n : {1u, 2000u, 2049u, 4100u})
                QCOMPARE(ids(history::search(c, HistoryQuery::parse(visit(n).chip->hex())).rows),
                         std::vector<std::int64_t>{n});
            auto blocks = c.query("SELECT count(DISTINCT block) FROM station_history_index");
            QVERIFY(blocks.step());
            QCOMPARE(blocks.integer(0), 2);
        });
    }

    void gives_up_where_it_is_told()
    {
        int asked = 0;
        QVERIFY(test::throws(Code::Interrupted, [&] {
            m_bench.database->read([&](Connection& c) {
                history::search(c, HistoryQuery::parse("zzzz"), {}, [&asked] { return ++asked < 3; });
            });
        }));
        QCOMPARE(asked, 3);
    }

    void a_clock_that_was_set_back_hides_nothing()
    {
        StationBench bench;
        bench.write([](Connection& c) {
            for (std::uint32_t n = 1; n <= full; ++n) {
                HistoryRow row = visit(n);
                if (n % 500 == 7)
                    row.finished = noon - 40 * 86400; // 17 October
                history::add(c, row);
            }
        });
        const auto hits =
            bench.database->read([](Connection& c) { return history::search(c, HistoryQuery::parse("2026-10-17")); });
        QCOMPARE(hits.total, 5U);
    }

  private:
    station::HistoryHits search(const HistoryQuery& query, const station::HistoryPart& part = {})
    {
        return m_bench.database->read([&](Connection& c) { return history::search(c, query, part); });
    }

    StationBench m_bench;
    std::vector<HistoryRow> m_rows;
};

QTEST_GUILESS_MAIN(HistorySearchTest)
#include "history_search_test.moc"
