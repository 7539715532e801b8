#include "ui/station/demo_strip.h"
#include "ui/station/station_flow.h"
#include "ui/station/station_window.h"

#include "base/file.h"
#include "fixture/lock_desk.h"
#include "provisioning/home_place.h"
#include "provisioning/setup_desk.h"
#include "provisioning/station_settings.h"
#include "ui/common/appearance.h"
#include "ui/common/display_menu.h"
#include "ui/common/drawer.h"
#include "ui/common/message_line.h"
#include "ui/common/preferences.h"
#include "ui/common/secret_edit.h"
#include "ui/common/sounds.h"
#include "ui/settings/lock_view.h"
#include "ui/settings/settings_page.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

/// The window from its start to the line, on real homes and, for the demo, real virtual devices.
class StationFlowTest : public QObject
{
    Q_OBJECT

  private:
    /// A window with all that stands behind it.
    struct Program
    {
        explicit Program(FlowRequest request, const QString& settings) : preferences(settings)
        {
            flow = std::make_unique<StationFlow>(std::move(request), engine, preferences, window);
            window.show();
            flow->start();
        }
        QWidget* shown(const char* name) const
        {
            auto* widget = window.findChild<QWidget*>(QLatin1String(name));
            return widget != nullptr && widget->isVisible() ? widget : nullptr;
        }

        Preferences preferences;
        fixture::StationEngine engine;
        Sounds sounds{{QStringLiteral("true")}};
        StationWindow window{engine, sounds};
        std::unique_ptr<StationFlow> flow;
    };

    std::unique_ptr<QTemporaryDir> m_folder;

