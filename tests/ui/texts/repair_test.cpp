#include "../../screenshots/repair_pages.h"
#include "shared_keys.h"
#include "text_fits.h"

#include "ui/common/appearance.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keyline::ui;

/// UX.md section 12: nothing elided at 1366×768, in any language.
class RepairTextsTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void no_page_of_the_wizard_cuts_a_text_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : Language::all() + QStringList{Language::pseudo()})
            QTest::newRow(qPrintable(language)) << language;
    }
    void no_page_of_the_wizard_cuts_a_text()
    {
        QFETCH(QString, language);
        const QTemporaryDir settings;
        Preferences preferences(settings.path());
        Appearance appearance(preferences);
        preferences.setLanguage(language);
        appearance.language().setCurrent(language); // the pseudo language is nobody's preference
        QStringList cut;
        int pages = 0;
        showRepairPages(preferences, QSize(1366, 768), [&](const QString& name, QWidget& window) {
            ++pages;
            for (const QString& text : cutTexts(&window) + sharedKeys(&window))
                cut << name + QStringLiteral(": ") + text;
        });
        QVERIFY(pages > 30);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
    }
    void no_window_of_three_times_the_size_is_wider_than_the_screen()
    {
        const QTemporaryDir settings;
        Preferences preferences(settings.path());
        const Appearance appearance(preferences);
        preferences.setScale(300);
        showRepairPages(preferences, QSize(1366, 768), [&](const QString& name, QWidget& window) {
            QVERIFY2(window.minimumSizeHint().width() <= 1366,
                     qPrintable(name + QStringLiteral(" needs %1").arg(window.minimumSizeHint().width())));
        });
    }
};

QTEST_MAIN(RepairTextsTest)
#include "repair_test.moc"
