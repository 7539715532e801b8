#include "../history/visits.h"
#include "shared_keys.h"
#include "speaker.h"
#include "text_fits.h"

#include "ui/history/history_model.h"
#include "ui/history/history_page.h"

#include <QTableView>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

/// UX.md section 12: nothing elided at 1366×768, in any language.
class HistoryTextsTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void every_state_says_all_its_texts_whole_data() { Speaker::addRows(); }

    void every_state_says_all_its_texts_whole()
    {
        QFETCH(const QString, language);
        m_speaker->speak(language);
        test::Visits visits;
        visits.add(300);
        HistoryPage page(visits.file());
        page.resize(Speaker::page);
        page.show();
        auto* table = page.findChild<QTableView*>(QStringLiteral("historyTable"));
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 0);
        for (const int row : {0, 1, 6, 11}) { // each result has other facts beside the table
            table->selectRow(row);
            QCoreApplication::processEvents();
            QCOMPARE(cutTexts(&page).join(u'\n'), QString());
            QCOMPARE(sharedKeys(&page).join(u'\n'), QString());
        }
        const QAbstractItemView* view = table; // where the hint is public
        QVERIFY(view->sizeHintForColumn(HistoryModel::Result) <= table->columnWidth(HistoryModel::Result));
        page.search(QStringLiteral("zebra"));
        QTRY_VERIFY(!table->isVisible());
        QCoreApplication::processEvents();
        QCOMPARE(cutTexts(&page).join(u'\n'), QString());
        QCOMPARE(sharedKeys(&page).join(u'\n'), QString());
    }

    void initTestCase() { m_speaker = std::make_unique<Speaker>(); }
    void cleanupTestCase() { m_speaker.reset(); }

  private:
    std::unique_ptr<Speaker> m_speaker;
};

QTEST_MAIN(HistoryTextsTest)
#include "history_test.moc"
