#include "ui/registry/headline.h"

#include <QImage>
#include <QTest>

using namespace keyline::ui;

class HeadlineTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void tells_the_verdict_by_word_shape_and_colour()
    {
        Headline headline;
        headline.resize(500, 80);
        headline.setVerdict(CheckState::Holds, QStringLiteral("Everything holds"), QStringLiteral("Good."));
        const QImage good = headline.grab().toImage();
        QCOMPARE(headline.stateName(), QStringLiteral("holds"));
        QVERIFY(headline.accessibleName().startsWith(QStringLiteral("Everything holds")));
        headline.setVerdict(CheckState::Broken, QStringLiteral("Everything holds"), QStringLiteral("Good."));
        QVERIFY(headline.grab().toImage().convertToFormat(QImage::Format_Grayscale8) !=
                good.convertToFormat(QImage::Format_Grayscale8));
        QCOMPARE(headline.stateName(), QStringLiteral("broken"));
    }
};

QTEST_MAIN(HeadlineTest)
#include "headline_test.moc"
