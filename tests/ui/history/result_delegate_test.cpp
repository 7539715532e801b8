#include "ui/history/result_delegate.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class ResultDelegateTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    /// In grey as well: the shapes differ, not the colours alone.
    void each_result_has_a_shape_of_its_own()
    {
        std::vector<QImage> shapes;
        for (const auto result :
             {station::Result::Pass, station::Result::Fail, station::Result::Hold, station::Result::DoneBefore}) {
            QImage image(64, 64, QImage::Format_ARGB32);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintResult(painter, image.rect(), result, Theme::named(ThemeName::Light));
            painter.end();
            const QImage alpha = image.convertToFormat(QImage::Format_Alpha8);
            for (const QImage& other : shapes)
                QVERIFY(other != alpha);
            shapes.push_back(alpha);
        }
    }

    void each_result_has_its_tone()
    {
        QCOMPARE(resultTone(station::Result::Pass), Tone::Pass);
        QCOMPARE(resultTone(station::Result::Fail), Tone::Fail);
        QCOMPARE(resultTone(station::Result::Hold), Tone::Hold);
        QCOMPARE(resultTone(station::Result::DoneBefore), Tone::Neutral);
    }
};

QTEST_MAIN(ResultDelegateTest)
#include "result_delegate_test.moc"
