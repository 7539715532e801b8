#include "ui/station/station_window.h"

#include "ui/common/sounds.h"

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
};

QTEST_MAIN(StationWindowTest)
#include "station_window_test.moc"
