#include "station/history_query.h"

#include <QTest>

#include <cstdlib>
#include <ctime>

using namespace keyline;
using station::HistoryQuery;
using station::Result;
using station::timeSpanOf;

class HistoryQueryTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase()
    {
        ::setenv("TZ", "Europe/Helsinki", 1);
        ::tzset();
    }

    void tells_words_from_results_codes_and_days()
    {
        const auto query = HistoryQuery::parse("  Aurora\tPASS k204 2026-11-26  35-209900-000001 ");
        QCOMPARE(query.words.size(), std::size_t(2));
        QCOMPARE(query.words[0].text, std::string("aurora"));
        QVERIFY(query.words[0].compact.empty());
        QCOMPARE(query.words[1].compact, std::string("35209900000001"));
        QVERIFY(query.results == std::vector{Result::Pass});
        QVERIFY(query.codes == std::vector<std::string>{"K-204"});
        QCOMPARE(*query.until - *query.from, 86400);
    }

    void nothing_asks_for_nothing()
    {
        QVERIFY(HistoryQuery::parse(" \t ").asksNothing());
        QVERIFY(!HistoryQuery::parse("x").asksNothing());
    }

    void a_day_begins_at_midnight_here()
    {
        const auto day = timeSpanOf("2026-11-26");
        QCOMPARE(day->from, 1795644000); // 2026-11-25 22:00 UTC
        QCOMPARE(day->until, day->from + 86400);
        QCOMPARE(timeSpanOf("2026-12")->until - timeSpanOf("2026-12")->from, 31 * 86400);
        QCOMPARE(timeSpanOf("2026-11-26t06:30")->from, day->from + 6 * 3600 + 1800);
        QCOMPARE(timeSpanOf("2026-11-26t06:30")->until, day->from + 6 * 3600 + 1860);
        QCOMPARE(timeSpanOf("2026-11-26t23")->until, day->until);
    }

    /// 25 October 2026 has 25 hours in Helsinki.
    void a_day_is_as_long_as_it_is()
    {
        QCOMPARE(timeSpanOf("2026-10-25")->until - timeSpanOf("2026-10-25")->from, 25 * 3600);
    }

    void a_span_holds_both_ends()
    {
        const auto query = HistoryQuery::parse("2026-11-01..2026-11-26");
        QCOMPARE(*query.until - *query.from, 26 * 86400);
        QVERIFY(!HistoryQuery::parse("2026-11-01..").until);
        QVERIFY(!HistoryQuery::parse("..2026-11-01").from);
        const auto both = HistoryQuery::parse("2026-11 2026-11-26");
        QCOMPARE(*both.until - *both.from, 86400);
    }

    void what_is_no_time_is_a_word_data()
    {
        QTest::addColumn<QString>("word");
        for (const char* word : {"2026", "2026-13", "2026-00", "2026-11-32", "2026-11-26t24", "..", "2026-11-26x",
                                 "1969-11", "20261126", "2026-1", "k-2", "k-2041", "x-204", "passed"})
            QTest::newRow(word) << QString::fromLatin1(word);
    }
    void what_is_no_time_is_a_word()
    {
        QFETCH(QString, word);
        const auto query = HistoryQuery::parse(word.toStdString());
        QCOMPARE(query.words.size(), std::size_t(1));
        QCOMPARE(query.words[0].text, word.toStdString());
        QVERIFY(!query.from && !query.until && query.codes.empty() && query.results.empty());
    }

    void the_text_has_each_form_of_an_identity()
    {
        station::HistoryRow row;
        row.identities = {"urn:gsma:imei:35209900-176148-0", "urn:dev:os:32473-AbC.9", "what is this"};
        row.model = "Aurora 1";
        const std::string text = station::searchText(row);
        for (const char* part : {"urn:gsma:imei:35209900-176148-0 ", "352099001761481 ", "32473-abc.9 ", "aurora 1 "})
            QVERIFY2(text.find(part) != std::string::npos, text.c_str());
        QVERIFY(text.ends_with("  "));
    }
};

QTEST_GUILESS_MAIN(HistoryQueryTest)
#include "history_query_test.moc"
