#include "ui/common/language.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace keyline::ui;

namespace {

/// Counts how often it is told.
class Window : public QWidget
{
  public:
    int told = 0;

  protected:
    void changeEvent(QEvent* event) override
    {
        told += event->type() == QEvent::LanguageChange;
        QWidget::changeEvent(event);
    }
};

} // namespace

class LanguageTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void has_the_five_with_their_own_names()
    {
        QCOMPARE(Language::all().join(u' '), QStringLiteral("en fi zh_CN vi es"));
        QCOMPARE(Language::ownName(QStringLiteral("fi")), QStringLiteral("suomi"));
        QCOMPARE(Language::ownName(QStringLiteral("zh_CN")), QStringLiteral("简体中文"));
    }

    void each_has_its_texts_in_the_program()
    {
        for (const QString& code : Language::all())
            QVERIFY2(QFile::exists(QStringLiteral(":/i18n/keyline_%1.qm").arg(code)), qPrintable(code));
    }

    void open_windows_are_told_once_for_each_change()
    {
        Language language;
        QSignalSpy changed(&language, &Language::changed);
        language.setCurrent(QStringLiteral("en"));
        Window window;
        window.show();
        QCoreApplication::processEvents();
        window.told = 0;
        language.setCurrent(QStringLiteral("fi"));
        QCoreApplication::processEvents();
        QCOMPARE(window.told, 1);
        language.setCurrent(QStringLiteral("fi"));
        QCoreApplication::processEvents();
        QCOMPARE(window.told, 1);
        QCOMPARE(changed.size(), 2);
    }

    void the_pseudo_language_reaches_every_text()
    {
        Language language;
        language.setCurrent(Language::pseudo());
        QCOMPARE(QCoreApplication::translate("Anything", "Nice"), QStringLiteral("[Ñíçé]"));
        language.setCurrent(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("Anything", "Nice"), QStringLiteral("Nice"));
    }

    void qts_own_texts_come_along()
    {
        Language language;
        language.setCurrent(QStringLiteral("fi"));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Peru"));
        for (const QString& code : Language::all().mid(1)) {
            language.setCurrent(code);
            QVERIFY2(QCoreApplication::translate("QPlatformTheme", "Cancel") != u"Cancel", qPrintable(code));
            QVERIFY2(QCoreApplication::translate("QWidgetTextControl", "&Copy") != u"&Copy", qPrintable(code));
        }
    }

    void numbers_follow()
    {
        Language language;
        language.setCurrent(QStringLiteral("es"));
        QCOMPARE(QLocale().language(), QLocale::Spanish);
        language.setCurrent(QStringLiteral("xx"));
        QCOMPARE(language.current(), QStringLiteral("en"));
        QCOMPARE(QLocale().language(), QLocale::English);
    }

    void the_systems_is_one_of_them() { QVERIFY(Language::all().contains(Language::ofSystem())); }
};

QTEST_MAIN(LanguageTest)
#include "language_test.moc"
