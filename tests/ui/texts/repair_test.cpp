#include "../../screenshots/repair_pages.h"
#include "shared_keys.h"
#include "text_fits.h"

#include "ui/common/appearance.h"
#include "ui/common/wrap_label.h"
#include "ui/repair/facts_view.h"

#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline::ui;

/// UX.md section 12: nothing elided at 1366×768, in any language.
class RepairTextsTest : public QObject
{
    Q_OBJECT

  private:
    static bool isHeadOrFact(const QWidget& label)
    {
        return label.objectName() == QLatin1String("titleLabel") || label.objectName() == QLatin1String("leadLabel") ||
               qobject_cast<const FactsView*>(label.parentWidget()) != nullptr;
    }

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
    void headlines_and_numbers_wrap_in_letters_of_three_times_the_size()
    {
        const QTemporaryDir settings;
        Preferences preferences(settings.path());
        const Appearance appearance(preferences);
        preferences.setScale(300);
        QStringList cut;
        showRepairPages(preferences, QSize(1366, 768), [&](const QString& name, QWidget& window) {
            QTest::qWait(20); // a break asks for a layout, once it is made
            for (const auto* area : window.findChildren<QScrollArea*>(QStringLiteral("bodyView")))
                for (const auto* label : area->findChildren<WrapLabel*>())
                    if (isHeadOrFact(*label) && label->isVisible() &&
                        label->mapTo(area->viewport(), label->rect().topRight()).x() >= area->viewport()->width())
                        cut << name + QStringLiteral(": outside its room: ") + label->text();
            if (const QString folder = qEnvironmentVariable("KEYLINE_PICTURES"); !folder.isEmpty())
                window.grab().save(folder + QStringLiteral("/300-") + name + QStringLiteral(".png"));
            for (const auto* label : window.findChildren<WrapLabel*>())
                if (label->isVisible())
                    for (const QString& text : cutTexts(const_cast<WrapLabel*>(label)))
                        cut << name + QStringLiteral(": ") + text;
        });
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
