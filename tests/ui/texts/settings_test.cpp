#include "shared_keys.h"
#include "speaker.h"
#include "text_fits.h"

#include "base/file.h"
#include "provisioning/setup_desk.h"
#include "ui/common/sounds.h"
#include "ui/settings/settings_page.h"
#include "ui/station/station_flow.h"
#include "ui/station/station_window.h"

#include <QListWidget>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

/// UX.md section 12: nothing elided at 1366×768, in any language.
class SettingsTextsTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void every_section_says_all_its_texts_whole_data() { Speaker::addRows(); }

    void every_section_says_all_its_texts_whole()
    {
        QFETCH(const QString, language);
        m_speaker->speak(language);
        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        StationWindow window(engine, sounds);
        window.resize(Speaker::screen);
        window.show();
        FlowRequest request;
        request.station.home = path("home");
        request.station.systemPorts = false;
        request.passphraseFile = path("passphrase");
        request.dataFolder = path("data");
        request.version = QStringLiteral("1.0");
        StationFlow flow(request, engine, m_speaker->preferences(), window);
        flow.start();
        m_speaker->speak(language);
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<SettingsPage*>() != nullptr, 30'000);
        QTest::keyClick(&window, Qt::Key_F9);
        const auto* sections = window.findChild<QListWidget*>(QStringLiteral("sectionList"));
        QVERIFY(sections->isVisible() && sections->count() >= 6);
        for (const char* id : {"look", "station", "ports", "scanner", "labels", "lock", "support", "about"}) {
            window.findChild<SettingsPage*>()->showSection(QString::fromLatin1(id));
            QCoreApplication::processEvents();
            QCOMPARE(cutTexts(&window).join(u'\n'), QString());
            QCOMPARE(sharedKeys(&window).join(u'\n'), QString());
        }
    }

    void initTestCase()
    {
        m_speaker = std::make_unique<Speaker>();
        provisioning::setUpHere({path("home"), "Aurora Devices", 32473, std::nullopt},
                                Secret::copyOf(asBytes("correct horse")));
        writeFileAtomically(path("passphrase"), asBytes("correct horse"), 0600);
    }
    void cleanupTestCase() { m_speaker.reset(); }

  private:
    std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    const QTemporaryDir m_folder;
    std::unique_ptr<Speaker> m_speaker;
};

QTEST_MAIN(SettingsTextsTest)
#include "settings_test.moc"
