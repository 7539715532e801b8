#include "ui/common/screen_fit.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTest>
#include <QWidget>

using namespace keyline::ui;

class ScreenFitTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_window_keeps_its_size_where_there_is_room()
    {
        QCOMPARE(fitted({0, 30, 1120, 700}, {0, 0, 1366, 768}, {4, 30, 4, 4}), QRect(4, 30, 1120, 700));
    }

    void a_window_gives_way_to_the_screen_and_its_own_frame()
    {
        QCOMPARE(fitted({0, 0, 1120, 792}, {0, 0, 1366, 768}, {4, 30, 4, 4}), QRect(4, 30, 1120, 734));
        QCOMPARE(fitted({1000, 500, 2000, 2000}, {0, 40, 1366, 728}, {4, 30, 4, 4}), QRect(4, 70, 1358, 694));
    }

    void a_window_before_it_is_shown_fits_the_screen()
    {
        QWidget window;
        const QSize free = window.screen()->availableGeometry().size();
        window.resize(free * 2);
        fitToScreen(window);
        QVERIFY(window.width() <= free.width() && window.height() < free.height());
    }
};

QTEST_MAIN(ScreenFitTest)
#include "screen_fit_test.moc"
