#include "ui/settings/about_view.h"
#include "ui/settings/look_settings.h"
#include "ui/settings/settings_page.h"

#include "ui/common/appearance.h"
#include "ui/common/undo_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline::ui;

class SettingsPageTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void each_section_is_shown_by_its_name()
    {
        SettingsPage page;
        auto* look = new QLabel;
        auto* about = new QLabel;
        page.addSection(QStringLiteral("look"), look);
        page.addSection(QStringLiteral("about"), about);
        page.show();
        QCOMPARE(page.current(), QStringLiteral("look"));
        QVERIFY(look->isVisible() && !about->isVisible());
        page.showSection(QStringLiteral("about"));
        QVERIFY(about->isVisible() && !look->isVisible());
        page.removeSection(QStringLiteral("look"));
        QCOMPARE(page.current(), QStringLiteral("about"));
        QCOMPARE(page.findChild<QListWidget*>()->count(), 1);
    }

    void a_choice_is_so_at_once_and_undone_by_one_press()
    {
        const QTemporaryDir folder;
        Preferences preferences(folder.path());
        const Appearance appearance(preferences);
        SettingsPage page;
        auto* look = new LookSettings(preferences);
        page.addSection(QStringLiteral("look"), look);
        connect(look, &LookSettings::changed, &page, &SettingsPage::offerUndo);
        const ThemeName before = preferences.theme();
        auto* theme = look->findChild<QComboBox*>(QStringLiteral("themeCombo"));
        theme->setCurrentIndex(theme->findData(static_cast<int>(ThemeName::HighContrast)));
        QCOMPARE(preferences.theme(), ThemeName::HighContrast);
        QCOMPARE(appearance.theme().name, ThemeName::HighContrast);
        auto* undo = page.findChild<UndoBar*>();
        QVERIFY(undo->isOffering());
        undo->undo();
        QCOMPARE(preferences.theme(), before);
        QCOMPARE(theme->currentData().toInt(), static_cast<int>(before));
    }

    void language_size_touch_and_sound_are_chosen_here()
    {
        const QTemporaryDir folder;
        Preferences preferences(folder.path());
        Appearance appearance(preferences);
        LookSettings look(preferences);
        QSignalSpy changed(&look, &LookSettings::changed);
        const auto choose = [&](const char* name, const QVariant& value) {
            auto* box = look.findChild<QComboBox*>(QLatin1String(name));
            box->setCurrentIndex(box->findData(value));
        };
        choose("languageCombo", QStringLiteral("fi"));
        QCOMPARE(appearance.language().current(), QStringLiteral("fi"));
        // The boxes are filled anew in that language, and say the same.
        QCOMPARE(look.findChild<QComboBox*>(QStringLiteral("languageCombo"))->currentData().toString(),
                 QStringLiteral("fi"));
        choose("scaleCombo", 200);
        QCOMPARE(preferences.scale(), 200);
        choose("touchCombo", static_cast<int>(Touch::Glove));
        QCOMPARE(preferences.touch(), Touch::Glove);
        look.findChild<QCheckBox*>(QStringLiteral("soundBox"))->click();
        QVERIFY(!preferences.sound());
        QCOMPARE(changed.size(), 4);
    }

    void about_names_version_licences_and_formats()
    {
        const AboutView about(QStringLiteral("9.9"));
        for (const char* part : {"9.9", "Qt 6", "LGPL-3.0-only", "libarchive", "RFC 5280"})
            QVERIFY2(about.text().contains(QLatin1String(part)), part);
    }
};

QTEST_MAIN(SettingsPageTest)
#include "settings_page_test.moc"
