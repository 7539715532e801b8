#include "ui/common/heading.h"
#include "ui/common/message_line.h"
#include "ui/common/sample_strip.h"

#include <QApplication>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class MessageLineTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void says_what_happened_what_it_means_and_what_to_do()
    {
        QWidget page;
        MessageLine line(&page);
        QVERIFY(line.isHidden());
        line.showError(Error(Code::DiskFull, "/data"));
        QVERIFY(!line.isHidden());
        QCOMPARE(line.code(), QString::fromLatin1("K-605"));
        for (const char* part : {"K-605", "/data"})
            QVERIFY2(line.text().contains(QLatin1String(part)), part);
        QVERIFY(line.accessibleName().contains(QStringLiteral("K-605")));
        line.showText(QStringLiteral("Saved."));
        QCOMPARE(line.text(), QStringLiteral("Saved."));
        QCOMPARE(line.code(), QString());
        line.clear();
        QVERIFY(line.isHidden());
    }

    void a_heading_grows_with_the_text_around_it()
    {
        const QFont before = QApplication::font();
        Heading heading(2);
        heading.setText(QStringLiteral("Keys"));
        const qreal small = heading.font().pointSizeF();
        QCOMPARE(small, before.pointSizeF() * 2);
        QFont large = before;
        large.setPointSizeF(before.pointSizeF() * 2);
        QApplication::setFont(large);
        QEvent event(QEvent::ApplicationFontChange);
        QCoreApplication::sendEvent(&heading, &event);
        QCOMPARE(heading.font().pointSizeF(), small * 2);
        QApplication::setFont(before);
    }

    void the_strip_says_that_nothing_is_real()
    {
        SampleStrip strip;
        QVERIFY(strip.accessibleName().contains(QStringLiteral("SAMPLE")));
        strip.resize(800, strip.sizeHint().height());
        const QImage image = strip.grab().toImage();
        // Hatched: more than one colour along its middle.
        QVERIFY(image.pixel(5, image.height() / 2) != image.pixel(5 + image.height() / 3, image.height() / 2) ||
                image.pixel(5, 2) != image.pixel(5, image.height() / 2));
    }
};

QTEST_MAIN(MessageLineTest)
#include "message_line_test.moc"
