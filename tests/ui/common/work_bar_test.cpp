#include "ui/common/work_bar.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace keyline::ui;

class WorkBarTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void is_there_only_while_there_is_something_to_say()
    {
        QWidget page;
        WorkBar bar(&page);
        page.show();
        QVERIFY(!bar.isVisible());
        bar.showProgress(QStringLiteral("Writing"), 3, 10);
        QVERIFY(bar.isVisible() && bar.isAtWork());
        QCOMPARE(bar.findChild<QProgressBar*>()->value(), 3);
        bar.showEnd(QStringLiteral("Written"), true);
        QVERIFY(bar.isVisible() && !bar.isAtWork());
        QVERIFY(!bar.findChild<QProgressBar*>()->isVisible());
        QCOMPARE(bar.accessibleName(), QStringLiteral("Written"));
        bar.findChild<QPushButton*>()->click();
        QVERIFY(!bar.isVisible());
    }

    void its_button_stops_the_work()
    {
        WorkBar bar;
        QSignalSpy cancelled(&bar, &WorkBar::cancelled);
        bar.showProgress(QStringLiteral("Writing"));
        bar.findChild<QPushButton*>()->click();
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(bar.isVisible());
    }
};

QTEST_MAIN(WorkBarTest)
#include "work_bar_test.moc"
