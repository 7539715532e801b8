#include "ui/station/station_window.h"

#include "ui/common/sounds.h"

#include <QApplication>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class StationWindowTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void each_page_is_a_key_away()
    {
        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        StationWindow window(engine, sounds);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QCOMPARE(window.currentPage(), QStringLiteral("line"));
        QTest::keyClick(&window, Qt::Key_F3);
        QCOMPARE(window.currentPage(), QStringLiteral("order"));
        QTest::keyClick(&window, Qt::Key_F2);
        QCOMPARE(window.currentPage(), QStringLiteral("line"));
        QVERIFY(window.findChild<QWidget*>(QStringLiteral("linePage"))->isVisible());
    }

    /// A laptop's screen, letters three times as large.
    void large_letters_do_not_make_it_larger_than_a_small_screen()
    {
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSizeF(before.pointSizeF() * 3);
        QApplication::setFont(large);
        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        StationWindow window(engine, sounds);
        window.resize(1358, 736);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (const Qt::Key key : {Qt::Key_F3, Qt::Key_F2}) {
            QTest::keyClick(&window, key);
            QTest::qWait(20);
            QCOMPARE(window.size(), QSize(1358, 736));
        }
        auto* lone = new QWidget;
        lone->setMinimumSize(3000, 2000);
        window.showAlone(lone);
        window.showAlone(lone);
        QTest::qWait(20);
        QVERIFY(lone->isVisible());
        QCOMPARE(window.size(), QSize(1358, 736));
        QApplication::setFont(before);
    }
};

QTEST_MAIN(StationWindowTest)
#include "station_window_test.moc"
