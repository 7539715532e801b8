#include "ui/common/undo_bar.h"

#include <QPushButton>
#include <QTest>

using namespace keyline::ui;

class UndoBarTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void takes_a_change_back_once()
    {
        QWidget window;
        UndoBar bar(&window);
        window.show();
        QVERIFY(!bar.isVisible());
        int undone = 0;
        bar.offer(QStringLiteral("Theme is Dark"), [&] { ++undone; });
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.accessibleName(), QStringLiteral("Theme is Dark"));
        QTest::mouseClick(bar.findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(undone, 1);
        QVERIFY(!bar.isVisible());
        bar.undo();
        QCOMPARE(undone, 1);
    }

    void works_by_key()
    {
        QWidget window;
        UndoBar bar(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        int undone = 0;
        bar.offer(QStringLiteral("Sound is off"), [&] { ++undone; });
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone, 1);
    }

    void lapses_by_itself()
    {
        UndoBar bar(nullptr, std::chrono::milliseconds(1));
        int undone = 0;
        bar.offer(QStringLiteral("Sound is off"), [&] { ++undone; });
        QVERIFY(QTest::qWaitFor([&] { return !bar.isOffering(); }));
        QVERIFY(!bar.isVisible());
        bar.undo();
        QCOMPARE(undone, 0);
    }

    void undoing_may_offer_anew()
    {
        UndoBar bar;
        bar.offer(QStringLiteral("a"), [&] { bar.offer(QStringLiteral("b"), [] {}); });
        bar.undo();
        QVERIFY(bar.isOffering());
        QCOMPARE(bar.accessibleName(), QStringLiteral("b"));
    }
};

QTEST_MAIN(UndoBarTest)
#include "undo_bar_test.moc"
