#include "ui/history/history_model.h"

#include "visits.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class HistoryModelTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void shows_a_visit_in_the_form_that_a_search_takes()
    {
        qputenv("TZ", "UTC");
        test::Visits visits;
        visits.add(4);
        station::HistoryService service(visits.file());
        HistoryModel model(service);
        search(model, {});
        QCOMPARE(model.rowCount(), 4);
        const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(0, HistoryModel::Result), QStringLiteral("HOLD K-107"));
        QCOMPARE(text(1, HistoryModel::Result), QStringLiteral("FAIL K-204"));
        QCOMPARE(text(3, HistoryModel::Result), QStringLiteral("PASS"));
        QCOMPARE(text(3, HistoryModel::Finished), QStringLiteral("2026-11-26  06:00:21"));
        QCOMPARE(text(3, HistoryModel::Identity), QStringLiteral("352099000000014"));
        for (const int column : {HistoryModel::Identity, HistoryModel::Chip}) {
            search(model, text(0, column));
            QCOMPARE(model.total(), 1U);
            search(model, {});
        }
    }

    void fetches_as_it_is_looked_at()
    {
        test::Visits visits;
        visits.add(2500);
        station::HistoryService service(visits.file());
        HistoryModel model(service);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        search(model, QStringLiteral("352099"));
        QVERIFY(model.rowCount() < 2500);
        QVERIFY(model.total() >= 1000);
        while (model.rowCount() < 2500) {
            const int before = model.rowCount();
            model.fetchMore({});
            QTRY_VERIFY(model.rowCount() > before);
        }
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.total(), 2500U);
        for (int row = 0; row < 2500; ++row)
            QCOMPARE(model.visit(row).id, 2500 - row);
    }

    void adds_what_comes_where_it_fits()
    {
        test::Visits visits;
        visits.add(20);
        station::HistoryService service(visits.file());
        HistoryModel model(service);
        search(model, QStringLiteral("fail"));
        QCOMPARE(model.rowCount(), 2);
        visits.add(13);
        model.lookForNew();
        QTRY_COMPARE(model.rowCount(), 4);
        QCOMPARE(model.visit(0).id, 33);
        QCOMPARE(model.total(), 4U);
        visits.add(3000);
        model.lookForNew();
        QTRY_COMPARE(model.total(), 304U);
    }

    void a_later_search_wins()
    {
        test::Visits visits;
        visits.add(200);
        station::HistoryService service(visits.file());
        HistoryModel model(service);
        for (const char* line : {"3", "35", "352", "fail", "fail zz", "hold"})
            model.search(QString::fromLatin1(line));
        QTRY_VERIFY(!model.isSearching());
        QCOMPARE(model.total(), 8U);
        QTest::qWait(20);
        QCOMPARE(model.total(), 8U);
    }

    void an_error_is_told()
    {
        station::HistoryService service("/nowhere/station.sqlite");
        HistoryModel model(service);
        QSignalSpy failed(&model, &HistoryModel::failed);
        model.search({});
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!model.isSearching());
    }

    void what_a_device_says_is_harmless()
    {
        test::Visits visits;
        station::HistoryRow row = test::Visits::visit(1);
        row.model = "\x1b[31mevil";
        row.chip.reset();
        visits.add(row);
        station::HistoryService service(visits.file());
        HistoryModel model(service);
        search(model, {});
        QCOMPARE(model.index(0, HistoryModel::Model).data().toString(), QStringLiteral("\\x1B[31mevil"));
        QCOMPARE(model.index(0, HistoryModel::Chip).data().toString(), QStringLiteral("not read"));
    }

  private:
    static void search(HistoryModel& model, const QString& line)
    {
        model.search(line);
        QTRY_VERIFY(!model.isSearching());
    }
};

QTEST_MAIN(HistoryModelTest)
#include "history_model_test.moc"
