#include "ui/common/preferences.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline::ui;

class PreferencesTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void starts_as_delivered()
    {
        const QTemporaryDir folder;
        const Preferences preferences(folder.path());
        QCOMPARE(preferences.theme(), ThemeName::System);
        QCOMPARE(preferences.language(), QString());
        QCOMPARE(preferences.touch(), Touch::Mouse);
        QCOMPARE(preferences.scale(), 100);
        QCOMPARE(preferences.pixelsPerMm(), 0.0);
        QVERIFY(preferences.sound());
    }

    void survives_the_program()
    {
        const QTemporaryDir folder;
        {
            Preferences preferences(folder.path());
            preferences.setTheme(ThemeName::HighContrast);
            preferences.setLanguage(QStringLiteral("vi"));
            preferences.setTouch(Touch::Glove);
            preferences.setScale(200);
            preferences.setPixelsPerMm(4.5);
            preferences.setSound(false);
            QVERIFY(QFile::exists(preferences.file()));
        }
        const Preferences preferences(folder.path());
        QCOMPARE(preferences.theme(), ThemeName::HighContrast);
        QCOMPARE(preferences.language(), QStringLiteral("vi"));
        QCOMPARE(preferences.touch(), Touch::Glove);
        QCOMPARE(preferences.scale(), 200);
        QCOMPARE(preferences.pixelsPerMm(), 4.5);
        QVERIFY(!preferences.sound());
    }

    void tells_each_change_once()
    {
        const QTemporaryDir folder;
        Preferences preferences(folder.path());
        QSignalSpy looks(&preferences, &Preferences::looksChanged);
        QSignalSpy sound(&preferences, &Preferences::soundChanged);
        preferences.setTheme(ThemeName::Dark);
        preferences.setTheme(ThemeName::Dark);
        preferences.setSound(false);
        QCOMPARE(looks.size(), 1);
        QCOMPARE(sound.size(), 1);
    }

    void nonsense_in_the_file_is_as_delivered()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QCoreApplication::applicationName() + QStringLiteral("-looks.ini")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\ntheme=pink\ntouch=9\nscale=9999\npixelsPerMm=-3\n");
        file.close();
        const Preferences preferences(folder.path());
        QCOMPARE(preferences.theme(), ThemeName::System);
        QCOMPARE(preferences.touch(), Touch::Mouse);
        QCOMPARE(preferences.scale(), 100);
        QCOMPARE(preferences.pixelsPerMm(), 0.0);
    }

    void a_folder_that_cannot_be_written_changes_the_window_all_the_same()
    {
        Preferences preferences(QStringLiteral("/proc/nowhere"));
        QSignalSpy looks(&preferences, &Preferences::looksChanged);
        preferences.setTheme(ThemeName::Dark);
        QCOMPARE(preferences.theme(), ThemeName::Dark);
        QCOMPARE(looks.size(), 1);
    }
};

QTEST_APPLESS_MAIN(PreferencesTest)
#include "preferences_test.moc"
