#include "ui/scan/scan_test_page.h"

#include "scan/layout.h"
#include "ui/common/check_row.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class ScanTestPageTest : public QObject
{
    Q_OBJECT

  private:
    static CheckState state(const ScanTestPage& page, const char* row)
    {
        return page.findChild<CheckRow*>(QLatin1String(row))->state();
    }

  private Q_SLOTS:
    void finds_everything_right_where_the_code_of_the_page_comes_whole()
    {
        ScanTestPage page;
        QVERIFY(state(page, "scanLayoutRow") == CheckState::Waiting);
        page.show(
            WedgeScan{QString::fromLatin1(scan::layoutProbe.data(), static_cast<qsizetype>(scan::layoutProbe.size())),
                      29, 2.0, false});
        QVERIFY(state(page, "scanArrivedRow") == CheckState::Holds);
        QVERIFY(state(page, "scanLayoutRow") == CheckState::Holds);
        QVERIFY(state(page, "scanSpeedRow") == CheckState::Holds);
        QVERIFY(state(page, "scanEndingRow") == CheckState::Holds);
    }

    void names_each_layout_that_is_wrong()
    {
        for (const scan::Layout layout : scan::allLayouts) {
            ScanTestPage page;
            page.show(WedgeScan{QString::fromStdString(scan::typedOn(layout, scan::layoutProbe)), 29, 2.0, false});
            QVERIFY2(state(page, "scanLayoutRow") == CheckState::Broken, scan::layoutName(layout));
            bool named = false;
            for (const QLabel* label : page.findChildren<QLabel*>())
                named = named || label->text().contains(QLatin1String(scan::layoutName(layout)));
            QVERIFY2(named, scan::layoutName(layout));
        }
    }

    void says_how_a_label_is_read()
    {
        ScanTestPage page;
        page.setWanted({{identity::IdentityKind::Imei, 1}, {}});
        page.showLine(QStringLiteral("352099000000014"));
        QVERIFY(state(page, "scanMeaningRow") == CheckState::Holds);
        page.showLine(QStringLiteral("6291041500213"));
        QVERIFY(state(page, "scanMeaningRow") == CheckState::Broken);
    }

    void names_a_slow_scanner_and_one_without_enter()
    {
        ScanTestPage page;
        page.show(WedgeScan{QStringLiteral("352099000000014"), 15, 25.0, false});
        QVERIFY(state(page, "scanSpeedRow") == CheckState::Broken);
        page.show(WedgeFault::NoEnter);
        QVERIFY(state(page, "scanEndingRow") == CheckState::Broken);
    }

    void saves_stickers_and_cards()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("cards.pdf"));
        ScanTestPage page;
        page.setSlots(16);
        page.findChild<QLineEdit*>(QStringLiteral("pathEdit"))->setText(file);
        auto* save = page.findChild<QPushButton*>(QStringLiteral("sheetSaveButton"));
        save->click();
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(saved.readAll().startsWith("%PDF-"));
        page.findChild<QLineEdit*>(QStringLiteral("pathEdit"))->setText(QStringLiteral("/dev/null/cards.pdf"));
        save->click();
        const QString said = page.findChild<QLabel*>(QStringLiteral("sheetResultLabel"))->text();
        QVERIFY2(said.contains(QStringLiteral("K-610")), qPrintable(said));
    }
};

QTEST_MAIN(ScanTestPageTest)
#include "scan_test_page_test.moc"
