#include "ui/common/fixed_font.h"

#include <QFontMetrics>
#include <QTest>

using namespace keyline::ui;

class FixedFontTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void every_digit_is_as_wide_whatever_the_size()
    {
        QFont like;
        for (const qreal size : {9.0, 27.0}) {
            like.setPointSizeF(size);
            const QFont font = fixedFont(like);
            QCOMPARE(font.pointSizeF(), size);
            const QFontMetrics metrics(font);
            QCOMPARE(metrics.horizontalAdvance(QStringLiteral("1111")),
                     metrics.horizontalAdvance(QStringLiteral("ab0e")));
        }
        QCOMPARE(fixedFont(like, 0.5).pointSizeF(), 13.5);
    }
};

QTEST_MAIN(FixedFontTest)
#include "fixed_font_test.moc"
