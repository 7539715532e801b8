#include "ui/common/plate.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace keyline::ui;

class PlateTest : public QObject
{
    Q_OBJECT

  private:
    static QImage painted(const Plate& plate, qreal ratio = 1)
    {
        QImage image(QSize(100, 60) * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintPlate(painter, QRect(10, 10, 80, 40), plate);
        return image;
    }

  private Q_SLOTS:
    void fills_its_place_and_nothing_else()
    {
        const QImage image = painted({.behind = Qt::blue, .fill = Qt::green, .line = Qt::black, .lineWidth = 2});
        QCOMPARE(image.pixelColor(9, 30), QColor(Qt::white));
        QCOMPARE(image.pixelColor(90, 30), QColor(Qt::white));
        QCOMPARE(image.pixelColor(10, 30), QColor(Qt::black));
        QCOMPARE(image.pixelColor(89, 30), QColor(Qt::black));
        QCOMPARE(image.pixelColor(50, 30), QColor(Qt::green));
        QCOMPARE(image.pixelColor(10, 10), QColor(Qt::blue)); // its corner
    }

    void each_look_and_scale_is_its_own()
    {
        const QImage green = painted({.fill = Qt::green, .line = Qt::black});
        QVERIFY(painted({.fill = Qt::red, .line = Qt::black}) != green);
        QVERIFY(painted({.fill = Qt::green, .line = Qt::black, .lineStyle = Qt::DashLine}) != green);
        QCOMPARE(painted({.fill = Qt::green, .line = Qt::black}), green);
        const QImage doubled = painted({.fill = Qt::green, .line = Qt::black, .lineWidth = 2}, 2);
        QCOMPARE(doubled.pixelColor(20, 60), QColor(Qt::black));
        QCOMPARE(doubled.pixelColor(100, 60), QColor(Qt::green));
        QCOMPARE(doubled.pixelColor(180, 60), QColor(Qt::white));
    }
};

QTEST_MAIN(PlateTest)
#include "plate_test.moc"
