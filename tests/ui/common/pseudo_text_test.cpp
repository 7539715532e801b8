#include "ui/common/pseudo_text.h"

#include <QTest>

using namespace keyline::ui;

class PseudoTextTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void is_forty_per_cent_longer_and_accented()
    {
        const QString source = QStringLiteral("Connect a device to go on");
        const QString text = pseudoText(source);
        QCOMPARE(text.size(), source.size() * 14 / 10);
        QVERIFY(!text.contains(u'e') && text.contains(u'é'));
        QVERIFY(text.startsWith(u'[') && text.endsWith(u']'));
    }

    void keeps_what_is_not_for_reading_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("kept");
        QTest::newRow("place") << "Slot %1 of %L2"
                               << "%1,%L2";
        QTest::newRow("number") << "%n device(s)"
                                << "%n";
        QTest::newRow("tag") << "<b>Nice</b> &amp; clean"
                             << "<b>,</b>,&amp;";
        QTest::newRow("result") << "Last: PASS, not FAIL"
                                << "PASS,FAIL";
        QTest::newRow("accelerator") << "&Save"
                                     << "&";
        QTest::newRow("filter") << "Images (*.png)"
                                << "(*.png)";
    }

    void keeps_what_is_not_for_reading()
    {
        QFETCH(const QString, source);
        QFETCH(const QString, kept);
        const QString text = pseudoText(source);
        for (const QString& part : kept.split(u','))
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void nothing_stays_nothing() { QCOMPARE(pseudoText(QString()), QString()); }
};

QTEST_APPLESS_MAIN(PseudoTextTest)
#include "pseudo_text_test.moc"
