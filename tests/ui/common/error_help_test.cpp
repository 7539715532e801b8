#include "ui/common/error_help.h"

#include "text_fits.h"

#include "ui/common/drawer.h"
#include "ui/common/language.h"

#include "base/error_table.h"

#include <QApplication>
#include <QLabel>
#include <QLayout>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

/// F1's help on a code.
class ErrorHelpTest : public QObject
{
    Q_OBJECT

  private:
    static QString said(const ErrorHelp& help, const char* name)
    {
        return help.findChild<QLabel*>(QString::fromLatin1(name))->text();
    }

  private Q_SLOTS:
    void tells_every_code_in_every_language()
    {
        Language language;
        for (const QString& code : Language::all() + QStringList{Language::pseudo()}) {
            language.setCurrent(code);
            for (const ErrorInfo& info : errorTable()) {
                const ErrorHelp help(QString::fromLatin1(info.number));
                const ErrorText text = errorText(info.code);
                QCOMPARE(said(help, "errorNumberLabel"), QString::fromLatin1(info.number));
                QCOMPARE(said(help, "errorWhatLabel"), text.what);
                QCOMPARE(said(help, "errorMeansLabel"), text.means);
                QCOMPARE(said(help, "errorActionLabel"), text.action);
                QVERIFY2(text.action.contains(text.hand, Qt::CaseInsensitive) ||
                             said(help, "errorHandLabel") == text.hand,
                         info.number);
            }
        }
    }

    void speaks_the_new_language_while_it_is_open()
    {
        Language language;
        language.setCurrent(QStringLiteral("en"));
        QWidget page;
        Drawer drawer(&page);
        const ErrorHelp& help = *ErrorHelp::openIn(drawer, QStringLiteral("K-103"));
        page.show();
        QCOMPARE(drawer.accessibleName(), QStringLiteral("Help on K-103"));
        language.setCurrent(QStringLiteral("fi"));
        QCoreApplication::processEvents();
        QCOMPARE(said(help, "errorHandLabel"), QStringLiteral("Kutsu työnjohtaja"));
        QCOMPARE(said(help, "errorNumberLabel"), QStringLiteral("K-103"));
        QCOMPARE(drawer.accessibleName(), QStringLiteral("Ohje: K-103"));
    }

    void leaves_out_what_there_is_nothing_to_say_of()
    {
        ErrorHelp usage(QStringLiteral("K-902"));
        usage.show();
        QVERIFY(!usage.findChild<QLabel*>(QStringLiteral("errorHandLabel"))->isVisible());
        QVERIFY(!usage.findChild<QLabel*>(QStringLiteral("errorContextLabel"))->isVisible());
        ErrorHelp file(QStringLiteral("K-609"), "orders.csv\x1b[2J");
        file.show();
        QVERIFY(file.findChild<QLabel*>(QStringLiteral("errorContextLabel"))->isVisible());
        QVERIFY(!said(file, "errorContextLabel").contains(u'\x1b'));
    }

    void stands_in_a_drawer_without_a_modal_window_or_a_text_field()
    {
        QWidget page;
        Drawer drawer(&page);
        ErrorHelp::openIn(drawer, QStringLiteral("K-101"));
        page.show();
        QVERIFY(drawer.isOpen() && !drawer.isWindow() && QApplication::activeModalWidget() == nullptr);
        for (const QWidget* child : drawer.findChildren<QWidget*>())
            QVERIFY2(!child->testAttribute(Qt::WA_InputMethodEnabled), qPrintable(child->objectName()));
        ErrorHelp::openIn(drawer, QStringLiteral("K-102"));
        QCOMPARE(drawer.findChildren<ErrorHelp*>().size(), 1);
    }

    void cuts_no_sentence_off_however_narrow_it_is()
    {
        Language language;
        for (const QString& code : Language::all() + QStringList{Language::pseudo()}) {
            language.setCurrent(code);
            for (const ErrorInfo& info : errorTable()) {
                ErrorHelp help(QString::fromLatin1(info.number));
                help.resize(380, help.layout()->totalHeightForWidth(380));
                help.show();
                QCOMPARE(cutTexts(&help), QStringList());
            }
        }
    }
};

QTEST_MAIN(ErrorHelpTest)
#include "error_help_test.moc"
