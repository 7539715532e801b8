#include "ui/line/key_help.h"

#include "ui/common/language.h"

#include <QLabel>
#include <QTest>

using namespace keyline::ui;

class KeyHelpTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void says_what_each_key_does_and_follows_the_language()
    {
        Language language;
        language.setCurrent(QStringLiteral("en"));
        KeyHelp help;
        help.show();
        const auto texts = [&help] {
            QStringList out;
            for (const QLabel* label : help.findChildren<QLabel*>())
                out << label->text();
            return out;
        };
        const QStringList english = texts();
        QCOMPARE(english.size(), 10);
        QVERIFY(!english.contains(QString()));
        language.setCurrent(QStringLiteral("vi"));
        QCoreApplication::processEvents();
        QVERIFY(texts() != english);
    }
};

QTEST_MAIN(KeyHelpTest)
#include "key_help_test.moc"
