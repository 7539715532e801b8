#include "ui/line/fitted_text.h"

#include <QFont>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace keyline::ui;

class FittedTextTest : public QObject
{
    Q_OBJECT

  private:
    static QImage drawn(QSize size, const QString& text, Lines lines = Lines::One)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setPen(Qt::black);
        drawFitted(painter, image.rect(), text, font(), lines);
        return image;
    }
    static QFont font()
    {
        QFont out;
        out.setPointSizeF(20);
        return out;
    }
    /// What is drawn on, as a rectangle.
    static QRect inked(const QImage& image)
    {
        QRegion out;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).lightness() < 128)
                    out += QRect(x, y, 1, 1);
        return out.boundingRect();
    }

  private Q_SLOTS:
    void a_text_without_room_is_written_smaller_and_at_last_left_out()
    {
        const QString text = QStringLiteral("Assign");
        QVERIFY(fitsWhole({400, 40}, text, font()));
        QVERIFY(fitsWhole({60, 40}, text, font()));
        QVERIFY(!fitsWhole({12, 40}, text, font()));
        const QRect large = inked(drawn({400, 40}, text));
        const QRect small = inked(drawn({60, 40}, text));
        QVERIFY(small.height() < large.height());
        QVERIFY(small.right() < 60);
        QVERIFY(std::abs(small.center().y() - large.center().y()) <= 3);
    }

    void two_lines_are_taken_where_they_make_larger_letters()
    {
        const QString text = QStringLiteral("DONE BEFORE");
        const QSize narrow(90, 80);
        const QRect two = inked(drawn(narrow, text, Lines::TwoWhereLarger));
        QVERIFY(two.height() > inked(drawn(narrow, text)).height());
        QVERIFY(two.right() < narrow.width() - 1); // nothing is cut
        const QSize wide(600, 40);
        QCOMPARE(drawn(wide, text, Lines::TwoWhereLarger), drawn(wide, text));
    }

    void the_same_text_is_drawn_the_same_in_its_own_place_and_colour()
    {
        const QString text = QStringLiteral("Seal");
        const QImage first = drawn({100, 40}, text);
        QCOMPARE(drawn({100, 40}, text), first);
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setPen(Qt::black);
        drawFitted(painter, QRectF(150, 120, 100, 40), text, font());
        QCOMPARE(image.copy(150, 120, 100, 40), first);
        painter.setPen(Qt::darkRed);
        drawFitted(painter, QRectF(150, 120, 100, 40), text, font());
        QVERIFY(image.copy(150, 120, 100, 40) != first);
    }
};

QTEST_MAIN(FittedTextTest)
#include "fitted_text_test.moc"