    std::filesystem::path at(const char* name) const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }
    FlowRequest request() const
    {
        FlowRequest out;
        out.station.systemPorts = false;
        out.dataFolder = at("data");
        out.deviceProgram = PROGRAM_DIR "/keyline-device";
        out.version = QStringLiteral("9.9");
        return out;
    }
    std::unique_ptr<Program> start(FlowRequest request) const
    {
        return std::make_unique<Program>(std::move(request), m_folder->path());
    }
    std::filesystem::path makeHome() const
    {
        provisioning::setUpHere({at("home"), "Aurora Devices", 32473, std::nullopt},
                                Secret::copyOf(asBytes("correct horse")));
        return at("home");
    }
    std::filesystem::path passphraseFile(const char* passphrase) const
    {
        writeFileAtomically(at("passphrase"), asBytes(passphrase), 0600);
        return at("passphrase");
    }

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void begins_with_setting_up_where_there_is_nothing()
    {
        const auto program = start(request());
        QVERIFY(program->shown("setupPage"));
        QVERIFY(!program->shown("linePage"));
        QVERIFY(QTest::qWaitForWindowActive(&program->window));
        QTest::keyClick(program->window.focusWidget(), Qt::Key_Return); // a new station
        QVERIFY(program->shown("stationNameEdit"));
    }

    void another_language_is_one_press_away_before_there_are_settings()
    {
        const auto choose = [](const QWidget* page, const QString& language) {
            const auto* menu = page->findChild<DisplayMenu*>();
            if (menu == nullptr || !menu->isVisible())
                return false;
            for (QAction* action : menu->menu()->actions())
                if (action->text() == language) {
                    action->trigger();
                    return true;
                }
            return false;
        };
        const auto textOf = [](const QWidget* page, const char* button) {
            return page->findChild<QPushButton*>(QLatin1String(button))->text();
        };
        FlowRequest opening = request();
        opening.station.home = makeHome();
        const std::pair<FlowRequest, std::pair<const char*, const char*>> pages[] = {
            {request(), {"setupPage", "nextButton"}}, {opening, {"unlockPage", "openButton"}}};
        for (const auto& [wanted, names] : pages) {
            const auto program = start(wanted);
            const Appearance appearance(program->preferences);
            const auto* page = program->shown(names.first);
            QVERIFY(page != nullptr);
            const QString english = textOf(page, names.second);
            QTRY_VERIFY(choose(page, QStringLiteral("suomi")));
            QCOMPARE(program->preferences.language(), QStringLiteral("fi"));
            QTRY_VERIFY(textOf(page, names.second) != english);
            QVERIFY(choose(page, QStringLiteral("English")));
            QTRY_COMPARE(textOf(page, names.second), english);
        }
    }

    void opens_a_home_whose_passphrase_the_system_has_and_remembers_it()
    {
        FlowRequest wanted = request();
        wanted.station.home = makeHome();
        wanted.passphraseFile = passphraseFile("correct horse\n");
        auto program = start(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(program->shown("linePage"), 30'000);
        QCOMPARE(provisioning::lastHome(wanted.dataFolder).value(), wanted.station.home);
        QTest::keyClick(&program->window, Qt::Key_F9);
        QVERIFY(program->shown("settingsPage"));
        QTest::keyClick(&program->window, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(program->shown("supportView"));
        program.reset();

        FlowRequest again = request();
        again.passphraseFile = wanted.passphraseFile;
        program = start(again);
        QTRY_VERIFY_WITH_TIMEOUT(program->shown("linePage"), 30'000);
    }

    void asks_a_person_and_says_when_it_is_wrong()
    {
        FlowRequest wanted = request();
        wanted.station.home = makeHome();
        const auto program = start(wanted);
        QWidget* page = program->shown("unlockPage");
        QVERIFY(page);
        auto* field = page->findChild<SecretEdit*>();
        QTest::keyClicks(field, QStringLiteral("wrong horse\r"));
        auto* message = page->findChild<MessageLine*>(QStringLiteral("messageLine"));
        QTRY_COMPARE_WITH_TIMEOUT(message->code(), QStringLiteral("K-401"), 30'000);
        QTest::keyClicks(field, QStringLiteral("correct horse\r"));
        QTRY_VERIFY_WITH_TIMEOUT(program->shown("linePage"), 30'000);
    }

    void a_passphrase_file_that_is_wrong_leads_to_being_asked()
    {
        FlowRequest wanted = request();
        wanted.station.home = makeHome();
        wanted.passphraseFile = passphraseFile("wrong horse");
        const auto program = start(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(program->shown("unlockPage") &&
                                     program->shown("unlockPage")->findChild<SecretEdit*>()->isEnabled(),
                                 30'000);
    }

    void locks_over_the_line_and_unlocks()
    {
        FlowRequest wanted = request();
        wanted.station.home = makeHome();
        wanted.passphraseFile = passphraseFile("correct horse");
        const auto program = start(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(program->shown("linePage"), 30'000);
        // Without a PIN: where to set one.
        QTest::keyClick(&program->window, Qt::Key_L, Qt::ControlModifier);
        QVERIFY(program->shown("settingsPage"));
        QCOMPARE(program->window.findChild<SettingsPage*>()->current(), QStringLiteral("lock"));

        fixture::LockDesk desk(provisioning::HomeLayout{wanted.station.home}.lockPin());
        desk.set(Secret::copyOf(asBytes("4711")));
        QTRY_VERIFY(desk.isSet());
        QTest::keyClick(&program->window, Qt::Key_L, Qt::ControlModifier);
        auto* lock = program->window.findChild<LockView*>();
        QVERIFY(lock->isLocked());
        QVERIFY(program->shown("linePage"));
        QTest::keyClicks(lock->findChild<SecretEdit*>(), QStringLiteral("4711\r"));
        QTRY_VERIFY_WITH_TIMEOUT(!lock->isLocked(), 30'000);
    }

    void the_line_names_the_station_as_its_settings_do()
    {
        FlowRequest wanted = request();
        wanted.station.home = makeHome();
        wanted.passphraseFile = passphraseFile("correct horse");
        provisioning::StationSettings settings;
        settings.name = "Line 3";
        settings.save(provisioning::HomeLayout{wanted.station.home}.settings());
        const auto program = start(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(program->shown("linePage"), 60'000);
        const auto* bar = program->shown("topBar");
        QVERIFY(bar->accessibleName().startsWith(QStringLiteral("Line 3")));
        auto* name = program->window.findChild<QLineEdit*>(QStringLiteral("stationNameEdit"));
        QVERIFY(name != nullptr);
        name->setText(QStringLiteral("Line 4"));
        Q_EMIT name->editingFinished();
        QVERIFY(bar->accessibleName().startsWith(QStringLiteral("Line 4")));
    }

    void a_device_without_a_slot_leads_to_where_slots_are_taught()
    {
        FlowRequest wanted = request();
        wanted.station.home = makeHome();
        wanted.passphraseFile = passphraseFile("correct horse");
        wanted.station.folders = {at("ports")};
        const provisioning::HomeLayout layout{wanted.station.home};
        fixture::Fixture kept(1);
        kept.assign(1, "path:" + (at("ports") / "gone").string());
        kept.save(layout.fixture());
        std::filesystem::create_directories(at("ports"));
        std::filesystem::create_symlink("/dev/null", at("ports") / "head");
        const auto program = start(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(program->shown("linePage") && program->shown("banner_slotless"), 60'000);
        program->shown("banner_slotless")->findChild<QPushButton*>()->click();
        QVERIFY(program->shown("settingsPage"));
        QCOMPARE(program->window.findChild<SettingsPage*>()->current(), QStringLiteral("ports"));
        auto* teach = qobject_cast<QPushButton*>(program->shown("teachButton"));
        QVERIFY(teach != nullptr);
        QCOMPARE(program->window.focusWidget(), teach);
        teach->click();
        // As the view says: everything is unplugged, then what is plugged in takes the first slot, then the next.
        QTRY_COMPARE_WITH_TIMEOUT(fixture::Fixture::load(layout.fixture()).headOf(1), std::string(), 60'000);
        std::filesystem::remove(at("ports") / "head");
        QTest::keyClick(&program->window, Qt::Key_F2);
        QTRY_VERIFY_WITH_TIMEOUT(!program->shown("banner_slotless"), 60'000);
        std::filesystem::create_symlink("/dev/null", at("ports") / "head");
        QTRY_COMPARE_WITH_TIMEOUT(fixture::Fixture::load(layout.fixture()).headOf(1),
                                  "path:" + (at("ports") / "head").string(), 60'000);
    }

    void the_demo_is_marked_for_good_and_works_by_itself()
    {
        FlowRequest wanted = request();
        wanted.demo = true;
        const auto program = start(wanted);
        std::map<int, fixture::SlotState> states;
        const QObject here; // what is queued for it ends with it
        connect(&program->engine, &fixture::StationEngine::slotChanged, &here,
                [&](const fixture::SlotStatus& slot) { states[slot.slot] = slot.state; });
        QVERIFY(!program->shown("linePage"));
        QTRY_VERIFY_WITH_TIMEOUT(program->shown("linePage"), 90'000);
        QVERIFY(program->shown("sampleStrip"));
        const auto passed = [&] {
            return std::ranges::count_if(states, [](const auto& s) { return s.second == fixture::SlotState::Pass; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(passed(), 8, 120'000);
        QTest::keyClick(&program->window, Qt::Key_F9);
        QVERIFY(program->shown("sampleStrip"));
        program->window.findChild<QPushButton*>(QStringLiteral("virtualDevicesButton"))->click();
        QVERIFY(program->shown("demoPanel"));
        // A demo is never the station that the next start opens.
        QVERIFY(!provisioning::lastHome(wanted.dataFolder));
    }

    /// All devices of the last time are finished: there are new ones, and each has its slot.
    void a_demo_that_is_started_again_has_devices_that_work()
    {
        FlowRequest wanted = request();
        wanted.demo = true;
        for (int round = 0; round < 2; ++round) {
            const auto program = start(wanted);
            int passed = 0;
            std::size_t slotless = 0;
            const QObject here;
            connect(&program->engine, &fixture::StationEngine::finished, &here,
                    [&](const provisioning::SessionResult& result) {
                        passed += result.result == station::Result::Pass ? 1 : 0;
                    });
            connect(&program->engine, &fixture::StationEngine::strangersChanged, &here,
                    [&](const fixture::Strangers& strangers) { slotless = strangers.slotless.size(); });
            QTRY_COMPARE_WITH_TIMEOUT(passed, 8, 120'000);
            QCOMPARE(slotless, std::size_t(0));
        }
    }
};

QTEST_MAIN(StationFlowTest)
#include "station_flow_test.moc"
