#include "ui/common/display_menu.h"

#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline::ui;

class DisplayMenuTest : public QObject
{
    Q_OBJECT

  private:
    /// Chooses the action of that text, in the menu or in one below it.
    static bool choose(const QMenu& menu, const QString& text)
    {
        for (QAction* action : menu.actions()) {
            if (action->menu() != nullptr ? choose(*action->menu(), text) : action->text() == text) {
                if (action->menu() == nullptr)
                    action->trigger();
                return true;
            }
        }
        return false;
    }

  private Q_SLOTS:
    void writes_what_is_chosen()
    {
        const QTemporaryDir folder;
        Preferences preferences(folder.path());
        const DisplayMenu menu(preferences);
        QVERIFY(choose(*menu.menu(), QStringLiteral("suomi")));
        QCOMPARE(preferences.language(), QStringLiteral("fi"));
        QVERIFY(choose(*menu.menu(), QStringLiteral("High contrast")));
        QVERIFY(preferences.theme() == ThemeName::HighContrast);
    }

    void is_named_for_who_does_not_see_it()
    {
        const QTemporaryDir folder;
        Preferences preferences(folder.path());
        const DisplayMenu menu(preferences);
        QVERIFY(!menu.accessibleName().isEmpty());
        QVERIFY(!menu.text().isEmpty());
    }
};

QTEST_MAIN(DisplayMenuTest)
#include "display_menu_test.moc"
