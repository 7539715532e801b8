#include "ui/line/scan_list.h"

#include <QListWidget>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class ScanListTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void lists_the_last_scans_and_what_became_of_them()
    {
        ScanList list;
        auto* rows = list.findChild<QListWidget*>(QStringLiteral("scanList"));
        QVERIFY(rows->isHidden());
        fixture::DeskView desk;
        desk.recent.push_back({.kind = scan::ScanOutcome::Kind::Refused,
                               .time = 1000,
                               .text = "4006381333931",
                               .error = Error(Code::ScanProductBarcode)});
        desk.recent.push_back({.kind = scan::ScanOutcome::Kind::Given, .time = 900, .text = "x", .slot = 3});
        list.setDesk(desk);
        QCOMPARE(rows->count(), 2);
        QVERIFY(rows->item(0)->text().contains(QStringLiteral("4006381333931")));
        QVERIFY(rows->item(0)->text().contains(QStringLiteral("K-804")));
    }
};

QTEST_MAIN(ScanListTest)
#include "scan_list_test.moc"
