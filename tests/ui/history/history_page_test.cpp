#include "ui/history/history_page.h"

#include "../../provisioning/line_bench.h"
#include "base/file.h"
#include "ui/common/language.h"
#include "visits.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace keyline;
using namespace keyline::ui;

namespace {

/// A page on its own, shown at the size of a small screen.
struct Shown
{
    explicit Shown(const std::filesystem::path& database) : page(database)
    {
        page.resize(1366, 700);
        page.show();
    }
    template <typename T>
    T* find(const char* name)
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }
    QLineEdit* search() { return find<QLineEdit>("historySearchEdit"); }
    QTableView* table() { return find<QTableView>("historyTable"); }
    QString count() { return find<QLabel>("historyCountLabel")->text(); }
    QString headline() { return find<QWidget>("historyEmptyView")->accessibleName(); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }

    HistoryPage page;
};

} // namespace

class HistoryPageTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void finds_while_it_is_typed()
    {
        test::Visits visits;
        visits.add(300);
        Shown shown(visits.file());
        QTRY_COMPARE(shown.count(), QStringLiteral("300 visits"));
        QTest::keyClicks(shown.search(), QStringLiteral("0000123"));
        QTRY_COMPARE(shown.table()->model()->rowCount(), 1);
        QCOMPARE(shown.cell(0, HistoryModel::Identity).left(14), QStringLiteral("35209900000123"));
        shown.search()->clear();
        QTRY_COMPARE(shown.count(), QStringLiteral("300 visits"));
    }

    void the_buttons_are_words_of_the_search()
    {
        test::Visits visits;
        visits.add(300);
        Shown shown(visits.file());
        shown.find<QToolButton>("failButton")->click();
        QCOMPARE(shown.search()->text(), QStringLiteral("fail"));
        QTRY_COMPARE(shown.count(), QStringLiteral("30 visits"));
        shown.find<QToolButton>("holdButton")->click();
        QCOMPARE(shown.search()->text(), QStringLiteral("hold"));
        QVERIFY(!shown.find<QToolButton>("failButton")->isChecked());
        shown.find<QToolButton>("todayButton")->click();
        QCOMPARE(shown.search()->text(), QStringLiteral("hold ") + QDate::currentDate().toString(Qt::ISODate));
        shown.find<QToolButton>("holdButton")->click();
        shown.find<QToolButton>("todayButton")->click();
        QCOMPARE(shown.search()->text(), QString());
        shown.search()->setText(QStringLiteral("352 pass"));
        QVERIFY(shown.find<QToolButton>("passButton")->isChecked());
    }

    void each_state_is_told()
    {
        test::Visits visits;
        Shown shown(visits.file());
        QTRY_COMPARE(shown.headline(), QStringLiteral("No device was here yet"));
        QVERIFY(!shown.find<QWidget>("exportCsvButton")->isEnabled());
        visits.add(3);
        QTRY_COMPARE(shown.table()->model()->rowCount(), 3);
        QVERIFY(shown.table()->isVisible());
        QVERIFY(shown.find<QWidget>("exportCsvButton")->isEnabled());
        shown.page.search(QStringLiteral("zebra"));
        QTRY_COMPARE(shown.headline(), QStringLiteral("No visit fits “zebra”"));
        shown.find<QWidget>("historyEmptyView")
            ->findChild<QAbstractButton*>(QStringLiteral("emptyActionButton"))
            ->click();
        QTRY_COMPARE(shown.table()->model()->rowCount(), 3);
    }

    void a_home_that_is_away_is_explained_and_found_again()
    {
        test::Visits visits;
        visits.add(3);
        visits.close();
        const std::filesystem::path file = visits.file();
        std::filesystem::rename(file, file.string() + ".away");
        Shown shown(file);
        QTRY_VERIFY(shown.headline().contains(QStringLiteral("cannot be read")) ||
                    shown.headline().contains(QStringLiteral("could not be read")));
        std::filesystem::rename(file.string() + ".away", file);
        QTRY_COMPARE(shown.table()->model()->rowCount(), 3);
        QVERIFY(shown.table()->isVisible());
    }

    void a_line_shows_all_of_its_visit_and_leads_to_the_record()
    {
        test::Visits visits;
        visits.add(5);
        Shown shown(visits.file());
        QTRY_COMPARE(shown.table()->model()->rowCount(), 5);
        auto* headline = shown.find<QLabel>("visitHeadlineLabel");
        QCOMPARE(headline->text(), QStringLiteral("DONE BEFORE"));
        QTest::keyClick(shown.search(), Qt::Key_Down);
        QTRY_VERIFY(shown.table()->hasFocus());
        QTest::keyClick(shown.table(), Qt::Key_Down);
        QTest::keyClick(shown.table(), Qt::Key_Down);
        QCOMPARE(headline->text(), QStringLiteral("FAIL K-204"));
        QTest::keyClick(shown.table(), Qt::Key_Down);
        QCOMPARE(headline->text(), QStringLiteral("PASS"));
        QSignalSpy asked(&shown.page, &HistoryPage::recordAsked);
        shown.find<QAbstractButton>("visitRecordButton")->click();
        QCOMPARE(asked.at(0).at(0).toString(), shown.cell(3, HistoryModel::Chip));
    }

    void what_is_looked_at_stays_while_new_ones_come()
    {
        test::Visits visits;
        visits.add(50);
        Shown shown(visits.file());
        QTRY_COMPARE(shown.table()->model()->rowCount(), 50);
        shown.table()->selectRow(7);
        const QString chip = shown.cell(7, HistoryModel::Chip);
        visits.add(4);
        QTRY_COMPARE(shown.table()->model()->rowCount(), 54);
        QCOMPARE(shown.table()->currentIndex().row(), 11);
        QCOMPARE(shown.cell(11, HistoryModel::Chip), chip);
    }

    void fetches_more_on_the_way_down()
    {
        test::Visits visits;
        visits.add(1200);
        Shown shown(visits.file());
        QTRY_VERIFY(shown.table()->model()->rowCount() > 0);
        for (int i = 0; i < 20 && shown.table()->model()->rowCount() < 1200; ++i) {
            shown.table()->scrollToBottom();
            QTest::qWait(10);
        }
        QTRY_COMPARE(shown.table()->model()->rowCount(), 1200);
    }

    void saves_what_the_search_fits()
    {
        test::Visits visits;
        visits.add(100);
        Shown shown(visits.file());
        shown.page.search(QStringLiteral("fail"));
        QTRY_COMPARE(shown.count(), QStringLiteral("10 visits"));
        const QString csv = visits.path(QStringLiteral("a.csv"));
        shown.page.exportCsv(csv);
        QVERIFY(!shown.find<QWidget>("exportPdfButton")->isEnabled());
        QTRY_VERIFY(shown.find<QWidget>("exportPdfButton")->isEnabled());
        QVERIFY(asText(readFile(csv.toStdString())).find("# count: 10") != std::string_view::npos);
        shown.page.exportPdf(visits.path(QStringLiteral("a.pdf")));
        QTRY_VERIFY(shown.find<QWidget>("exportPdfButton")->isEnabled());
        QVERIFY(isThere(visits.path(QStringLiteral("a.pdf")).toStdString()));
    }

    void everything_has_a_name_and_is_reached_by_keyboard()
    {
        test::Visits visits;
        visits.add(3);
        Shown shown(visits.file());
        QTRY_COMPARE(shown.table()->model()->rowCount(), 3);
        QVERIFY(!shown.search()->accessibleName().isEmpty());
        QVERIFY(!shown.table()->accessibleName().isEmpty());
        for (const auto* button : shown.page.findChildren<QAbstractButton*>())
            if (button->isVisible() && button->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                         qPrintable(button->objectName()));
        shown.table()->setFocus();
        QTest::keyClick(shown.table(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(shown.search()->hasFocus());
    }

    void speaks_another_language_at_once()
    {
        test::Visits visits;
        visits.add(3);
        Shown shown(visits.file());
        QTRY_COMPARE(shown.table()->model()->rowCount(), 3);
        Language language;
        const QString before = shown.find<QAbstractButton>("exportCsvButton")->text();
        language.setCurrent(Language::pseudo());
        QTRY_VERIFY(shown.find<QAbstractButton>("exportCsvButton")->text() != before);
    }

    /// The real thing: a station in one thread, its devices on ptys, and the page beside it.
    void shows_devices_as_they_finish()
    {
        LineBench bench;
        bench.makeStation();
        auto devices = bench.makeDevices(3);
        devices->start();
        Shown shown(bench.home() / "station.sqlite");
        QTRY_COMPARE(shown.headline(), QStringLiteral("No device was here yet"));
        const auto summary = bench.run(*devices);
        QCOMPARE(summary.pass, std::size_t(3));
        QTRY_COMPARE(shown.table()->model()->rowCount(), 3);
        const QString chip = QString::fromStdString(devices->all().front().chip.hex());
        shown.page.search(chip.mid(4, 10));
        QTRY_COMPARE(shown.table()->model()->rowCount(), 1);
        QCOMPARE(shown.cell(0, HistoryModel::Chip), chip);
        QCOMPARE(shown.cell(0, HistoryModel::Result), QStringLiteral("PASS"));
    }
};

QTEST_MAIN(HistoryPageTest)
#include "history_page_test.moc"
